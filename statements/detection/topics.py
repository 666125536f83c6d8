"""Step 8: topics by their terms, with the words that suggested each, as printed."""

import re
from collections import defaultdict
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
    """``*`` stands for any ending of a word; blanks for any blanks; no other sign is special."""
    pieces = (re.escape(piece).replace(r"\*", r"\w*") for piece in term.split())
    return re.compile(r"\s+".join(pieces) + r"(?!\w)", re.IGNORECASE)


def _company(term: Term) -> re.Pattern[str] | None:
    if not term.only_with:
        return None
    choices = "|".join(_regex(word).pattern for word in term.only_with)
    return re.compile(rf"(?<!\w)(?:{choices})", re.IGNORECASE)


def find_topics(passage: str, surroundings: str, index: TopicIndex) -> tuple[TopicGuess, ...]:
    """The topics of a quotation; ``surroundings``, its sentence, is read where it names none."""
    return _guesses(passage, surroundings, index) or _guesses(surroundings, surroundings, index)


def _guesses(passage: str, surroundings: str, index: TopicIndex) -> tuple[TopicGuess, ...]:
    hits: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for found in _WORD_START.finditer(passage):
        at = found.start()
        for size in range(1, _KEY + 1):
            for pattern in index.patterns.get(passage[at : at + size].lower(), ()):
                match = pattern.regex.match(passage, at)
                if match and _has_company(pattern, passage, surroundings):
                    hits[pattern.topic].append(match.span())
    kept = {topic: spans for topic, spans in hits.items() if not _is_covered(topic, hits, index)}
    order = sorted(kept, key=lambda topic: (min(kept[topic]), index.order[topic]))
    return tuple(TopicGuess(topic, passage[slice(*min(kept[topic]))]) for topic in order)


def _has_company(pattern: _Pattern, passage: str, surroundings: str) -> bool:
    if pattern.only_with is None:
        return True
    return bool(pattern.only_with.search(passage) or pattern.only_with.search(surroundings))


def _is_covered(topic: str, hits: dict[str, list[tuple[int, int]]], index: TopicIndex) -> bool:
    """A parent whose every trigger lies in the words of a child's is only the child."""
    below = [
        span
        for other, spans in hits.items()
        if topic in index.ancestors.get(other, ())
        for span in spans
    ]
    return bool(below) and all(
        any(start < other_end and other_start < end for other_start, other_end in below)
        for start, end in hits[topic]
    )
