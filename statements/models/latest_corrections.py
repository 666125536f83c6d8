"""The newest notes on public statements, read by one query for the front page.

A NewCorrection answers to the names that a :class:`Correction` of ``with_statements()`` does, as
far as a list shows it, so that one part draws both.
"""

from dataclasses import dataclass
from datetime import datetime

from statements.models.corrections import Correction
from statements.models.first_words import COLUMNS, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.prepared import read
from statements.models.statements import Statement

# The limit is written out: else PostgreSQL would plan anew each time, longer than it reads.
# Of a retracted statement only why it was retracted, because earlier notes may repeat its words.
NEWEST = f"""SELECT correction.id, correction.made_at, correction.kind, correction.note,
        said.state, into_another.public_id, {COLUMNS}
    FROM statements_correction AS correction
    JOIN statements_statement AS said ON said.id = correction.statement_id
    LEFT JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
        AND said.state = 'published'
    LEFT JOIN statements_statement AS into_another ON into_another.id = said.merged_into_id
    WHERE said.state <> 'retracted' OR correction.kind = 'retracted'
    ORDER BY correction.made_at DESC, correction.id DESC LIMIT {{most}}"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class GoneStatement:
    """One that is retracted, or merged into another."""

    public_id: str
    merged_into: "GoneStatement | None" = None

    @property
    def is_merged(self) -> bool:
        return self.merged_into is not None


@dataclass(frozen=True, slots=True)
class NewCorrection:
    pk: int
    made_at: datetime
    kind: str
    note: str
    statement: FirstWords | GoneStatement

    @property
    def shows_words(self) -> bool:
        return isinstance(self.statement, FirstWords)

    def get_kind_display(self) -> str:
        return str(Correction.Kind(self.kind).label)


def latest_corrections(most: int, records: KeptRecords) -> list[NewCorrection]:
    """The newest first."""
    return [_correction(row, records) for row in read(NEWEST.format(most=most))]


def _correction(row: tuple, records: KeptRecords) -> NewCorrection:
    pk, made_at, kind, note, state, into, *said = row
    statement: FirstWords | GoneStatement
    if state == Statement.State.PUBLISHED:
        statement = first_words(tuple(said), records)
    else:
        statement = GoneStatement(said[1], GoneStatement(into) if into else None)
    return NewCorrection(pk, made_at, kind, note, statement)
