"""Speakers or countries by topics: the latest stance of each, with honest blanks."""

from datetime import date

import pytest

from statements.models import PublishedPosition
from statements.views.public import grid, stance_grid
from statements.views.public.stance_grid import grid_of
from tests import factories

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


def table(text: str) -> str:
    return text.split('class="grid"')[1].split("</table>", maxsplit=1)[0]


def test_a_cell_is_the_latest_stance_and_a_blank_is_none(
    world, minister, rival, lighthouses, piers
):
    made = grid_of(PublishedPosition.objects)
    assert made.topics == (lighthouses, piers)
    ada, bo = made.rows
    assert (ada.speaker, bo.speaker) == (minister, rival.speaker)
    cell, blank = ada.cells
    assert blank is None
    assert (cell.stance, cell.count, cell.public_id, cell.said_on) == (
        "supports",
        2,
        world[1].public_id,
        date(2024, 12, 4),
    )


def test_only_those_heard_last_have_a_row(world, minister, monkeypatch):
    monkeypatch.setattr(stance_grid, "MOST_ROWS", 1)
    assert [row.speaker for row in grid_of(PublishedPosition.objects).rows] == [minister]


def test_only_topics_spoken_about_most_have_a_column(world, lighthouses):
    made = grid_of(PublishedPosition.objects, 1)
    assert (made.topics, made.topic_count, made.has_more_topics) == ((lighthouses,), 2, True)


def test_countries_have_rows_too(client, world):
    text = table(page(client, rows="organisations"))
    assert text.index('href="/organisations/FD/"') < text.index('href="/organisations/RU/"')
    assert world[1].get_absolute_url() in text


def test_nobody_unnamed_has_a_row(world):
    factories.published(attribution="a diplomat", speaker=None)
    assert len(grid_of(PublishedPosition.objects).rows) == 2


def test_every_cell_is_a_link_with_a_word(client, world):
    text = table(page(client))
    assert 'title="Lighthouses: supports, 4 Dec 2024"' in text
    assert '<span class="visually-hidden">supports</span>2024' in text
    assert text.count('title="nothing found"') == 2


def test_a_meeting_narrows_the_grid(client, world, gathering):
    text = page(client, meeting=gathering.slug)
    assert "Ada Brandt" in table(text)
    assert "Bo Quist" not in table(text)
    assert f'<span class="quiet">Meeting</span> {gathering.name}' in text


def test_a_period_narrows_the_grid_to_what_held_then(client, world):
    text = table(page(client, since="2022", until="2023-06"))
    assert "Bo Quist" in text
    assert 'title="Lighthouses: opposes, 1 Jan 2022"' in text
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


def test_all_topics_are_a_link_away(client, world, monkeypatch):
    monkeypatch.setattr(grid, "MOST_TOPICS", 1)
    text = page(client)
    assert "The 1 topics spoken about most, out of 2." in text
    assert "Piers" not in table(text)
    assert 'href="?topics=all"' in text
    assert "Piers" in table(page(client, topics="all"))
