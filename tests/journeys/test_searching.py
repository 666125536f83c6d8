"""A journalist's ways through what was said: typed words, facets, groups, back, and proof."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from statements.models import Speaker
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def minister(transactional_db) -> Speaker:
    """Ada Brandt at two meetings on two topics, and somebody else on one of them."""
    ada, bo = factories.speaker("Ada Brandt"), factories.speaker("Bo Quist")
    tenures = {speaker: factories.tenure(speaker=speaker) for speaker in (ada, bo)}
    lighthouses, oil = factories.topic("Lighthouses"), factories.topic("Oil")
    meetings = {
        year: factories.meeting(
            name_en=f"Harbour talks {year}", starts_on=date(year, 6, 1), ends_on=date(year, 6, 9)
        )
        for year in (2023, 2024)
    }
    said = [
        (ada, "Every lamp stays lit until the last boat is home", lighthouses, 2024),
        (ada, "A lamp needs oil that somebody has paid for", oil, 2024),
        (ada, "No lamp was ever lit by talking about it", lighthouses, 2023),
        (bo, "The lamp may go out for all I care", lighthouses, 2024),
    ]
    for number, (speaker, words, topic, year) in enumerate(said):
        factories.published(
            words=words,
            speaker=speaker,
            tenure=tenures[speaker],
            with_topic=topic,
            meeting=meetings[year],
            said_on=date(year, 6, 1 + number),
        )
    return ada


def cards(page: Page):
    return page.locator(".statement-card")


def chips(page: Page):
    return page.locator(".chip")


def test_a_journalist_narrows_goes_back_groups_and_verifies(open_page, minister):
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto("/search/")
    expect(cards(page)).to_have_count(4)
    page.get_by_role("searchbox").press_sequentially("speaker:brandt lamp")
    expect(cards(page)).to_have_count(3)
    expect(page).to_have_url(re.compile(r"/search/\?q=lamp&speaker=ada-brandt-\d+$"))
    page.locator(".facets").get_by_role("link", name="Lighthouses").click()
    expect(cards(page)).to_have_count(2)
    expect(chips(page)).to_have_count(2)
    expect(page.get_by_role("searchbox")).to_have_value("lamp")
    page.go_back()
    expect(cards(page)).to_have_count(3)
    expect(chips(page)).to_have_text(re.compile("Speaker Ada Brandt"))
    expect(page.get_by_role("searchbox")).to_have_value("lamp")
    page.get_by_role("link", name="by meeting").click()
    rows = page.locator("#results .rows > li")
    expect(rows).to_have_text(
        [re.compile(r"talks 2024[^|]*2 times"), re.compile(r"talks 2023[^|]*once")]
    )
    rows.first.get_by_role("link").click()
    expect(cards(page)).to_have_count(2)
    page.get_by_role("link", name="Verify a quote").click()
    page.get_by_role("textbox").first.fill("Every lamp stays lit until the last boat is home")
    page.get_by_role("button", name="Compare the words").click()
    found = page.locator("#answer")
    expect(found.get_by_role("heading", name="Word for word")).to_be_visible()
    expect(found).to_contain_text("Ada Brandt")


def test_what_a_facet_has_set_stays_while_one_types_on(open_page, minister):
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto("/search/?q=lamp")
    page.locator(".facets").get_by_role("link", name="Ada Brandt").click()
    expect(cards(page)).to_have_count(3)
    page.get_by_role("searchbox").press("End")
    page.get_by_role("searchbox").press_sequentially(" oil")
    expect(page.locator(".section-count")).to_have_text("1 statement")
    expect(chips(page)).to_have_text(re.compile("Speaker Ada Brandt"))
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_back_leads_to_the_words_that_were_typed(open_page, minister):
    page = open_page()
    page.goto("/search/")
    page.get_by_role("searchbox").fill("oil")
    expect(cards(page)).to_have_count(1)
    page.get_by_role("link", name="oldest first").click()
    expect(page).to_have_url(re.compile("order=oldest"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=oil$"))
    expect(page.get_by_role("searchbox")).to_have_value("oil")
    page.go_back()
    expect(cards(page)).to_have_count(4)
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.go_forward()
    page.go_forward()
    expect(page).to_have_url(re.compile("order=oldest"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Statements")
    expect(cards(page)).to_have_count(1)


def test_by_keyboard_the_focus_stays_on_the_way_that_was_followed(open_page, minister):
    page = open_page()
    page.goto("/search/?q=lamp")
    page.get_by_role("link", name="oldest first").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("order=oldest"))
    expect(page.get_by_role("link", name="oldest first")).to_be_focused()


def test_by_keyboard_a_facet_hands_the_focus_to_its_filter_and_back(open_page, minister):
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto("/search/?q=lamp")
    page.locator(".facets").get_by_role("link", name="Oil").focus()
    page.keyboard.press("Enter")
    expect(chips(page)).to_have_text(re.compile("Topic Oil"))
    expect(chips(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".facets").get_by_role("link", name="Oil")).to_be_focused()


def test_by_keyboard_the_focus_stays_in_the_list_that_is_narrowed(open_page, minister):
    page = open_page()
    page.goto(f"{minister.get_absolute_url()}?filters=open&year=2024")
    page.get_by_role("link", name="Close the filters").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Narrow this list")).to_be_focused()
    chips(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#statements-list")).to_be_focused()


def test_a_search_needs_no_javascript(open_page, minister):
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto("/search/")
    page.get_by_role("searchbox").fill("speaker:brandt lamp")
    page.get_by_role("button", name="Search").first.click()
    expect(page).to_have_url(re.compile(r"\?q=lamp&speaker=ada-brandt-\d+$"))
    page.get_by_text("Narrow the list").click()
    page.locator(".facets").get_by_role("link", name="Oil").click()
    expect(cards(page)).to_have_count(1)
    page.get_by_role("link", name=re.compile("Topic Oil")).click()
    page.get_by_role("link", name="by meeting").click()
    expect(page.locator("#results .rows > li")).to_have_count(2)
