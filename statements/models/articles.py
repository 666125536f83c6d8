"""What outlets publish, and the exact text kept of it."""

from typing import Any

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.functions import ArticleAddress, TextSha256
from statements.models.meetings import Meeting
from statements.models.public_ids import new_public_id
from statements.models.searched_statements import found_elsewhere
from statements.models.trail import named_change, tracked
from statements.models.versions import changes_statements

MAX_TEXT_LENGTH = 1_000_000


class ArticleQuerySet(models.QuerySet["Article"]):
    def at_address(self, url: str) -> "ArticleQuerySet":
        """The article of an address in any of its spellings: at most one."""
        return self.filter(address=ArticleAddress(models.Value(url)))

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_on", "-pk")

    def with_candidate_counts(self) -> "ArticleQuerySet":
        """Adds ``open_count`` and ``candidate_count`` of each article's newest snapshot."""
        newest = Snapshot.objects.filter(article=models.OuterRef("pk")).newest_first()
        in_newest = Q(snapshots=models.Subquery(newest.values("pk")[:1]))
        is_open = Q(snapshots__candidates__state="open")
        return self.annotate(
            candidate_count=models.Count("snapshots__candidates", filter=in_newest),
            open_count=models.Count("snapshots__candidates", filter=in_newest & is_open),
        )

    def with_open_candidates(self) -> "ArticleQuerySet":
        """Those on whose work nobody has called an end."""
        return self.unfinished().with_candidate_counts().filter(Q(open_count__gt=0))

    def in_state(self, state: str) -> "ArticleQuerySet":
        return self.filter(state=state)

    def taken_in_by(self, user: models.Model) -> "ArticleQuerySet":
        """The latest first, with their outlets."""
        return self.filter(added_by=user).select_related("outlet").order_by("-added_at", "-pk")

    def unfinished(self) -> "ArticleQuerySet":
        return self.exclude(state__in=Article.FINISHED)

    def counts_by_state(self) -> dict[str, int]:
        counted = self.order_by("state").values("state").annotate(n=models.Count("pk"))
        return dict(counted.values_list("state", "n"))

    def coverage_by_language(self) -> list[dict[str, Any]]:
        """The most covered first: ``language``, ``article_count``, ``done_count`` and
        ``statement_count``, the published ones that quote them."""
        is_public = Q(snapshots__quotes__statement__state="published")
        statement = "snapshots__quotes__statement"
        counted = (
            self.order_by()
            .values("language")
            .annotate(
                article_count=models.Count("pk", distinct=True),
                done_count=models.Count("pk", Q(state__in=Article.FINISHED), distinct=True),
                statement_count=models.Count(statement, is_public, distinct=True),
            )
        )
        return list(counted.order_by("-article_count", "language"))

    def quoted(self) -> "ArticleQuerySet":
        """Those from which a published statement quotes: the ones visitors may see."""
        public = models.Exists(
            self.model.objects.filter(
                pk=models.OuterRef("pk"),
                snapshots__quotes__statement__state="published",
            )
        )
        return self.filter(public)


@tracked(exclude=("address",))
class Article(models.Model):
    """One published text. Its ``address`` is ``url`` in normal form and exists once.

    ``state`` tells how far the desk is with it.
    """

    class Kind(models.TextChoices):
        REPORT = "report", _("report")
        INTERVIEW = "interview", _("interview")
        TRANSCRIPT = "transcript", _("transcript")
        PRESS_RELEASE = "press-release", _("press release")
        POST = "post", _("post")
        VIDEO = "video", _("video")

    class State(models.TextChoices):
        INBOX = "inbox", _("inbox")
        IN_PROGRESS = "in-progress", _("in progress")
        DONE = "done", _("done")
        DONE_WITHOUT_QUOTES = "done-without-quotes", _("done without quotes")

    FINISHED = (State.DONE, State.DONE_WITHOUT_QUOTES)

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    state = models.CharField(max_length=19, choices=State, default=State.INBOX)
    outlet = models.ForeignKey("statements.Outlet", models.PROTECT, related_name="articles")
    url = models.TextField(blank=True)
    address = models.GeneratedField(
        expression=ArticleAddress("url"),
        output_field=models.TextField(null=True),
        db_persist=True,
        null=True,
    )
    title = models.CharField(max_length=300, blank=True)
    byline = models.CharField(max_length=200, blank=True)
    published_on = models.DateField()
    language = models.CharField(max_length=8)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.REPORT)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, related_name="articles", null=True, blank=True, db_index=False
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    added_at = models.DateTimeField()

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address"], name="article_address_once"),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__iregex=r"^https?://[^\s/?#]+\S*$"),
                name="article_url_is_web",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("inbox", "in-progress", "done", "done-without-quotes")),
                name="article_state_is_known",
            ),
        ]
        indexes = [
            # The desk's list of articles.
            models.Index(fields=["-published_on", "-id"], name="article_newest"),
            # A meeting's page.
            models.Index(fields=["meeting", "-published_on", "-id"], name="article_of_meeting"),
        ]
        triggers = [
            # What of it stands beside a quote, on its page and in its meeting's list.
            changes_statements(
                operation=pgtrigger.UpdateOf(
                    "url",
                    "title",
                    "byline",
                    "published_on",
                    "language",
                    "kind",
                    "outlet_id",
                    "meeting_id",
                )
            ),
            named_change("is_publicly_quoted(ROW.id)", besides=("state", "address")),
            pgtrigger.ReadOnly(name="keep_public_id", fields=["public_id"]),
            found_elsewhere(
                "outlet_id",
                "SELECT DISTINCT statement_id FROM statements_quote AS quote"
                " JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id"
                " WHERE article_id = NEW.id",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.public_id

    def get_absolute_url(self) -> str:
        return reverse("article-detail", args=[self.public_id])

    @property
    def is_done(self) -> bool:
        return self.state in self.FINISHED


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    def with_text(self, text: str) -> "SnapshotQuerySet":
        """Those of exactly this text."""
        return self.filter(sha256=TextSha256(models.Value(text)))

    def other_than(self, snapshot: "Snapshot") -> "SnapshotQuerySet":
        return self.exclude(pk=snapshot.pk)

    def newest_first(self) -> "SnapshotQuerySet":
        return self.order_by("-taken_at", "-pk")


@tracked(exclude=("text", "sha256"))
class Snapshot(models.Model):
    """The exact text of an article at a moment. The database refuses to change or delete it."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="snapshots", db_index=False)
    text = models.TextField()
    sha256 = models.GeneratedField(
        expression=TextSha256("text"),
        output_field=models.CharField(max_length=64),
        db_persist=True,
    )
    taken_at = models.DateTimeField()

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "sha256"], name="snapshot_text_once"),
            models.CheckConstraint(
                condition=Q(LessThanOrEqual(Length("text"), MAX_TEXT_LENGTH)) & ~Q(text=""),
                name="snapshot_text_length",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.taken_at:%Y-%m-%d}"
