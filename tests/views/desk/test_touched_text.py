"""With a card htmx gets those paragraphs of the text whose marks are others now, and no more."""

import re

import pytest
from django.urls import reverse

from statements.actions.statements import retract_statement
from statements.models import Candidate
from statements.models.passages import ranges
from tests import factories
from tests.views.desk.conftest import TEXT, text_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
TITLE, FIRST, LAST = (f"line-{TEXT.index(words)}" for words in ("The lamp", "“The", "“Boats"))


def to(name: str, candidate: Candidate) -> str:
    return reverse(f"desk:candidate-{name}", args=[candidate.pk])


def lines_in(response) -> list[str]:
    """The paragraphs that come out of band."""
    return re.findall(r'<p id="(line-\d+)" hx-swap-oob="true">', text_of(response))


@pytest.fixture
def last(propose):
    return propose("Boats need harbours")


def test_a_page_has_all_paragraphs_in_their_places(as_contributor, found):
    address = reverse("desk:article-detail", args=[found.snapshot.article_id])
    page = text_of(as_contributor.get(address))
    assert re.findall(r'<p id="(line-\d+)">', page) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    ("name", "data"), [("accept", {"as_suggested": "1"}), ("reject", {})], ids=str
)
def test_a_decision_brings_its_paragraph_alone(as_contributor, found, last, name, data):
    response = as_contributor.post(to(name, found), data, headers=HTMX, follow=True)
    assert lines_in(response) == [FIRST]
    assert "Boats need harbours" not in text_of(response)
    again = as_contributor.post(to(name, found), data, headers=HTMX)
    if name == "reject":
        assert (again.status_code, lines_in(again)) == (409, [FIRST])


def test_many_decisions_bring_the_paragraph_of_each(as_contributor, found, last):
    address = reverse("desk:article-accept", args=[found.snapshot.article_id])
    data = {"candidate": [found.pk, last.pk]}
    response = as_contributor.post(address, data, headers=HTMX)
    assert lines_in(response) == [FIRST, LAST]


def test_where_a_form_marked_the_text_it_is_marked_no_longer(
    as_contributor, found, last, filled_in
):
    """The words are sought anywhere in the text: here they moved to another paragraph."""
    there = TEXT.index("harbours")
    data = filled_in(found, words="harbours", spans=f"{there}-{there + 8}")
    changed = data | {"change": "start-earlier:0"}
    response = as_contributor.post(to("adjust", found), changed, headers=HTMX)
    assert lines_in(response) == [FIRST, LAST]
    back = reverse("desk:article-detail", args=[found.snapshot.article_id])
    assert f'hx-get="{back}?snapshot=' in text_of(response)
    assert 'hx-include="previous [name=spans]"' in text_of(response)
    asked = {"card": found.pk, "spans": data["spans"]}
    cancelled = as_contributor.get(back, asked, headers=HTMX)
    assert lines_in(cancelled) == [FIRST, LAST]
    accepted = as_contributor.post(to("accept", found), data, headers=HTMX, follow=True)
    assert lines_in(accepted) == [FIRST, LAST]


def test_an_opened_passage_leaves_where_it_was_quoted(as_contributor, found, filled_in):
    there = TEXT.index("harbours")
    data = filled_in(found, words="harbours", spans=f"{there}-{there + 8}")
    as_contributor.post(to("accept", found), data)
    found.refresh_from_db()
    statement = found.quote.statement
    statement.state = "in_review"
    statement.save()
    retract_statement(
        statement=factories.publish(statement),
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=statement.version,
        note="Never said.",
    )
    response = as_contributor.post(to("reopen", found), headers=HTMX, follow=True)
    assert lines_in(response) == [FIRST, LAST]


def test_a_new_passage_brings_what_is_numbered_anew(as_contributor, found, last):
    words = "The lamp of Port"
    data = {"selection-start": "0", "selection-end": str(len(words)), "selection-words": words}
    address = reverse("desk:selection-create", args=[found.snapshot_id])
    response = as_contributor.post(address, data, headers=HTMX)
    assert lines_in(response) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize("spans", ["x", "9-3", "0-9999999", "5-" + "9" * 400])
def test_what_are_no_places_of_the_text_mark_nothing(as_contributor, found, last, spans):
    back = reverse("desk:article-detail", args=[found.snapshot.article_id])
    response = as_contributor.get(back, {"card": found.pk, "spans": spans}, headers=HTMX)
    assert (response.status_code, lines_in(response)) == (200, [FIRST])


def test_the_text_of_a_megabyte_stays_where_it_is(as_contributor, propose):
    text = "“We keep the lamp”, she said.\n" + "The harbour lay quiet.\n" * 42_000
    row = factories.candidate(snapshot=factories.snapshot(text), spans=ranges([(1, 17)]))
    assert len(text) > 900_000
    response = as_contributor.post(to("reject", row), headers=HTMX, follow=True)
    assert lines_in(response) == ["line-0"]
    assert len(response.content) < 5_000
