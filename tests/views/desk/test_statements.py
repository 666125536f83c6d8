"""Statements at the desk: their list, one with proof and history, amending it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import Statement
from statements.models.passages import ranges
from statements.views.desk.record import statement_of
from tests import factories
from tests.views.desk.conftest import as_sent, text_of

pytestmark = pytest.mark.django_db

LIST = "/desk/statements/"


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:statement-{name}", args=[statement.pk])


def queries_of(client, address) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_list_shows_one_state_at_a_time(as_contributor, minister):
    factories.draft(speaker=minister)
    factories.published(attribution="a fictional diplomat")
    drafts = text_of(as_contributor.get(LIST))
    assert "Ada Brandt" in drafts
    assert "a fictional diplomat" not in drafts
    assert 'Published <span class="quiet">1</span>' in drafts
    published = text_of(as_contributor.get(LIST, {"state": "published"}))
    assert "a fictional diplomat" in published
    assert "Ada Brandt" not in published


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"state": "burnt"}, "Select a valid choice. burnt is not"),
        ({"page": "2"}, "This list has no page 2."),
        ({"page": "x"}, "A page is a number from 1 on."),
    ],
)
def test_a_wrong_filter_of_the_list_is_said_and_shows_drafts(
    as_contributor, minister, query, sentence
):
    factories.draft(speaker=minister)
    response = as_contributor.get(LIST, query)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "Ada Brandt" in text_of(response)


def test_an_empty_list_says_what_to_do(as_contributor):
    assert "A draft comes from a passage" in text_of(as_contributor.get(LIST))


def test_list_asks_as_often_for_30_statements_as_for_one(as_contributor, ministry, gathering):
    columns = {"speaker": ministry.speaker, "tenure": ministry, "meeting": gathering}
    factories.draft(**columns)
    few = queries_of(as_contributor, LIST)
    for _ in range(29):
        factories.draft(**columns)
    assert queries_of(as_contributor, LIST) == few


def test_statement_is_shown_as_its_reader_will_see_it(as_contributor, ministry, gathering):
    statement = factories.draft(speaker=ministry.speaker, tenure=ministry, meeting=gathering)
    page = text_of(as_contributor.get(to("detail", statement)))
    assert "The lighthouse stays lit" in page
    assert "Foreign Minister of Freedonia" in page
    assert "4 December 2024" in page
    assert gathering.name_en in page
    assert "supports" in page


def test_statement_is_shown_in_its_article(as_contributor):
    statement = factories.draft()
    page = text_of(as_contributor.get(to("detail", statement)))
    assert "A fictional report. “<mark>The lighthouse stays lit</mark>”, said Ada Brandt." in page


def test_a_long_article_is_cut_around_the_quote(as_contributor):
    text = "Far before. " + "word " * 400 + "“We wait”, she said. " + "word " * 400 + "Far after."
    kept = factories.snapshot(text)
    statement = factories.draft(snapshot=kept, words="We wait")
    page = text_of(as_contributor.get(to("detail", statement)))
    assert "<mark>We wait</mark>" in page
    assert "Far before" not in page
    assert "Far after" not in page


def test_statement_asks_as_often_for_many_wordings_and_changes(as_contributor, editor):
    statement = factories.draft(speaker=factories.speaker("Ben Clerk"))
    few = queries_of(as_contributor, to("detail", statement))
    for number in range(6):
        factories.quote(statement)
        saying = {"said_on": date(2024, 12, number + 1), "speaker": factories.speaker()}
        Statement.objects.filter(pk=statement.pk).update(**saying)
    assert queries_of(as_contributor, to("detail", statement)) == few


def test_history_tells_who_changed_what(as_contributor, editor, minister, lighthouses):
    statement = factories.draft(speaker=minister, with_topic=lighthouses)
    changes = {"said_on": "2024-12-03", "positions-0-stance": "opposes"}
    as_contributor.post(to("amend", statement), as_sent(statement, **changes))
    page = text_of(as_contributor.get(to("detail", statement)))
    assert f"<strong>{editor}</strong> amended it" in page
    assert (
        "<dt>Said on</dt><dd><del>4 December 2024</del> → <ins>3 December 2024</ins></dd>" in page
    )
    assert "<dt>Lighthouses: Stance</dt><dd><del>supports</del> → <ins>opposes</ins></dd>" in page


def test_history_is_german_on_a_german_page(as_contributor):
    statement = factories.draft()
    as_contributor.post(to("amend", statement), as_sent(statement, said_precision="month"))
    page = text_of(as_contributor.get(f"/de{to('detail', statement)}"))
    assert "<del>an diesem Tag</del> → <ins>an einem Tag dieses Monats</ins>" in page


def test_amending_changes_who_said_it_when_and_about_what(as_contributor, gathering):
    statement = factories.draft()
    other, harbours = factories.speaker("Ben Clerk"), factories.topic("Harbours")
    changes = {
        "speaker": str(other.pk),
        "said_on": "2024-12-02",
        "meeting": str(gathering.pk),
        "setting": "doorstep",
        "positions-0-topic": str(harbours.pk),
        "positions-0-stance": "noncommittal",
    }
    response = as_contributor.post(to("amend", statement), as_sent(statement, **changes))
    assert response["Location"] == to("detail", statement)
    statement = statement_of(statement.pk)
    assert (statement.speaker, statement.said_on) == (other, date(2024, 12, 2))
    assert (statement.meeting, statement.meeting_relation) == (gathering, "before")
    assert (statement.setting, statement.version) == ("doorstep", 2)
    (position,) = statement.shown_positions
    assert (position.topic, position.stance) == (harbours, "noncommittal")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"said_on": "some day"}, "Enter a valid date."),
        ({"said_on": "0001-01-01"}, "nothing before that day belongs here."),
        ({"said_on": "1949-04-03"}, "nothing before that day belongs here."),
        ({"said_on": "9999-12-31"}, "The article was published before this day."),
        ({"said_on": "2024-12-05"}, "The article was published before this day."),
        (
            {"said_on": "2025-01-01", "said_precision": "month"},
            "The article was published before this day.",
        ),
        ({"speaker": "999999"}, "Select a valid choice."),
        ({"attribution": "a diplomat"}, "not both."),
        ({"version": ""}, "does not say which version you read"),
        ({"positions-0-topic": "999999"}, "Select a valid choice."),
    ],
)
def test_a_bad_amendment_comes_back_with_a_sentence(as_contributor, changes, sentence):
    statement = factories.draft()
    data = as_sent(statement, setting="doorstep") | changes
    response = as_contributor.post(to("amend", statement), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert '<option value="doorstep" selected>' in text_of(response)
    statement.refresh_from_db()
    assert statement.version == 1


def test_two_editors_of_one_statement_see_both_versions(as_contributor, colleague):
    statement = factories.draft()
    seen = as_sent(statement, setting="doorstep")
    colleague.post(to("amend", statement), as_sent(statement, said_on="2024-12-01"))
    response = as_contributor.post(to("amend", statement), seen)
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone changed this statement in the meantime." in page
    assert '<th scope="row">Said on</th><td>1 December 2024</td><td>4 December 2024</td>' in page
    assert "<strong>cora</strong> amended it" in page
    assert '<th scope="row">Setting</th><td>unknown</td><td>doorstep</td>' in page
    assert '<option value="doorstep" selected>' in page
    assert '<input type="hidden" name="version" value="2"' in page
    statement.refresh_from_db()
    assert (statement.setting, statement.version) == ("unknown", 2)


def test_a_conflict_shows_both_wordings_and_keeps_the_words_that_were_sent(
    as_contributor, colleague
):
    statement = factories.draft()
    words = f"wording-{statement.quotes.get().pk}-words"
    seen = as_sent(statement, **{words: "lighthouse stays"})
    colleague.post(to("amend", statement), as_sent(statement, **{words: "The lighthouse"}))
    response = as_contributor.post(to("amend", statement), seen)
    assert response.status_code == 409
    page = text_of(response)
    assert "<td>The lighthouse</td><td>lighthouse stays</td>" in page
    assert "lighthouse stays</textarea>" in page
    assert statement.quotes.get().text == "The lighthouse"


def test_a_conflict_is_settled_by_sending_again(as_contributor, colleague):
    statement = factories.draft()
    seen = as_sent(statement, setting="doorstep")
    colleague.post(to("amend", statement), as_sent(statement, said_on="2024-12-01"))
    as_contributor.post(to("amend", statement), seen)
    as_contributor.post(to("amend", statement), seen | {"version": "2"})
    statement.refresh_from_db()
    assert (statement.setting, statement.said_on) == ("doorstep", date(2024, 12, 4))


def test_a_retracted_statement_cannot_be_amended(as_editor, reviewer):
    statement = factories.published()
    data = as_sent(statement, note="A fictional note.")
    as_editor.post(to("retract", statement), {"note": "She never said it.", "version": "1"})
    response = as_editor.post(to("amend", statement), data)
    assert response.status_code == 409
    assert f'action="{to("amend", statement)}"' not in text_of(response)
    response = as_editor.post(to("amend", statement), data | {"version": "2"})
    assert response.status_code == 422
    assert "The state of the statement does not allow this." in text_of(response)
    statement.refresh_from_db()
    assert statement.state == "retracted"


def test_amending_asks_for_the_day_the_office_was_held(as_contributor, editor, ministry):
    statement = factories.draft(speaker=ministry.speaker, tenure=ministry)
    as_contributor.post(to("amend", statement), as_sent(statement, said_on="2019-05-01"))
    statement.refresh_from_db()
    assert statement.tenure is None


def test_a_discarded_draft_opens_its_passage_again(as_contributor, editor):
    statement = factories.draft(entered_by=editor)
    quote = statement.quotes.get()
    candidate = factories.candidate(snapshot=quote.snapshot, state="accepted", quote=quote)
    page = text_of(as_contributor.get(to("detail", statement)))
    assert "Discard this draft" in page
    response = as_contributor.post(to("discard", statement), {"version": "1"}, follow=True)
    assert "The draft is discarded; its passages are open again." in text_of(response)
    candidate.refresh_from_db()
    assert (candidate.state, Statement.objects.count()) == ("open", 0)


def test_what_is_public_is_not_discarded(as_contributor):
    statement = factories.published()
    response = as_contributor.post(to("discard", statement), {"version": "1"})
    assert response.status_code == 422
    assert "The state of the statement does not allow this." in text_of(response)
    assert Statement.objects.published().get() == statement


# The words.


def two_wordings(**columns) -> tuple[Statement, str, str]:
    """A draft with two quotes, and what their fields' names begin with."""
    statement = factories.draft(**columns)
    second = factories.quote(
        statement,
        snapshot=factories.snapshot("“Boats need harbours”, he said."),
        spans=ranges([(1, 20)]),
    )
    return statement, f"wording-{statement.quotes.first().pk}", f"wording-{second.pk}"


def printed(statement: Statement) -> list[tuple]:
    rows = statement.quotes.order_by("-is_leading", "pk")
    return [(row.text, row.form, row.language, row.wording) for row in rows]


def test_a_wording_is_amended_in_its_articles_own_words(as_contributor):
    statement, first, _ = two_wordings()
    changes = {
        f"{first}-words": "A fictional report … stays lit",
        f"{first}-form": "partial",
        f"{first}-language": "de",
        f"{first}-wording": "translated",
    }
    response = as_contributor.post(
        to("amend", statement), as_sent(statement, **changes), follow=True
    )
    assert "A fictional report … stays lit" in text_of(response)
    assert "<mark>A fictional report</mark>" in text_of(response)
    assert printed(statement) == [
        ("A fictional report … stays lit", "partial", "de", "translated"),
        ("Boats need harbours", "direct", "en", "unknown"),
    ]


def test_another_wording_takes_the_lead(as_contributor):
    statement, _, second = two_wordings()
    leads = {"leads": second.removeprefix("wording-")}
    as_contributor.post(to("amend", statement), as_sent(statement, **leads))
    assert [row[0] for row in printed(statement)] == ["Boats need harbours", factories.SENTENCE]


def test_a_further_wording_is_removed_and_its_passage_open_again(as_contributor):
    statement, _, second = two_wordings()
    quote = statement.quotes.get(is_leading=False)
    candidate = factories.candidate(
        snapshot=quote.snapshot, spans=quote.spans, state="accepted", quote=quote
    )
    data = as_sent(statement, **{f"{second}-is_removed": "on"})
    as_contributor.post(to("amend", statement), data)
    assert [row[0] for row in printed(statement)] == [factories.SENTENCE]
    candidate.refresh_from_db()
    assert candidate.state == "open"
    page = text_of(as_contributor.get(to("detail", statement)))
    assert "<dt>Wording</dt><dd><del>Boats need harbours" in page
    assert "is_removed" not in page


@pytest.mark.parametrize(
    ("part", "field", "value", "sentence"),
    [
        ("first", "words", "The lighthouse goes out", "does not stand in the article"),
        ("first", "words", " ", "This field is required."),
        ("first", "words", "x" * 10_001, "at most 10000 characters"),
        ("first", "form", "shout", "Select a valid choice."),
        ("second", "language", "xx", "Select a valid choice."),
        ("second", "wording", "guessed", "Select a valid choice."),
        ("first", "is_removed", "on", "The wording that leads cannot be removed."),
    ],
)
def test_a_bad_wording_comes_back_with_a_sentence(as_contributor, part, field, value, sentence):
    statement, first, second = two_wordings()
    before = printed(statement)
    name = {"first": first, "second": second}[part]
    data = as_sent(statement, setting="doorstep", **{f"{name}-{field}": value})
    response = as_contributor.post(to("amend", statement), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert '<option value="doorstep" selected>' in text_of(response)
    assert printed(statement) == before


@pytest.mark.parametrize("leads", ["", "999999", "x"])
def test_one_of_its_own_wordings_leads_a_statement(as_contributor, leads):
    statement, _, _ = two_wordings()
    response = as_contributor.post(to("amend", statement), as_sent(statement, leads=leads))
    assert response.status_code == 422
    assert "field-error" in text_of(response)


def test_history_tells_of_every_part_of_a_statement(as_contributor, editor):
    statement, first, _ = two_wordings()
    data = {"version": "1", "comment": "Please look at the day again."}
    as_contributor.post(to("comment", statement), data)
    as_contributor.post(
        to("amend", statement), as_sent(statement, **{f"{first}-words": "The lighthouse"})
    )
    history = text_of(as_contributor.get(to("detail", statement))).split(">History<")[1]
    assert f"<strong>{editor}</strong> commented on it" in history
    assert "<dt>Comment</dt><dd><ins>Please look at the day again.</ins></dd>" in history
    assert (
        "<dt>Wording: Words</dt><dd><del>The lighthouse stays lit</del> → "
        "<ins>The lighthouse</ins></dd>" in history
    )


def test_a_very_long_history_begins_with_what_is_known(as_contributor):
    statement = factories.draft()
    for number in range(310):
        Statement.objects.filter(pk=statement.pk).update(version=number + 2)
    Statement.objects.filter(pk=statement.pk).update(setting="speech")
    page = text_of(as_contributor.get(to("detail", statement)))
    history = page.split(">History<")[1]
    assert "<del>unknown</del> → <ins>speech</ins>" in history
    assert "<dt>State</dt><dd><ins>draft" not in history
