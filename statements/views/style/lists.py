"""Narrowed lists of statements, what ends them, searches, and what heads a meeting."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.forms.statement_filters import StatementFiltersForm
from statements.models.positions import Stance
from statements.models.presences import Presence, Presences
from statements.models.spans import Span
from statements.views.public.course import Course, Step
from statements.views.public.narrowing import Chip, Choice, Narrowing, Option
from statements.views.public.occasions import by_occasion
from statements.views.public.paging import StatementPage
from statements.views.public.speakers import OfficeShare
from statements.views.style.fiction import (
    AT_HARBOUR,
    BEFORE,
    GATHERING,
    IN_OFFICE,
    LAMPS,
    MASTER,
    MINISTER,
    MINISTRY,
    SUMMIT,
    latest,
    stated,
    translated,
)
from statements.views.style.showing import Shown, Subject

CHIPS = (
    Chip("topic", "lighthouses", _("Topic"), "Lighthouses"),
    Chip("year", "2024", _("Year"), "2024"),
)


def subjects(request: HttpRequest) -> list[Subject]:
    narrowed = narrowing(chips=CHIPS, page=StatementPage([translated("listed")], "next"))
    asked = {"request": request}
    by_year = Shown("narrowed_list", _("with a way on"), narrowing=narrowed, **asked)
    return [
        Subject(
            "narrowing",
            _("Ways and filters"),
            (
                Shown("office_switch", _("by office"), shares=shares(), speaker=MINISTER, **asked),
                Shown("statement_filters", _("closed, two are set"), narrowing=narrowed, **asked),
                by_year,
            ),
        ),
        Subject("meetings", _("By meeting"), (by_meeting(request),)),
        Subject("course", _("From holder to holder"), courses(request)),
        Subject(
            "nothing",
            _("Nothing left"),
            (Shown("narrowed_list", narrowing=narrowing(chips=CHIPS), **asked),),
        ),
    ]


def narrowing(**changes: Any) -> Narrowing:
    values = {
        "form": StatementFiltersForm({}, fixed={}),
        "page": StatementPage([], ""),
        "chips": (),
        "choices": (),
        "is_open": False,
        "is_cut": False,
        "kept": (),
        "is_oldest_first": False,
        "reads_translations": False,
    }
    return Narrowing(**values | changes)


def choices() -> tuple[Choice, ...]:
    topics = (Option("lighthouses", "Lighthouses", 24, True), Option("piers", "Piers", 1, False))
    years = (Option("2024", "2024", 20, False), Option("2023", "2023", 5, False))
    return (Choice("topic", _("Topic"), topics), Choice("year", _("Year"), years))


def shares() -> list[OfficeShare]:
    first, last = date(2022, 3, 1), date(2024, 12, 4)
    past = Span(2, 3, date(2016, 1, 1), date(2019, 5, 1))
    return [
        OfficeShare(MINISTRY, Span(1, 24, first, last)),
        OfficeShare(BEFORE.office, past),
        OfficeShare(None, Span(None, 1, first, first)),
    ]


def by_meeting(request: HttpRequest) -> Shown:
    at_it = {"meeting": GATHERING, "meeting_relation": "at"}
    rows = [
        stated(Stance.SUPPORTS, date(2023, 12, 4), **at_it),
        stated(Stance.OPPOSES, date(2023, 7, 1), meeting=SUMMIT, meeting_relation="before"),
        stated(Stance.SPEAKS, date(2023, 2, 1)),
    ]
    return Shown(
        "statements_by_meeting",
        request=request,
        narrowing=narrowing(page=StatementPage(rows, "")),
        years=by_occasion(rows),
    )


def courses(request: HttpRequest) -> tuple[Shown, ...]:
    now, was = stated(Stance.SUPPORTS, date(2022, 5, 1)), stated(Stance.OPPOSES, date(2021, 5, 1))
    steps = (Step(now, Stance.SUPPORTS, Stance.OPPOSES), Step(was, Stance.OPPOSES, ""))
    last = latest(Stance.SUPPORTS, Stance.OPPOSES, 2, was.said_on, now.said_on)
    page = StatementPage([now, was], "")
    return (
        Shown("course_head", _("its head"), topic=LAMPS, latest=last),
        Shown(
            "course",
            _("with a changed stance"),
            request=request,
            course=Course(last, steps),
            narrowing=narrowing(page=page),
        ),
    )


def meeting_head() -> tuple[Shown, ...]:
    came = Presence(MINISTER, IN_OFFICE, False, True, False, True)
    left = Presence(MASTER, AT_HARBOUR, True, False, True, False)
    present = Presences(("fiction",), (came, left))
    return (
        Shown("meeting_days", _("when and where"), meeting=GATHERING, with_venue=True),
        Shown(
            "meeting_facts", _("who chaired it and came first"), meeting=GATHERING, present=present
        ),
        Shown("who_was_there", _("one of whom nothing is found"), present=present),
    )
