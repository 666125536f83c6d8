"""A candidate as its card at the desk shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from statements.detection import SURE
from statements.models import Candidate, Speaker, Tenure
from statements.models.candidates import CandidateQuerySet
from statements.views.desk.highlights import Passage

LIKELY = 0.6


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker with the office of the day, if one was held."""

    speaker: Speaker
    tenure: Tenure | None


@dataclass(frozen=True, slots=True)
class Card:
    """``number`` counts the passages in the order of the text, from 1."""

    candidate: Candidate
    number: int
    person: Person | None
    alternatives: tuple[Person, ...]

    @property
    def is_quick(self) -> bool:
        """Whether one click may accept it: there is someone and something to say it about."""
        return self.person is not None and self.has_topics

    @property
    def has_topics(self) -> bool:
        return bool(self.candidate.shown_topics)

    @property
    def passage(self) -> Passage:
        candidate = self.candidate
        kept = candidate.quote or candidate
        is_sure = candidate.is_open and candidate.confidence >= SURE
        return Passage(
            key=candidate.pk,
            number=self.number,
            spans=tuple(kept.offsets),
            look="sure" if is_sure else candidate.state,
            is_in_margin_only=candidate.state == Candidate.State.REJECTED,
        )

    @property
    def shown(self):
        """The quote as it was accepted, else the candidate: text, form and language."""
        return self.candidate.quote or self.candidate

    @property
    def statement(self):
        return self.candidate.quote and self.candidate.quote.statement

    @property
    def confidence_word(self) -> Promise:
        if self.candidate.confidence >= SURE:
            return _("sure")
        return _("likely") if self.candidate.confidence >= LIKELY else _("unsure")

    @property
    def percent(self) -> int:
        return round(self.candidate.confidence * 100)


def loaded(candidates: CandidateQuerySet) -> CandidateQuerySet:
    """With all that cards show, the speaker of an accepted one's statement too."""
    decided = candidates.for_cards().select_related("decided_by", "quote__statement__speaker")
    return decided.defer("quote__words").in_text_order()


def cards_of(candidates: Iterable[Candidate], day: date) -> list[Card]:
    """Cards in text order, with the offices of the day; ``candidates`` are ``loaded``."""
    candidates = list(candidates)
    offices = Tenure.objects.shown_on(day, _everyone(candidates))
    return [_card(candidate, number, offices) for number, candidate in enumerate(candidates, 1)]


def _everyone(candidates: Iterable[Candidate]) -> Iterable[Speaker]:
    for candidate in candidates:
        if speaker := _speaker_of(candidate):
            yield speaker
        yield from (row.speaker for row in candidate.shown_alternatives)


def _speaker_of(candidate: Candidate) -> Speaker | None:
    return candidate.quote.statement.speaker if candidate.quote else candidate.speaker


def _card(candidate: Candidate, number: int, offices: dict[int, Tenure]) -> Card:
    speaker = _speaker_of(candidate)
    return Card(
        candidate=candidate,
        number=number,
        person=Person(speaker, offices.get(speaker.pk)) if speaker else None,
        alternatives=tuple(
            Person(row.speaker, offices.get(row.speaker_id))
            for row in candidate.shown_alternatives
            if row.speaker_id != candidate.speaker_id
        ),
    )
