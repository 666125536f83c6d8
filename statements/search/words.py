"""Words -> ordered statements, and the pages that the words name."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from statements.models import Meeting, Position, Quote, Speaker, Statement, Topic
from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES
from statements.models.quotes import QuoteQuerySet
from statements.models.statements import StatementQuerySet

MAX_WORDS = 200  # characters; longer input is cut, so that no search is slow
MOST_NAMES = 5  # words that may be names, each a subquery of its own
SHORTEST_NAME = 3  # letters
OPERATORS = re.compile(r"[\"-]|\bor\b", re.IGNORECASE)
REPEATED_NOT = re.compile(r"-(?:[^\w\"]*-)+")


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader asks for: words as in a search engine ("a phrase", -without, or)."""

    words: str = ""
    speaker: Speaker | None = None
    topic: Topic | None = None
    meeting: Meeting | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.speaker or self.topic or self.meeting)


@dataclass(frozen=True, slots=True)
class Named:
    """The speakers, topics and meetings whose names hold the words."""

    speakers: list[Speaker]
    topics: list[Topic]
    meetings: list[Meeting]

    def __bool__(self) -> bool:
        return bool(self.speakers or self.topics or self.meetings)


def find_statements(search: Search) -> StatementQuerySet:
    """Published statements that match, newest first: in a wording, or word for word in a wording,
    the speaker's name or (of several words) a topic's."""
    found = Statement.objects.published().newest_first()
    if search.words:
        in_one_wording = Q(pk__in=matching_quotes(search.words).values("statement"))
        found = found.filter(in_one_wording | _word_for_word(search.words))
    if search.speaker:
        found = found.by(search.speaker)
    if search.topic:
        found = found.on(search.topic)
    if search.meeting:
        found = found.at(search.meeting)
    return found


def matching_quotes(words: str) -> QuoteQuerySet:
    """Quotes that hold the words, each read in its own language's grammar."""
    return Quote.objects.filter(
        reduce(or_, (_in_language(words, language) for language in [*CONFIGURATIONS, ""]))
    )


def _word_for_word(words: str) -> Q:
    """Every word somewhere: "Rutte membership". Nothing for operators, or for a long search."""
    each = _kept(words).split()
    if not 0 < len(each) <= MOST_NAMES or OPERATORS.search(words):
        return Q(pk__in=[])
    return reduce(and_, (_somewhere(word, and_topics=len(each) > 1) for word in each))


def _somewhere(word: str, *, and_topics: bool) -> Q:
    found = Q(pk__in=matching_quotes(word).values("statement"))
    if len(word) >= SHORTEST_NAME:
        found |= Q(speaker__in=Speaker.objects.named_like(word))
    if len(word) >= SHORTEST_NAME and and_topics:
        topics = Topic.objects.named_like(word)
        found |= Q(pk__in=Position.objects.filter(topic__in=topics).values("statement"))
    return found


def query_for(words: str, config: str) -> SearchQuery:
    """The words as every search reads them, in one language's grammar."""
    return SearchQuery(_kept(words), config=config, search_type="websearch")


def _kept(words: str) -> str:
    """What a search reads of its words. PostgreSQL's texts hold no NUL, and thirty "not"s one
    after the other are too much for its parser."""
    return REPEATED_NOT.sub("-", words.replace("\x00", "")).strip()[:MAX_WORDS]


def _in_language(words: str, language: str) -> Q:
    query = query_for(words, CONFIGURATIONS.get(language, OTHER_LANGUAGES))
    in_language = Q(language=language) if language else ~Q(language__in=CONFIGURATIONS)
    return in_language & Q(words=query)


def find_named(words: str, limit: int = 5) -> Named:
    """At most ``limit`` each; nothing for fewer than two letters."""
    words = _kept(words)
    if len(words) < 2:
        return Named([], [], [])
    return Named(
        speakers=list(Speaker.objects.named_like(words).by_name()[:limit]),
        topics=list(Topic.objects.named_like(words).by_name()[:limit]),
        meetings=list(Meeting.objects.named_like(words).newest_first()[:limit]),
    )
