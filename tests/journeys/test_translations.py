"""A translation's way to the readers, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import Statement, Translation, User
from tests import factories
from tests.journeys.axe import barriers
from tests.journeys.desk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
GERMAN = "Der Leuchtturm bleibt erleuchtet"


@pytest.fixture
def people(transactional_db) -> dict[str, User]:
    roles = {"edda": "contributor", "rita": "editor"}
    return {name: factories.user(role, username=name) for name, role in roles.items()}


@pytest.fixture
def statement(people) -> Statement:
    return factories.published(entered_by=people["edda"])


def open_as(open_page, name: str, address: str, **options) -> Page:
    page = open_page(**options)
    sign_in(page, name)
    page.goto(address)
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_one_translates_and_another_reviews_before_readers_may_see_it(
    open_page, statement, scripts
):
    address = f"/desk/statements/{statement.pk}/"
    page = open_as(open_page, "edda", address, java_script_enabled=scripts)
    page.get_by_role("link", name="Add a translation").click()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("This field is required.").first).to_be_visible()
    page.get_by_role("textbox", name="Translation").fill(GERMAN)
    page.get_by_label("Language").select_option(label="German")
    page.get_by_label("By whom").select_option(label="translation by a person")
    page.get_by_role("button", name="Add it").click()
    section = page.get_by_role("region", name="Translations")
    expect(section).to_contain_text("waits for review")

    page = open_as(open_page, "rita", "/desk/review/", java_script_enabled=scripts)
    page.get_by_role("link", name="English → German").click()
    expect(page.get_by_role("main")).to_contain_text("The lighthouse stays lit")
    page.get_by_role("button", name="It is right: reviewed").click()
    expect(page.get_by_role("alert")).to_contain_text("changes only with a note")
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_label("Note for the readers").first.fill("A fictional translation was added.")
    page.get_by_role("button", name="It is right: reviewed").click()
    expect(page.get_by_text("The translation is reviewed.")).to_be_visible()
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    assert Translation.objects.public().get().text == GERMAN


@pytest.fixture
def pages(statement) -> dict[str, str]:
    """What the desk shows of translations in every state."""
    quote, other = statement.quotes.get(), factories.in_review().quotes.get()
    waiting = factories.translation(quote)
    factories.translation(quote, by="machine", language="fr", reviewed_by=factories.reviewer())
    source = {"source": "https://gazette.example/de", "author_note": "Freedonia Gazette"}
    printed = factories.translation(quote, by="outlet", **source)
    stale = factories.translation(other)
    Statement.objects.get(pk=other.statement_id).quotes.update(language="de")
    return {
        "statement": f"/desk/statements/{statement.pk}/",
        "reviewing": f"/desk/review/{other.statement_id}/",
        "queue": "/desk/review/",
        "add": f"/desk/quotes/{quote.pk}/translate/",
        "waiting": f"/desk/translations/{waiting.pk}/?queue=1",
        "printed": f"/desk/translations/{printed.pk}/",
        "stale": f"/desk/translations/{stale.pk}/",
    }


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_no_barrier_and_nothing_is_wider_than_the_window(open_page, pages, size, colours):
    page = open_as(open_page, "rita", "/desk/", color_scheme=colours, bypass_csp=True, **size)
    for name, address in pages.items():
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (name, barriers(page), wide) == (name, [], 0)
