"""Datasette shows the statements that the product shows, with what their cards say."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from operator import itemgetter

import pytest
from django.db import connection

from benchmarks import datasette
from benchmarks.pages import PAGE_SIZE
from benchmarks.samples import sampled_speakers, sampled_topics
from statements.models import Statement
from tests.benchmarks.seen import products

CARD = re.compile(r'<a href="/statements/(\w+)/">')


@pytest.fixture
def exported(loaded_corpus, db) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as file:
        datasette.fill(connection.connection, file)
        file.row_factory = sqlite3.Row
        yield file


def asked(file: sqlite3.Connection, name: str, **values: object) -> list[sqlite3.Row]:
    return file.execute(datasette.PREPARED[name], values | {"most": PAGE_SIZE}).fetchall()


def test_a_prepared_query_lists_what_the_product_lists_newest_first(exported):
    topic, _count = max(sampled_topics(), key=itemgetter(1))
    speaker, _count = max(sampled_speakers(), key=itemgetter(1))
    for row, rows in (
        (topic, asked(exported, "timeline", topic=topic.pk)),
        (speaker, asked(exported, "said_by", speaker=speaker.pk)),
    ):
        listed = CARD.findall(products(row.get_absolute_url()))
        assert [row["public_id"] for row in rows] == listed
        assert len(listed) == PAGE_SIZE


def test_a_prepared_query_says_what_a_card_says(exported):
    topic, _count = max(sampled_topics(), key=itemgetter(1))
    for row in asked(exported, "timeline", topic=topic.pk):
        said = Statement.objects.for_cards().with_translations("en").get(public_id=row["public_id"])
        quote = said.leading_quote
        translation = quote.translation_in("en")
        assert tuple(row) == (
            said.public_id,
            said.speaker.name if said.speaker else said.attribution,
            said.tenure and said.tenure.office.organisation.code,
            said.tenure and said.tenure.office.title_en,
            str(said.said_on),
            quote.text,
            quote.form,
            translation and translation.text,
            row["positions"],
            said.meeting and said.meeting.name_en,
            said.meeting_relation,
            quote.snapshot.article.outlet.name,
            quote.snapshot.article.url,
            quote.language,
            quote.wording,
            len(said.other_wordings),
        )
        positions = [f"{one.topic.name_en}: {one.stance}" for one in said.shown_positions]
        assert json.loads(row["positions"]) == positions


def test_words_are_found_by_their_stems(exported):
    rows = asked(exported, "found", words="supports")
    assert rows
    assert any("Support" in row["text"] or " support " in row["text"] for row in rows)


def test_a_file_is_made_anew_when_what_makes_it_changes(exported, tmp_path, monkeypatch):
    path = tmp_path / "corpus.sqlite"
    assert not datasette.is_exported(path)
    with closing(sqlite3.connect(path)) as file:
        exported.backup(file)
    datasette.counts_file(path).write_text("{}")
    assert datasette.is_exported(path)
    monkeypatch.setattr(datasette, "MADE_BY", datasette.MADE_BY + 1)
    assert not datasette.is_exported(path)
