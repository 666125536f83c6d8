"""No public page reads a big table from end to end, and each takes as many queries as it did."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.corpus import load_corpus
from statements.models import Speaker, StanceTally, Statement, StatementTally, Topic

pytestmark = pytest.mark.django_db(transaction=False)

QUOTES = 10_000
BIG = (
    "statements_statement statements_quote statements_position statements_publishedposition"
    " statements_article statements_snapshot"
).split()
READ = """SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)"""


@pytest.fixture(scope="module")
def corpus(django_db_setup, django_db_blocker):
    """Loaded once, into a transaction that is taken back."""
    with django_db_blocker.unblock():
        connection.set_autocommit(False)
        load_corpus(QUOTES, lambda words: None)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield addresses()
        connection.rollback()
        connection.set_autocommit(True)


def busiest(model, by: str) -> int:
    return model.objects.filter(by=by).order_by("-count", "key").values_list("key", flat=True)[0]


def addresses() -> dict[str, str]:
    topic = Topic.objects.get(pk=busiest(StanceTally, "topic")).get_absolute_url()
    speaker = Speaker.objects.get(pk=busiest(StatementTally, "speaker"))
    return {
        "topic": topic,
        "map on a day": f"{topic}?day=2015-05-05",
        "moves": f"{topic}?show=moves",
        "who said what": f"{topic}?show=speakers",
        "lanes of speakers": f"{topic}?lanes=speaker",
        "a year's stance": f"{topic}?year=2010&stance=opposes",
        "speaker": speaker.get_absolute_url(),
        "statement": Statement.objects.published().newest_first()[5].get_absolute_url(),
        "grid": "/grid/",
        "country": "/organisations/DE/",
        "speakers": "/speakers/",
        "topics": "/topics/",
        "meetings": "/meetings/",
    }


# How many queries a page takes, that for the site's version among them.
QUERIES = {
    "topic": 6,
    "map on a day": 8,
    "moves": 7,
    "who said what": 8,
    "lanes of speakers": 8,
    "a year's stance": 6,
    "speaker": 6,
    "statement": 8,
    "grid": 8,
    "country": 7,
    "speakers": 4,
    "topics": 2,
    "meetings": 2,
}


def read_from_end_to_end() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(READ, [BIG])
        return dict(cursor.fetchall())


@pytest.mark.parametrize("page", QUERIES)
def test_a_page_reads_no_big_table_from_end_to_end(corpus, page):
    client = Client()
    client.get(corpus[page])  # which reads the names
    before = read_from_end_to_end()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(corpus[page]).status_code == 200
    assert read_from_end_to_end() == before
    assert len(queries) == QUERIES[page]
