"""Changes of public statements that wait for a second person."""

from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from statements.models.trail import named_change, tracked

PARTS = ["saying", "positions", "wordings"]


class AmendmentQuerySet(models.QuerySet["Amendment"]):
    def waiting(self) -> "AmendmentQuerySet":
        return self.filter(state=Amendment.State.WAITING)

    def published_on(self, statements: Iterable[int]) -> "AmendmentQuerySet":
        """Those that became public, of statements by their keys."""
        return self.filter(state=Amendment.State.PUBLISHED, statement__in=statements)

    def by(self, user: models.Model) -> "AmendmentQuerySet":
        return self.filter(proposed_by=user)

    def newest_first(self) -> "AmendmentQuerySet":
        return self.order_by("-proposed_at", "-pk")

    def for_desk(self) -> "AmendmentQuerySet":
        return self.select_related("proposed_by", "decided_by").newest_first()


@tracked()
class Amendment(models.Model):
    """A published statement as someone proposes it, with the ``note`` that readers would see.

    The old wording stays public until another person publishes it. ``before`` is the statement at
    ``base_version``, ``proposed`` what it would become, both as ``actions/amended.py`` writes them.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        PUBLISHED = "published", _("published")
        REJECTED = "rejected", _("rejected")
        WITHDRAWN = "withdrawn", _("withdrawn")

    statement = models.ForeignKey("statements.Statement", models.PROTECT, related_name="amendments")
    base_version = models.PositiveIntegerField()
    before = models.JSONField()
    proposed = models.JSONField()
    note = models.TextField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="proposed_amendments"
    )
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement"], condition=Q(state="waiting"), name="one_waiting_amendment"
            ),
            models.CheckConstraint(condition=Q(note__regex=r"\S"), name="amendment_has_note"),
            models.CheckConstraint(
                condition=Q(proposed__has_keys=PARTS, before__has_keys=PARTS),
                name="amendment_is_whole",
            ),
            models.CheckConstraint(
                condition=~Q(proposed=F("before")), name="amendment_changes_something"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("waiting", "published", "rejected", "withdrawn")),
                name="amendment_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_by=None, decided_at=None)
                | ~Q(state="waiting") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="amendment_decided_by_someone",
            ),
        ]
        triggers = [
            named_change("ROW.state = 'published'"),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="keep_what_was_proposed",
                fields=[
                    *("statement", "base_version", "before", "proposed"),
                    *("note", "proposed_by", "proposed_at"),
                ],
            ),
            pgtrigger.Trigger(
                name="waits_first",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF TG_OP = 'INSERT' AND (NEW.state <> 'waiting' OR NOT EXISTS (
                        SELECT FROM statements_statement WHERE id = NEW.statement_id
                            AND state = 'published' AND version = NEW.base_version))
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'amendment_waits_first', MESSAGE =
                        'an amendment is proposed of a published statement as it stands';
                    END IF;
                    IF TG_OP = 'UPDATE' AND OLD.state <> 'waiting'
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'amendment_decided_once', MESSAGE =
                        'an amendment is decided once';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="four_eyes",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__state="published"),
                func="""
                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true)
                        AND NEW.decided_by_id = NEW.proposed_by_id
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'amendment_four_eyes', MESSAGE =
                        'who proposes an amendment and who publishes it must differ';
                    END IF;
                    RETURN NEW;
                """,
            ),
            # It becomes public with its note, on the statement that it was proposed of.
            pgtrigger.Trigger(
                name="public_with_its_note",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__state="published"),
                timing=pgtrigger.Deferred,
                func="""
                    IF NOT EXISTS (SELECT FROM statements_correction
                        WHERE statement_id = NEW.statement_id AND kind = 'amended'
                            AND note = NEW.note AND made_at = NEW.decided_at)
                    OR NOT EXISTS (SELECT FROM statements_statement
                        WHERE id = NEW.statement_id AND version > NEW.base_version)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'amendment_public_with_note', MESSAGE =
                        'an amendment becomes public with its change and its note';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.note[:60]

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING
