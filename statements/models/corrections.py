"""Public notes on changes of public statements."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from statements.models.statements import Statement
from statements.models.trail import tracked
from statements.models.versions import changes_statements


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def newest_first(self) -> "CorrectionQuerySet":
        return self.order_by("-made_at", "-pk")

    def about(self, statement: Statement) -> "CorrectionQuerySet":
        """The notes on a statement, and the earlier ones on those that were merged into it."""
        earlier = models.Q(statement__merged_into=statement) & ~models.Q(kind="merged")
        return self.filter(models.Q(statement=statement) | earlier)

    def listed(self) -> "CorrectionQuerySet":
        """All that still stand: of a retracted statement only why it was retracted, because
        earlier notes may repeat its words."""
        is_retracted = models.Q(statement__state=Statement.State.RETRACTED)
        return self.exclude(is_retracted & ~models.Q(kind=Correction.Kind.RETRACTED))

    def before(self, correction: "Correction") -> "CorrectionQuerySet":
        """Those that follow the given one in :meth:`newest_first`."""
        same = models.Q(made_at=correction.made_at, pk__lt=correction.pk)
        return self.filter(models.Q(made_at__lt=correction.made_at) | same)

    def with_statements(self) -> "CorrectionQuerySet":
        """Each with its statement as lists show one, and with that into which it was merged."""
        statements = Statement.objects.once_public().for_cards().select_related("merged_into")
        return self.prefetch_related(models.Prefetch("statement", statements))


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
        indexes = [
            # The list of corrections and its feed.
            models.Index(fields=["-made_at", "-id"], name="correction_newest")
        ]
        triggers = [
            changes_statements(),
            pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.note[:60]

    @property
    def shows_words(self) -> bool:
        """Whether the statement's words may stand beside the note; needs ``with_statements()``."""
        return self.statement.is_published
