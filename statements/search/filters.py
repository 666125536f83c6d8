"""What narrows a list of statements, one column a filter."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from statements.models.meetings import Meeting
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.outlets import Outlet
from statements.models.periods import Period
from statements.models.positions import Position
from statements.models.quotes import Quote
from statements.models.speakers import Speaker
from statements.models.statements import StatementQuerySet
from statements.models.topics import Topic


@dataclass(frozen=True, slots=True)
class Filters:
    """Nothing set lets everything through. ``about`` is at least one of these topics; ``country``
    is whom an office speaks for, be it a country or not; ``stance`` is that on ``topic`` where one
    is set, else on any; ``form``, ``language`` and ``outlet`` are those of one wording."""

    speaker: Speaker | None = None
    about: tuple[Topic, ...] = ()
    topic: Topic | None = None
    meeting: Meeting | None = None
    office: Office | None = None
    country: Organisation | None = None
    outlet: Outlet | None = None
    year: int | None = None
    period: Period | None = None
    stance: str = ""
    form: str = ""
    language: str = ""

    @property
    def given(self) -> dict[str, Any]:
        """Those that are set, by name."""
        values = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in values if value}


def narrowed(said: StatementQuerySet, filters: Filters) -> StatementQuerySet:
    """Those of ``said`` that every filter lets through."""
    own = {
        "speaker": filters.speaker,
        "meeting": filters.meeting,
        "tenure__office": filters.office,
        "tenure__office__organisation": filters.country,
        "said_on__year": filters.year,
    }
    said = said.filter(Q(**{column: value for column, value in own.items() if value}))
    if filters.about:
        said = said.speaking_about(*filters.about)
    if period := filters.period:
        said = said.said_between(period.first, period.last)
    stances = {"topic": filters.topic, "stance": filters.stance}
    if taken := {column: value for column, value in stances.items() if value}:
        said = said.filter(pk__in=Position.objects.filter(**taken).values("statement"))
    wordings = {
        "form": filters.form,
        "language": filters.language,
        "snapshot__article__outlet": filters.outlet,
    }
    if printed := {column: value for column, value in wordings.items() if value}:
        said = said.filter(pk__in=Quote.objects.filter(**printed).values("statement"))
    return said
