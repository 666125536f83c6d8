"""Translations at the desk: on their statement's page, and adding one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import Statement, Translation
from tests import factories
from tests.views.desk.conftest import text_of
from tests.views.desk.translations import (
    GERMAN,
    NOTE,
    amended,
    filled_in,
    reword,
    to,
    translation_of,
)

pytestmark = pytest.mark.django_db


def page_of(statement: Statement) -> str:
    return reverse("desk:statement-detail", args=[statement.pk])


def new(statement: Statement) -> str:
    return reverse("desk:quote-translate", args=[statement.quotes.get().pk])


def test_a_statements_page_lists_its_translations_and_whether_they_hold(as_contributor, reviewer):
    statement = factories.published()
    page = text_of(as_contributor.get(page_of(statement)))
    assert "None yet." in page
    assert f'href="{new(statement)}"' in page
    waiting = translation_of(statement)
    source = "https://gazette.example/deutsch"
    translation_of(statement, by="outlet", source=source, author_note="Freedonia Gazette")
    translation_of(statement, by="machine", reviewed_by=reviewer, text="Er <b>bleibt</b>")
    page = text_of(as_contributor.get(page_of(statement))).split('id="translations"')[1]
    rows = page.split("</article>")
    assert "German, an outlet&#x27;s translation" in rows[0]
    assert "in print</span> · readers see it" in rows[0]
    assert f'href="{source}"' in rows[0]
    assert "Freedonia Gazette" in rows[0]
    assert "waits for review</span>" in rows[1]
    assert f'href="{to("detail", waiting)}"' in rows[1]
    assert f'lang="de">{GERMAN}</p>' in rows[1]
    assert f"reviewed by {reviewer}" in rows[2]
    assert "Er &lt;b&gt;bleibt&lt;/b&gt;" in rows[2]


def test_a_statements_page_asks_as_often_for_30_translations_as_for_one(as_contributor):
    statement = factories.draft()

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert as_contributor.get(page_of(statement)).status_code == 200
        return len(found)

    translation_of(statement)
    queries()  # which reads whom the warnings know
    few = queries()
    for number in range(29):
        translation_of(statement, language=f"x{chr(97 + number % 26)}", by=by_turns(number))
    assert queries() == few


def by_turns(number: int) -> str:
    return "machine" if number >= 26 else "human"


def test_a_contributor_adds_a_translation_beside_its_quote(as_contributor, editor):
    statement = factories.published()
    page = text_of(as_contributor.get(new(statement)))
    assert "The lighthouse stays lit" in page
    assert '<option value="en"' not in page
    data = filled_in(author_note="Cora, a fictional interpreter")
    response = as_contributor.post(new(statement), data, follow=True)
    assert response.redirect_chain == [(page_of(statement) + "#translations", 302)]
    page = text_of(response)
    assert "The translation stands beside its quote." in page
    assert f"<strong>{editor}</strong> added a translation" in page
    assert f"<ins>{GERMAN} · German · translation by a person</ins>" in page
    kept = Translation.objects.get()
    assert (kept.text, kept.by, kept.entered_by) == (GERMAN, "human", editor)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": " "}, "This field is required."),
        ({"text": "x" * 10001}, "at most 10000 characters"),
        ({"text": "x\0"}, "Null characters are not allowed."),
        ({"language": "en"}, "Select a valid choice. en is not"),
        ({"language": ""}, "This field is required."),
        ({"by": ""}, "This field is required."),
        ({"by": "somebody"}, "Select a valid choice. somebody is not"),
        ({"source": "https://gazette.example/1"}, "is printed somewhere."),
        ({"by": "outlet", "source": "http://gazette.example/1"}, "begins with https://."),
        ({"by": "outlet", "source": "https://a:b@gazette.example/"}, "begins with https://."),
        ({"by": "outlet", "source": "not an address"}, "Enter a valid URL."),
        ({"author_note": "x" * 201}, "at most 200 characters"),
        ({"version": ""}, "does not say which version you read"),
        ({"version": "x"}, "does not say which version you read"),
    ],
)
def test_a_bad_translation_comes_back_with_a_sentence(as_contributor, changes, sentence):
    statement = factories.draft()
    data = filled_in(**changes)
    response = as_contributor.post(new(statement), data)
    assert response.status_code == 422
    page = text_of(response)
    assert sentence in page
    assert "Nothing you wrote is lost." in page
    assert not Translation.objects.exists()


def test_a_second_one_by_the_same_hand_is_refused_with_what_was_written(as_contributor):
    statement = factories.draft()
    translation_of(statement)
    response = as_contributor.post(new(statement), filled_in(text="Er bleibt an"))
    assert response.status_code == 422
    page = text_of(response)
    assert "There is such a translation into this language: amend that one." in page
    assert "> Er bleibt an</textarea>" in page


def test_a_quote_that_changed_since_one_read_it_is_shown_with_what_was_written(as_contributor):
    statement = factories.draft()
    reword(statement)
    Statement.objects.filter(pk=statement.pk).update(version=2)
    response = as_contributor.post(new(statement), filled_in())
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone changed this statement in the meantime." in page
    assert f"> {GERMAN}</textarea>" in page
    assert "“</span>stays lit”" in page
    assert "Changed since you read it" in page
    assert as_contributor.post(new(statement), filled_in(version="2")).status_code == 302


def test_what_would_be_public_at_once_an_editor_adds_with_a_note(client, as_contributor, reviewer):
    statement = factories.published()
    page = text_of(as_contributor.get(new(statement)))
    assert "is public at once: an editor adds it." in page
    data = filled_in(by="outlet", note=NOTE)
    response = as_contributor.post(new(statement), data)
    assert response.status_code == 422
    assert "Select a valid choice. outlet is not" in text_of(response)

    client.force_login(reviewer)
    response = client.post(new(statement), filled_in(by="outlet"))
    assert response.status_code == 422
    assert "A public statement changes only with a note that readers see." in text_of(response)
    assert client.post(new(statement), data).status_code == 302
    client.logout()
    assert NOTE in text_of(client.get(statement.get_absolute_url()))


def test_a_draft_takes_what_stands_in_print_from_a_contributor(as_contributor):
    statement = factories.draft()
    assert 'name="note"' not in text_of(as_contributor.get(new(statement)))
    data = filled_in(by="official", source="https://freedonia.example/rede?x=1")
    assert as_contributor.post(new(statement), data).status_code == 302
    assert Translation.objects.get().source == "https://freedonia.example/rede?x=1"


def test_a_retracted_statement_takes_no_translation(as_contributor):
    statement = factories.published()
    translation = translation_of(statement)
    factories.correction(statement, kind="retracted")
    factories.change_in_a_name(statement, state="retracted")
    assert "A retracted or merged statement does not change." in text_of(
        as_contributor.get(new(statement))
    )
    response = as_contributor.post(new(statement), filled_in(language="fr"))
    assert response.status_code == 422
    assert "The state of the statement does not allow this." in text_of(response)
    page = text_of(as_contributor.get(to("detail", translation)))
    assert to("amend", translation) not in page
    assert as_contributor.post(to("amend", translation), amended()).status_code == 403
    assert Translation.objects.get().text == GERMAN
