"""Timelines with few marks, with clusters and with bars, the allies' map, offices through time."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.forms.lists import TopicSide
from statements.models import Organisation
from statements.models.periods import Period
from statements.models.positions import Stance
from statements.models.published_positions import LaneBy, PeriodCount
from statements.models.stances_on_a_day import StanceOnADay
from statements.templatetags.stances import lane_word
from statements.views.public.allies_map import PLACES, allies_map
from statements.views.public.tenure_picture import tenure_picture
from statements.views.public.timeline_cells import LaneHead
from statements.views.public.timeline_picture import Axis, TimelinePicture, timeline_picture
from statements.views.public.topic_state import TopicState
from statements.views.public.topic_strips import TopicStrips
from statements.views.public.topic_timeline import TopicTimeline
from statements.views.style.fiction import (
    AT_HARBOUR,
    BEFORE,
    DAY,
    FREEDONIA,
    GATHERING,
    IN_OFFICE,
    LAMPS,
    MASTER,
    MINISTER,
    PIERS,
    RURITANIA,
    SUMMIT,
    stated,
)
from statements.views.style.showing import Shown, Subject

STATE = TopicState(LAMPS, TopicSide.TIMELINE, LaneBy.STANCE, False, DAY)
OF_SPEAKERS = TopicState(LAMPS, TopicSide.TIMELINE, LaneBy.SPEAKER, False, DAY)
OF_COUNTRIES = TopicState(LAMPS, TopicSide.TIMELINE, LaneBy.COUNTRY, False, DAY)
OF_ALLIES = TopicState(LAMPS, TopicSide.MAP, LaneBy.STANCE, False, DAY)


def subjects(request: HttpRequest) -> list[Subject]:
    marks = few_marks()
    timelines = (
        Shown("topic_sides", _("its sides"), state=STATE),
        Shown("topic_timeline", _("few marks"), timeline=marks),
        drawn(_("clusters"), STATE, clusters()),
        drawn(_("lanes of speakers"), OF_SPEAKERS, rings()),
        drawn(_("bars, where marks would be too many"), STATE, stance_bars()),
        drawn(_("bars, lanes of countries"), OF_COUNTRIES, country_bars()),
        Shown("timeline_table", _("as a table"), state=STATE, picture=marks.picture),
    )
    return [
        Subject("timeline", _("Timeline"), timelines, is_wide=True),
        Subject(
            "map",
            _("The allies’ latest stances"),
            (
                Shown("allies_on_a_day", "", state=OF_ALLIES, map=tiles()),
                Shown("allies_table", _("as a table"), map=tiles()),
            ),
        ),
        Subject(
            "offices",
            _("Offices"),
            (
                Shown("tenure_band", _("of a speaker"), picture=offices(), speaker=MINISTER),
                Shown("tenure_days", _("in words"), tenure=BEFORE),
                Shown("tenure_band", _("of an office"), picture=holders(), by_holder=True),
            ),
        ),
        Subject("strips", _("Topics in motion"), strips()),
    ]


def by_stance() -> list[LaneHead]:
    return [LaneHead(s, lane_word(s), s, {"stance": s.value}) for s in Stance]


def by_speaker() -> list[LaneHead]:
    heads = [LaneHead(row.pk, row.name, "", {"speaker": row.slug}) for row in (MINISTER, MASTER)]
    return [*heads, LaneHead(None, _("all others"))]


def drawn(words, state: TopicState, picture: TimelinePicture | None) -> Shown:
    return Shown("timeline_picture", words, state=state, picture=picture, name=words)


def counted(axis: Axis, lane: object, stance: Stance, day: date, count: int) -> PeriodCount:
    number = Period.of(day, axis.months).number
    return PeriodCount(lane, number, stance, count, day, day, 1)


def few_marks() -> TopicTimeline:
    axis = Axis.around(date(2022, 3, 1), DAY)
    rows = [
        PeriodCount(stance, Period.of(day, axis.months).number, stance, 1, day, day, key)
        for key, (stance, day) in enumerate(
            [
                (Stance.SPEAKS, date(2022, 3, 1)),
                (Stance.OPPOSES, date(2022, 9, 14)),
                (Stance.NONCOMMITTAL, date(2023, 5, 2)),
                (Stance.CONDITIONAL, date(2024, 7, 10)),
                (Stance.SUPPORTS, DAY),
            ]
        )
    ]
    marked = {row.statement_id: stated(row.stance, row.first_on) for row in rows}
    meetings = (GATHERING, SUMMIT)
    lanes = tuple(by_stance())
    return TopicTimeline(0, STATE, axis, lanes, tuple(rows), meetings, marked, below=(PIERS,))


def clusters() -> TimelinePicture | None:
    axis = Axis.around(date(2020, 1, 1), DAY)
    days = [date(2020, 2, 1) + timedelta(days=200 * step) for step in range(9)]
    rows = [
        counted(axis, stance, stance, day, 2 + (7 * place + 5 * step) % 23)
        for place, stance in enumerate(Stance)
        for step, day in enumerate(days)
        if (place + step) % 3
    ]
    return timeline_picture(axis, by_stance(), rows, meetings=[SUMMIT], statements={})


def rings() -> TimelinePicture | None:
    """Stances share a lane: a ring shows how many of each."""
    axis = Axis.around(date(2022, 1, 1), DAY)
    rows = [
        counted(axis, lane, stance, date(2022 + step, 2 + 3 * place, 1), 1 + step + place)
        for place, lane in enumerate((MINISTER.pk, MASTER.pk, None))
        for step in range(3)
        for stance in list(Stance)[step : step + 3]
    ]
    return timeline_picture(axis, by_speaker(), rows, meetings=[GATHERING], statements={})


def stance_bars() -> TimelinePicture | None:
    axis = Axis.around(date(2004, 1, 1), DAY)
    rows = [
        counted(axis, stance, stance, date(year, 1, 1), 20 + (37 * place + 53 * year) % 190)
        for place, stance in enumerate(Stance)
        for year in range(2004, 2025)
    ]
    return timeline_picture(axis, by_stance(), rows, meetings=[SUMMIT])


def country_bars() -> TimelinePicture | None:
    """Opposition hangs below its line; all others have a scale of their own."""
    axis = Axis.around(date(2004, 1, 1), DAY)
    countries = [
        LaneHead(row.pk, row.name, "", {"country": row.code}) for row in (FREEDONIA, RURITANIA)
    ]
    rows = [
        counted(axis, lane, stance, date(year, 1, 1), 10 + (29 * year + 41 * place) % 150)
        for lane in (FREEDONIA.pk, RURITANIA.pk, None)
        for place, stance in enumerate((Stance.SUPPORTS, Stance.NONCOMMITTAL, Stance.OPPOSES))
        for year in range(2004, 2025)
    ]
    return timeline_picture(axis, [*countries, LaneHead(None, _("all others"))], rows)


def tiles():
    """Every stance, before and after joining, and blanks; the countries are made up too."""
    found = [*Stance, None]
    countries = [
        Organisation(
            pk=number,
            code=code,
            name_en=f"Ruritania-{code}",
            name_de=f"Ruritanien-{code}",
            joined_nato_on=None if code in ("UA", "SE") else date(1955, 5, 6),
        )
        for number, code in enumerate(sorted(PLACES), start=1)
    ]
    taken = {row.pk: found[row.pk % len(found)] for row in countries}
    said: Any = stated(Stance.SUPPORTS)
    stances = {key: StanceOnADay(held, "", said) for key, held in taken.items() if held}
    return allies_map(0, DAY, countries, stances, [SUMMIT, GATHERING])


def offices():
    return tenure_picture([BEFORE, IN_OFFICE], "office", DAY)


def holders():
    return tenure_picture([BEFORE, AT_HARBOUR], "speaker", DAY)


def strips() -> tuple[Shown, ...]:
    days = [date(2022, 1, 1) + timedelta(days=44 * step) for step in range(24)]
    marks = [(LAMPS.pk, day, list(Stance)[step % 5]) for step, day in enumerate(days)]
    marks.append((PIERS.pk, days[7], Stance.NONCOMMITTAL))
    counts = [(LAMPS.pk, 2015 + step, 40 + 70 * (step % 4)) for step in range(10)]
    counts.append((PIERS.pk, 2021, 9))
    topics = ((LAMPS, 24), (PIERS, 1))
    few = TopicStrips(0, topics, tuple(marks), has_bars=False)
    many = TopicStrips(0, topics, tuple(counts), has_bars=True)
    return (
        Shown("topic_strips", _("of few statements"), strips=few),
        Shown("topic_strips", _("of many"), strips=many),
    )
