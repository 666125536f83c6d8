"""Statements that may be one: the same speaker at the same time with the same words.

Wordings are compared in three steps: the database finds the speaker's statements of two days
around or of the same meeting, by its indexes; then word trigrams decide within a language, and
meeting and leading topic between two languages. A pair that somebody called "not the same" is
known to ``actions.acknowledgements``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked
from statements.actions.lint.trigrams import containment
from statements.actions.lint.warning import StatementWarning, WayOut
from statements.models import Position, Quote, Statement
from statements.models.dates import last_day
from statements.models.statements import StatementQuerySet

DUPLICATE = "duplicate"
AROUND = timedelta(days=2)
SAME = 0.6  # of the shorter wording's trigrams
MOST = 60


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of a statement, or of a candidate for one. Rows by their keys; ``first``
    and ``last`` bound the days on which it may have been said; ``topics`` are those that lead, or
    of a candidate may lead; ``texts`` are (language, words)."""

    speakers: frozenset[int]
    first: date | None
    last: date | None
    meeting: int | None
    topics: frozenset[int]
    texts: tuple[tuple[str, str], ...]


def sketch_of(
    statement: Statement, quotes: Iterable[Quote], positions: Iterable[Position]
) -> Sketch:
    said_on = statement.said_on
    return Sketch(
        speakers=frozenset([statement.speaker_id] if statement.speaker_id else []),
        first=said_on,
        last=said_on and last_day(said_on, statement.said_precision),
        meeting=statement.meeting_id,
        topics=frozenset(row.topic_id for row in positions if row.is_leading),
        texts=tuple((quote.language, quote.text) for quote in quotes),
    )


def near(sketch: Sketch) -> StatementQuerySet:
    """The statements to compare with."""
    days = None
    if sketch.first and sketch.last:
        days = (sketch.first - AROUND, sketch.last + AROUND)
    return Statement.objects.open_to_wordings().near(sketch.speakers, days, sketch.meeting)


def is_likely_same(one: Sketch, other: Sketch) -> bool:
    """Words that agree in one language; in two, the meeting and the leading topic."""
    pairs = [(own, their) for own in one.texts for their in other.texts]
    if any(own[0] == their[0] and containment(own[1], their[1]) >= SAME for own, their in pairs):
        return True
    languages = {text[0] for text in one.texts} & {text[0] for text in other.texts}
    if not pairs or languages or one.meeting is None or one.meeting != other.meeting:
        return False
    return bool(one.topics & other.topics) and _may_be_one_day(one, other)


def _may_be_one_day(one: Sketch, other: Sketch) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return True
    return one.first <= other.last and other.first <= one.last


def likely_same(sketch: Sketch, statements: Iterable[Statement]) -> list[Statement]:
    """Those of ``for_cards()`` that may be the same, in their order."""
    return [row for row in statements if is_likely_same(sketch, card_sketch(row))]


def card_sketch(statement: Statement) -> Sketch:
    """Of a statement that ``for_cards()`` loaded."""
    return sketch_of(statement, statement.shown_quotes, statement.shown_positions)


def duplicates(checked: Checked) -> Iterator[StatementWarning]:
    said = checked.statement
    if said.speaker is None:
        return
    sketch = sketch_of(said, checked.quotes, checked.positions)
    others = near(sketch).other_than(said).newest_first().for_cards()[:MOST]
    for other in likely_same(sketch, others):
        sentence = _("This may be what %(name)s says in statement %(id)s already.")
        yield StatementWarning(
            DUPLICATE,
            sentence % {"name": said.speaker.name, "id": other.public_id},
            pair_facts(said, other),
            WayOut.COMPARE,
            other=other,
        )


def pair_facts(one: Statement, other: Statement) -> tuple[object, ...]:
    """The pair alone, in either order: what was told apart once is not asked again."""
    return tuple(sorted((one.pk or 0, other.pk or 0)))
