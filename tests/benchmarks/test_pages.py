import pytest

from benchmarks import pages
from benchmarks.asking import ask
from benchmarks.corpus import load_corpus
from benchmarks.samples import sampled_topics, words_searched
from benchmarks.saving import Desk, Saved
from statements.models import Statement


@pytest.fixture
def corpus(db) -> None:
    load_corpus(300, lambda words: None)


def test_the_product_answers_a_page_of_every_kind_as_expected(corpus):
    for kind, listed in pages.KINDS.items():
        for page in list(listed())[:2]:
            assert ask(page) is None, kind


def test_the_same_pages_are_asked_for_each_time(corpus):
    assert list(pages.topics()) == list(pages.topics())
    assert list(words_searched()) == list(words_searched())
    assert len(sampled_topics()) > 20


def test_a_quote_saved_by_the_actions_is_published(corpus):
    before = Statement.objects.published().count()
    saved = Saved()
    Desk(1).save_by_actions(saved)
    assert Statement.objects.published().count() == before + 1
    assert list(saved.steps) == [
        "add_candidate", "accept_candidate", "look_at", "submit_statement", "publish_statement",
    ]  # fmt: skip


def test_a_quote_saved_by_plain_sql_is_one_of_the_products(corpus):
    before = Statement.objects.published().count()
    Desk(2).save_by_sql(Saved())
    newest = Statement.objects.published().order_by("-pk").for_cards()[0]
    assert Statement.objects.published().count() == before + 1
    assert newest.leading_quote.text
    assert newest.leading_position
