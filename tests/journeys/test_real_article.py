"""The real article at the desk, with the starter data and nothing else: how many keys it takes."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from statements.imports.starter_data import DATA_FOLDER, load_starter_data
from statements.models import Meeting, Statement
from tests import factories
from tests.journeys.desk import sign_in

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "tagesschau-2024-12-04.txt"
# Accept what is ticked; the two that are complete but not sure; the one with an open speaker as
# said by the first who is offered; submit.
KEYS = "yaa1u"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not ARTICLE.exists(), reason=f"the real article is not at {ARTICLE}"),
]


def test_seven_statements_are_in_review_after_five_keys(page, record_property):
    load_starter_data(DATA_FOLDER)
    factories.user(username="edda")
    sign_in(page, "edda")
    page.get_by_role("link", name="Take in an article").first.click()
    page.get_by_label("Text of the article").fill(ARTICLE.read_text(encoding="utf-8"))
    form = page.locator(".desk-form-article")
    form.get_by_label("Outlet").fill("tagesschau.de")
    form.get_by_label("Published on").fill("2024-12-04")
    meeting = Meeting.objects.get(slug="2024-12-fm")
    form.get_by_label("Meeting").select_option(value=str(meeting.pk))
    page.get_by_role("button", name="Take it in").click()
    expect(page.locator("#tally")).to_contain_text("7 found")
    page.wait_for_load_state()  # its scripts hear keys
    for key in KEYS:
        page.keyboard.press(key)
    expect(page.locator("#tally")).to_contain_text("7 in review")
    record_property("keys", len(KEYS))
    said = Statement.objects.in_state("in_review").values_list("speaker__name", flat=True)
    assert sorted(said) == ["Annalena Baerbock"] + ["Mark Rutte"] * 6
    assert {row.meeting for row in Statement.objects.select_related("meeting")} == {meeting}
