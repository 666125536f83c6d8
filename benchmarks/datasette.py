"""Datasette on the same statements: SQLite with FTS5, the right indexes, its own table page and
prepared (canned) queries. The publishing tool that newsrooms use for such data."""

import json
import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path

import psycopg

from benchmarks.serving import LOGS

TABLES = {
    "speaker": "SELECT id, name, slug FROM statements_speaker",
    "topic": "SELECT id, name_en, slug FROM statements_topic",
    "meeting": "SELECT id, name_en, slug FROM statements_meeting",
    "outlet": "SELECT id, name FROM statements_outlet",
    "quote": """
        SELECT said.id, said.public_id, said.said_on::text, said.speaker_id, office.title_en,
            said.meeting_id, article.outlet_id, article.title, article.url, quote.text,
            quote.language, quote.form,
            (SELECT json_agg(topic.name_en)::text FROM statements_position JOIN statements_topic AS
                topic ON topic.id = topic_id WHERE statement_id = said.id)
        FROM statements_statement AS said
        JOIN statements_quote AS quote ON quote.statement_id = said.id AND is_leading
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        JOIN statements_article AS article ON article.id = article_id
        LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
        LEFT JOIN statements_office AS office ON office.id = office_id
        WHERE said.state = 'published' ORDER BY said.id""",
    "position": """
        SELECT position_id, statement_id, topic_id, speaker_id, stance, said_on::text,
            (SELECT text FROM statements_quote AS quote
                WHERE quote.statement_id = copy.statement_id AND is_leading)
        FROM statements_publishedposition AS copy ORDER BY position_id""",
}
SCHEMA = """
    CREATE TABLE speaker (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE topic (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE meeting (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE quote (id INTEGER PRIMARY KEY, public_id TEXT, said_on TEXT,
        speaker_id INTEGER REFERENCES speaker(id), office TEXT,
        meeting_id INTEGER REFERENCES meeting(id), outlet_id INTEGER REFERENCES outlet(id),
        title TEXT, url TEXT, text TEXT, language TEXT, form TEXT, topics TEXT);
    CREATE TABLE position (id INTEGER PRIMARY KEY, quote_id INTEGER REFERENCES quote(id),
        topic_id INTEGER REFERENCES topic(id), speaker_id INTEGER REFERENCES speaker(id),
        stance TEXT, said_on TEXT, text TEXT);
"""
INDEXES = """
    CREATE INDEX quote_by ON quote (speaker_id, said_on DESC, id DESC);
    CREATE INDEX quote_newest ON quote (said_on DESC, id DESC);
    CREATE INDEX quote_address ON quote (public_id);
    CREATE INDEX position_on ON position (topic_id, said_on DESC, quote_id DESC);
    CREATE INDEX position_by ON position (speaker_id, topic_id);
    CREATE INDEX position_of ON position (quote_id);
    CREATE VIRTUAL TABLE quote_fts USING fts5
        (text, content='quote', content_rowid='id', tokenize='porter unicode61');
    INSERT INTO quote_fts (quote_fts) VALUES ('rebuild');
    ANALYZE;
"""
CARD = """
    SELECT quote.public_id, quote.said_on, speaker.name AS speaker, quote.office,
        meeting.name AS meeting, quote.text, quote.language, quote.form, outlet.name AS outlet,
        quote.title, quote.url,
        (SELECT json_group_array(topic.name || ': ' || stance) FROM position
            JOIN topic ON topic.id = topic_id WHERE quote_id = quote.id) AS positions
    FROM quote LEFT JOIN speaker ON speaker.id = quote.speaker_id
    LEFT JOIN meeting ON meeting.id = quote.meeting_id JOIN outlet ON outlet.id = quote.outlet_id
"""
PREPARED = {
    "timeline": f"""{CARD} WHERE quote.id IN (SELECT quote_id FROM position WHERE topic_id = :topic
        ORDER BY said_on DESC, quote_id DESC LIMIT :most) ORDER BY quote.said_on DESC""",
    "said_by": f"""{CARD} WHERE quote.speaker_id = :speaker
        ORDER BY quote.said_on DESC, quote.id DESC LIMIT :most""",
    "found": f"""{CARD} WHERE quote.id IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH :words
        ORDER BY rowid DESC LIMIT :most) ORDER BY quote.said_on DESC""",
}


class NoDatasetteError(Exception):
    """Datasette is not installed."""


def require_datasette() -> None:
    if find_spec("datasette") is None:
        raise NoDatasetteError(
            "Datasette is missing: run with `uv run --group benchmarks`, or leave it out by"
            " --without datasette."
        )


def export(url: str, path: Path) -> None:
    """The corpus as SQLite, with what makes Datasette quick."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    half_made = path.with_suffix(".part")
    half_made.unlink(missing_ok=True)
    with psycopg.connect(url) as source, sqlite3.connect(half_made) as target:
        target.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off;" + SCHEMA)
        for table, query in TABLES.items():
            rows = source.cursor(name=table)
            rows.itersize = 20_000
            rows.execute(query)
            places = ", ".join("?" * len(rows.description or ()))
            target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        target.commit()
        target.executescript(INDEXES)
    half_made.rename(path)


def command(path: Path, port: int) -> list[str]:
    metadata = LOGS / "datasette.json"
    queries = {name: {"sql": sql} for name, sql in PREPARED.items()}
    metadata.write_text(json.dumps({"databases": {path.stem: {"queries": queries}}}))
    arguments = ["serve", "--immutable", str(path), "--metadata", str(metadata)]
    settings = ["--setting", "sql_time_limit_ms", "20000", "--setting", "default_page_size", "50"]
    return [sys.executable, "-m", "datasette", *arguments, *settings, "--port", str(port)]
