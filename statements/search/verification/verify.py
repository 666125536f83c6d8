"""Whether words that somebody is said to have said stand in what is published here.

:func:`verify_quote` answers by page, and by whatever else may ask. Its limits: a text of three
words to 1,000 characters, in any language; ten statements that hold it word for word and ten that
nearly do; what was said besides on five days, ten wordings each. However common the words are, the
database looks at a bounded number of texts, and ``is_bounded`` tells where those were not all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from statements.models import Precision, Quote, Speaker, Statement, Translation
from statements.models.comparing import Facts
from statements.models.dates import last_day
from statements.search.verification.hits import Hit, find_hits
from statements.search.verification.likeness import Likeness, Text
from statements.search.verification.rare_words import rarest_words, read_in_each_grammar

FEWEST_WORDS, MOST_CHARACTERS = 3, 1_000
MOST_MATCHES = 10  # word for word, and as many that are near
MOST_DAYS, MOST_ON_A_DAY = 5, 10


class UnverifiableError(ValueError):
    """The text has fewer than three words or more than 1,000 characters."""


@dataclass(frozen=True, slots=True)
class MatchedWording:
    """A quote, or a translation of it, beside the pasted text."""

    quote: Quote
    translation: Translation | None
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Match:
    """A published statement (of ``for_cards()``) with those of its wordings that match, the best
    first. ``is_by_another`` and ``is_of_another_day``: than who and when were asked for."""

    statement: Statement
    wordings: tuple[MatchedWording, ...]
    is_by_another: bool = False
    is_of_another_day: bool = False

    @property
    def best(self) -> MatchedWording:
        return self.wordings[0]


@dataclass(frozen=True, slots=True)
class Retracted:
    """A statement that held the words and was retracted: its address, and nothing it said."""

    public_id: str
    is_exact: bool


@dataclass(frozen=True, slots=True)
class OtherWording:
    """What the speaker said on the same day in other words: a further wording of a statement that
    matches (``is_of_match``), or of another one."""

    statement: Statement
    quote: Quote
    is_of_match: bool


@dataclass(frozen=True, slots=True)
class SameDay:
    speaker: Speaker
    day: date
    wordings: tuple[OtherWording, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """What is on record for a pasted text. Nothing in it means that it is not on record here, and
    not that it was never said. ``rarest`` are words by which to search on."""

    exact: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()
    retracted: tuple[Retracted, ...] = ()
    same_day: tuple[SameDay, ...] = ()
    rarest: tuple[str, ...] = ()
    is_bounded: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.exact or self.near or self.retracted)


def verify_quote(
    text: str, *, speaker: Speaker | None = None, day: date | None = None
) -> Verification:
    """Finds where a text stands word for word, or nearly, and what else was said that day.

    ``speaker`` and ``day`` hide nothing: what somebody else said, or on another day, comes last
    and is marked. Raises :class:`UnverifiableError`.
    """
    pasted = Text(text)
    if len(pasted.words) < FEWEST_WORDS or len(text) > MOST_CHARACTERS:
        raise UnverifiableError("A text of three words to 1,000 characters can be verified.")
    read = read_in_each_grammar(pasted.shown.split())
    hits, is_bounded = find_hits(pasted, read)
    facts = Statement.objects.facts_of({hit.statement for hit in hits})
    chosen = _chosen([hit for hit in hits if hit.statement in facts], facts, speaker, day)
    days = _days_of([facts[key] for key in chosen], speaker, day)
    said_then = Statement.objects.said_on_days(days, MOST_ON_A_DAY)
    rows = Statement.objects.published().with_keys({*chosen, *said_then})
    statements = {row.pk: row for row in rows.for_cards().with_translations()}
    matches = [
        Match(
            statements[key],
            wordings,
            is_by_another=_is_by_another(facts[key], speaker),
            is_of_another_day=_is_of_another_day(facts[key], day),
        )
        for key, found in chosen.items()
        if key in statements and (wordings := tuple(_wordings(statements[key], found)))
    ]
    return Verification(
        exact=tuple(match for match in matches if match.best.likeness.is_exact),
        near=tuple(match for match in matches if not match.best.likeness.is_exact),
        retracted=_retracted(hits, facts),
        same_day=tuple(_same_days(days, statements, matches, speaker)),
        rarest=tuple(rarest_words(read)),
        is_bounded=is_bounded,
    )


def _chosen(
    hits: Iterable[Hit], facts: dict[int, Facts], speaker: Speaker | None, day: date | None
) -> dict[int, list[Hit]]:
    """The published statements to show with their hits, the best of each and of all first."""
    found: dict[int, list[Hit]] = defaultdict(list)
    for hit in sorted(hits, key=lambda hit: hit.order):
        if facts[hit.statement].is_published:
            found[hit.statement].append(hit)

    def order(key: int) -> tuple[object, ...]:
        fact = facts[key]
        disagrees = _is_by_another(fact, speaker) + _is_of_another_day(fact, day)
        return disagrees, *found[key][0].order[:-1], -fact.said_on.toordinal(), -key

    exact: list[int] = []
    near: list[int] = []
    for key in sorted(found, key=order):
        (exact if found[key][0].likeness.is_exact else near).append(key)
    return {key: found[key] for key in [*exact[:MOST_MATCHES], *near[:MOST_MATCHES]]}


def _is_by_another(fact: Facts, speaker: Speaker | None) -> bool:
    return speaker is not None and fact.speaker_id != speaker.pk


def _is_of_another_day(fact: Facts, day: date | None) -> bool:
    last = last_day(fact.said_on, fact.said_precision)
    return day is not None and not fact.said_on <= day <= last


def _days_of(
    facts: Iterable[Facts], speaker: Speaker | None, day: date | None
) -> list[tuple[int, date]]:
    """Whose days to look at: what was asked for, then what was found, where the day is known."""
    days = [(speaker.pk, day)] if speaker and day else []
    days += [
        (fact.speaker_id, fact.said_on)
        for fact in facts
        if fact.speaker_id and fact.said_precision == Precision.DAY
    ]
    return list(dict.fromkeys(days))[:MOST_DAYS]


def _wordings(statement: Statement, hits: Iterable[Hit]) -> Iterator[MatchedWording]:
    """Those that still stand: somebody may have changed the statement since the search."""
    quotes = {quote.pk: quote for quote in statement.shown_quotes}
    for hit in hits:
        quote = quotes.get(hit.quote)
        translations = quote.public_translations if quote else []
        translation = next((row for row in translations if row.pk == hit.translation), None)
        if quote and (translation or hit.translation is None):
            yield MatchedWording(quote, translation, hit.likeness)


def _retracted(hits: Iterable[Hit], facts: dict[int, Facts]) -> tuple[Retracted, ...]:
    """Each once. How much a text has in common with what nobody may read any more is not told."""
    exact: dict[str, bool] = {}
    for hit in hits:
        fact = facts.get(hit.statement)
        if fact and not fact.is_published:
            exact[fact.public_id] = exact.get(fact.public_id, False) or hit.likeness.is_exact
    rows = sorted(exact.items(), key=lambda row: (not row[1], row[0]))
    return tuple(Retracted(*row) for row in rows[:MOST_MATCHES])


def _same_days(
    days: Iterable[tuple[int, date]],
    statements: dict[int, Statement],
    matches: Iterable[Match],
    asked: Speaker | None,
) -> Iterator[SameDay]:
    matched = {match.statement.pk for match in matches}
    shown = {wording.quote.pk for match in matches for wording in match.wordings}
    speakers = {row.speaker.pk: row.speaker for row in statements.values() if row.speaker}
    if asked:
        speakers[asked.pk] = asked
    newest_first = sorted(statements.values(), key=lambda row: (row.pk not in matched, -row.pk))
    for speaker, day in days:
        then = [row for row in newest_first if (row.speaker_id, row.said_on) == (speaker, day)]
        others = [
            OtherWording(row, quote, row.pk in matched)
            for row in then
            for quote in row.shown_quotes
            if quote.pk not in shown
        ]
        if others:
            yield SameDay(speakers[speaker], day, tuple(others[:MOST_ON_A_DAY]))
