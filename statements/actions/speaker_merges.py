"""Two speakers that are one person."""

from datetime import date, datetime

import pghistory
import pgtrigger
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from statements.actions.carried_acknowledgements import carrying_acknowledgements
from statements.actions.offices import refuse_tenure
from statements.actions.record_merges import (
    MergeRefusedError,
    lock_both,
    lock_statements,
    note_publicly,
    put_away,
)
from statements.actions.sayings import tenure_on
from statements.models import (
    Attendance,
    Candidate,
    CandidateAlternative,
    Meeting,
    Speaker,
    SpeakerName,
    Statement,
    Tenure,
    User,
)

COVERED = "statements.Tenure:keep_statements_covered"


@transaction.atomic
def merge_speakers(
    *,
    editor: User,
    at: datetime,
    kept: Speaker,
    merged: Speaker,
    seen_kept: str,
    seen_merged: str,
    note: str = "",
) -> Speaker:
    """Makes ``merged`` a part of ``kept``: its statements with the office of their day, tenures,
    attendances and candidates move, its names become spellings, its address leads to ``kept``.
    What was let stand of warnings stays so.

    Published statements take the public ``note``. Raises
    :class:`~statements.actions.corrections.MissingNoteError`,
    :class:`~statements.actions.records.StaleRecordError` and :class:`MergeRefusedError`.
    """
    with pghistory.context(user=editor.pk, act="merge speakers"):
        # Before the speakers, as whoever amends a statement locks it before its speaker.
        lock_statements(Statement.objects.by(merged))
        kept, merged = lock_both(kept, merged, seen_kept, seen_merged)
        statements = lock_statements(Statement.objects.by(merged))
        note_publicly(statements, note, editor, at)
        with carrying_acknowledgements(merged):
            _move(statements, merged, kept)
            put_away(merged, kept)
    return kept


def _move(statements: list[Statement], merged: Speaker, kept: Speaker) -> None:
    # Between the tenures and their statements neither fits the other.
    pgtrigger.constraints(pgtrigger.Deferred, COVERED)
    stands = _move_tenures(merged, kept)
    _move_statements(statements, kept, stands)
    pgtrigger.constraints(pgtrigger.Immediate, COVERED)
    _move_attendances(merged, kept, stands)
    Tenure.objects.having(speaker=merged).delete()
    _move_candidates(merged, kept)
    Meeting.objects.having(chair=merged).update(chair=kept)
    _move_names(merged, kept)
    _fill_in(merged, kept)


def _move_tenures(merged: Speaker, kept: Speaker) -> dict[int, Tenure]:
    """Which tenure stands for each of the merged speaker's: the same one, moved, or the one of
    ``kept`` with which it was joined, and then it is still to be deleted."""
    own = Tenure.objects.having(pk__in=list(kept.tenures.values_list("pk", flat=True)))
    stands: dict[int, Tenure] = {}
    for tenure in merged.tenures.order_by("pk"):
        other = own.sharing_days_with(tenure).first()
        if other is not None:
            stands[tenure.pk] = _join(tenure, other)
        else:
            tenure.speaker = kept
            tenure.save(update_fields=["speaker"])
            stands[tenure.pk] = tenure
    return stands


def _join(tenure: Tenure, other: Tenure) -> Tenure:
    """Makes ``other`` last from where the earlier of the two begins to where the later ends."""
    if tenure.is_acting != other.is_acting:
        sentence = _("Both held one office at once, one of them acting. Say first which it was.")
        raise MergeRefusedError(sentence, [tenure, other])
    first = min(tenure, other, key=lambda row: (row.starts_on or date.max, row.starts_precision))
    last = max(tenure, other, key=lambda row: (row.ends_on or date.max, row.ends_precision))
    # An acting holder stands in nobody's way.
    tenure.is_acting = True
    tenure.save(update_fields=["is_acting"])
    other.starts_on, other.starts_precision = first.starts_on, first.starts_precision
    other.ends_on, other.ends_precision = last.ends_on, last.ends_precision
    try:
        with transaction.atomic():
            other.save(update_fields=["starts_on", "starts_precision", "ends_on", "ends_precision"])
    except IntegrityError as error:
        refuse_tenure(error, other)
        raise
    return other


def _move_statements(statements: list[Statement], kept: Speaker, stands: dict[int, Tenure]) -> None:
    """Where a statement had no office, it takes the one that ``kept`` held on its day."""
    for statement in statements:
        statement.speaker = kept
        if statement.tenure_id is None:
            statement.tenure = tenure_on(kept, statement.said_on, statement.said_precision)
        else:
            statement.tenure = stands[statement.tenure_id]
        statement.version += 1
        statement.save(update_fields=["speaker", "tenure", "version"])


def _move_attendances(merged: Speaker, kept: Speaker, stands: dict[int, Tenure]) -> None:
    there = {row.meeting_id: row for row in kept.attendances.all()}
    for attendance in merged.attendances.all():
        tenure = stands[attendance.tenure_id] if attendance.tenure_id else None
        row = there.get(attendance.meeting_id, attendance)
        if row is not attendance:
            tenure = row.tenure or tenure
            attendance.delete()
        is_chair = Attendance.Part.CHAIR in (row.part, attendance.part)
        row.speaker, row.tenure = kept, tenure
        row.part = Attendance.Part.CHAIR if is_chair else Attendance.Part.PARTICIPANT
        row.save(update_fields=["speaker", "tenure", "part"])


def _move_candidates(merged: Speaker, kept: Speaker) -> None:
    Candidate.objects.filter(speaker=merged).update(speaker=kept)
    alternatives = CandidateAlternative.objects.filter(speaker=merged)
    named = Candidate.objects.filter(Q(speaker=kept) | Q(alternatives__speaker=kept))
    alternatives.filter(candidate__in=named).delete()
    alternatives.update(speaker=kept)


def _move_names(merged: Speaker, kept: Speaker) -> None:
    """The merged one's names become spellings, each once."""
    known = {(name.text, name.language) for name in kept.names.all()} | {(kept.name, "")}
    for name in merged.names.all():
        if (name.text, name.language) in known:
            name.delete()
        else:
            name.speaker = kept
            name.save(update_fields=["speaker"])
    texts = {kept.name, kept.family_name, *kept.names.values_list("text", flat=True)}
    own = {merged.name: SpeakerName.Kind.COMMON, merged.family_name: SpeakerName.Kind.FAMILY}
    for text, kind in own.items():
        if text not in texts:
            kept.names.create(text=text, kind=kind, source=merged.source)


def _fill_in(merged: Speaker, kept: Speaker) -> None:
    """What only the merged one had."""
    columns = ("gender", "wikidata_id")
    missing = [name for name in columns if not getattr(kept, name) and getattr(merged, name)]
    for name in missing:
        setattr(kept, name, getattr(merged, name))
    if missing:
        kept.save(update_fields=missing)
