"""Records at the desk: a tenure mended, two entries for one person joined, in a browser."""

from datetime import date

import pytest
from playwright.sync_api import expect

from statements.models import Speaker
from tests import factories
from tests.journeys.test_editor import sign_in
from tests.journeys.test_review import with_and_without_scripts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ada(transactional_db) -> Speaker:
    """Foreign minister since 2020, after Bo Lind."""
    factories.user("data-editor", username="dora")
    ada, office = factories.speaker("Ada Brandt", gender="female"), factories.office()
    factories.tenure(office=office, speaker=ada)
    term = {"starts_on": date(2016, 1, 1), "ends_on": date(2018, 12, 31)}
    factories.tenure(office=office, speaker=factories.speaker("Bo Lind"), **term)
    return ada


@with_and_without_scripts
def test_a_tenure_that_overlaps_is_mended_with_the_other_holder_named(open_page, ada, scripts):
    page = open_page(java_script_enabled=scripts)
    sign_in(page, "dora")
    page.get_by_role("link", name="Records").click()
    page.get_by_role("link", name="Speakers", exact=True).click()
    page.get_by_role("link", name="Bo Lind").click()
    page.get_by_role("region", name="Tenures").get_by_role("link").first.click()

    page.get_by_label("To", exact=True).fill("2021-06-30")
    page.get_by_role("button", name="Save the changes").click()
    problem = page.get_by_role("alert").first
    expect(problem).to_contain_text("Ada Brandt held this office then")
    expect(problem.get_by_role("link")).to_contain_text("Ada Brandt")
    expect(problem).to_be_focused()
    expect(page.get_by_label("To", exact=True)).to_have_value("2021-06-30")

    page.get_by_label("To", exact=True).fill("2019-12-31")
    page.get_by_role("button", name="Save the changes").click()
    expect(page.get_by_text("Saved: ")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bo Lind")
    change = page.get_by_role("region", name="History").get_by_role("listitem").first
    expect(change).to_contain_text("dora changed it")
    expect(change.locator("del")).to_have_text("31 December 2018")
    expect(change.locator("ins")).to_have_text("31 December 2019")


@with_and_without_scripts
def test_a_merged_speakers_old_address_leads_to_the_one_that_stays(open_page, ada, scripts):
    double = factories.speaker("A. Brandt", slug="a-brandt")
    factories.published(speaker=double)
    visitor = open_page(java_script_enabled=scripts)
    visitor.goto("/speakers/a-brandt/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("A. Brandt")

    page = open_page(java_script_enabled=scripts)
    sign_in(page, "dora")
    page.goto(f"/desk/records/speakers/{ada.pk}/")
    page.get_by_role("link", name="Merge another one into this").click()
    page.get_by_label("Which one becomes a part of it").select_option(label="Brandt, A.")
    page.get_by_role("button", name="Show what would move").click()
    expect(page.get_by_text("Statements: 1")).to_be_visible()
    page.get_by_label("Note for the readers").fill("Both names were one fictional person's.")
    page.get_by_role("button", name="Make A. Brandt a part of it").click()
    expect(page.get_by_text("A. Brandt is a part of Ada Brandt now.")).to_be_visible()

    visitor.reload()
    expect(visitor).to_have_url(ada.get_absolute_url())
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Ada Brandt")
    expect(visitor.get_by_text("The lighthouse stays lit").first).to_be_visible()
    visitor.get_by_role("link", name="The lighthouse stays lit").first.click()
    expect(visitor.get_by_text("Both names were one fictional person's.").first).to_be_visible()
