"""What an editor said of a warning: it is right so."""

from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least, Now

from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.trail import named_change, tracked


class AcknowledgementQuerySet(models.QuerySet["Acknowledgement"]):
    def touching(self, statement: Statement) -> "AcknowledgementQuerySet":
        """Those on a statement, and those on another that say something about it."""
        return self.filter(Q(statement=statement.pk) | Q(about=statement.pk))

    def resting_on(self, speaker: Speaker) -> "AcknowledgementQuerySet":
        """Those on statements that are a speaker's, that say something about one of these, or
        whose articles detection reads as quoting the speaker."""
        is_read = Q(statement__quotes__snapshot__candidates__speaker=speaker)
        own = Q(statement__speaker=speaker) | Q(about__speaker=speaker)
        return self.filter(own | is_read).distinct()

    def on_these(self, fingerprints: Iterable[str]) -> "AcknowledgementQuerySet":
        return self.filter(fingerprint__in=tuple(fingerprints))

    def with_people(self) -> "AcknowledgementQuerySet":
        return self.select_related("made_by").order_by("pk")


@tracked()
class Acknowledgement(models.Model):
    """An editor saw a rule's warning on a statement, perhaps ``about`` another, and let it stand.

    ``fingerprint`` is of the facts the warning rested on: it holds for these and no others. Of a
    pair of statements that were told apart it is the pair's, whichever was looked at.
    """

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="acknowledgements")
    about = models.ForeignKey(
        Statement, models.CASCADE, related_name="mentioning", null=True, blank=True
    )
    rule = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=32)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "rule", "fingerprint"], name="acknowledged_once"
            ),
            models.UniqueConstraint(
                Least("statement", "about"),
                Greatest("statement", "about"),
                "rule",
                "fingerprint",
                condition=Q(about__isnull=False),
                name="acknowledged_once_a_pair",
            ),
            models.CheckConstraint(
                condition=~Q(about=F("statement")), name="acknowledged_about_another"
            ),
            models.CheckConstraint(
                condition=Q(fingerprint__regex=r"^[0-9a-f]{32}$") & ~Q(rule=""),
                name="acknowledged_something",
            ),
        ]
        triggers = [
            named_change("is_public_statement(ROW.statement_id)"),
            pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.rule}, {self.statement_id}"
