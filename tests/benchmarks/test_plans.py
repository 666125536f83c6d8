"""No public page reads a big table from end to end, and each takes as many queries as it did."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.corpus import analyse, load_corpus
from statements.models import (
    Meeting,
    Speaker,
    StanceTally,
    Statement,
    StatementTally,
    Tenure,
    Topic,
)
from statements.models.recounting import KEPT, differences
from statements.search.listing import cursor_of

pytestmark = pytest.mark.django_db(transaction=False)

QUOTES = 30_000
BIG = (
    "statements_statement statements_quote statements_position statements_publishedposition"
    " statements_article statements_snapshot statements_searchedstatement_2020"
).split()
READ = """SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)"""


@pytest.fixture(scope="module")
def corpus(django_db_setup, django_db_blocker):
    """Loaded once, into a transaction that is taken back."""
    with django_db_blocker.unblock():
        connection.set_autocommit(False)
        load_corpus(QUOTES, lambda words: None)
        analyse()
        yield addresses()
        connection.rollback()
        connection.set_autocommit(True)


def busiest(model, by: str) -> int:
    return model.objects.filter(by=by).order_by("-count", "key").values_list("key", flat=True)[0]


def addresses() -> dict[str, str]:
    topic = Topic.objects.get(pk=busiest(StanceTally, "topic")).get_absolute_url()
    speaker = Speaker.objects.get(pk=busiest(StatementTally, "speaker"))
    tenure = Tenure.objects.with_office().get(pk=busiest(StatementTally, "tenure"))
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
        "home": "/",
        "meeting": Meeting.objects.get(pk=busiest(StatementTally, "meeting")).get_absolute_url(),
        "office": tenure.office.get_absolute_url(),
        "office on a topic": f"{tenure.office.get_absolute_url()}{topic.removeprefix('/')}",
        "compare": f"/compare/?who={speaker.slug}&who=DE",
        "compare on a topic": f"/compare/?who={speaker.slug}&who=DE&topic={topic.split('/')[2]}",
        "data": "/api/v1/statements/",
        "data deep in": f"/api/v1/statements/?after={cursor_of(date(2010, 5, 5), 7)}",
        "country": "/organisations/DE/",
        "speakers": "/speakers/",
        "topics": "/topics/",
        "meetings": "/meetings/",
        "all statements": "/search/",
        "two words": "/search/?q=nato+ukraine",
        "best match": "/search/?q=nato+ukraine&order=relevance",
        "by speaker": "/search/?q=nato&group=speaker",
        "oldest of one stance": "/search/?stance=opposes&order=oldest",
        "nothing": "/search/?q=xylophone",
    }


# How many queries a page takes, that for the site's version among them.
QUERIES = {
    "topic": 3,
    "map on a day": 4,
    "moves": 5,
    "who said what": 6,
    "lanes of speakers": 5,
    "a year's stance": 3,
    "speaker": 4,
    "statement": 2,
    "grid": 3,
    "home": 8,
    "meeting": 5,
    "office": 7,
    "office on a topic": 7,
    "compare": 10,
    "compare on a topic": 15,
    "data": 2,
    "data deep in": 2,
    "country": 5,
    "speakers": 4,
    "topics": 2,
    "meetings": 2,
    "all statements": 4,
    "two words": 4,
    "best match": 4,
    "by speaker": 5,
    "oldest of one stance": 4,
    "nothing": 7,
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


def test_reading_a_table_from_end_to_end_is_noticed(corpus):
    before = read_from_end_to_end()
    Statement.objects.filter(attribution__contains="nobody").count()
    assert read_from_end_to_end() != before


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.table)
def test_what_is_kept_is_what_counting_anew_finds(corpus, kept):
    assert differences(kept) == []
