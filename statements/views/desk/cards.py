"""A candidate as its card at the desk shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from statements.detection import SURE
from statements.models import Candidate, Speaker, Statement, Tenure, User
from statements.models.candidates import CandidateQuerySet
from statements.views.desk.highlights import Passage
from statements.views.desk.reasons import Reason, reason_of
from statements.views.desk.warnings import Shown

LIKELY = 0.6
AT_FIRST = 60  # cards that a page shows whole


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker with the office of the day, if one was held."""

    speaker: Speaker
    tenure: Tenure | None


@dataclass(frozen=True, slots=True)
class Card:
    """``number`` counts the passages in the order of the text, from 1; one of very many
    ``comes_later``, when it is scrolled to; ``problem`` says why something was refused,
    ``warnings`` what must be looked at first and ``ticked`` which of them are; ``editing`` where
    an open form's words stand."""

    candidate: Candidate
    number: int
    person: Person | None
    alternatives: tuple[Person, ...]

    comes_later: bool = False
    problem: str = ""
    warnings: Sequence[Shown] = ()
    ticked: frozenset[str] = frozenset()
    editing: tuple[tuple[int, int], ...] = ()

    @property
    def is_quick(self) -> bool:
        """Whether one click may accept it: there is someone and something to say it about."""
        return self.candidate.is_open and self.person is not None and self.has_topics

    @property
    def has_quick_alternatives(self) -> bool:
        """Whether one click may accept it as said by another speaker."""
        return bool(self.alternatives) and self.has_topics

    @property
    def is_sure(self) -> bool:
        return self.candidate.confidence >= SURE

    @property
    def is_ticked(self) -> bool:
        """Whether it is ticked before anyone looked: sure, and complete."""
        return self.is_quick and self.is_sure

    @property
    def is_draft(self) -> bool:
        return bool(self.statement) and self.statement.state == Statement.State.DRAFT

    def is_draft_of(self, editor: User) -> bool:
        return self.is_draft and self.statement.entered_by_id == editor.pk

    @property
    def has_topics(self) -> bool:
        return bool(self.candidate.shown_topics)

    @property
    def passage(self) -> Passage:
        candidate = self.candidate
        return Passage(
            key=candidate.pk,
            number=self.number,
            spans=self.editing or tuple(candidate.standing_offsets),
            look="sure" if candidate.is_open and self.is_sure else candidate.state,
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
    def reason(self) -> Reason:
        return reason_of(self.candidate)

    @property
    def percent(self) -> int:
        return round(self.candidate.confidence * 100)


def loaded(candidates: CandidateQuerySet) -> CandidateQuerySet:
    """With all that cards show, the speaker of an accepted one's statement too."""
    return candidates.for_cards().with_statements().defer("quote__words").in_text_order()


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
        comes_later=number > AT_FIRST,
        person=Person(speaker, offices.get(speaker.pk)) if speaker else None,
        alternatives=tuple(
            Person(row.speaker, offices.get(row.speaker_id))
            for row in candidate.shown_alternatives
            if row.speaker_id != candidate.speaker_id
        ),
    )
