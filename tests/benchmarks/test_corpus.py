import re
from pathlib import Path

import pytest
from django.db import connection

from benchmarks.articles import public_id
from benchmarks.corpus import BrokenPromiseError, check_promises, load_corpus
from benchmarks.site import database_name
from statements.models import (
    Organisation,
    Position,
    PublishedPosition,
    Quote,
    Speaker,
    Statement,
    Topic,
    User,
)

ROOT = Path(__file__).parents[2]


def load(seed: int = 1949) -> str:
    said: list[str] = []
    digest = load_corpus(300, said.append, seed)
    assert said[0] == "300 of 300 quotes"
    return digest


@pytest.fixture
def corpus(db) -> str:
    return load()


def test_a_corpus_has_as_many_quotes_as_asked_for_and_keeps_every_promise(corpus):
    assert Quote.objects.count() == 300
    assert Statement.objects.public().count() == Quote.objects.filter(is_leading=True).count()
    assert (Speaker.objects.count(), Topic.objects.count()) == (400, 120)
    check_promises()


def test_a_corpus_has_its_derived_rows(corpus):
    published = Position.objects.filter(statement__in=Statement.objects.published())
    assert PublishedPosition.objects.count() == published.count() > 400


def test_somebody_speaks_for_every_ally(corpus):
    allies = Organisation.objects.exclude(joined_nato_on=None).with_offices()
    assert allies.count() == 32


def test_the_same_seed_gives_the_same_corpus_and_another_another(corpus, db):
    first = list(Quote.objects.order_by("pk").values_list("text", flat=True))
    empty_the_database()
    assert load() == corpus
    assert list(Quote.objects.order_by("pk").values_list("text", flat=True)) == first
    empty_the_database()
    assert load(seed=2) != corpus


def empty_the_database() -> None:
    tables = [table for table in connection.introspection.table_names() if "statements_" in table]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_a_quote_that_is_not_its_articles_words_is_found(corpus):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE statements_quote SET text = 'Never said' WHERE id = 7")
        cursor.execute("SET LOCAL session_replication_role = origin")
    with pytest.raises(BrokenPromiseError, match=r"a quote's text .*: broken 1 times"):
        check_promises()


def test_the_product_goes_on_from_a_corpus(corpus):
    assert User.objects.create_user("next").pk == 3


def test_every_key_has_a_public_id_of_its_own():
    ids = {public_id(key) for key in range(1, 20_001)}
    assert len(ids) == 20_000
    assert all(re.fullmatch(r"[0-9a-hjkmnp-tv-z]{8}", one) for one in ids)


@pytest.mark.parametrize(
    ("quotes", "name"),
    [(10_000, "10k"), (100_000, "100k"), (1_000_000, "1m"), (300, "300")],
)
def test_a_database_is_called_after_its_size(quotes, name):
    assert database_name(quotes) == f"natotracker_bench_{name}"


def test_the_product_never_imports_the_benchmarks():
    modules = [
        path for room in ("natotracker", "statements") for path in (ROOT / room).rglob("*.py")
    ]
    assert modules
    assert [
        path
        for path in modules
        if re.search(r"^(from|import) benchmarks", path.read_text(), re.MULTILINE)
    ] == []
