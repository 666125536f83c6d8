"""A statement as it stands or as someone would have it, and how an amendment keeps that.

An amendment's columns ``before`` and ``proposed`` hold ``saying`` (columns of a statement, rows by
their keys, the day as an ISO date), ``positions`` (topic, stance, reason; the first leads) and
``wordings`` (quote, snapshot, spans as offsets, form, language, wording; the first leads).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

from statements.actions.lint.checked import Checked, load_checked
from statements.actions.sayings import Saying, columns_of
from statements.actions.statements import NewPosition
from statements.actions.wordings import KeptWording, Wording, wording_of
from statements.models import Meeting, Position, Quote, Snapshot, Speaker, Statement, Topic
from statements.models.passages import ranges

type Stored = dict[str, Any]
type Rows = Mapping[int, Any]


@dataclass(frozen=True, slots=True)
class Amended:
    """All that an amendment may change; of positions and wordings the first one leads."""

    saying: Saying
    positions: Sequence[NewPosition]
    wordings: Sequence[KeptWording]


def as_it_stands(statement: Statement) -> Amended:
    """A statement of ``for_record()`` as it is."""
    return Amended(
        saying=Saying(
            speaker=statement.speaker,
            attribution=statement.attribution,
            said_on=statement.said_on,
            said_precision=statement.said_precision,
            meeting=statement.meeting,
            setting=statement.setting,
        ),
        positions=[
            NewPosition(row.topic, row.stance, row.reason) for row in statement.shown_positions
        ],
        wordings=[wording_of(quote) for quote in statement.shown_quotes],
    )


def as_it_would_be(statement: Statement, amended: Amended) -> Checked:
    """What the rules would read of a statement that is amended so; nothing is written."""
    said = copy(statement)
    for name, value in columns_of(amended.saying).items():
        setattr(said, name, value)
    checked = load_checked(statement)
    positions = [
        Position(statement=said, topic=row.topic, stance=row.stance, is_leading=not number)
        for number, row in enumerate(amended.positions)
    ]
    quotes = tuple(quotes_printed(checked.quotes, amended))
    return replace(checked, statement=said, quotes=quotes, positions=tuple(positions))


def quotes_printed(quotes: Iterable[Quote], amended: Amended) -> Iterator[Quote]:
    """Copies of a statement's quotes as an amendment would have them printed; the first leads."""
    by_key = {quote.pk: quote for quote in quotes}
    for number, row in enumerate(amended.wordings):
        if row.quote_id in by_key:
            quote = copy(by_key[row.quote_id])
            quote.text, quote.spans = row.text, ranges(row.wording.spans)
            quote.form, quote.language = row.wording.form, row.wording.language
            quote.wording, quote.is_leading = row.wording.wording, not number
            yield quote


def stored(amended: Amended) -> Stored:
    """As an amendment keeps it."""
    saying = amended.saying
    return {
        "saying": {
            "speaker": saying.speaker and saying.speaker.pk,
            "attribution": "" if saying.speaker else saying.attribution.strip(),
            "said_on": saying.said_on and saying.said_on.isoformat(),
            "said_precision": str(saying.said_precision),
            "meeting": saying.meeting and saying.meeting.pk,
            "setting": str(saying.setting),
        },
        "positions": [
            {"topic": row.topic.pk, "stance": str(row.stance), "reason": row.reason[:300]}
            for row in amended.positions
        ],
        "wordings": [
            {
                "quote": row.quote_id,
                "snapshot": row.snapshot.pk,
                "spans": [list(span) for span in row.wording.spans],
                "form": str(row.wording.form),
                "language": row.wording.language,
                "wording": str(row.wording.wording),
            }
            for row in amended.wordings
        ],
    }


def read_stored(kept: Sequence[Stored]) -> list[Amended]:
    """Several of what amendments keep, with all their rows; what is gone since is left out, and
    what was merged since is the one that stays."""
    sayings = [each["saying"] for each in kept]
    speakers = _that_stand(Speaker, _keys(sayings, "speaker"))
    meetings = Meeting.objects.in_bulk(_keys(sayings, "meeting"))
    topics = _that_stand(Topic, _keys(_flat(kept, "positions"), "topic"))
    snapshots = Snapshot.objects.select_related("article__outlet")
    texts = snapshots.in_bulk(_keys(_flat(kept, "wordings"), "snapshot"))
    return [
        Amended(
            saying=_saying(each["saying"], speakers, meetings),
            positions=list(_positions(each["positions"], topics)),
            wordings=list(_wordings(each["wordings"], texts)),
        )
        for each in kept
    ]


def _that_stand(model: type[Speaker] | type[Topic], keys: set[int]) -> Rows:
    rows = model.with_merged.select_related("merged_into").in_bulk(keys)
    return {key: row.merged_into or row for key, row in rows.items()}


def _flat(kept: Iterable[Stored], part: str) -> Iterator[Stored]:
    return chain.from_iterable(each[part] for each in kept)


def _keys(rows: Iterable[Stored], column: str) -> set[int]:
    return {row[column] for row in rows if row[column]}


def _saying(row: Stored, speakers: Rows, meetings: Rows) -> Saying:
    day = row["said_on"]
    return Saying(
        **{
            **row,
            "said_on": date.fromisoformat(day) if day else None,
            "speaker": speakers.get(row["speaker"]),
            "meeting": meetings.get(row["meeting"]),
        }
    )


def _positions(rows: Iterable[Stored], topics: Rows) -> Iterator[NewPosition]:
    for row in rows:
        if row["topic"] in topics:
            yield NewPosition(topics[row["topic"]], row["stance"], row["reason"])


def _wordings(rows: Iterable[Stored], texts: Rows) -> Iterator[KeptWording]:
    for row in rows:
        if row["snapshot"] in texts:
            spans = [(start, end) for start, end in row["spans"]]
            wording = Wording(spans, row["form"], row["language"], row["wording"])
            yield KeptWording(row["quote"], texts[row["snapshot"]], wording)
