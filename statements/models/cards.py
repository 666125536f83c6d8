"""Statements as lists show them, read by one query and without building the rows of each table.

A Card answers to the names that a :class:`Statement` of ``for_cards()`` does, as far as a list
shows it, so that one part draws both; names of people and topics are those of the kept records.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from statements.models.kept_records import KeptRecords
from statements.models.meetings import Meeting
from statements.models.outlets import Outlet
from statements.models.passages import Form
from statements.models.prepared import read
from statements.models.showing import ByWhatIsShown
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.tenures import Tenure
from statements.models.topics import Topic
from statements.models.translations import PRINTED, By

RANKS = ", ".join(f"'{by.value}'" for by in By)
PRINTS = ", ".join(f"'{by.value}'" for by in PRINTED)
# The leading wording with its article, how many there are, the positions (the leading one first)
# and the best translation that readers may see, of what has the key of a statement as "id".
CARDS = f"""
    SELECT said.id, said.public_id, said.said_on, said.said_precision, said.speaker_id,
        said.tenure_id, said.attribution, said.meeting_id, said.meeting_relation,
        quote.text, quote.language, quote.wording, quote.form,
        article.public_id, article.url, article.outlet_id,
        (SELECT count(*) FROM statements_quote WHERE statement_id = said.id),
        (SELECT string_agg(topic_id || ' ' || stance, ',' ORDER BY is_leading DESC, id)
            FROM statements_position WHERE statement_id = said.id),
        translation.language, translation.text, translation.by, translation.source,
        translation.author_note
    FROM ({{wanted}}) AS wanted
    JOIN statements_statement AS said ON said.id = wanted.id AND said.state = 'published'
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
    JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
    JOIN statements_article AS article ON article.id = snapshot.article_id
    LEFT JOIN LATERAL (
        SELECT * FROM statements_translation AS row
        WHERE row.quote_id = quote.id AND row.language = %(language)s
            AND row.language <> quote.language AND row.original_text = quote.text
            AND (row.by IN ({PRINTS}) OR row.reviewed_at IS NOT NULL)
        ORDER BY array_position(ARRAY[{RANKS}], row.by), row.id LIMIT 1
    ) AS translation ON true
"""  # noqa: S608
CARDS_OF_KEYS = CARDS.format(wanted="SELECT unnest(%(keys)s::bigint[]) AS id")


@dataclass(frozen=True, slots=True)
class CardArticle:
    public_id: str
    url: str
    outlet: Outlet


@dataclass(frozen=True, slots=True)
class CardSnapshot:
    article: CardArticle


class CardTranslation(NamedTuple):
    language: str
    text: str
    by: str
    source: str
    author_note: str

    def get_by_display(self) -> str:
        return str(By(self.by).label)


@dataclass(frozen=True, slots=True)
class CardQuote:
    text: str
    language: str
    wording: str
    form: str
    snapshot: CardSnapshot
    public_translations: Sequence[CardTranslation]

    @property
    def is_verbatim(self) -> bool:
        return self.form != Form.INDIRECT

    def translation_in(self, language: str) -> CardTranslation | None:
        return next((row for row in self.public_translations if row.language == language), None)


@dataclass(frozen=True, slots=True)
class CardPosition:
    topic: Topic
    stance: str

    @property
    def topic_id(self) -> int:
        return self.topic.pk


class CardRow(NamedTuple):
    """As CARDS gives it; ``wording_count`` counts the leading one too."""

    pk: int
    public_id: str
    said_on: date
    said_precision: str
    speaker_id: int | None
    tenure_id: int | None
    attribution: str
    meeting_id: int | None
    meeting_relation: str
    text: str
    language: str
    wording: str
    form: str
    article: str
    url: str
    outlet_id: int
    wording_count: int
    positions: str
    translated_into: str | None
    translation: str
    translated_by: str
    translation_source: str
    translation_note: str


class Card(ByWhatIsShown):
    """Its parts are made where it is drawn."""

    def __init__(self, row: tuple, records: KeptRecords):
        self.row = CardRow._make(row)
        self.records = records
        self.shown = (records.reading, self.row)
        self.pk, self.public_id, self.said_on, self.said_precision = self.row[:4]
        self.attribution = self.row.attribution
        self.meeting_id, self.meeting_relation = self.row.meeting_id, self.row.meeting_relation

    @property
    def speaker(self) -> Speaker | None:
        key = self.row.speaker_id
        return self.records.speakers[key] if key else None

    @property
    def tenure(self) -> Tenure | None:
        key = self.row.tenure_id
        return self.records.tenures[key] if key else None

    @property
    def meeting(self) -> Meeting | None:
        return self.records.meetings[self.meeting_id] if self.meeting_id else None

    @cached_property
    def leading_quote(self) -> CardQuote:
        row = self.row
        kept = CardSnapshot(CardArticle(row.article, row.url, self.records.outlets[row.outlet_id]))
        translations = [CardTranslation._make(row[-5:])] if self.is_translated else []
        return CardQuote(row.text, row.language, row.wording, row.form, kept, translations)

    @property
    def is_translated(self) -> bool:
        """Into the language of the page."""
        return self.row.translated_into is not None

    @property
    def shown_positions(self) -> list[CardPosition]:
        """The leading one first."""
        return [_position(words, self.records.topics) for words in self.row.positions.split(",")]

    @property
    def other_wordings(self) -> range:
        """As many as there are; their words are on the statement's own page."""
        return range(self.row.wording_count - 1)

    def get_meeting_relation_display(self) -> str:
        return str(Statement.MeetingRelation(self.meeting_relation).label)


def cards_of(keys: Iterable[int], language: str, records: KeptRecords) -> dict[int, Card]:
    """By key, in the order of ``keys``; one that is retracted at this moment is none."""
    wanted = list(keys)
    if not wanted:
        return {}
    rows = read(CARDS_OF_KEYS, {"keys": wanted, "language": language})
    found = {row[0]: Card(row, records) for row in rows}
    return {key: found[key] for key in wanted if key in found}


def cards_where(
    wanted: str,
    values: Mapping[str, Any],
    language: str,
    records: KeptRecords,
    *,
    is_planned_anew: bool = False,
) -> list[Card]:
    """Of the statements whose keys the query ``wanted`` gives as "id", in no order."""
    query = CARDS.format(wanted=wanted)
    rows = read(query, {**values, "language": language}, is_planned_anew=is_planned_anew)
    return [Card(row, records) for row in rows]


def _position(words: str, topics: dict[int, Any]) -> CardPosition:
    topic, stance = words.split()
    return CardPosition(topics[int(topic)], stance)
