"""Step 8: topics by their terms, with the words that suggested each, as printed."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from .quotations import Quotation, Reading
from .records import Knowledge, Span, Term, Topic, TopicGuess

_WORD_START = re.compile(r"(?<!\w)\w")
_KEY = 3
_KEPT = 8


@dataclass(frozen=True, slots=True)
class _Pattern:
    topic: str
    regex: re.Pattern[str]
    only_with: re.Pattern[str] | None


class _Hit(NamedTuple):
    """A term's place in the text, before anybody asks for its company."""

    start: int
    end: int
    pattern: _Pattern


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Terms of one language by their first letters, and each topic's ancestors."""

    patterns: dict[str, tuple[_Pattern, ...]]
    ancestors: dict[str, tuple[str, ...]]
    order: dict[str, int]


_cache: list[tuple[Knowledge, str, TopicIndex]] = []


def topic_index(knowledge: Knowledge, language: str) -> TopicIndex:
    """The index of a Knowledge for a language, built once for each object."""
    for known, code, index in _cache:
        if known is knowledge and code == language:
            return index
    index = _build(knowledge.topics, language)
    _cache.insert(0, (knowledge, language, index))
    del _cache[_KEPT:]
    return index


def _build(topics: tuple[Topic, ...], language: str) -> TopicIndex:
    patterns: dict[str, list[_Pattern]] = defaultdict(list)
    for topic in topics:
        for term in topic.terms:
            if term.language in ("", language) and term.text.strip(" *"):
                pattern = _Pattern(topic.slug, _regex(term.text), _company(term))
                patterns[term.text.lower()[:_KEY].split("*")[0]].append(pattern)
    parents = {topic.slug: topic.parent for topic in topics}
    return TopicIndex(
        {key: tuple(found) for key, found in patterns.items()},
        {topic.slug: _ancestors(topic.slug, parents) for topic in topics},
        {topic.slug: number for number, topic in enumerate(topics)},
    )


def _ancestors(slug: str, parents: dict[str, str]) -> tuple[str, ...]:
    found: list[str] = []
    parent = parents.get(slug, "")
    while parent and parent not in found:
        found.append(parent)
        parent = parents.get(parent, "")
    return tuple(found)


def _regex(term: str) -> re.Pattern[str]:
    """``*`` stands for any ending of a word, a blank for any blanks and the brackets of an editor,
    an apostrophe for a straight and a curly one."""
    pieces = (
        re.escape(piece).replace(r"\*", r"\w*").replace("’", "'").replace("'", "['’]")
        for piece in term.split()
    )
    return re.compile(r"[\s\[\]]+".join(pieces) + r"(?!\w)", re.IGNORECASE)


def _company(term: Term) -> re.Pattern[str] | None:
    if not term.only_with:
        return None
    choices = "|".join(_regex(word).pattern for word in term.only_with)
    return re.compile(rf"(?<!\w)(?:{choices})", re.IGNORECASE)


class TopicFinder:
    """Answers for one text; a sentence is searched once, however many quotations it holds."""

    def __init__(self, text: str, readings: tuple[Reading, ...], index: TopicIndex) -> None:
        self.text = text
        self.readings = readings
        self.index = index
        self._starts = [reading.sentence.start for reading in readings]
        self._hits: dict[int, list[_Hit]] = {}

    def topics_of(self, quotation: Quotation) -> tuple[TopicGuess, ...]:
        """What it is about, read in widening circles: the words themselves, their sentence, the
        sentences beside it in the paragraph.

        The narrowest circle that names a topic outweighs the wider ones; those only keep a term
        company (``only_with``). A parent is guessed by words that name none of its children.
        """
        first, last = bisect_right(self._starts, quotation.start) - 1, quotation.last
        own = [hit for number in range(first, last + 1) for hit in self._hits_in(number)]
        around = self._with_neighbours(first, last)
        company = self.text[self._place(around[0]).start : self._place(around[-1]).end]
        inside = [hit for hit in own if _lies_in(quotation.spans, hit)]
        return (
            _guesses(self.text, inside, company, self.index)
            or _guesses(self.text, own, company, self.index)
            or _guesses(
                self.text,
                [hit for number in around for hit in self._hits_in(number)],
                company,
                self.index,
            )
        )

    def _place(self, number: int) -> Span:
        sentence = self.readings[number].sentence
        return Span(sentence.start, sentence.end)

    def _hits_in(self, number: int) -> list[_Hit]:
        if number not in self._hits:
            self._hits[number] = list(_find_hits(self.text, self._place(number), self.index))
        return self._hits[number]

    def _with_neighbours(self, first: int, last: int) -> range:
        lines = {self.readings[number].sentence.line for number in (first, last)}
        start, stop = max(0, first - 1), min(len(self.readings), last + 2)
        beside = [n for n in range(start, stop) if self.readings[n].sentence.line in lines]
        return range(beside[0], beside[-1] + 1)


def topics_of_text(text: str, index: TopicIndex) -> tuple[TopicGuess, ...]:
    """The topics of a text that stands alone."""
    return _guesses(text, list(_find_hits(text, Span(0, len(text)), index)), text, index)


def _find_hits(text: str, place: Span, index: TopicIndex) -> Iterator[_Hit]:
    for found in _WORD_START.finditer(text, *place):
        at = found.start()
        for size in range(1, _KEY + 1):
            for pattern in index.patterns.get(text[at : at + size].lower(), ()):
                match = pattern.regex.match(text, at)
                if match and match.end() <= place.end:
                    yield _Hit(*match.span(), pattern)


def _lies_in(spans: tuple[Span, ...], hit: _Hit) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in spans)


def _guesses(
    text: str, hits: list[_Hit], company: str, index: TopicIndex
) -> tuple[TopicGuess, ...]:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lonely: set[_Pattern] = set()
    for start, end, pattern in hits:
        if pattern in lonely:
            continue
        if pattern.topic in places or _has_company(pattern, company):
            places[pattern.topic].append((start, end))
        else:
            lonely.add(pattern)
    kept = {topic: min(own) for topic, own in places.items() if not _is_said(topic, places, index)}
    order = sorted(kept, key=lambda topic: (kept[topic], index.order[topic]))
    return tuple(TopicGuess(topic, text[slice(*kept[topic])]) for topic in order)


def _has_company(pattern: _Pattern, company: str) -> bool:
    return pattern.only_with is None or bool(pattern.only_with.search(company))


def _is_said(topic: str, places: dict[str, list[tuple[int, int]]], index: TopicIndex) -> bool:
    """A parent whose every trigger lies in the words of its children is said by them."""
    below = {
        place
        for other, spans in places.items()
        if topic in index.ancestors[other]
        for span in spans
        for place in range(*span)
    }
    return bool(below) and all(not below.isdisjoint(range(*span)) for span in places[topic])
