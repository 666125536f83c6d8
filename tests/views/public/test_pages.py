"""The pages of speakers, topics, meetings and articles, and the front page."""

from datetime import date

import pytest

from statements.models import Attendance
from tests import factories

pytestmark = pytest.mark.django_db


def text_of(client, address: str, **query) -> str:
    return client.get(address, query).content.decode()


def test_the_front_page_tells_the_latest_meeting_with_several_statements(client, say):
    say()
    say("The lamp needs oil")
    lonely = factories.meeting(
        name_en="A later meeting", starts_on=date(2025, 1, 2), ends_on=date(2025, 1, 2)
    )
    say("The lamp is out", meeting=lonely, said_on=date(2025, 1, 2))
    text = text_of(client, "/")
    story = text.split('class="home-meeting"')[1].split("</section>")[0]
    assert "Foreign Ministers, Port Nowhere" in story
    assert "All 2 statements of this meeting" in story
    assert "Topics in motion" in text
    assert "The lamp is out" in text


def test_the_front_page_tells_what_is_published_without_any_meeting(client, say):
    say(meeting=None)
    text = text_of(client, "/")
    assert factories.SENTENCE in text
    assert "Nothing is published yet." not in text


def test_the_front_page_tells_what_was_corrected_lately(client, say):
    assert "Corrected lately" not in text_of(client, "/")
    for number in range(4):
        factories.correction(say(), note=f"Fictional note {number}")
    told = text_of(client, "/").split("Corrected lately")[1]
    assert [f"Fictional note {number}" in told for number in range(4)] == [False, True, True, True]


def test_speakers_stand_with_office_and_count_and_the_unheard_apart(client, say):
    say()
    factories.speaker("Zacharias Quiet")
    former = factories.tenure(starts_on=date(2020, 1, 1), ends_on=date(2024, 12, 31))
    say("It was lit", speaker=former.speaker, tenure=former)
    heard, unheard = text_of(client, "/speakers/").split("Nothing found yet")
    assert "Ada Brandt" in heard
    assert "Foreign Minister of Freedonia" in heard
    assert "1 statement<" in heard
    assert heard.count(", until 2024") == 1
    assert "Zacharias Quiet" in unheard


def test_a_speaker_shows_offices_through_time_to_scale(client, minister, ministry):
    factories.tenure(
        speaker=minister,
        office=factories.office(title_en="Harbour Master"),
        starts_on=date(2010, 1, 1),
        ends_on=date(2014, 12, 31),
    )
    text = text_of(client, minister.get_absolute_url())
    assert text.count('<rect class="tenure-bar') == 2
    assert "Harbour Master" in text
    assert "31 Dec 2014" in text
    assert "today" in text


def test_a_speakers_glance_shows_the_latest_stance_and_the_one_before(client, say, minister):
    say("The lamp may go out", said_on=date(2024, 12, 1), stance="opposes")
    say("The lamp stays on", said_on=date(2024, 12, 4), stance="supports")
    text = text_of(client, minister.get_absolute_url())
    row = text.split("<tbody>")[1].split("</tr>")[0]
    assert "Lighthouses" in row
    assert "stance-supports" in row
    assert "<s>opposes</s>" in row
    assert "The lamp stays on" in row
    assert "2 <span" in row


def test_a_speaker_without_statements_says_so_and_offers_no_order(client, minister):
    text = text_of(client, minister.get_absolute_url())
    assert "No statement found." in text
    assert "newest first" not in text
    assert "Narrow this list" not in text


def test_meetings_stand_by_year_with_counts_and_narrow_to_a_kind(client, say):
    say()
    factories.meeting(
        name_en="Harbour Summit",
        kind="summit",
        starts_on=date(2023, 5, 1),
        ends_on=date(2023, 5, 1),
    )
    text = text_of(client, "/meetings/")
    assert text.index("<h2>2024") < text.index("<h2>2023")
    assert "3–4 December" in text
    assert "1 statement<" in text
    assert "Foreign Ministers, Port Nowhere" not in text_of(client, "/meetings/", kind="summit")
    assert 'role="alert"' in text_of(client, "/meetings/", kind="picnic")


def test_a_meeting_shows_days_chair_grid_and_who_was_there(
    client, say, gathering, minister, ministry
):
    row = say()
    Attendance.objects.create(meeting=gathering, speaker=minister, tenure=ministry, part="chair")
    silent = factories.speaker("Zacharias Quiet")
    Attendance.objects.create(meeting=gathering, speaker=silent)
    text = text_of(client, gathering.get_absolute_url())
    assert "3–4 December 2024</time>, Port Nowhere" in text
    grid = text.split('class="grid"')[1].split("</table>")[0]
    assert "Lighthouses" in grid
    assert f'href="{row.get_absolute_url()}"' in grid
    there = text.split("Who was there")[1]
    assert "Zacharias Quiet" in there


def test_a_meeting_shows_the_first_said_first_and_leads_to_the_rest(client, say, gathering):
    for number in range(26):
        say(f"Lamp number {number} stays lit")
    text = text_of(client, gathering.get_absolute_url())
    assert text.index("Lamp number 0 ") < text.index("Lamp number 24 ")
    assert "Lamp number 25 " not in text
    assert "Newer statements" in text


def test_a_meeting_parts_before_at_and_after(client, say, gathering):
    day = factories.DAY
    say("Said after", meeting_relation="after", said_on=day.replace(day=9))
    say("Said before", meeting_relation="before", said_on=day.replace(day=1))
    say("Said at it")
    text = text_of(client, gathering.get_absolute_url()).split("</table>")[1]
    order = [
        "Before the meeting",
        "Said before",
        "At the meeting",
        "Said at it",
        "After the meeting",
        "Said after",
    ]
    assert sorted(order, key=text.index) == order


def test_a_meeting_lists_the_articles_that_reported_it(client, say, gathering):
    row = say()
    article = row.quotes.get().snapshot.article
    assert article.get_absolute_url() in text_of(client, gathering.get_absolute_url())


def test_an_article_shows_what_was_taken_from_it_and_never_its_text(client, say):
    row = say()
    article = row.quotes.get().snapshot.article
    text = text_of(client, article.get_absolute_url())
    assert article.title in text
    assert f'href="{article.url}"' in text
    assert factories.SENTENCE in text
    assert "A fictional report" not in text


def test_an_article_from_which_nothing_is_published_is_not_found(client):
    article = factories.draft().quotes.get().snapshot.article
    assert client.get(article.get_absolute_url()).status_code == 404
