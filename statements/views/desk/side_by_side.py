"""Two statements side by side: what differs in the facts and in the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from statements.actions.lint.trigrams import containment
from statements.models import Quote, Statement
from statements.templatetags.dates import long_date
from statements.views.desk.proof import Proof, proofs_of

MOST_TOKENS = 1_200  # comparing takes the square of it; beyond, nothing is marked


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        return self.one != self.other


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a wording; ``differs`` where the other one has others."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class ComparedWording:
    proof: Proof
    stretches: list[Stretch]


@dataclass(frozen=True, slots=True)
class Side:
    statement: Statement
    wordings: list[ComparedWording]


def facts_of(one: Statement, other: Statement) -> list[Fact]:
    """Both of ``for_desk()``."""
    theirs = dict(_in_words(other))
    return [Fact(label, words, theirs[label]) for label, words in _in_words(one)]


def _in_words(said: Statement) -> Iterator[tuple[str, str]]:
    yield _("Speaker"), str(said.speaker or said.attribution or "–")
    yield _("Office"), said.tenure.office.title(said.speaker.gender) if said.tenure else "–"
    yield _("Said on"), long_date(said.said_on, said.said_precision) or "–"
    yield _("Meeting"), said.meeting.name if said.meeting else "–"
    yield _("Setting"), str(said.get_setting_display())
    positions = [f"{row.topic.name}: {row.get_stance_display()}" for row in said.shown_positions]
    yield _("Topics"), "; ".join(positions) or "–"
    yield _("State"), str(said.get_state_display())


def sides_of(one: Statement, other: Statement) -> list[Side]:
    proofs = {row.pk: proofs_of(row.quotes.with_texts()) for row in (one, other)}
    return [
        _side(one, proofs[one.pk], proofs[other.pk]),
        _side(other, proofs[other.pk], proofs[one.pk]),
    ]


def _side(statement: Statement, own: list[Proof], others: list[Proof]) -> Side:
    texts = [proof.quote for proof in others]
    return Side(
        statement,
        [
            ComparedWording(proof, stretches(proof.quote.text, _nearest(proof.quote, texts)))
            for proof in own
        ],
    )


def _nearest(quote: Quote, others: list[Quote]) -> str:
    """The other side's wording that has most in common; "" where none is in the same language."""
    same = [other.text for other in others if other.language == quote.language]
    return max(same, key=lambda text: containment(quote.text, text), default="")


def stretches(text: str, other: str) -> list[Stretch]:
    """The whole text in stretches; nothing differs where there is nothing to compare with."""
    own, theirs = re.findall(r"\w+|\W+", text), re.findall(r"\w+|\W+", other)
    if not theirs or max(len(own), len(theirs)) > MOST_TOKENS:
        return [Stretch(text, False)]
    matcher = SequenceMatcher(None, _plain(own), _plain(theirs), autojunk=False)
    found = [
        Stretch("".join(own[first:last]), tag != "equal")
        for tag, first, last, _other_first, _other_last in matcher.get_opcodes()
    ]
    return [stretch for stretch in found if stretch.text]


def _plain(tokens: list[str]) -> list[str]:
    """White space of any kind is alike, and so is the case of letters."""
    return [" ".join(token.casefold().split()) for token in tokens]
