"""The first words of statements, for tables: who, when and the beginning of the leading quote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.kept_records import KeptRecords
from statements.models.passages import Form
from statements.models.prepared import read
from statements.models.showing import ByWhatIsShown
from statements.models.speakers import Speaker
from statements.models.tenures import Tenure

MOST_CHARACTERS = 160
COLUMNS = f"""said.id, said.public_id, said.said_on, said.said_precision, said.speaker_id,
    said.tenure_id, said.attribution, left(quote.text, {MOST_CHARACTERS}), quote.language,
    quote.form"""
# To what has the key of a statement as "wanted.id".
JOINED = """
    JOIN statements_statement AS said ON said.id = wanted.id AND said.state = 'published'
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
"""
FIRST_WORDS = f"SELECT {COLUMNS} FROM unnest(%s::bigint[]) AS wanted (id) {JOINED}"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Beginning:
    """Of a quote."""

    text: str
    language: str
    form: str

    @property
    def is_verbatim(self) -> bool:
        return self.form != Form.INDIRECT


@dataclass(frozen=True, slots=True, eq=False)
class FirstWords(ByWhatIsShown):
    """Of a statement, by the names that it has itself."""

    shown: tuple
    pk: int
    public_id: str
    said_on: date
    said_precision: str
    speaker: Speaker | None
    tenure: Tenure | None
    attribution: str
    leading_quote: Beginning


def first_words_of(keys: Iterable[int], records: KeptRecords) -> dict[int, FirstWords]:
    """By key; one that is retracted at this moment is none."""
    wanted = list(keys)
    rows = read(FIRST_WORDS, [wanted]) if wanted else []
    return {row[0]: first_words(row, records) for row in rows}


def first_words(row: tuple, records: KeptRecords) -> FirstWords:
    """Of a row of ``COLUMNS``."""
    pk, public_id, said_on, precision, speaker, tenure, attribution, *quote = row
    return FirstWords(
        (records.reading, row),
        pk,
        public_id,
        said_on,
        precision,
        records.speakers[speaker] if speaker else None,
        records.tenures[tenure] if tenure else None,
        attribution,
        Beginning(*quote),
    )
