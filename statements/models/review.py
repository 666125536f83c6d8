"""What waits for a second pair of eyes."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce, Greatest

from statements.models.amendments import Amendment
from statements.models.quotes import Quote
from statements.models.site_policy import SitePolicy
from statements.models.users import User


class ReviewQuerySet(models.QuerySet[Any]):
    """Statements as review sees them."""

    def waiting_for_review(self) -> Self:
        """Those in review and public ones with a waiting amendment, the longest waiting first."""
        is_waiting = Q(amendments__state=Amendment.State.WAITING)
        waiting = models.FilteredRelation("amendments", condition=is_waiting)
        return (
            self.alias(waiting=waiting)
            .alias(since=Coalesce("waiting__proposed_at", "submitted_at", "entered_at"))
            .filter(Q(state="in_review") | Q(state="published", waiting__isnull=False))
            .order_by("since", "pk")
        )

    def review_waits(self) -> list[datetime]:
        """Since when each of those waits, the longest first."""
        waiting = self.waiting_for_review().annotate(since=models.F("since"))
        return list(waiting.values_list("since", flat=True))

    def reviewable_by(self, user: User) -> Self:
        """Those that a reviewer may publish: where four eyes are on, others' work only."""
        if not SitePolicy.four_eyes_are_on():
            return self
        own = Q(entered_by=user) | Q(changed_by=user)
        proposed = Amendment.objects.waiting().by(user)
        return self.exclude(Q(state="in_review") & own).exclude(pk__in=proposed.values("statement"))

    def led_in(self, language: str) -> Self:
        """Those whose leading quote is in a language."""
        return self.filter(pk__in=Quote.objects.leading_in(language).values("statement"))

    def counts_by_language(self) -> dict[str, int]:
        """How many there are, by the language of their leading quote."""
        return Quote.objects.counts_of_leading(self.order_by().values("pk"))

    def sent_back_to(self, user: User) -> Self:
        """The user's own drafts that review sent back."""
        return self.filter(state="draft", submitted_at__isnull=False, entered_by=user)

    def worked_on_by(self, user: User) -> Self:
        """Those that the user entered, changed or published, the latest first."""
        hands = Q(entered_by=user) | Q(changed_by=user) | Q(published_by=user)
        latest = Greatest("entered_at", "submitted_at", "published_at")
        return self.filter(hands).order_by(latest.desc(), "-pk")

    def sent_back_first(self, user: User) -> Self:
        """The user's own drafts that review sent back, then the others, the newest first."""
        is_sent_back = Q(state="draft", submitted_at__isnull=False, entered_by=user)
        rank = models.Case(models.When(is_sent_back, then=0), default=1)
        return self.order_by(rank, "-entered_at", "-pk")
