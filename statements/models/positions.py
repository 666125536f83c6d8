"""A statement's stance on a topic."""

from collections.abc import Iterable

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from statements.models.deriving import derived_of_statement
from statements.models.merged_records import refers_to_standing
from statements.models.topics import Topic
from statements.models.trail import named_change, tracked


class Stance(models.TextChoices):
    """What a statement says to a topic's proposition; the last one takes no side."""

    SUPPORTS = "supports", _("supports")
    CONDITIONAL = "conditional", _("supports with conditions")
    NONCOMMITTAL = "noncommittal", _("noncommittal")
    OPPOSES = "opposes", _("opposes")
    SPEAKS = "speaks", _("speaks about it")


class PositionQuerySet(models.QuerySet["Position"]):
    def on_any(self, topics: Iterable[Topic]) -> "PositionQuerySet":
        return self.filter(topic__in=topics)

    def for_cards(self) -> "PositionQuerySet":
        return self.select_related("topic").order_by("-is_leading", "pk")


@tracked()
class Position(models.Model):
    """A statement's stance on a topic, with the reason for it; at most one leads."""

    statement = models.ForeignKey(
        "statements.Statement", models.CASCADE, related_name="positions", db_index=False
    )
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="positions")
    stance = models.CharField(max_length=12, choices=Stance, default=Stance.SPEAKS)
    reason = models.CharField(max_length=300, blank=True)
    is_leading = models.BooleanField(default=False)

    objects = PositionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "topic"], name="topic_once_a_statement"),
            models.UniqueConstraint(
                fields=["statement"],
                condition=Q(is_leading=True),
                name="one_leading_position",
            ),
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="position_stance"),
        ]
        triggers = [
            named_change("is_public_statement(ROW.statement_id)"),
            *derived_of_statement(),
            *refers_to_standing("topic", "statements_topic"),
            pgtrigger.Trigger(
                name="leaves_statement_complete",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                timing=pgtrigger.Deferred,
                func="""
                    PERFORM require_complete_statement(NEW.statement_id);
                    PERFORM require_complete_statement(OLD.statement_id);
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic_id}: {self.stance}"
