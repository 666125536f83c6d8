"""How often a rule of detection was right by what editors decided."""

from django.db import models


class RuleRecordQuerySet(models.QuerySet["RuleRecord"]):
    def by_rule(self) -> "RuleRecordQuerySet":
        return self.order_by("rule", "is_taken_over")


class RuleRecord(models.Model):
    """What decisions made of a rule's confidence, for one footing of its speakers.

    ``right`` of ``decided`` passages were accepted as proposed; ``confidence`` lies in [0, 1].
    """

    rule = models.CharField(max_length=60)
    is_taken_over = models.BooleanField()
    decided = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    confidence = models.FloatField()
    counted_at = models.DateTimeField()

    objects = RuleRecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "is_taken_over"], name="rule_record_once"),
            models.CheckConstraint(
                condition=models.Q(right__lte=models.F("decided")), name="rule_record_counts"
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="rule_record_confidence",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.right} of {self.decided}"
