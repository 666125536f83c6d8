"""The articles of a meeting: those that report it, and those that quote what was said at it."""

from statements.models.articles import Article
from statements.models.kept_records import KeptRecords
from statements.models.meetings import Meeting
from statements.models.prepared import read

# So many of its newest statements, and of the newest articles that report it, are looked through.
MOST_SEARCHED = 200
# Visitors may see an article from which a published statement quotes.
NEWEST = """
    SELECT DISTINCT article.published_on, article.id
    FROM (
        SELECT snapshot.article_id AS id
        FROM (
            SELECT id FROM statements_statement
            WHERE meeting_id = %(meeting)s AND state = 'published'
            ORDER BY said_on DESC, id DESC LIMIT %(searched)s
        ) AS said
        JOIN statements_quote AS quote ON quote.statement_id = said.id
        JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
        UNION ALL
        (
            SELECT id
            FROM (
                SELECT id, published_on FROM statements_article WHERE meeting_id = %(meeting)s
                ORDER BY published_on DESC, id DESC LIMIT %(searched)s
            ) AS reported
            CROSS JOIN LATERAL (
                SELECT FROM statements_snapshot AS snapshot
                JOIN statements_quote AS quote ON quote.snapshot_id = snapshot.id
                JOIN statements_statement AS said ON said.id = quote.statement_id
                WHERE snapshot.article_id = reported.id AND said.state = 'published' LIMIT 1
            ) AS quoted
            ORDER BY published_on DESC, id DESC LIMIT %(most)s
        )
    ) AS found
    CROSS JOIN LATERAL (
        SELECT id, published_on FROM statements_article WHERE id = found.id OFFSET 0
    ) AS article
    ORDER BY article.published_on DESC, article.id DESC LIMIT %(most)s
"""


def articles_on(meeting: Meeting, most: int, records: KeptRecords) -> list[Article]:
    """The newest first, at most ``most``."""
    asked = {"meeting": meeting.pk, "searched": MOST_SEARCHED, "most": most}
    keys = [key for _, key in read(NEWEST, asked)]
    articles = Article.objects.in_bulk(keys)
    for article in articles.values():
        article.outlet = records.outlets[article.outlet_id]
    return [articles[key] for key in keys if key in articles]
