"""Public notes on changes of public statements."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from statements.models.statements import Statement
from statements.models.trail import tracked


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def newest_first(self) -> "CorrectionQuerySet":
        return self.order_by("-made_at", "-pk")

    def about(self, statement: Statement) -> "CorrectionQuerySet":
        """The notes on a statement, and the earlier ones on those that were merged into it."""
        earlier = models.Q(statement__merged_into=statement) & ~models.Q(kind="merged")
        return self.filter(models.Q(statement=statement) | earlier)


@tracked()
class Correction(models.Model):
    """What changed in a published statement and why, or why it was retracted. Never changes."""

    class Kind(models.TextChoices):
        AMENDED = "amended", _("amended")
        RETRACTED = "retracted", _("retracted")
        MERGED = "merged", _("merged")

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="corrections")
    kind = models.CharField(max_length=9, choices=Kind)
    note = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(note__regex=r"\S"), name="correction_has_note"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=("amended", "retracted", "merged")),
                name="correction_kind_is_known",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return self.note[:60]
