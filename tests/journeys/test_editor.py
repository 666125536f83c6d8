"""From a pasted article to a public statement, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import Statement, TopicTerm
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = """The lamp of Port Nowhere
“The lighthouse stays lit”, said Foreign Minister Ada Brandt of Freedonia on Wednesday.
“We will paint the harbour green and the boats red”, Ada Brandt said.
“Nobody asked the gulls”, said a fictional diplomat who did not give his name."""


@pytest.fixture
def world(transactional_db):
    minister = factories.speaker("Ada Brandt", gender="female")
    factories.tenure(speaker=minister)
    lighthouses = factories.topic("Lighthouses")
    TopicTerm.objects.create(topic=lighthouses, text="lighthouse", language="en")
    factories.topic("Harbours")
    factories.user(username="edda")
    factories.user("editor", username="rita")


def sign_in(page: Page, name: str) -> None:
    page.goto("/desk/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles")


def take_in(page: Page) -> None:
    page.get_by_role("link", name="Take in an article").first.click()
    page.get_by_label("Text of the article").fill(ARTICLE)
    page.locator(".desk-form-article").get_by_label("Outlet").fill("gazette.example")
    page.get_by_label("Published on").fill("2024-12-04")
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The lamp of Port Nowhere")
    expect(page.locator("#tally")).to_contain_text("3 found")


def card_with(page: Page, words: str):
    return page.locator(".desk-card", has_text=words)


def decide(page: Page) -> None:
    """Accepts the first passage as suggested, amends the second, rejects the third."""
    first = card_with(page, "The lighthouse stays lit")
    first.get_by_role("button", name="Accept").click()
    expect(first).to_contain_text("Accepted by edda: draft")

    card_with(page, "paint the harbour").get_by_role("link", name="Accept …").click()
    page.get_by_role("link", name="Cancel").click()
    card_with(page, "paint the harbour").get_by_role("link", name="Accept …").click()
    words = page.get_by_label("Words of the passage")
    words.fill("We will paint the harbour blue")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.get_by_text("does not stand in the article")).to_be_in_viewport()
    words.fill("We will paint the harbour green")
    page.get_by_label("Topic", exact=True).first.select_option(label="Harbours")
    page.get_by_label("Stance", exact=True).first.select_option(label="supports")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(card_with(page, "paint the harbour green”")).to_contain_text("Accepted by edda: draft")

    card_with(page, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(page, "gulls")).to_contain_text("Rejected by edda")


def submit(page: Page) -> None:
    for words, left in (("The lighthouse stays lit", "1 draft"), ("harbour green", "2 in review")):
        card_with(page, words).get_by_role("button", name="Submit").click()
        expect(card_with(page, words)).to_contain_text("in review")
        expect(page.locator("#tally")).to_contain_text(left)


def publish(page: Page, words: str) -> None:
    page.get_by_role("link", name="Statements").click()
    page.get_by_role("link", name="In review").click()
    page.locator(".desk-row", has_text=words).get_by_role("link").click()
    expect(page.locator("mark")).to_have_text(words)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("The statement is public now.")).to_be_visible()


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_pasted_article_becomes_a_public_statement(open_page, scripts):
    page = open_page(java_script_enabled=scripts)
    sign_in(page, "edda")
    take_in(page)
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
    take_in(first)
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
    take_in(page)
    page.get_by_text("A passage is missing?").click()
    page.get_by_label("Its words, copied").fill("did not give his name")
    page.get_by_role("button", name="Mark this passage").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Accept a passage")
    page.get_by_label("Or as printed").fill("a fictional diplomat")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(card_with(page, "did not give his name")).to_contain_text("a fictional diplomat")
    expect(page.locator("#tally")).to_contain_text("4 found")
