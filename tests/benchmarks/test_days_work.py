"""A day's work shows a reader what the product shows, but for pictures and what words mean."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from lxml import html

from benchmarks import pages
from benchmarks.days_work import settings as days_work
from benchmarks.days_work import views
from benchmarks.pages import Expected
from benchmarks.samples import sampled_topics
from tests.benchmarks.seen import answered, products, sampled, visible_words

# Pictures, which tell what stands beside them or is compared below, and their key; what else a
# search was read as; and the names in a facet that is cut, of which some come to as much.
SET_ASIDE = (
    '//*[@class="picture"]|//*[@class="stance-key"]|//*[local-name()="svg"]'
    '|//p[contains(@class, "search-note")]'
    '|//details[@class="facets"]//li[../li[last()][not(span)]]/a[../span]'
)
CARD = re.compile(r'<a href="/statements/(\w+)/">')


@pytest.fixture
def corpus(loaded_corpus, db) -> None:
    assert views.PAGE_SIZE == pages.PAGE_SIZE


def days_works(address: str) -> str:
    with override_settings(
        ROOT_URLCONF=days_work.ROOT_URLCONF,
        MIDDLEWARE=days_work.MIDDLEWARE,
        TEMPLATES=days_work.TEMPLATES,
    ):
        return answered(Client(), address)


def found_alike(most: int = 6) -> Iterator[Expected]:
    """Searches by which the product, which knows words, finds the same as letters do."""
    return islice((page for page in pages.searches() if is_found_alike(page.path)), most)


def is_found_alike(address: str) -> bool:
    ours, theirs = products(address), days_works(address)
    found = CARD.findall(ours)
    return found != [] and found == CARD.findall(theirs) and count_told(ours) == count_told(theirs)


def count_told(page: str) -> str:
    told = re.search(r">(more than 1,000 statements|\d+ statements?)<", page)
    return told[1] if told else ""


@pytest.mark.parametrize("kind", ["topic", "speaker", "search", "statement"])
def test_a_days_work_shows_the_words_that_the_product_shows(corpus, kind):
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    asked = list(found_alike() if kind == "search" else sampled(kind))
    assert len(asked) == 6
    for page in asked:
        ours += visible_words(products(page.path), SET_ASIDE)
        theirs += visible_words(days_works(page.path), SET_ASIDE)
    assert ours.total() > 500
    assert (ours - theirs, theirs - ours) == (Counter(), Counter())


def test_a_days_work_counts_the_years_of_a_timeline_as_the_picture_does(corpus):
    busiest, _count = max(sampled_topics(), key=itemgetter(1))
    address = busiest.get_absolute_url()
    drawn = html.fromstring(products(address)).xpath('//a[@class="picture-link"]/title')
    listed = html.fromstring(days_works(address)).xpath('//*[@class="picture"]/ol/li')
    told = [" ".join(row.text_content().split()) for row in drawn]
    assert len(told) == 20
    assert [row.text_content() for row in listed] == told


@pytest.mark.parametrize("kind", ["topic", "speaker", "search"])
def test_a_days_work_asks_nothing_once_a_statement(corpus, monkeypatch, kind):
    address = "/search/?q=NATO"
    if kind != "search":
        address = max(pages.KINDS[kind](), key=lambda page: page.cards).path
    asked = {}
    for size in (1, 25):
        monkeypatch.setattr(views.StatementsView, "paginate_by", size)
        with CaptureQueriesContext(connection) as queries:
            page = days_works(address)
        asked[size] = len(queries)
        assert len(CARD.findall(page)) == size
    assert asked[1] == asked[25]


def test_a_days_work_gives_the_same_data(corpus):
    ours, theirs = next(iter(pages.data())), "/data/?page=1"
    first = ours.path.partition("?")[0]
    data = json.loads(products(first))["statements"]
    assert json.loads(days_works(theirs))["statements"] == data
    assert len(data) == 100
