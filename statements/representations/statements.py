"""Published statements in all their wordings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypedDict

from statements.models import Statement
from statements.models.dates import partial_date
from statements.models.kept_records import KeptRecords
from statements.models.wordings_listed import ListedWording


class SpeakerShape(TypedDict):
    name: str
    address: str


class OfficeShape(TypedDict):
    """``organisation`` is the code of a country or an alliance."""

    title: str
    organisation: str


class SaidAtShape(TypedDict):
    """A meeting; ``relation`` is at, before or after."""

    name: str
    address: str
    relation: str


class OutletShape(TypedDict):
    name: str
    domain: str


class QuotedArticleShape(TypedDict):
    """An article: ``address`` is its page here, ``url`` where its outlet published it, or null."""

    title: str
    published_on: str
    address: str
    url: str | None


class TranslationShape(TypedDict):
    """``by`` is official, outlet, human or machine; ``source`` is where it is printed."""

    language: str
    text: str
    by: str
    source: str | None


class QuoteShape(TypedDict):
    """An outlet's wording: ``form`` is direct, indirect or partial, ``wording`` is original,
    translated or unknown."""

    text: str
    language: str
    form: str
    wording: str
    outlet: OutletShape
    article: QuotedArticleShape
    translations: list[TranslationShape]


class PositionShape(TypedDict):
    """``topic`` is a slug; ``stance`` supports, conditional, noncommittal, opposes or speaks."""

    topic: str
    address: str
    stance: str
    is_leading: bool


class StatementShape(TypedDict):
    """A published statement, with names and addresses in the language of the page: ``id`` is its
    public id, ``said_on`` a day, month or year as ``said_precision`` says. Who has no name here has
    an ``attribution``; ``office`` is the one held on that day; of ``quotes`` and ``positions`` the
    first leads."""

    id: str
    address: str
    said_on: str
    said_precision: str
    speaker: SpeakerShape | None
    attribution: str | None
    office: OfficeShape | None
    meeting: SaidAtShape | None
    setting: str | None
    quotes: list[QuoteShape]
    positions: list[PositionShape]


class StatementsShape(TypedDict):
    """A page of a list; ``next`` is the address of the following one."""

    statements: list[StatementShape]
    next: str | None


type AddressOf = Callable[..., str]  # of the name of a page and the parts of its address


@dataclass(frozen=True, slots=True)
class RecordShapes:
    """What statements refer to, by key: each is shaped when it is asked for first. A position is
    asked for by the key of its topic and its stance, and whether it leads. ``statement`` and
    ``printed`` are the addresses of statements and articles, with "%s" for a public id."""

    speaker: Callable[[int], SpeakerShape]
    office: Callable[[int], OfficeShape]
    meeting: Callable[[int, str], SaidAtShape]
    outlet: Callable[[int], OutletShape]
    position: Callable[[str, bool], PositionShape]
    statement: str
    printed: str


def record_shapes(records: KeptRecords, address: AddressOf) -> RecordShapes:
    """For as long as no record changes, in the language in which ``address`` answers."""

    def speaker(key: int) -> SpeakerShape:
        row = records.speakers[key]
        return SpeakerShape(name=row.name, address=address("speaker-detail", row.slug))

    def office(key: int) -> OfficeShape:
        tenure = records.tenures[key]
        return OfficeShape(title=tenure.title, organisation=tenure.office.organisation.code)

    def meeting(key: int, relation: str) -> SaidAtShape:
        row = records.meetings[key]
        home = address("meeting-detail", row.slug)
        return SaidAtShape(name=row.name, address=home, relation=relation)

    def outlet(key: int) -> OutletShape:
        row = records.outlets[key]
        return OutletShape(name=row.name, domain=row.domain)

    def position(words: str, is_leading: bool) -> PositionShape:
        key, stance = words.split()
        slug = records.topics[int(key)].slug
        home = address("topic-detail", slug)
        return PositionShape(topic=slug, address=home, stance=stance, is_leading=is_leading)

    return RecordShapes(
        cache(speaker),
        cache(office),
        cache(meeting),
        cache(outlet),
        cache(position),
        statement=address("statement-detail", "%s"),
        printed=address("article-detail", "%s"),
    )


def statement_shape(wordings: Sequence[ListedWording], shapes: RecordShapes) -> StatementShape:
    """Of a statement's wordings, the leading one first."""
    said = wordings[0]
    is_told = said.setting != Statement.Setting.UNKNOWN
    return {
        "id": said.public_id,
        "address": shapes.statement % said.public_id,
        "said_on": partial_date(said.said_on, said.said_precision),
        "said_precision": said.said_precision,
        "speaker": shapes.speaker(said.speaker) if said.speaker else None,
        "attribution": said.attribution or None,
        "office": shapes.office(said.tenure) if said.tenure else None,
        "meeting": shapes.meeting(said.meeting, said.meeting_relation) if said.meeting else None,
        "setting": said.setting if is_told else None,
        "quotes": [quote_shape(row, shapes) for row in wordings],
        "positions": [
            shapes.position(words, place == 0) for place, words in enumerate(said.positions)
        ],
    }


def quote_shape(row: ListedWording, shapes: RecordShapes) -> QuoteShape:
    return {
        "text": row.text,
        "language": row.language,
        "form": row.form,
        "wording": row.wording,
        "outlet": shapes.outlet(row.outlet),
        "article": {
            "title": row.title,
            "published_on": row.published_on.isoformat(),
            "address": shapes.printed % row.article,
            "url": row.url or None,
        },
        "translations": [
            TranslationShape(language=language, text=text, by=by, source=source or None)
            for language, text, by, source in row.translations or ()
        ],
    }
