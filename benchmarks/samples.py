"""What is asked for: rows and words drawn from a corpus, the same each time."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from django.db import connection
from django.db.models import Model, QuerySet

from benchmarks.words import VOCABULARY, WEIGHTS
from statements.models import Meeting, PublishedPosition, Speaker, Statement, Topic

SEED = 1949
SEARCHES = 200
A_HUNDRED = 100  # statements a page of data
SHORTEST_WORD = 4  # letters: shorter ones are mostly stop words, which no search keeps
CONFIGURATIONS = {"de": "german_ua", "en": "english_ua"}


def sampled_topics() -> list[tuple[Topic, int]]:
    return sampled(Topic.objects.all(), 60, "topic")


def sampled_speakers() -> list[tuple[Speaker, int]]:
    return sampled(Speaker.objects.all(), 100, "speaker")


def sampled_meetings(count: int) -> list[tuple[Meeting, int]]:
    return sampled(Meeting.objects.all(), count, "meeting")


def sampled[Row: Model](rows: QuerySet[Row], count: int, column: str) -> list[tuple[Row, int]]:
    """Rows drawn at random, each with the number of its published positions; only those of which
    something is published, in the order drawn."""
    drawn = Random(SEED).sample(list(rows.order_by("pk")), min(count, rows.count()))
    counts = ((row, PublishedPosition.objects.of_any(column, [row]).count()) for row in drawn)
    return [(row, n) for row, n in counts if n]


def drawn_keys(count: int) -> list[int]:
    last = Statement.objects.order_by("-pk").values_list("pk", flat=True)[0]
    return Random(SEED).sample(range(1, last + 1), min(count, last))


def sampled_statements() -> QuerySet[Statement]:
    """Published ones of a named speaker, ready for cards."""
    rows = Statement.objects.published().filter(pk__in=drawn_keys(320), speaker__isnull=False)
    return rows.for_cards().order_by("pk")


def statements_to_go_on_from() -> QuerySet[Statement]:
    """After which a page of data begins: most lie deep in."""
    return Statement.objects.published().filter(pk__in=drawn_keys(60)).order_by("pk")


def numbers_of_pages() -> list[int]:
    """The same where pages have numbers."""
    last = max(Statement.objects.published().count() // A_HUNDRED, 1)
    return Random(SEED).sample(range(1, last + 1), min(60, last))


def words_searched() -> Iterator[tuple[str, str]]:
    """Two words of one language, some frequent and some rare, with the language."""
    draw = Random(SEED)
    for number in range(SEARCHES):
        language = "de" if number % 2 else "en"
        yield " ".join(islice(words_to_look_for(draw, language), 2)), language


def words_to_look_for(draw: Random, language: str) -> Iterator[str]:
    while True:
        word = draw.choices(VOCABULARY[language], cum_weights=WEIGHTS[language])[0]
        if len(word) >= SHORTEST_WORD:
            yield word


def has_hits(words: str, language: str) -> bool:
    """Whether a published quote of the language holds both words."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM statements_quote AS quote JOIN statements_statement AS said"
            " ON said.id = statement_id WHERE words @@ plainto_tsquery(%s::regconfig, %s)"
            " AND quote.language = %s AND state = 'published')",
            [CONFIGURATIONS[language], words, language],
        )
        return bool(cursor.fetchone()[0])
