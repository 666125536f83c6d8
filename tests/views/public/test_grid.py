"""Speakers or countries by topics: the latest stance of each, with honest blanks."""

import re
from datetime import date
from random import Random
from string import ascii_lowercase

import pytest
from django.template.loader import render_to_string

from statements.forms.comparing import GridForm
from statements.models import Meeting, Speaker, Topic
from statements.models.grid_scope import GridPage, GridScope
from statements.models.kept_records import KeptRecords, records_at
from statements.models.positions import Stance
from statements.models.statements import FIRST_DAY, LAST_DAY
from statements.models.versions import site_version
from statements.views.public import grid, meetings, stance_grid
from statements.views.public.stance_grid import Cell, Grid, GridColumn, GridHead, grid_of
from tests import factories
from tests.test_every_page import weight_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def rival(db):
    ruritania = factories.organisation("RU", name_en="Ruritania")
    office = factories.office(organisation=ruritania, title_en="Harbour Master of Ruritania")
    return factories.tenure(speaker=factories.speaker("Bo Quist"), office=office)


@pytest.fixture
def piers(db):
    return factories.topic("Piers")


@pytest.fixture
def world(say, rival, piers):
    """The minister on lighthouses in 2022 and 2024, the rival on piers in 2023."""
    other = {"speaker": rival.speaker, "tenure": rival, "with_topic": piers, "meeting": None}
    return [
        say("The lamp may go out", said_on=date(2022, 1, 1), stance="opposes", meeting=None),
        say("The lamp stays lit", said_on=date(2024, 12, 4), stance="supports"),
        say("No pier", said_on=date(2023, 1, 1), stance="noncommittal", **other),
    ]


def page(client, **query) -> str:
    response = client.get("/grid/", query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def kept() -> KeptRecords:
    return records_at(site_version())


def whole(most_topics: int = 9, most_rows: int = 9) -> Grid:
    return grid_of(GridScope(), kept(), most_topics, most_rows=most_rows)


def table(text: str) -> str:
    return text.split('class="grid"')[1].split("</table>", maxsplit=1)[0]


def test_a_cell_is_the_latest_stance_and_a_blank_is_none(
    world, minister, rival, lighthouses, piers
):
    made = whole()
    assert [column.topic for column in made.columns] == [lighthouses, piers]
    ada, bo = made.rows
    assert (ada.head.speaker, bo.head.speaker) == (minister, rival.speaker)
    assert ada.cells == (Cell("supports", world[1].public_id, "2024"), None)


def test_only_those_heard_last_have_a_row(world, minister):
    made = whole(most_rows=1)
    assert ([head.speaker for head in made.heads], made.has_more_rows) == ([minister], True)


def test_only_topics_spoken_about_most_have_a_column(world, lighthouses):
    made = whole(1)
    assert [column.topic for column in made.columns] == [lighthouses]
    assert (made.topic_count, made.has_more_topics) == (2, True)


def test_who_spoke_on_topics_beside_the_grid_alone_is_said_to(client, world, rival, monkeypatch):
    monkeypatch.setattr(grid, "MOST_TOPICS", 1)
    ada, bo = whole(most_topics=1).rows
    assert (ada.is_elsewhere, bo.is_elsewhere) == (False, True)
    rows = table(page(client)).split("<tr>")
    told = ["on other topics" in row for row in rows if "speaker-name" in row]
    assert told == [False, True]


def test_countries_have_rows_too(client, world):
    text = table(page(client, rows="organisations"))
    assert text.index('href="/organisations/FD/"') < text.index('href="/organisations/RU/"')
    assert world[1].get_absolute_url() in text


def test_nobody_unnamed_has_a_row(world):
    factories.published(attribution="a diplomat", speaker=None)
    assert len(whole().heads) == 2


def test_every_cell_is_a_link_with_a_word(client, world):
    text = table(page(client))
    assert "><i>supports</i>2024</a>" in text
    assert text.count('title="nothing found"') == 2


def test_a_meeting_narrows_the_grid(client, world, gathering):
    text = page(client, meeting=gathering.slug)
    assert "Ada Brandt" in table(text)
    assert "Bo Quist" not in table(text)
    assert f'<span class="quiet">Meeting</span> {gathering.name}' in text


def test_at_a_meeting_no_cell_says_the_year(client, world, gathering):
    text = page(client, meeting=gathering.slug)
    assert "<i>supports</i></a>" in table(text)
    assert "Where each stood on each topic at this meeting." in text
    assert "the year of the statement" not in text


@pytest.fixture
def _two_meetings(monkeypatch, say):
    """Of which one stands to be chosen; things were said at both."""
    monkeypatch.setattr(grid, "MOST_MEETINGS", 1)
    for year in (2021, 2023):
        day = date(year, 5, 1)
        meeting = factories.meeting(
            slug=f"{year}-05-fm", name_en=f"Meeting of {year}", starts_on=day, ends_on=day
        )
        say(f"A lamp of {year}", meeting=meeting, said_on=day)


def options(text: str) -> list[str]:
    return re.findall(r"<option[^>]*>([^<]+)</option>", text)


@pytest.mark.usefixtures("_two_meetings")
def test_the_newest_meetings_can_be_chosen_and_those_of_a_period(client):
    text = page(client)
    assert options(text) == ["any", "Meeting of 2023"]
    assert "choose a period for those of that time" in text
    text = page(client, until="2022")
    assert options(text) == ["any", "Meeting of 2021"]
    assert "choose a period" not in text


@pytest.mark.usefixtures("_two_meetings")
def test_the_meeting_that_is_chosen_stands_among_those_to_choose(client):
    text = page(client, meeting="2021-05-fm")
    assert options(text) == ["any", "Meeting of 2021", "Meeting of 2023"]
    assert '<option value="2021-05-fm" selected>' in text


def test_a_period_narrows_the_grid_to_what_held_then(client, world):
    text = table(page(client, since="2022", until="2023-06"))
    assert "Bo Quist" in text
    assert "><i>opposes</i>2022</a>" in text
    assert "Bo Quist" not in table(page(client, since="2023-06"))
    assert "Ada Brandt" not in table(page(client, since="2023", until="2023"))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"since": "soon"}, "From: Please write a day as 2022, 2022-06 or 2022-06-30."),
        ({"until": "2022-13"}, "To: Please write a day as 2022, 2022-06 or 2022-06-30."),
        ({"since": "0044"}, "From: NATO has been there since 1949: nothing lies before."),
        ({"since": "2024", "until": "2023"}, "To: This period ends before it begins."),
        ({"meeting": "none-such"}, "Meeting: There is none of this name."),
    ],
)
def test_a_wrong_filter_is_said_and_narrows_nothing_by_itself(client, world, query, sentence):
    text = page(client, **query)
    assert sentence in text
    assert "Ada Brandt" in table(text)


def test_nothing_found_says_what_to_do(client, world):
    text = page(client, since="2024-12-05")
    assert "Nothing found for this meeting or period." in text
    assert 'href="/grid/"' in text


@pytest.fixture
def _small_pages(monkeypatch):
    for module in (grid, stance_grid):
        monkeypatch.setattr(module, "MOST_ROWS", 1)
        monkeypatch.setattr(module, "MOST_TOPICS", 1)


@pytest.fixture
def more(world, say, piers):
    """The minister spoke about piers too."""
    return say("A pier is a pier", said_on=date(2024, 1, 1), with_topic=piers, stance="speaks")


@pytest.mark.usefixtures("_small_pages", "more")
def test_topics_that_do_not_fit_are_a_link_away(client):
    first = page(client, since="2022")
    assert "Topics 1 to 1 of 2, the ones spoken about most first" in first
    assert 'href="?since=2022&amp;topics=2"' in first
    assert "Lighthouses" in table(first)
    assert "Piers" not in table(first)
    second = page(client, since="2022", topics=2)
    assert "Lighthouses" not in table(second)
    assert "Piers" in table(second)
    assert 'href="?since=2022" rel="prev"' in second
    assert "More topics →" not in second


@pytest.mark.usefixtures("_small_pages", "world")
def test_rows_that_do_not_fit_are_a_link_away(client):
    first = page(client)
    assert "Ada Brandt" in table(first)
    assert "Bo Quist" not in table(first)
    assert 'href="?heard=2" rel="next"' in first
    second = page(client, heard=2)
    assert "Rows 2 to 2, those heard last first" in second
    assert "Bo Quist" in table(second)
    assert "Ada Brandt" not in table(second)
    assert 'href="?" rel="prev"' in second


@pytest.mark.parametrize("query", [{"topics": "0"}, {"heard": "x"}, {"topics": "100"}])
def test_what_is_no_page_of_the_grid_is_said_and_the_first_is_shown(client, world, query):
    text = page(client, **query)
    assert "A page is a number from 1 to 99." in text
    assert "Ada Brandt" in table(text)


@pytest.mark.parametrize("query", [{"topics": "2"}, {"heard": "2"}])
def test_a_page_behind_the_last_says_so(client, world, query):
    assert "The grid has no such page." in page(client, **query)


def test_an_old_address_of_all_topics_still_answers(client, world):
    assert "Piers" in table(page(client, topics="all"))


def test_the_grid_of_a_meeting_leads_to_what_does_not_fit(client, world, gathering, monkeypatch):
    address = gathering.get_absolute_url()
    assert "The whole grid of this meeting" not in client.get(address).content.decode()
    other = factories.topic("Oil")
    factories.published(speaker=world[0].speaker, tenure=world[0].tenure, with_topic=other,
                        meeting=gathering)  # fmt: skip
    monkeypatch.setattr(meetings, "MOST_TOPICS", 1)
    assert f'href="/grid/?meeting={gathering.slug}"' in client.get(address).content.decode()


def scripts_in(text: str) -> set[str]:
    return set(re.findall(r'src="/static/([^"]+\.js)"', text))


def test_a_full_page_of_the_grid_weighs_less_than_100_kb(rf):
    """As many rows, topics and meetings as one address shows, each cell another statement."""
    chance = Random(1)

    def word(length: int = 12) -> str:
        return "".join(chance.choices(ascii_lowercase, k=length))

    heads = tuple(
        GridHead(key, Speaker(slug=word(), name=f"{word(6)} {word(9)}"), None, None)
        for key in range(stance_grid.MOST_ROWS)
    )
    columns = tuple(
        GridColumn(
            Topic(pk=key, slug=word(), name_en=word(20)),
            ",".join(
                f"{head.key} {chance.choice(list(Stance))} {word(8)} {2000 + chance.randrange(25)}"
                for head in heads
            ),
        )
        for key in range(stance_grid.MOST_TOPICS)
    )
    form = GridForm({}, kept())
    context = {
        "form": form,
        "asked": form.values(),
        "is_narrowed": False,
        "grid": Grid(0, heads, columns, 120, has_more_rows=True),
        "meetings": [
            Meeting(
                slug=f"{2026 - number // 12}-{number % 12 + 1}-fm", name_en=f"Ministers, {word(9)}"
            )
            for number in range(grid.MOST_MEETINGS)
        ],
        "has_more_meetings": True,
    }
    text = render_to_string("public/grid/grid.html", context, rf.get("/grid/"))
    assert text.count('<td><a class="stance-') == stance_grid.MOST_ROWS * stance_grid.MOST_TOPICS
    assert weight_of(text.encode(), scripts_in(text)) <= 100_000


@pytest.mark.parametrize("by", ["speaker", "organisation"])
def test_tallies_tell_what_counting_all_days_tells(world, by):
    tallied, days = GridScope(by).page(9, 9), GridScope(by, days=(FIRST_DAY, LAST_DAY)).page(9, 9)
    assert len(tallied.heads) == 2
    assert tallied.heads == days.heads
    assert tallied.topic_count == days.topic_count
    assert cells(tallied) == cells(days)


def cells(page: GridPage) -> list[tuple[int, set[str]]]:
    """Those of a topic in whatever order they come."""
    return [(topic, set(held.split(","))) for topic, held in page.columns]
