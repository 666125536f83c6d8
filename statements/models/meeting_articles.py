"""The articles of a meeting: those that report it, and those that quote what was said at it."""

from dataclasses import dataclass
from datetime import date

from statements.models.kept_records import KeptRecords
from statements.models.meetings import Meeting
from statements.models.outlets import Outlet
from statements.models.prepared import read

MOST = 15
# So many of its newest statements, and of the newest articles that report it, are looked through.
MOST_SEARCHED = 100
# Visitors may see an article from which a published statement quotes. One more tells that there are
# others. Limits are written out: for any limit at all PostgreSQL would plan the query anew.
NEWEST = f"""
    SELECT DISTINCT article.published_on, article.id, COALESCE(
        NULLIF(article.title, ''), NULLIF(article.url, ''), article.public_id
    ), article.language, article.public_id, article.outlet_id
    FROM (
        SELECT snapshot.article_id AS id
        FROM (
            SELECT id FROM statements_statement
            WHERE meeting_id = %(meeting)s AND state = 'published'
            ORDER BY said_on DESC, id DESC LIMIT {MOST_SEARCHED}
        ) AS said
        JOIN statements_quote AS quote ON quote.statement_id = said.id
        JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
        UNION ALL
        (
            SELECT id
            FROM (
                SELECT id, published_on FROM statements_article WHERE meeting_id = %(meeting)s
                ORDER BY published_on DESC, id DESC LIMIT {MOST_SEARCHED}
            ) AS reported
            CROSS JOIN LATERAL (
                SELECT FROM statements_snapshot AS snapshot
                JOIN statements_quote AS quote ON quote.snapshot_id = snapshot.id
                JOIN statements_statement AS said ON said.id = quote.statement_id
                WHERE snapshot.article_id = reported.id AND said.state = 'published' LIMIT 1
            ) AS quoted
            ORDER BY published_on DESC, id DESC LIMIT {MOST + 1}
        )
    ) AS found
    CROSS JOIN LATERAL (
        SELECT * FROM statements_article WHERE id = found.id OFFSET 0
    ) AS article
    ORDER BY article.published_on DESC, article.id DESC LIMIT {MOST + 1}
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class ArticleOn:
    """What a page says of an article; ``name`` is its title, or what stands for one."""

    published_on: date
    pk: int
    name: str
    language: str
    public_id: str
    outlet: Outlet


def articles_on(meeting: Meeting, records: KeptRecords) -> list[ArticleOn]:
    """The newest first, at most one more than ``MOST``."""
    rows = read(NEWEST, {"meeting": meeting.pk})
    return [
        ArticleOn(day, key, name, language, public_id, records.outlets[outlet])
        for day, key, name, language, public_id, outlet in rows
    ]
