"""From a pasted article to a public statement, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import Statement
from tests.journeys.desk import card_with, make_world, publish, sign_in, take_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = """The lamp of Port Nowhere
“The lighthouse stays lit”, said Foreign Minister Ada Brandt of Freedonia on Wednesday.
“We will paint the harbour green and the boats red”, Ada Brandt said.
“Nobody asked the gulls”, said a fictional diplomat who did not give his name."""


@pytest.fixture
def world(transactional_db):
    make_world()


def decide(page: Page) -> None:
    """Accepts the first passage as suggested, amends the second, rejects the third."""
    first = card_with(page, "The lighthouse stays lit")
    first.get_by_role("button", name="Accept").click()
    expect(first).to_contain_text("Accepted by edda: draft")

    card_with(page, "paint the harbour").get_by_role("link", name="Accept …").click()
    page.get_by_role("link", name="Cancel").click()
    expect(page.get_by_label("Words of the passage")).to_have_count(0)
    card_with(page, "paint the harbour").get_by_role("link", name="Accept …").click()
    words = page.get_by_label("Words of the passage")
    words.fill("We will paint the harbour blue")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_text("does not stand in the article")).to_be_in_viewport()
    words.fill("We will paint the harbour green")
    choose_topic(page, "Harbours")
    page.get_by_label("Stance", exact=True).first.select_option(label="supports")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(card_with(page, "paint the harbour green”")).to_contain_text("Accepted by edda: draft")

    card_with(page, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(page, "gulls")).to_contain_text("Rejected by edda")


def choose_topic(page: Page, name: str) -> None:
    """In the select box; with scripts in the field that finds names while one types."""
    topic = page.get_by_label("Topic", exact=True).first
    if topic.get_attribute("role") != "combobox":
        topic.select_option(label=name)
        return
    topic.fill(name[:4])
    page.get_by_role("option", name=name).click()


def submit(page: Page) -> None:
    for words, left in (("The lighthouse stays lit", "1 draft"), ("harbour green", "2 in review")):
        card_with(page, words).get_by_role("button", name="Submit").click()
        expect(card_with(page, words)).to_contain_text("in review")
        expect(page.locator("#tally")).to_contain_text(left)


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_pasted_article_becomes_a_public_statement(open_page, scripts):
    page = open_page(java_script_enabled=scripts)
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    decide(page)
    expect(page.locator("#tally")).to_contain_text("0 open")
    expect(page.locator(".passage-accepted")).to_have_count(2)
    expect(page.locator(".reading-margin s")).to_have_count(1)
    submit(page)

    page = open_page(java_script_enabled=scripts)
    sign_in(page, "rita")
    publish(page, "The lighthouse stays lit")

    visitor = open_page()
    statement = Statement.objects.published().get()
    visitor.goto(statement.get_absolute_url())
    expect(visitor.locator("blockquote").first).to_contain_text("The lighthouse stays lit")
    expect(visitor.get_by_text("Foreign Minister of Freedonia").first).to_be_visible()


@pytest.mark.usefixtures("world")
def test_the_second_editor_sees_what_the_first_decided(open_page):
    first, second = open_page(), open_page()
    sign_in(first, "edda")
    take_in(first, ARTICLE)
    sign_in(second, "rita")
    second.goto(first.url)
    card_with(first, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(first, "gulls")).to_contain_text("Rejected by edda")
    card_with(second, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(second, "gulls").get_by_role("alert")).to_contain_text("in the meantime")
    expect(card_with(second, "gulls")).to_contain_text("Rejected by edda")
    expect(second.locator("#tally")).to_contain_text("2 open")


@pytest.mark.usefixtures("world")
def test_a_missed_passage_is_marked_and_accepted(page):
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    page.get_by_text("A passage is missing?").click()
    page.get_by_label("Its words, copied").fill("did not give his name")
    page.get_by_role("button", name="Mark this passage").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Accept a passage")
    page.get_by_label("Or as printed").fill("a fictional diplomat")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(card_with(page, "did not give his name")).to_contain_text("a fictional diplomat")
    expect(page.locator("#tally")).to_contain_text("4 found")
