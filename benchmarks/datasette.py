"""Datasette on the same statements: the publishing tool that newsrooms use for such data.

Set up as its documentation advises (https://docs.datasette.io/en/0.65.2/): the file immutable and
its rows counted beforehand by ``datasette inspect``, foreign keys with their label columns, FTS5,
an index for each filter with its order and for each facet of a column, as many rows a page as the
product has. The rest is as it comes: that a page counts, how long it may take for a facet, and
that it tries for each column whether that would make one. The last is most of a page's time, so
that pages are measured without it too (``_nosuggest``).

A row of ``quote`` is a statement: what a card of the product shows of it and where its leading
wording is printed, with names by foreign keys and positions as JSON. A row of ``position`` is a
stance on a topic. Three kinds of pages are compared:

- table pages, filtered and the newest first, with a facet: a topic's positions by stance, the
  statements of a speaker and of a search by topic; and a speaker's positions by topic, which say
  less of each statement and are counted far quicker than topics in JSON;
- prepared (canned) queries, which show the columns of a card and count nothing;
- the row page of a statement.

None of them has a picture, stances at a glance, a statement's other wordings, the words around it,
its citations, or what was said before and after.
"""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zlib import crc32

import psycopg

from benchmarks.pages import PAGE_SIZE
from benchmarks.serving import LOGS

POSITIONS = """
    (SELECT json_agg({} ORDER BY is_leading DESC, position.id)::text
        FROM statements_position AS position JOIN statements_topic AS topic ON topic.id = topic_id
        WHERE statement_id = said.id)
"""
TABLES = {
    "speaker": "SELECT id, name, slug FROM statements_speaker",
    "topic": "SELECT id, name_en, slug FROM statements_topic",
    "meeting": "SELECT id, name_en, slug FROM statements_meeting",
    "outlet": "SELECT id, name FROM statements_outlet",
    "quote": f"""
        SELECT said.id, said.public_id, said.said_on::text, said.speaker_id, said.attribution,
            office.title_en, organisation.code, said.meeting_id, said.meeting_relation,
            said.setting, quote.text, quote.form, quote.language, quote.wording,
            (SELECT text FROM statements_translation AS translation WHERE quote_id = quote.id
                AND translation.language = 'en' AND quote.language <> 'en'
                AND original_text = quote.text AND reviewed_at IS NOT NULL ORDER BY id LIMIT 1),
            article.outlet_id, article.title, article.url, article.published_on::text,
            {POSITIONS.format("topic.name_en")},
            {POSITIONS.format("topic.name_en || ': ' || stance")},
            (SELECT count(*) - 1 FROM statements_quote WHERE statement_id = said.id)
        FROM statements_statement AS said
        JOIN statements_quote AS quote ON quote.statement_id = said.id AND is_leading
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        JOIN statements_article AS article ON article.id = article_id
        LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
        LEFT JOIN statements_office AS office ON office.id = office_id
        LEFT JOIN statements_organisation AS organisation ON organisation.id = organisation_id
        WHERE said.state = 'published' ORDER BY said.id""",
    "position": """
        SELECT position_id, statement_id, topic_id, speaker_id, stance, said_on::text
        FROM statements_publishedposition ORDER BY position_id""",
}
SCHEMA = """
    CREATE TABLE speaker (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE topic (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE meeting (id INTEGER PRIMARY KEY, name TEXT, slug TEXT);
    CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE quote (id INTEGER PRIMARY KEY, public_id TEXT, said_on TEXT,
        speaker_id INTEGER REFERENCES speaker(id), attribution TEXT, office TEXT, country TEXT,
        meeting_id INTEGER REFERENCES meeting(id), meeting_relation TEXT, setting TEXT,
        text TEXT, form TEXT, language TEXT, wording TEXT, translation TEXT,
        outlet_id INTEGER REFERENCES outlet(id), title TEXT, url TEXT, published_on TEXT,
        topics TEXT, positions TEXT, other_wordings INTEGER);
    CREATE TABLE position (id INTEGER PRIMARY KEY, quote_id INTEGER REFERENCES quote(id),
        topic_id INTEGER REFERENCES topic(id), speaker_id INTEGER REFERENCES speaker(id),
        stance TEXT, said_on TEXT);
"""
# Without more columns an index ends in the key, by which Datasette orders what shares a day.
INDEXES = """
    CREATE INDEX quote_by ON quote (speaker_id, said_on DESC, id DESC);
    CREATE INDEX quote_newest ON quote (said_on DESC);
    CREATE INDEX quote_address ON quote (public_id);
    CREATE INDEX position_on ON position (topic_id, said_on DESC, quote_id DESC);
    CREATE INDEX position_stances ON position (topic_id, stance);
    CREATE INDEX position_by ON position (speaker_id, said_on DESC);
    CREATE INDEX position_topics ON position (speaker_id, topic_id);
    CREATE INDEX position_of ON position (quote_id);
    CREATE VIRTUAL TABLE quote_fts USING fts5
        (text, content='quote', content_rowid='id', tokenize='porter unicode61');
    INSERT INTO quote_fts (quote_fts) VALUES ('rebuild');
    ANALYZE;
"""
# A file remembers it, so that it is made anew when this changes.
MADE_BY = crc32(repr((TABLES, SCHEMA, INDEXES)).encode()) & 0x7FFFFFFF
DATASETTE = [sys.executable, "-m", "datasette"]
LONGEST = 20_000  # milliseconds: by its default of 1,000 it would leave out what it cannot count
LABELS = {"speaker": "name", "topic": "name", "meeting": "name", "outlet": "name", "quote": "text"}
# What a card of the product shows, in its order.
CARD = """
    SELECT quote.public_id, coalesce(speaker.name, attribution) AS speaker, country, office,
        said_on, text, form, translation, positions, meeting.name AS meeting, meeting_relation,
        outlet.name AS outlet, url, language, wording, other_wordings
    FROM quote LEFT JOIN speaker ON speaker.id = quote.speaker_id
    LEFT JOIN meeting ON meeting.id = quote.meeting_id JOIN outlet ON outlet.id = quote.outlet_id
"""
NEWEST = "ORDER BY quote.said_on DESC, quote.id DESC"
# What is found comes in the order of the keys, which is nearly that of days: FTS5 reads no further
# for it than the list is long.
PREPARED = {
    "timeline": f"""{CARD} WHERE quote.id IN (SELECT quote_id FROM position WHERE topic_id = :topic
        ORDER BY said_on DESC, quote_id DESC LIMIT :most) {NEWEST}""",
    "said_by": f"""{CARD} WHERE quote.speaker_id = :speaker {NEWEST} LIMIT :most""",
    "found": f"""{CARD} WHERE quote.id IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH :words
        ORDER BY rowid DESC LIMIT :most) {NEWEST}""",
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
        fill(source, target)
    half_made.rename(path)
    inspect = ["inspect", str(path), "--inspect-file", str(counts_file(path))]
    subprocess.run([*DATASETTE, *inspect], check=True)  # noqa: S603


def fill(source: psycopg.Connection[Any], target: sqlite3.Connection) -> None:
    target.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off;" + SCHEMA)
    for table, query in TABLES.items():
        with source.cursor(name=table) as rows:
            rows.itersize = 20_000
            rows.execute(query)
            places = ", ".join("?" * len(rows.description or ()))
            target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    target.commit()
    target.executescript(f"{INDEXES} PRAGMA user_version = {MADE_BY};")


def is_exported(path: Path) -> bool:
    """Whether the file is there, made by what this module says now."""
    if not (path.exists() and counts_file(path).exists()):
        return False
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        return bool(file.execute("PRAGMA user_version").fetchone() == (MADE_BY,))


def counts_file(path: Path) -> Path:
    """Where the rows of the tables are counted beforehand."""
    return path.with_suffix(".counts.json")


def command(path: Path, port: int) -> list[str]:
    metadata = LOGS / "datasette.json"
    described = {
        "queries": {name: {"sql": sql} for name, sql in PREPARED.items()},
        "tables": {table: {"label_column": column} for table, column in LABELS.items()},
    }
    metadata.write_text(json.dumps({"databases": {path.stem: described}}))
    files = ["--immutable", str(path), "--inspect-file", str(counts_file(path))]
    settings = {"sql_time_limit_ms": LONGEST, "default_page_size": PAGE_SIZE}
    set_to = [word for name, value in settings.items() for word in ("--setting", name, str(value))]
    return [*DATASETTE, "serve", *files, "--metadata", str(metadata), *set_to, "--port", str(port)]
