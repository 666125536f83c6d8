"""Ways through the pages of speakers and countries, in a real browser: mostly by keyboard."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests import factories
from tests.journeys.axe import barriers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def lighthouses(transactional_db):
    return factories.topic("Lighthouses", slug="lighthouses")


@pytest.fixture
def minister(lighthouses):
    """Prime minister first and then chair of a league, who changes sides on lighthouses."""
    ada = factories.speaker("Ada Brandt", slug="ada-brandt")
    before = factories.tenure(
        speaker=ada,
        office=factories.office(slug="fd-hog", title_en="Prime Minister of Freedonia"),
        starts_on=date(2015, 1, 1),
        ends_on=date(2021, 12, 31),
    )
    league = factories.organisation("LEAGUE", name_en="Harbour League", kind="alliance")
    now = factories.tenure(
        speaker=ada,
        office=factories.office(
            slug="league-chair", title_en="Chair of the Harbour League", organisation=league
        ),
        starts_on=date(2022, 1, 1),
    )
    said = [
        ("The lamp may go out", before, date(2018, 5, 1), "opposes"),
        ("A lamp is a lamp", before, date(2020, 5, 1), "speaks"),
        ("Perhaps the lamp stays lit", now, date(2022, 5, 1), "conditional"),
        ("The lamp stays lit", now, date(2024, 5, 1), "supports"),
    ]
    for words, tenure, day, stance in said:
        factories.published(
            words=words,
            speaker=ada,
            tenure=tenure,
            with_topic=lighthouses,
            said_on=day,
            stance=stance,
        )
    factories.published(
        words="A pier is a pier",
        speaker=ada,
        tenure=now,
        with_topic=factories.topic("Piers", slug="piers"),
        said_on=date(2023, 5, 1),
    )
    return ada


@pytest.fixture
def rival(lighthouses):
    ruritania = factories.organisation("RU", name_en="Ruritania")
    office = factories.office(organisation=ruritania, title_en="Harbour Master of Ruritania")
    tenure = factories.tenure(speaker=factories.speaker("Bo Quist", slug="bo-quist"), office=office)
    factories.published(
        words="No lamp is needed",
        speaker=tenure.speaker,
        tenure=tenure,
        with_topic=lighthouses,
        said_on=date(2023, 5, 1),
        stance="opposes",
    )
    return tenure.speaker


def press_on(page: Page, name: str) -> None:
    """Walks on by the tab key to a link or button of this name, and presses it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith(name):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the tab key never came to {name}")


def test_a_journalist_finds_a_ministers_last_three_positions_on_a_topic(page, minister):
    page.goto("/")
    page.get_by_role("searchbox").fill("Brandt")
    page.get_by_role("button", name="Search").click()
    page.locator(".named").get_by_role("link", name="Ada Brandt").click()
    glance = page.get_by_role("row").filter(has_text="Lighthouses")
    expect(glance).to_contain_text("supports")
    expect(glance.locator("s")).to_have_text("supports with conditions")
    glance.get_by_role("link", name="Lighthouses").click()
    expect(page).to_have_url(re.compile(r"\?topic=lighthouses#statements$"))
    cards = page.locator("#statements-list .statement-card")
    expect(cards).to_have_count(4)
    expect(cards.nth(0)).to_contain_text("The lamp stays lit")
    expect(cards.nth(1)).to_contain_text("Perhaps the lamp stays lit")
    expect(cards.nth(2)).to_contain_text("A lamp is a lamp")
    cards.nth(0).get_by_role("link", name="The lamp stays lit").click()
    expect(page.locator("h1")).to_contain_text("Ada Brandt")
    expect(page.locator("main")).to_contain_text("Chair of the Harbour League")


def test_statements_part_by_office_in_place_and_back_again(page, minister):
    page.goto("/speakers/ada-brandt/")
    page.get_by_role("link", name="as Prime Minister of Freedonia").click()
    expect(page).to_have_url(re.compile(r"office=fd-hog"))
    expect(page.locator("#statements-list .statement-card")).to_have_count(2)
    page.go_back()
    expect(page.locator("#statements-list .statement-card")).to_have_count(5)
    expect(page.locator(".masthead")).to_have_count(1)


def test_two_are_compared_by_keyboard(page, minister, rival):
    page.goto("/compare/")
    page.get_by_label("Speaker or country").focus()
    page.keyboard.type("Ada")
    page.keyboard.press("Tab")
    page.keyboard.type("Bo Q")
    page.keyboard.press("Tab")
    page.keyboard.type("Light")
    press_on(page, "Compare")
    expect(page).to_have_url(
        re.compile(r"/compare/\?who=ada-brandt&who=bo-quist&topic=lighthouses$")
    )
    sides = page.locator(".side")
    expect(sides).to_have_count(2)
    expect(sides.nth(0).locator(".side-head")).to_contain_text("supports")
    expect(sides.nth(1).locator(".side-head")).to_contain_text("opposes")
    press_on(page, "Bo Quist")
    expect(page.locator(".side")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("One alone cannot be compared.")


def test_a_cell_of_the_grid_is_reached_by_keyboard(page, minister, rival):
    page.goto("/grid/")
    page.locator(".grid-frame").focus()
    press_on(page, "opposes")
    expect(page.locator("h1")).to_contain_text("Bo Quist")


def test_the_grid_keeps_names_and_topics_in_view_on_a_phone(open_page, minister, rival):
    for number in range(12):
        factories.published(speaker=rival, with_topic=factories.topic(f"Matter{number}"))
    page = open_page(viewport=PHONE)
    page.goto("/grid/")
    name = page.get_by_role("rowheader", name="Ada Brandt")
    before = name.bounding_box()["x"]
    page.locator(".grid-frame").evaluate("frame => frame.scrollTo(300, 0)")
    assert name.bounding_box()["x"] == before
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_comparing_and_the_grid_need_no_javascript(open_page, minister, rival):
    page = open_page(java_script_enabled=False)
    page.goto("/compare/?who=ada-brandt&who=RU")
    page.get_by_label("On the topic").select_option("lighthouses")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".side")).to_have_count(2)
    page.goto("/grid/")
    page.get_by_label("From").fill("2023")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile(r"/grid/\?since=2023$"))
    expect(page.locator(".grid td > a")).to_have_count(3)


ADDRESSES = [
    "/speakers/ada-brandt/",
    "/organisations/",
    "/organisations/LEAGUE/",
    "/organisations/LEAGUE/topics/lighthouses/",
    "/offices/fd-hog/",
    "/offices/league-chair/topics/lighthouses/",
    "/compare/?who=ada-brandt&who=RU",
    "/compare/?who=ada-brandt&who=RU&topic=lighthouses&topic=piers",
    "/grid/?since=2018",
    "/de/grid/?rows=organisations",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_bars_the_way_and_nothing_runs_out(open_page, minister, rival, scheme, width):
    viewport = {"width": width, "height": 844}
    page = open_page(bypass_csp=True, color_scheme=scheme, viewport=viewport)
    found = {}
    for address in ADDRESSES:
        page.goto(address)
        if barred := barriers(page):
            found[address] = barred
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.setdefault(address, []).append("runs out of the window")
    assert found == {}
