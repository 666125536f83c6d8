"""The file that an import is timed with."""

import json
from pathlib import Path

import pytest

from benchmarks.corpus import load_corpus
from benchmarks.importing import time_import, write_file
from statements.models import Article, Quote

pytestmark = pytest.mark.django_db


def test_a_file_is_the_same_each_time_and_is_imported_whole_and_once(tmp_path: Path):
    load_corpus(30, lambda words: None)
    first, second = tmp_path / "first", tmp_path / "second"
    write_file(first, 23)
    write_file(second, 23)
    assert first.read_bytes() == second.read_bytes()
    lines = [json.loads(line) for line in first.read_text().splitlines()]
    assert [len(line["statements"]) for line in lines] == [5, 5, 5, 5, 3]
    articles = Article.objects.count()
    timed = time_import(23)
    assert (Quote.objects.count(), Article.objects.count()) == (53, articles + 5)
    assert timed.added_again == 0
