"""What journeys at the desk have in common: a small fictional world, signing in, taking in."""

from playwright.sync_api import Locator, Page, expect

from statements.models import TopicTerm
from tests import factories


def make_world() -> None:
    """A minister in office, another speaker, two topics, and two people at the desk."""
    factories.tenure(speaker=factories.speaker("Ada Brandt", gender="female"))
    factories.speaker("Ben Clerk")
    lighthouses = factories.topic("Lighthouses")
    TopicTerm.objects.create(topic=lighthouses, text="lighthouse", language="en")
    factories.topic("Harbours", name_de="Häfen")
    factories.user(username="edda")
    factories.user("editor", username="rita")


def sign_in(page: Page, name: str) -> None:
    page.goto("/desk/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview")


def take_in(page: Page, text: str) -> None:
    """Pastes an article; its first line is its title."""
    page.get_by_role("link", name="Take in an article").first.click()
    page.get_by_label("Text of the article").fill(text)
    page.locator(".desk-form-article").get_by_label("Outlet").fill("gazette.example")
    page.get_by_label("Published on").fill("2024-12-04")
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(text.partition("\n")[0])
    page.wait_for_load_state()  # its scripts hear keys


def card_with(page: Page, words: str) -> Locator:
    return page.locator(".desk-card", has_text=words)


def publish(page: Page, words: str) -> None:
    """Checks and publishes the statement in review that has these words."""
    page.get_by_role("link", name="Statements", exact=True).click()
    page.get_by_role("link", name="In review").click()
    page.locator(".desk-row", has_text=words).get_by_role("link").click()
    expect(page.locator("mark")).to_have_text(words)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("The statement is public now.")).to_be_visible()
