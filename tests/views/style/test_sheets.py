"""The pages of every part in every state."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.views.style.sheets import SHEETS

PARTS = Path(settings.BASE_DIR) / "templates/public/parts"
CALLED = re.compile(r"\bpart\.(\w+)\(")
# What frames a page, or stands on the page about the site alone.
FICTIONAL = {
    *("speakers/ada-brandt", "speakers/bo-quist", "organisations/FR", "organisations/RU"),
}
NO_SAMPLES = {
    *(
        "masthead",
        "masthead_ways",
        "site_footer",
        "htmx_settings",
        "trouble",
        "linked_data",
        "statements_as_data",
        "sharing",
    ),
    *("statement_about", "statement_record", "person"),  # of which pages are made
    *("house_rules", "codebook", "detection_figures", "imprint", "report_line"),
}


def sheet_of(name: str, language: str = "") -> str:
    return f"{language}/desk/style/{name}/"


def text_of(response) -> str:
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def shown_on(client, rf) -> set[str]:
    """The names of the parts that the sheets show, and of those that they are made of."""
    request = rf.get(reverse("desk:style-detail"))
    found: set[str] = set()
    waiting = [one.name for _title, subjects in SHEETS.values() for subject in subjects(request)
               for one in subject.shown]  # fmt: skip
    detail = Path(settings.BASE_DIR) / "templates/desk/style/detail.html"
    waiting += re.findall(r'part "(\w+)"', detail.read_text())
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += CALLED.findall((PARTS / f"{name}.html").read_text())
    return found


@pytest.mark.django_db
def test_every_part_of_visitors_pages_has_a_sample(client, rf):
    parts = {path.stem for path in PARTS.glob("*.html")}
    assert parts - shown_on(client, rf) == NO_SAMPLES


@pytest.mark.parametrize("language", ["", "/de"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_shows_its_parts_and_nobody_real_says_anything(as_contributor, sheet, language):
    text = text_of(as_contributor.get(sheet_of(sheet, language)))
    for subject in SHEETS[sheet][1](RequestFactory().get("/")):
        assert f'href="#{subject.key}"' in text
        assert f'id="{subject.key}"' in text
    named = {part.partition('"')[0] for part in text.split('class="speaker-name" href="')[1:]}
    assert named <= {f"{language}/{where}/" for where in FICTIONAL}


TABLES_OF_READING = ("statement", "quote", "speaker", "topic", "meeting", "organisation")


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_asks_for_no_record(as_contributor, sheet):
    with CaptureQueriesContext(connection) as queries:
        text_of(as_contributor.get(sheet_of(sheet)))
    tables = {f'"statements_{noun}"' for noun in TABLES_OF_READING}
    assert [query["sql"] for query in queries if any(t in query["sql"] for t in tables)] == []


@pytest.mark.parametrize(
    ("sheet", "marks"),
    {
        "statements": ["quote-large", "quote-indirect", "quote-other", "statement-card"],
        "pictures": ["picture-ring", "picture-bar-opposes", "picture-band", "tile-blank", "strip"],
        "tables": ["grid-blank", "stance-earlier", "move-stances", "side-list"],
        "lists": ["chip", "pager", "course-change", "occasion", "empty-state"],
        "finding": ["field-error", "<option", "glossary", "record-facts"],
        "proof": ["differs", "cite-text", "history-changes", "Its address stays", "correction-row"],
        "verifying": [
            "<del>",
            "<ins>",
            "verified-but",
            "verified-others",
            "nearby-head",
            "<textarea",
        ],
    }.items(),
)
def test_each_state_can_be_told_by_its_mark(as_contributor, sheet, marks):
    text = text_of(as_contributor.get(sheet_of(sheet)))
    assert [mark for mark in marks if mark not in text] == []


def test_a_narrowed_list_stands_with_its_filters_open_and_closed(as_contributor):
    opened, closed = (text_of(as_contributor.get(sheet_of(s))) for s in ("finding", "lists"))
    assert "Close the filters" in opened
    assert "Narrow this list" in closed


def test_there_is_no_other_sheet(as_contributor):
    assert as_contributor.get(reverse("desk:style-sheet", args=["nothing"])).status_code == 404


def test_foundations_show_colours_fields_and_messages(as_contributor):
    text = text_of(as_contributor.get(reverse("desk:style-detail")))
    for part in (
        "stance-key",
        "field-error",
        "messages",
        "empty-state",
        'href="/desk/style/proof/"',
    ):
        assert part in text
    for name in ("paper", "ink", "link", "stance-supports", "stance-opposes"):
        assert f'fill="var(--{name})"' in text


@pytest.mark.parametrize("address", ["/desk/style/", "/desk/style/tables/"])
def test_a_sheet_shows_one_scheme_where_asked(as_contributor, address):
    assert "style-sheet style-dark" in text_of(as_contributor.get(address, {"scheme": "dark"}))
    assert 'class="style-sheet"' in text_of(as_contributor.get(address, {"scheme": "x"}))


@pytest.mark.parametrize("sheet", SHEETS)
def test_ids_stand_once(as_contributor, sheet):
    text = text_of(as_contributor.get(sheet_of(sheet)))
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert [name for name, times in Counter(ids).items() if times > 1] == []
