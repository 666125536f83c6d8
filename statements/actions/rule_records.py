"""What editors decide teaches detection how sure its rules are."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from statements.detection.records import Footing
from statements.detection.rules import RULES, measured
from statements.models import Candidate, RuleRecord

# The measured precision counts as much as this many decisions: the mean of a Beta distribution
# that starts from it. A rule's first few decisions hardly move it, a few hundred replace it.
WEIGHT = 20
HALF = 0.5  # of the words, as in the measures: from this on two passages are the same


@transaction.atomic
def recount_rules(*, at: datetime) -> list[RuleRecord]:
    """Counts all decisions anew and keeps each rule's confidence; the same decisions give the same.

    A proposal with a guessed speaker was right where its passage was accepted with that speaker
    and the statement was not retracted since. What was rejected or given to someone else was not.
    """
    decided: Counter[Footing] = Counter()
    right: Counter[Footing] = Counter()
    for candidate in Candidate.objects.judged():
        footing = Footing(candidate.rule, candidate.is_taken_over)
        decided[footing] += 1
        right[footing] += was_right(candidate)
    known = [footing for footing in sorted(decided) if footing.rule in RULES]
    RuleRecord.objects.all().delete()
    return RuleRecord.objects.bulk_create(
        RuleRecord(
            rule=footing.rule,
            is_taken_over=footing.is_taken_over,
            decided=decided[footing],
            right=right[footing],
            confidence=smoothed(measured(footing), right[footing], decided[footing]),
            counted_at=at,
        )
        for footing in known
    )


def smoothed(prior: float, right: int, decided: int) -> float:
    """The mean of Beta(WEIGHT * prior + right, WEIGHT * (1 - prior) + wrong)."""
    return round((WEIGHT * prior + right) / (WEIGHT + decided), 2)


def was_right(candidate: Candidate) -> bool:
    """Whether an editor accepted it as proposed. Needs a candidate of ``judged()``."""
    quote = candidate.quote
    if quote is None or quote.statement.is_retracted:
        return False
    is_speaker = quote.statement.speaker_id == candidate.speaker_id
    return is_speaker and overlap(candidate.offsets, quote.offsets) >= HALF


def overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> float:
    """The share of characters in both of those in either; neither is empty."""
    places = {place for start, end in one for place in range(start, end)}
    others = {place for start, end in other for place in range(start, end)}
    return len(places & others) / len(places | others)
