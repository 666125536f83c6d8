"""Addresses that editors asked to take in, and what became of them."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from statements.models.articles import Article
from statements.models.functions import ArticleAddress
from statements.models.meetings import Meeting
from statements.models.outlets import Outlet
from statements.models.trail import tracked
from statements.models.users import User


class FetchQuerySet(models.QuerySet["Fetch"]):
    def at_address(self, url: str) -> "FetchQuerySet":
        return self.filter(address=ArticleAddress(models.Value(url)))

    def open(self) -> "FetchQuerySet":
        """Those that are not settled: they wait, or need a person."""
        return self.filter(state__in=Fetch.OPEN)

    def failed(self) -> "FetchQuerySet":
        return self.filter(state=Fetch.State.FAILED)

    def at_rest(self) -> "FetchQuerySet":
        """Those open ones on which nobody works at the moment."""
        return self.filter(state__in=(Fetch.State.WAITING, Fetch.State.FAILED))

    def for_desk(self, user: User, since: datetime) -> "FetchQuerySet":
        """What an editor should see: everyone's open ones, and what was fetched for her since."""
        mine = Q(state=Fetch.State.FETCHED, requested_by=user, finished_at__gt=since)
        mine &= ~Q(outcome=Fetch.Outcome.BY_HAND)
        rows = self.filter(Q(state__in=Fetch.OPEN) | mine)
        rows = rows.select_related("article", "article__outlet", "requested_by")
        return rows.order_by("-requested_at", "-pk").defer("found")


@tracked(exclude=("address", "found"))
class Fetch(models.Model):
    """An address to be fetched, read and taken in. ``address`` is ``url`` in normal form, as an
    article's is. ``problem`` is a reason code, of which the desk makes a sentence with ``detail``;
    ``found`` keeps what was read of a page that could not be taken in."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        FETCHED = "fetched", _("taken in")
        FAILED = "failed", _("failed")
        DISMISSED = "dismissed", _("dismissed")

    class Outcome(models.TextChoices):
        NEW_ARTICLE = "new-article", _("The article is taken in.")
        NEW_SNAPSHOT = "new-snapshot", _("The text has changed: a new snapshot keeps it.")
        SAME_TEXT = "same-text", _("The text is the same as before.")
        BY_HAND = "by-hand", _("The article came another way.")

    PENDING = (State.WAITING, State.RUNNING)
    OPEN = (*PENDING, State.FAILED)

    url = models.TextField()
    address = models.GeneratedField(
        expression=ArticleAddress("url"),
        output_field=models.TextField(null=True),
        db_persist=True,
        null=True,
    )
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    problem = models.CharField(max_length=24, blank=True)
    detail = models.CharField(max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="+", null=True, blank=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="+", null=True, blank=True)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    due_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    article = models.ForeignKey(
        Article, models.PROTECT, related_name="fetches", null=True, blank=True
    )
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    found = models.JSONField(default=dict, blank=True)

    objects = FetchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "fetches"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("waiting", "running", "fetched", "failed", "dismissed")),
                name="fetch_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    outcome__in=("", "new-article", "new-snapshot", "same-text", "by-hand")
                ),
                name="fetch_outcome_is_known",
            ),
            models.CheckConstraint(
                condition=Q(url__iregex=r"^https?://[^\s/?#]+\S*$"), name="fetch_url_is_web"
            ),
            models.CheckConstraint(
                condition=Q(state="fetched", article__isnull=False) & ~Q(outcome="")
                | ~Q(state="fetched") & Q(article__isnull=True, outcome=""),
                name="fetch_has_an_article_when_fetched",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(problem=""), name="fetch_failed_for_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("waiting", "running"), finished_at__isnull=True)
                | Q(state__in=("fetched", "failed", "dismissed"), finished_at__isnull=False),
                name="fetch_finished_when_it_waits_no_more",
            ),
            # Also the desk's list of what is open.
            models.UniqueConstraint(
                fields=["address"],
                condition=Q(state__in=("waiting", "running", "failed")),
                name="fetch_open_once_an_address",
            ),
        ]
        indexes = [
            # The desk's list of what someone took in lately.
            models.Index(fields=["requested_by", "-finished_at"], name="fetch_lately")
        ]

    def __str__(self) -> str:
        return self.url

    @property
    def is_pending(self) -> bool:
        return self.state in self.PENDING

    def is_put_off(self, at: datetime) -> bool:
        """Whether its next try is still to come, by clocks that may differ a little."""
        return self.state == self.State.WAITING and self.due_at > at + timedelta(seconds=5)

    @property
    def is_failed(self) -> bool:
        return self.state == self.State.FAILED

    @property
    def is_fetched(self) -> bool:
        return self.state == self.State.FETCHED
