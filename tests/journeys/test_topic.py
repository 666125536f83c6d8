"""A reader's way through a topic: its timeline by keyboard, its filters and back again."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from statements.models import Organisation
from tests import factories
from tests.journeys.axe import barriers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def topic(transactional_db):
    """Two ministers on lighthouses at three meetings; one of them moved."""
    topic = factories.topic(
        "Lighthouses",
        definition_en="Lamps on coasts.",
        proposition_en="The lamp of Port Nowhere should stay lit.",
    )
    factories.topic("Oil", parent=topic)
    germany = Organisation.objects.create(
        code="DE", kind="country", name_en="Germany", joined_nato_on=date(1955, 5, 6)
    )
    ada, bo = factories.speaker("Ada Brandt"), factories.speaker("Bo Quiet")
    ministry = factories.tenure(speaker=ada, office=factories.office(organisation=germany))
    for year, stance in ((2022, "opposes"), (2023, "conditional"), (2024, "supports")):
        day = date(year, 6, 4)
        meeting = factories.meeting(starts_on=day, ends_on=day)
        for speaker, tenure in ((ada, ministry), (bo, None)):
            factories.published(
                words=f"In {year} {speaker.name} speaks of lamps",
                speaker=speaker,
                tenure=tenure,
                with_topic=topic,
                meeting=meeting,
                stance=stance if speaker == ada else "supports",
                said_on=day,
            )
    return topic


def focused(page: Page) -> str:
    """The name of what has the focus, as a screen reader says it."""
    return page.evaluate(
        "() => { const it = document.activeElement;"
        " return (it.querySelector('title') || it).textContent.trim() }"
    )


def test_a_reader_moves_through_the_timeline_by_keyboard(open_page, topic):
    page = open_page()
    page.goto(topic.get_absolute_url())
    page.get_by_role("link", name="Skip the picture").focus()
    page.keyboard.press("Tab")  # the frame, which scrolls by keys
    said = []
    for _ in range(5):
        page.keyboard.press("Tab")
        said.append(focused(page))
    assert said == [
        "Bo Quiet, 4 Jun 2022: supports",
        "Bo Quiet, 4 Jun 2023: supports",
        "2 statements, Jun 2024: supports",
        "Ada Brandt, 4 Jun 2023: supports with conditions",
        "Ada Brandt, 4 Jun 2022: opposes",
    ]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?period=2024-06&stance=supports#statements$"))
    expect(page.locator(".statement-card")).to_have_count(2)


def test_a_reader_by_keyboard_may_skip_the_picture(open_page, topic):
    page = open_page()
    page.goto(topic.get_absolute_url())
    skip = page.get_by_role("link", name="Skip the picture")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page).startswith("2024")


def test_a_screen_reader_hears_the_timeline_as_lists(open_page, topic):
    page = open_page()
    page.goto(topic.get_absolute_url())
    lane = page.get_by_role("list", name="supports", exact=True)
    expect(lane.get_by_role("listitem")).to_have_count(3)
    expect(lane.get_by_role("link", name="2 statements, Jun 2024: supports")).to_have_count(1)
    page.get_by_role("link", name="The allies’ latest stances").click()
    tile = page.get_by_role("link", name="Germany: supports, Ada Brandt, 4 Jun 2024")
    expect(tile).to_have_count(1)


def test_back_leads_through_the_years_that_htmx_showed(open_page, topic):
    page = open_page()
    page.goto(topic.get_absolute_url())
    cards = page.locator(".statement-card")
    expect(cards).to_have_count(6)
    page.get_by_role("link", name="2022 2").click()
    expect(cards).to_have_count(2)
    expect(page.locator(".chip")).to_contain_text("2022")
    page.get_by_role("link", name="oldest first").click()
    expect(page).to_have_url(re.compile(r"year=2022&order=oldest"))
    expect(page.locator("#filters [aria-current]")).to_contain_text(["oldest first"])
    page.go_back()
    expect(page).to_have_url(re.compile(r"year=2022$"))
    # The list itself, which has as many cards in both orders, must be there before one goes on.
    expect(page.locator("#filters [aria-current]")).to_contain_text(["newest first"])
    expect(cards).to_have_count(2)
    page.go_back()
    expect(page).not_to_have_url(re.compile("year="))
    expect(cards).to_have_count(6)
    expect(page.locator(".picture-plot")).to_have_count(1)
    page.go_forward()
    expect(cards).to_have_count(2)


def test_the_map_goes_back_in_time_without_javascript(open_page, topic):
    page = open_page(java_script_enabled=False)
    page.goto(topic.get_absolute_url() + "?lanes=speaker")
    page.get_by_role("link", name="The allies’ latest stances").click()
    page.get_by_label("As of").fill("2023-01-01")
    page.locator(".map-days").get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"\?lanes=speaker&day=2023-01-01"))
    expect(page.get_by_role("link", name="Germany: opposes")).to_have_count(1)
    page.locator(".map-steps").get_by_role("link").last.click()
    expect(page.get_by_role("link", name="Germany: supports with conditions")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_topic_and_the_glossary_have_no_barriers(open_page, topic, scheme, width):
    page = open_page(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
    address = topic.get_absolute_url()
    found = []
    for to in (
        address,
        f"/de{address}?lanes=speaker",
        f"{address}?lanes=country&below=yes",
        f"{address}?day=2023-01-01",
        *(f"{address}?show={side}" for side in ("table", "countries", "speakers", "moves")),
        "/topics/",
    ):
        page.goto(to)
        for behind in page.locator("details").all():
            behind.locator("summary").click()
        found += [(to, barrier) for barrier in barriers(page)]
    assert found == []
