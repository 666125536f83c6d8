"""Topics against gold: sentences whose topics somebody has assigned by hand.

A gold file is CSV with the columns ``sentence`` and ``topics`` (slugs parted by ``|``), and perhaps
``id`` and ``lang``; other columns are left alone.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..records import Knowledge
from ..topics import topic_index, topics_of_text
from .gold_files import GoldError
from .views import ratio


@dataclass(frozen=True, slots=True)
class TopicGold:
    """A sentence with the topics that it is about."""

    id: str
    text: str
    language: str
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """``guessed`` maps a topic to its trigger. A parent is said by its child: ``missed`` holds the
    topics of the gold of which neither they nor a topic below them was guessed."""

    gold: TopicGold
    guessed: dict[str, str]
    missed: frozenset[str]

    @property
    def surplus(self) -> frozenset[str]:
        return frozenset(self.guessed) - self.gold.topics


@dataclass(frozen=True, slots=True)
class TopicFigures:
    sentences: tuple[JudgedSentence, ...]

    @property
    def assigned(self) -> int:
        return sum(len(one.gold.topics) for one in self.sentences)

    @property
    def found(self) -> int:
        return self.assigned - sum(len(one.missed) for one in self.sentences)

    @property
    def found_themselves(self) -> int:
        """Without the parents that only a child says."""
        return sum(len(one.gold.topics & one.guessed.keys()) for one in self.sentences)

    @property
    def surplus_share(self) -> float:
        guesses = sum(len(one.guessed) for one in self.sentences)
        return ratio(sum(len(one.surplus) for one in self.sentences), guesses)


def read_topic_gold(path: Path, language: str) -> tuple[TopicGold, ...]:
    """All sentences of the file; ``language`` is that of the rows which name none."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise GoldError(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise GoldError(f"{path} is no CSV file in UTF-8.") from error
    if not rows or not {"sentence", "topics"} <= rows[0].keys():
        raise GoldError(f"{path} holds no row with the columns sentence and topics.")
    return tuple(_sentences(rows, language))


def _sentences(rows: Iterable[dict[str, str]], language: str) -> Iterator[TopicGold]:
    for number, row in enumerate(rows, start=1):
        yield TopicGold(
            row.get("id") or str(number),
            row["sentence"] or "",
            row.get("lang") or language,
            frozenset(slug.strip() for slug in (row["topics"] or "").split("|") if slug.strip()),
        )


def measure_topics(sentences: Iterable[TopicGold], knowledge: Knowledge) -> TopicFigures:
    """Guess the topics of every sentence by the terms of ``knowledge``."""
    return TopicFigures(tuple(_judged(sentence, knowledge) for sentence in sentences))


def _judged(gold: TopicGold, knowledge: Knowledge) -> JudgedSentence:
    index = topic_index(knowledge, gold.language)
    guessed = {guess.topic: guess.trigger for guess in topics_of_text(gold.text, index)}
    said = guessed.keys() | {above for topic in guessed for above in index.ancestors[topic]}
    return JudgedSentence(gold, guessed, gold.topics - said)


def topic_lines(figures: TopicFigures) -> Iterator[str]:
    """The figures and every sentence that is not wholly right, for people."""
    yield (
        f"{len(figures.sentences)} sentences: {figures.found} of {figures.assigned} topics found "
        f"({figures.found_themselves} themselves, the others by a topic below them), "
        f"{100 * figures.surplus_share:.1f} % of the guesses surplus"
    )
    for one in figures.sentences:
        if one.missed:
            yield f"  {one.gold.id}: missed {', '.join(sorted(one.missed))}"
        for topic in sorted(one.surplus):
            yield f"  {one.gold.id}: surplus {topic} (“{one.guessed[topic]}”)"
