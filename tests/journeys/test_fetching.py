"""An address that is on its way comes in while the editor looks on, in a browser."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from statements.models import Fetch, User
from tests import factories
from tests.journeys.desk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def fetch(transactional_db) -> Fetch:
    edda = factories.user(username="edda")
    return factories.fetch("running", url="https://gazette.example/lamp", requested_by=edda)


def becomes(fetch: Fetch, **columns) -> None:
    Fetch.objects.filter(pk=fetch.pk).update(finished_at=timezone.now(), **columns)


def test_the_list_shows_what_became_of_an_address_and_then_asks_no_more(page: Page, fetch):
    sign_in(page, "edda")
    page.goto("/desk/articles/")
    polls = []
    page.on("response", lambda it: polls.append(it.status) if "/fetches/" in it.url else None)
    part = page.locator("#fetches")
    expect(part).to_contain_text("It is being fetched.")
    page.wait_for_timeout(2_500)
    assert polls == [204]

    article = factories.snapshot().article
    becomes(fetch, state="fetched", article=article, outcome="new-article")
    expect(part).to_contain_text("The article is taken in.")
    assert polls[-1] == 200
    asked = len(polls)
    page.wait_for_timeout(2_500)
    assert len(polls) == asked
    part.get_by_role("link", name="The lamp of Port Nowhere").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The lamp of Port Nowhere")


def test_a_failure_is_pasted_by_hand_by_keys_alone(page: Page, fetch):
    becomes(fetch, state="failed", problem="refused", detail="403")
    sign_in(page, "edda")
    page.goto("/desk/articles/")
    page.get_by_role("link", name="Paste it by hand").press("Enter")
    expect(page.get_by_label("Text of the article")).to_be_focused()
    page.keyboard.type("The lamp stays lit, a fictional keeper said.")
    page.get_by_label("Published on").fill("2024-12-04")
    page.get_by_role("button", name="Take it in").press("Enter")
    expect(page.locator(".messages")).to_contain_text("The article is taken in.")
    page.goto("/desk/articles/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles")
    expect(page.locator("#fetches")).to_be_empty()
    assert User.objects.get(username="edda") == Fetch.objects.get().requested_by
