"""Two people at one statement, and the second pair of eyes, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import Amendment, Comment, Statement, User
from tests import factories
from tests.journeys.desk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
with_and_without_scripts = pytest.mark.parametrize(
    "scripts", [True, False], ids=["with scripts", "without scripts"]
)


@pytest.fixture
def people(transactional_db) -> dict[str, User]:
    roles = {"edda": "contributor", "rita": "editor", "rolf": "editor"}
    return {name: factories.user(role, username=name) for name, role in roles.items()}


def open_as(open_page, name: str, address: str, **options) -> Page:
    page = open_page(**options)
    sign_in(page, name)
    page.goto(address)
    return page


@with_and_without_scripts
def test_the_second_of_two_editors_is_told_and_loses_nothing(open_page, people, scripts):
    statement = factories.draft(entered_by=people["edda"], attribution="a keeper")
    address = f"/desk/statements/{statement.pk}/"
    first = open_as(open_page, "edda", address, java_script_enabled=scripts)
    second = open_as(open_page, "rita", address, java_script_enabled=scripts)

    first.get_by_label("Setting").select_option(label="doorstep")
    first.get_by_role("button", name="Save the changes").click()
    expect(first.get_by_text("The statement is amended.")).to_be_visible()

    second.get_by_label("Words of the passage").fill("lighthouse stays lit")
    second.get_by_role("button", name="Save the changes").click()
    expect(second.get_by_role("alert").first).to_contain_text("Someone changed this statement")
    news = second.get_by_role("region", name="Changed since you read it")
    expect(news).to_contain_text("edda amended it")
    expect(news).to_contain_text("doorstep")
    row = second.get_by_role("row", name="Freedonia Gazette").first
    expect(row.get_by_role("cell").first).to_have_text("The lighthouse stays lit")
    expect(row.get_by_role("cell").last).to_have_text("lighthouse stays lit")
    expect(second.get_by_label("Words of the passage")).to_have_value("lighthouse stays lit")

    second.get_by_label("Setting").select_option(label="doorstep")
    second.get_by_role("button", name="Save the changes").click()
    expect(second.get_by_text("The statement is amended.")).to_be_visible()
    statement.refresh_from_db()
    assert (statement.setting, statement.version) == ("doorstep", 3)
    assert statement.quotes.get().text == "lighthouse stays lit"


@with_and_without_scripts
def test_an_amendment_is_public_when_a_second_person_publishes_it(open_page, people, scripts):
    statement = factories.published(entered_by=people["edda"], attribution="a keeper")
    visitor = open_page()
    visitor.goto(statement.get_absolute_url())
    expect(visitor.get_by_role("article").locator("blockquote").first).to_contain_text(
        "The lighthouse stays lit"
    )

    page = open_as(
        open_page, "rita", f"/desk/statements/{statement.pk}/", java_script_enabled=scripts
    )
    page.get_by_text("Propose an amendment").click()
    page.get_by_label("Words of the passage").fill("lighthouse stays lit")
    page.get_by_label("Note for the readers").fill("A fictional word stood outside the marks.")
    page.get_by_role("button", name="Propose it for review").click()
    expect(page.get_by_text("until then the old wording stays public").first).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    visitor.reload()
    expect(visitor.locator("blockquote").first).to_contain_text("The lighthouse stays lit")
    expect(visitor.get_by_text("A fictional word")).to_have_count(0)

    page = open_as(open_page, "rolf", "/desk/review/", java_script_enabled=scripts)
    page.get_by_role("link", name="a keeper").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Review an amendment")
    expect(page.locator("mark")).to_have_text("lighthouse stays lit")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("alert")).to_contain_text("Look at the warnings first")
    page.get_by_label("It is right so").check()
    page.get_by_role("button", name="Let these stand").click()
    expect(page.get_by_role("button", name="Let these stand")).to_have_count(0)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("The amendment is public now, with its note.")).to_be_visible()
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()

    visitor.reload()
    expect(visitor.locator("blockquote").first).not_to_contain_text("The lighthouse")
    expect(visitor.locator("blockquote").first).to_contain_text("lighthouse stays lit")
    expect(visitor.get_by_text("A fictional word stood outside the marks.").first).to_be_visible()
    assert Amendment.objects.get().state == "published"


def test_a_reviewer_goes_through_the_queue_by_keys(open_page, people):
    for name, words in (
        ("a keeper", "The lighthouse stays lit"),
        ("a baker", "Bread wants no fog horn at night"),
        ("a painter", "Every boat shall be red by spring"),
    ):
        kept = factories.snapshot(f"A fictional report. “{words}”, said {name} in Port Nowhere.")
        factories.in_review(entered_by=people["edda"], attribution=name, words=words, snapshot=kept)
    page = open_as(open_page, "rita", "/desk/review/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 of 3")).to_be_visible()
    expect(page.locator(".review-facts")).to_contain_text("a keeper")
    page.keyboard.press("p")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The statement is public now.")).to_be_visible()
    expect(page.locator(".review-facts")).to_contain_text("a baker")
    page.keyboard.press("b")
    page.keyboard.type("Please p b n look again.")
    expect(page.get_by_label("What is to be mended")).to_have_value("Please p b n look again.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The statement is a draft again.")).to_be_visible()
    expect(page.locator(".review-facts")).to_contain_text("a painter")
    assert Comment.objects.get().text == "Please p b n look again."
    assert sorted(Statement.objects.values_list("state", flat=True)) == [
        *("draft", "in_review", "published"),
    ]


def test_a_phone_shows_the_decision_and_scrolls_only_down(open_page, people):
    statement = factories.in_review(entered_by=people["edda"])
    factories.quote(statement)
    page = open_as(open_page, "rita", "/desk/review/", **PHONE)
    page.get_by_role("link", name="Ada Brandt").tap()
    publish = page.get_by_role("button", name="Publish")
    expect(publish).to_be_in_viewport()
    assert publish.bounding_box()["height"] >= 44
    sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert page.evaluate(sideways) is False
    page.get_by_role("link", name="Send back …").tap()
    expect(page.get_by_label("What is to be mended")).to_be_in_viewport()
    publish.tap()
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    assert Statement.objects.get().is_published
