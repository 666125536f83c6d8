"""Citing a statement in a real browser: by mouse, by keyboard, without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def statement(transactional_db):
    minister = factories.speaker("Ada Brandt")
    return factories.published(speaker=minister, tenure=factories.tenure(speaker=minister))


def test_a_journalist_copies_a_citation(open_page, statement):
    page = open_page(permissions=CLIPBOARD)
    page.goto(statement.get_absolute_url())
    page.get_by_role("link", name="Cite", exact=True).click()
    page.get_by_role("button", name="Copy: English style").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Ada Brandt (Foreign Minister of Freedonia), “The lighthouse stays")
    assert copied.endswith(page.url.partition("#")[0])


def test_a_citation_is_copied_by_keyboard_alone(open_page, statement):
    page = open_page(permissions=CLIPBOARD)
    page.goto(statement.get_absolute_url())
    page.locator("summary", has_text="BibTeX").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#cite-bib")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{natotracker-")


def test_where_the_clipboard_is_closed_the_text_is_selected(open_page, statement):
    page = open_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(statement.get_absolute_url())
    page.get_by_role("button", name="Copy: English style").click()
    page.wait_for_function("getSelection().toString().startsWith('Ada Brandt (')")


def test_without_javascript_the_citations_can_be_selected_and_no_button_shows(open_page, statement):
    page = open_page(java_script_enabled=False)
    page.goto(statement.get_absolute_url())
    expect(page.locator("#cite-english")).to_contain_text("Ada Brandt (Foreign Minister")
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.locator("summary", has_text="RIS").click()
    expect(page.locator("#cite-ris")).to_be_visible()
