"""The calendar of meetings, and who was at one for the first or the last time."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from statements.views.public.meeting_calendar import months_of
from tests import factories

pytestmark = pytest.mark.django_db


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def meeting(year: int, month: int, **columns):
    day = date(year, month, 3)
    columns = {"starts_on": day, "ends_on": day.replace(day=4), **columns}
    return factories.meeting(name_en=f"Ministers of {year}-{month}", **columns)


def test_a_year_has_twelve_months_of_whole_weeks():
    months = months_of(2024, [])
    assert [month.first.month for month in months] == list(range(1, 13))
    assert {len(week) for month in months for week in month.weeks} == {7}
    february = [day.day for week in months[1].weeks for day in week if day.day]
    assert (february[0], february[-1]) == (date(2024, 2, 1), date(2024, 2, 29))
    assert months[1].weeks[0][3].day == date(2024, 2, 1)  # a Thursday


def test_a_meeting_stands_on_its_days_and_under_the_month_it_starts_in():
    summit = meeting(2024, 6, starts_on=date(2024, 6, 30), ends_on=date(2024, 7, 1))
    months = months_of(2024, [summit])
    days = [day.day for month in months for week in month.weeks for day in week if day.meetings]
    assert days == [date(2024, 6, 30), date(2024, 7, 1)]
    assert [month.first.month for month in months if month.meetings] == [6]


def test_a_meeting_of_a_month_stands_on_no_day():
    vague = meeting(2024, 5, starts_precision="month", ends_precision="month")
    may = months_of(2024, [vague])[4]
    assert may.meetings == (vague,)
    assert [day for week in may.weeks for day in week if day.meetings] == []


def test_the_calendar_shows_a_year_and_leads_to_the_others(client):
    own = meeting(2024, 12)
    meeting(2023, 7)
    text = text_of(client.get(reverse("meeting-calendar", args=[2024])))
    assert '<td class="calendar-meeting">3</td>' in text
    assert f'href="{own.get_absolute_url()}">Ministers of 2024-12</a>' in text
    assert f'href="{reverse("meeting-calendar", args=[2023])}">2023</a>' in text
    assert "Ministers of 2023-7" not in text


def test_the_calendar_opens_at_the_year_nearest_to_today(client):
    this_year = timezone.localdate().year
    for year in (this_year - 9, this_year - 1, this_year + 4):
        meeting(year, 6)
    address = client.get(reverse("meeting-calendar"))["Location"]
    assert address == reverse("meeting-calendar", args=[this_year - 1])


def test_a_year_without_meetings_is_not_found_and_no_meeting_leads_to_their_list(client):
    assert client.get(reverse("meeting-calendar"))["Location"] == reverse("meeting-list")
    assert client.get(reverse("meeting-calendar", args=[2024])).status_code == 404


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "first", "last"),
    [
        (date(2024, 5, 1), None, True, False),
        (date(2023, 1, 1), date(2025, 1, 20), False, True),
        (date(2024, 5, 1), date(2025, 1, 20), True, True),
        (date(2023, 1, 1), None, False, False),
        (date(2023, 1, 1), date(2026, 1, 1), False, False),
    ],
)
def test_a_meeting_names_who_was_there_for_the_first_or_last_time(
    client, starts_on, ends_on, first, last
):
    meeting(2024, 4)
    here = meeting(2024, 12)
    meeting(2025, 4)
    tenure = factories.tenure(
        speaker=factories.speaker("Ada Brandt"), starts_on=starts_on, ends_on=ends_on
    )
    factories.attendance(meeting=here, speaker=tenure.speaker, tenure=tenure)
    text = text_of(client.get(here.get_absolute_url()))
    assert ("First in office" in text, "Last in office" in text) == (first, last)


def test_nobody_is_first_or_last_where_no_other_meeting_is_on_record(client):
    here = meeting(2024, 12)
    tenure = factories.tenure(starts_on=date(2024, 5, 1), ends_on=date(2025, 1, 20))
    factories.attendance(meeting=here, speaker=tenure.speaker, tenure=tenure)
    text = text_of(client.get(here.get_absolute_url()))
    assert "in office</dt>" not in text


def test_who_was_there_and_said_nothing_on_record_stands_apart(client, say, gathering, minister):
    say()
    factories.attendance(meeting=gathering, speaker=minister)
    factories.attendance(meeting=gathering, speaker=factories.speaker("Zacharias Quiet"))
    silent = text_of(client.get(gathering.get_absolute_url())).split("Nothing found")[1]
    assert "Zacharias Quiet" in silent
    assert "Ada Brandt" not in silent.split("</section>")[0]


def test_of_many_articles_the_newest_are_shown_and_that_is_said(
    client, say, gathering, monkeypatch
):
    for number in range(2):
        say(f"The lamp of pier {number} is lit")
    address = gathering.get_absolute_url()
    listed = client.get(address).content.decode().split("Articles that reported")[1]
    assert (listed.count('href="/articles/'), "the newest<" in listed) == (2, False)
    monkeypatch.setattr("statements.views.public.meetings.MOST_ARTICLES", 1)
    listed = client.get(address).content.decode().split("Articles that reported")[1]
    assert (listed.count('href="/articles/'), "the newest<" in listed) == (1, True)
