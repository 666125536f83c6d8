"""Whether a corpus keeps what the database promises, which a load past its triggers must show."""

from django.db import connection

from benchmarks.derived import RECOUNTS

SAMPLE = 2_000

# Each counts what is wrong in a sample spread over all keys.
BROKEN = {
    "a quote's text is its snapshot's at its spans": """
        SELECT count(*) FROM {quotes} WHERE text <> passage_text(snapshot_id, spans)""",
    "an article's address is one web address": """
        SELECT count(*) FROM statements_article WHERE url !~ '^https://' OR address IS NULL""",
    "a published statement has one leading quote and one leading position": """
        SELECT count(*) FROM {statements} WHERE
        (SELECT count(*) FROM statements_quote WHERE statement_id = said.id AND is_leading) <> 1
        OR (SELECT count(*) FROM statements_position WHERE statement_id = said.id AND is_leading)
            <> 1""",
    "a tenure is its speaker's and covers the day": """
        SELECT count(*) FROM {statements} JOIN statements_tenure AS tenure ON tenure.id = tenure_id
        WHERE tenure.speaker_id <> said.speaker_id OR NOT possible_days @> said_on""",
    "who publishes is not who entered": """
        SELECT count(*) FROM {statements} WHERE published_by_id = entered_by_id""",
    "every reference leads somewhere": """
        SELECT count(*) FROM {quotes} LEFT JOIN statements_snapshot AS kept
            ON kept.id = snapshot_id LEFT JOIN statements_article ON article_id =
            statements_article.id WHERE statements_article.id IS NULL""",
}


def broken_promises() -> dict[str, int]:
    """How often each is broken: an empty dictionary where all are kept."""
    found = {name: count for name, recount in RECOUNTS.items() if (count := recount())}
    with connection.cursor() as cursor:
        for name, query in BROKEN.items():
            cursor.execute(
                query.format(
                    quotes=sample_of("statements_quote", "quote"),
                    statements=sample_of("statements_statement", "said"),
                )
            )
            if count := cursor.fetchone()[0]:
                found[name] = count
        cursor.execute(
            "SELECT require_complete_statement(id) FROM"
            f" {sample_of('statements_statement', 'said')}"
        )  # raises where one is not
    return found


def sample_of(table: str, name: str) -> str:
    """Every n-th key, so that about SAMPLE rows are read."""
    step = f"(SELECT greatest(max(id) / {SAMPLE}, 1) FROM {table})"
    keys = f"generate_series(1, (SELECT max(id) FROM {table}), {step}::int)"
    return f"(SELECT * FROM {table} WHERE id IN (SELECT * FROM {keys})) AS {name}"
