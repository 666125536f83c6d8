"""The own gold set is sound: enough articles, everybody in the world, nothing unmarked."""

from collections import Counter
from itertools import pairwise

import pytest

from tests.detection.gold.gold_articles import ARTICLES, OwnArticle, as_gold, read_articles
from tests.detection.gold.world import WORLD

NOTICE = "# Invented people and words: test material. Nobody said any of this."
SLUGS = {person.slug for person in WORLD.persons}
TOPICS = {topic.slug for topic in WORLD.topics}


def test_there_are_enough_articles_in_both_languages() -> None:
    counts = Counter(article.language for article in read_articles())
    assert counts["de"] >= 40
    assert counts["en"] >= 20
    assert set(counts) == {"de", "en"}


def test_every_file_says_that_it_is_test_material() -> None:
    files = sorted(ARTICLES.iterdir())
    assert [path.name for path in files if not path.read_text().startswith(NOTICE)] == []


@pytest.mark.parametrize("article", read_articles(), ids=lambda article: article.name)
def test_an_article_fits_the_world(article: OwnArticle) -> None:
    assert article.name.startswith(f"{article.language}_")
    assert article.quotes
    for quote in article.quotes:
        assert quote.speaker is None or quote.speaker in SLUGS
        assert set(quote.topics or ()) <= TOPICS
        assert quote.mention in article.text
    hulls = [(quote.spans[0].start, quote.spans[-1].end) for quote in article.quotes]
    assert hulls == sorted(hulls)


def test_offices_are_held_by_one_person_at_a_time() -> None:
    terms = sorted(
        (tenure.office, tenure.starts_on, tenure.ends_on)
        for person in WORLD.persons
        for tenure in person.tenures
    )
    overlaps = [
        before[0]
        for before, after in pairwise(terms)
        if before[0] == after[0] and (before[2] is None or after[1] <= before[2])
    ]
    assert overlaps == []


def test_a_fragment_counts_beside_the_clause_around_it() -> None:
    [article] = [one for one in read_articles() if one.name == "de_06_mixed_quotes"]
    kinds = [quote.kind for quote in as_gold(article).quotes]
    assert kinds == ["Direct", "Indirect", "Direct", "Direct", "Indirect", "Direct"]
