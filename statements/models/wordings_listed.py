"""Published statements in all their wordings, a page after another, by one prepared query."""

from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from statements.models.prepared import read
from statements.models.translations import PRINTED, By

A_HUNDRED = 100
BEFORE_ALL = date.max, 0  # a place before the newest statement
# The keys first, from the index that has them in this order, one more than a page holds. The
# limit is written out: a plan for any limit at all would read the table from end to end.
LISTED = f"""
    WITH page AS MATERIALIZED (
        SELECT id FROM statements_statement
        WHERE state = 'published' AND (said_on, id) < (%s, %s)
        ORDER BY said_on DESC, id DESC LIMIT {A_HUNDRED + 1}
    )
    SELECT said.id, said.public_id, said.said_on, said.said_precision, said.speaker_id,
        said.tenure_id, said.attribution, said.meeting_id, said.meeting_relation, said.setting,
        ARRAY(SELECT topic_id || ' ' || stance FROM statements_position
            WHERE statement_id = said.id ORDER BY is_leading DESC, id),
        quote.text, quote.language, quote.form, quote.wording,
        article.public_id, article.url, article.title, article.published_on, article.outlet_id,
        (SELECT json_agg(json_build_array(row.language, row.text, row.by, row.source)
                ORDER BY row.language, array_position(%s, row.by), row.id)
            FROM statements_translation AS row
            WHERE row.quote_id = quote.id AND row.language <> quote.language
                AND row.original_text = quote.text
                AND (row.by = ANY(%s) OR row.reviewed_at IS NOT NULL))
    FROM page
    JOIN statements_statement AS said ON said.id = page.id
    JOIN statements_quote AS quote ON quote.statement_id = said.id
    JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
    JOIN statements_article AS article ON article.id = snapshot.article_id
    ORDER BY said.said_on DESC, said.id DESC, quote.is_leading DESC, quote.id
"""  # noqa: S608
RANKS = [str(by.value) for by in By]
PRINTS = [str(by.value) for by in PRINTED]


class ListedWording(NamedTuple):
    """A wording, beside the columns of its statement; ``positions`` are the key of a topic and a
    stance each, the leading one first, ``translations`` the public ones: language, text, by whom
    and source."""

    key: int
    public_id: str
    said_on: date
    said_precision: str
    speaker: int | None
    tenure: int | None
    attribution: str
    meeting: int | None
    meeting_relation: str
    setting: str
    positions: list[str]
    text: str
    language: str
    form: str
    wording: str
    article: str
    url: str
    title: str
    published_on: date
    outlet: int
    translations: list[tuple[str, str, str, str]] | None

    @property
    def place(self) -> tuple[date, int]:
        """Of its statement in the list."""
        return self.said_on, self.key


def hundred_after(place: tuple[date, int] = BEFORE_ALL) -> tuple[list[list[ListedWording]], bool]:
    """The next published statements after a place, the newest first, each as its wordings, the
    leading one first; and whether others follow."""
    rows = map(ListedWording._make, read(LISTED, [*place, RANKS, PRINTS]))
    found = [list(wordings) for _, wordings in groupby(rows, key=itemgetter(0))]
    return found[:A_HUNDRED], len(found) > A_HUNDRED
