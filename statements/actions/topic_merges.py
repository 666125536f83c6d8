"""Two topics that are one."""

from datetime import datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from statements.actions.record_merges import (
    MergeRefusedError,
    lock_both,
    lock_statements,
    note_publicly,
    put_away,
)
from statements.actions.tallying import alone_with_tallies
from statements.models import CandidateTopic, Statement, Topic, User


@transaction.atomic
def merge_topics(
    *,
    editor: User,
    at: datetime,
    kept: Topic,
    merged: Topic,
    seen_kept: str,
    seen_merged: str,
    note: str = "",
) -> Topic:
    """Makes ``merged`` a part of ``kept``: positions, terms and the topics below it move, its
    address leads to ``kept``.

    A statement with a position on both keeps one, the leading one. Published statements take the
    public ``note``. Raises :class:`~statements.actions.corrections.MissingNoteError`,
    :class:`~statements.actions.records.StaleRecordError` and :class:`MergeRefusedError`.
    """
    with pghistory.context(user=editor.pk, act="merge topics"):
        lock_statements(Statement.objects.speaking_about(merged))
        kept, merged = lock_both(kept, merged, seen_kept, seen_merged)
        statements = lock_statements(Statement.objects.speaking_about(merged))
        if quarrels := Statement.objects.taking_two_stances(kept, merged):
            sentence = _("Some statements take another stance on the one topic than on the other.")
            raise MergeRefusedError(sentence, list(quarrels.newest_first()))
        note_publicly(statements, note, editor, at)
        alone_with_tallies()
        for statement in statements:
            _move_position(statement, merged, kept)
        _move_terms(merged, kept)
        _move_candidates(merged, kept)
        _move_children(merged, kept)
        put_away(merged, kept)
    return kept


def _move_position(statement: Statement, merged: Topic, kept: Topic) -> None:
    """Of two positions with one stance the leading one stays, else the one on ``kept``."""
    moved = statement.positions.get(topic=merged)
    other = statement.positions.filter(topic=kept).first()
    if other is not None and not moved.is_leading:
        moved.delete()
    else:
        if other is not None:
            other.delete()
        moved.topic = kept
        moved.save(update_fields=["topic"])
    statement.version += 1
    statement.save(update_fields=["version"])


def _move_terms(merged: Topic, kept: Topic) -> None:
    known = set(kept.terms.values_list("text", "language"))
    for term in merged.terms.all():
        if (term.text, term.language) in known:
            term.delete()
        else:
            term.topic = kept
            term.save(update_fields=["topic"])


def _move_candidates(merged: Topic, kept: Topic) -> None:
    guesses = CandidateTopic.objects.filter(topic=merged)
    guessed = CandidateTopic.objects.filter(topic=kept).values("candidate")
    guesses.filter(candidate__in=guessed).delete()
    guesses.update(topic=kept)


def _move_children(merged: Topic, kept: Topic) -> None:
    """The topics below; the one that stays takes the merged one's place where it stood below."""
    if kept.parent_id == merged.pk:
        kept.parent = merged.parent
        kept.save(update_fields=["parent"])
    elif Topic.objects.below(merged).having(pk=kept.pk).exists():
        sentence = _("The topic that stays lies below the other: move it up first.")
        raise MergeRefusedError(sentence, [kept])
    for child in merged.children.all():
        child.parent = kept
        child.save(update_fields=["parent"])
