"""Step 8: topics by their terms, with the words that suggested each, as printed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .records import Knowledge, Term, Topic, TopicGuess

_WORD_START = re.compile(r"(?<!\w)\w")
_KEY = 3
_KEPT = 8


@dataclass(frozen=True, slots=True)
class _Pattern:
    topic: str
    regex: re.Pattern[str]
    only_with: re.Pattern[str] | None


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


def find_topics(circles: Sequence[str], index: TopicIndex) -> tuple[TopicGuess, ...]:
    """The topics of a quotation, read in widening ``circles``: its words, its sentence, its
    sentence with its neighbours.

    The narrowest circle that names a topic outweighs all wider ones; the wider ones only keep a
    term company (``only_with``). A parent is guessed by words that name none of its children.
    """
    company = " ".join(circles)
    for circle in circles:
        if guesses := _guesses(circle, company, index):
            return guesses
    return ()


def _guesses(passage: str, company: str, index: TopicIndex) -> tuple[TopicGuess, ...]:
    hits: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lonely: set[_Pattern] = set()
    for found in _WORD_START.finditer(passage):
        for pattern, span in _matches(passage, found.start(), index):
            if pattern in lonely:
                continue
            if pattern.topic in hits or _has_company(pattern, company):
                hits[pattern.topic].append(span)
            else:
                lonely.add(pattern)
    kept = {topic: min(spans) for topic, spans in hits.items() if not _is_said(topic, hits, index)}
    order = sorted(kept, key=lambda topic: (kept[topic], index.order[topic]))
    return tuple(TopicGuess(topic, passage[slice(*kept[topic])]) for topic in order)


def _matches(
    passage: str, at: int, index: TopicIndex
) -> Iterator[tuple[_Pattern, tuple[int, int]]]:
    for size in range(1, _KEY + 1):
        for pattern in index.patterns.get(passage[at : at + size].lower(), ()):
            if match := pattern.regex.match(passage, at):
                yield pattern, match.span()


def _has_company(pattern: _Pattern, company: str) -> bool:
    return pattern.only_with is None or bool(pattern.only_with.search(company))


def _is_said(topic: str, hits: dict[str, list[tuple[int, int]]], index: TopicIndex) -> bool:
    """A parent whose every trigger lies in the words of its children is said by them."""
    below = {
        place
        for other, spans in hits.items()
        if topic in index.ancestors[other]
        for span in spans
        for place in range(*span)
    }
    return bool(below) and all(not below.isdisjoint(range(*span)) for span in hits[topic])
