"""The grid, the tables of latest stances, and what two said side by side."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.models.latest_words import LatestWords
from statements.models.positions import Stance
from statements.models.published_positions import PublishedPosition
from statements.views.public.glance import Glance
from statements.views.public.side_by_side import Chapter, Column, SharedRow, Side, Theme
from statements.views.public.stance_grid import Grid, GridColumn, GridHead
from statements.views.public.topic_overview import Move, WhoSaid
from statements.views.style.fiction import (
    AT_HARBOUR,
    DAY,
    FREEDONIA,
    IN_OFFICE,
    LAMPS,
    MASTER,
    MINISTER,
    OIL,
    PIERS,
    RURITANIA,
    by_master,
    latest,
    stated,
)
from statements.views.style.showing import Shown, Subject

EARLIER = date(2022, 3, 1)


def subjects(request: HttpRequest) -> list[Subject]:
    compared = sides()
    shared = Shown("compare_table", _("without a topic"), sides=compared, shared=shared_rows())
    form = Shown(
        "compare_form",
        _("whom to compare"),
        sides=compared,
        topics=[LAMPS],
        fields=range(3, 4),
        may_add_topic=True,
        organisations=[FREEDONIA, RURITANIA],
        speakers=[MINISTER, MASTER],
        all_topics=[LAMPS, PIERS],
    )
    chips = Shown("compare_chips", _("who and what"), sides=compared, themes=[Theme(LAMPS, "?")])
    on_topic = Shown("compare_chapter", _("on a topic"), chapter=chapter(compared))
    return [
        Subject("grid", _("Who spoke about what"), grids(), is_wide=True),
        Subject(
            "glance",
            _("Positions at a glance"),
            (
                Shown("glance_table", _("of a speaker"), request=request, glance=glance()),
                Shown(
                    "glance_table",
                    _("of a country"),
                    request=request,
                    glance=glance(
                        page="organisation-topic", name=FREEDONIA.code, with_speaker=True
                    ),
                ),
            ),
        ),
        Subject("who", _("Who said what"), (Shown("who_said_what", speakers=who_said()),)),
        Subject("moves", _("Who moved"), (Shown("moves", moves=moves()),)),
        Subject(
            "compare",
            _("Compare"),
            (form, chips, shared, on_topic),
            is_wide=True,
        ),
    ]


def grids() -> tuple[Shown, ...]:
    heads = GridHead(1, MINISTER, IN_OFFICE, None), GridHead(2, MASTER, AT_HARBOUR, None)
    columns = (
        GridColumn(LAMPS, cells("1 supports", "2 opposes")),
        GridColumn(PIERS, cells("1 conditional", "2 noncommittal")),
        GridColumn(OIL, cells("2 speaks")),
    )
    grid, words = Grid(0, heads, columns, topic_count=3), _("every stance, and a blank")
    country = _("a country in a speaker’s place")
    return (
        Shown("stance_grid", words, grid=grid, caption=words),
        Shown("organisation_code", country, organisation=FREEDONIA),
    )


def cells(*held: str) -> str:
    return ",".join(f"{one} {one.replace(' ', '-')} {DAY.year}" for one in held)


def glance(**options: Any) -> Glance:
    changed = latest(Stance.SUPPORTS, Stance.OPPOSES, 12, EARLIER)
    rows: Any = (
        LatestWords(LAMPS, changed, stated(Stance.SUPPORTS)),
        LatestWords(PIERS, latest(Stance.SPEAKS), stated(Stance.SPEAKS, EARLIER)),
    )
    return Glance(0, rows, 9, **options)


def who_said() -> list[WhoSaid]:
    changed = latest(Stance.CONDITIONAL, Stance.SUPPORTS, 3, EARLIER)
    return [
        WhoSaid(latest(Stance.OPPOSES), by_master(Stance.OPPOSES)),
        WhoSaid(changed, stated(Stance.CONDITIONAL)),
    ]


def moves() -> list[Move]:
    was, now = Stance.OPPOSES, Stance.SUPPORTS
    return [
        Move(stated(was, EARLIER), was, stated(now), now),
        Move(by_master(now, EARLIER), now, by_master(was), was),
    ]


def sides() -> list[Side]:
    nothing = PublishedPosition.objects.none()
    return [Side(MINISTER, "ada-brandt", nothing, "?"), Side(RURITANIA, "RU", nothing, "?")]


def shared_rows() -> list[SharedRow]:
    changed = latest(Stance.SUPPORTS, Stance.OPPOSES, 12, EARLIER)
    return [
        SharedRow(LAMPS, (changed, latest(Stance.NONCOMMITTAL)), "?"),
        SharedRow(PIERS, (latest(Stance.SPEAKS), None), "?"),
    ]


def chapter(compared: list[Side]) -> Chapter:
    """One has more to read than stands here; of the other nothing is found."""
    said, nobody = compared
    changed = latest(Stance.SUPPORTS, Stance.OPPOSES, 12, EARLIER)
    found = (stated(Stance.SUPPORTS), stated(Stance.OPPOSES, EARLIER))
    return Chapter(LAMPS, (Column(said, changed, found), Column(nobody, None, ())))
