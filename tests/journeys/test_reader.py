"""A reader's ways through the public pages, in a real browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, Route, expect

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def read(open_page):
    def read(address: str, **options: object) -> Page:
        page = open_page(**options)
        page.goto(address)
        return page

    return read


@pytest.fixture
def said(transactional_db):
    """Thirty statements of one minister on lighthouses, in two years and two stances."""
    minister = factories.speaker("Ada Brandt")
    tenure = factories.tenure(speaker=minister)
    topic = factories.topic("Lighthouses")
    meeting = factories.meeting()
    return [
        factories.published(
            words=f"Lamp number {number} stays lit",
            speaker=minister,
            tenure=tenure,
            with_topic=topic,
            meeting=meeting,
            stance="supports" if number % 2 else "opposes",
            said_on=date(2023 + number % 2, 6, 1 + number % 28),
        )
        for number in range(30)
    ]


def test_a_journalist_finds_a_quote_and_its_citation(read, said):
    page = read("/")
    page.get_by_role("searchbox").fill("lamp 7")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".statement-card")).to_have_count(1)
    expect(page.locator("mark").first).to_have_text("Lamp")
    page.get_by_role("link", name="Lamp number 7 stays lit").click()
    expect(page.locator("h1")).to_contain_text("Ada Brandt")
    expect(page.locator(".excerpt mark")).to_have_text("Lamp number 7 stays lit")
    expect(page.locator("#cite-english")).to_contain_text("Foreign Minister of Freedonia")


def test_results_follow_what_is_typed_and_the_address_too(read, said):
    page = read("/search/")
    page.get_by_role("searchbox").press_sequentially("lamp 12")
    expect(page.locator(".statement-card")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"q=lamp(\+|%20)12"))


def test_older_statements_come_in_place(read, said):
    page = read(said[0].speaker.get_absolute_url())
    expect(page.locator(".statement-card")).to_have_count(25)
    page.get_by_role("link", name="Older statements").click()
    expect(page.locator(".statement-card")).to_have_count(30)
    expect(page.get_by_role("link", name="Older statements")).to_have_count(0)


def test_a_reader_follows_the_timeline_and_goes_back(read, said):
    page = read(said[0].positions.get().topic.get_absolute_url())
    page.get_by_role("link", name="2023 15").click()
    expect(page).to_have_url(re.compile("year=2023"))
    expect(page.locator(".statement-card")).to_have_count(15)
    page.go_back()
    expect(page).not_to_have_url(re.compile("year="))
    expect(page.locator(".statement-card")).to_have_count(25)
    expect(page.locator(".masthead")).to_have_count(1)


def test_a_mark_of_the_timeline_is_reached_by_keyboard(read, said):
    page = read(said[0].positions.get().topic.get_absolute_url())
    mark = page.locator(".picture-link").first
    mark.focus()
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"period=[\d-]+&stance=\w+|/statements/"))


def test_reading_needs_no_javascript(read, said):
    page = read("/", java_script_enabled=False)
    page.get_by_role("searchbox").fill("lamp")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".statement-card")).to_have_count(25)
    page.get_by_role("link", name="Older statements").click()
    expect(page.locator(".statement-card")).to_have_count(5)
    page.get_by_role("link", name="Deutsch").click()
    expect(page.locator("h1")).to_have_text("Aussagen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_runs_out_of_a_phone(read, said, scheme):
    row = said[0]
    addresses = [
        "/",
        "/de/",
        "/search/?q=lamp",
        "/speakers/",
        row.speaker.get_absolute_url(),
        "/topics/",
        row.positions.get().topic.get_absolute_url(),
        "/meetings/",
        row.meeting.get_absolute_url(),
        row.get_absolute_url(),
        row.quotes.get().snapshot.article.get_absolute_url(),
        "/sign-in/",
    ]
    page = read(addresses[0], viewport=PHONE, color_scheme=scheme)
    wide = []
    for address in addresses:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
            wide.append(address)
    assert wide == []


def test_a_page_prints_as_an_article_with_its_addresses(read, said):
    page = read(said[0].get_absolute_url())
    page.emulate_media(media="print")
    for part in (".masthead-nav", ".site-footer-nav", "[role=search]", ".skip-link"):
        assert [one for one in page.locator(part).all() if one.is_visible()] == []
    expect(page.locator(".quote-large")).to_be_visible()
    link = page.locator("a[rel=external]").first
    written = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert link.get_attribute("href").partition("#")[0] in written


def test_quotation_marks_hang_within_the_printed_sheet(read, said):
    page = read(said[0].speaker.get_absolute_url())
    page.emulate_media(media="print")
    assert page.locator(".statement-card .quote-mark").first.bounding_box()["x"] > 0
    page.goto(said[0].get_absolute_url())
    assert page.locator(".quote-large .quote-mark").bounding_box()["x"] > 0


IS_PAINTED = """() => new Promise((done) => {
    const look = () => {
        const paints = performance.getEntriesByType("paint").length;
        if (paints && document.readyState !== "loading") done(); else setTimeout(look, 20);
    };
    look();
})"""
PLACES = """() => Array.from(document.querySelectorAll("body *"), (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return `${one.tagName} ${x} ${y} ${width} ${height}`;
})"""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_fonts_and_scripts_arrive(read, said, width):
    row = said[0]
    topic = row.positions.get().topic
    places = [row, row.speaker, topic, row.meeting, row.quotes.get().snapshot.article]
    addresses = ["/", "/grid/", "/search/?q=lamp", *(place.get_absolute_url() for place in places)]
    page = read("/speakers/", viewport={"width": width, "height": 844})
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"\.(woff2|js)$"), hold)
    moved = {}
    for address in addresses:
        page.goto(address, wait_until="commit")
        page.evaluate(IS_PAINTED)
        early = page.evaluate(PLACES)
        assert len(held) > 2
        while held:
            held.pop().continue_()
        page.wait_for_load_state("load")
        page.evaluate("document.fonts.ready")
        moved[address] = set(early) ^ set(page.evaluate(PLACES))
    assert {address: places for address, places in moved.items() if places} == {}
