"""Translations at the desk: on their statement's page, on their own, in the review queue."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.actions.translations import add_translation
from statements.models import SitePolicy, Statement, Translation
from statements.models.passages import ranges
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

QUEUE = "/desk/review/"
GERMAN = "Der Leuchtturm bleibt erleuchtet"
NOTE = "A fictional translation was added."


def to(name: str, translation: Translation) -> str:
    return reverse(f"desk:translation-{name}", args=[translation.pk])


def page_of(statement: Statement) -> str:
    return reverse("desk:statement-detail", args=[statement.pk])


def new(statement: Statement) -> str:
    return reverse("desk:quote-translate", args=[statement.quotes.get().pk])


def filled_in(**changes) -> dict[str, str]:
    data = {"version": "1", "language": "de", "text": GERMAN, "by": "human"}
    return data | changes


def amended(**changes) -> dict[str, str]:
    return filled_in(translation_version="1", text="Er bleibt an") | changes


def step(**changes) -> dict[str, str]:
    return {"version": "1", "translation_version": "1"} | changes


def translation_of(statement: Statement, **columns) -> Translation:
    return factories.translation(statement.quotes.get(), **columns)


def reword(statement: Statement) -> None:
    """Shortens the quote of a draft or of what is in review."""
    quote = statement.quotes.get()
    quote.spans = ranges(factories.spans_of("stays lit", quote.snapshot.text))
    quote.save(update_fields=["spans"])


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


def test_a_translation_stands_beside_its_quote(as_editor):
    translation = translation_of(factories.draft())
    page = text_of(as_editor.get(to("detail", translation)))
    assert "“</span>The lighthouse stays lit”" in page
    assert f'lang="de">{GERMAN}</p>' in page
    assert f"written by {translation.changed_by}" in page
    for verb in ("amend", "review", "remove"):
        assert f'action="{to(verb, translation)}"' in page


def test_an_amended_translation_waits_again(as_contributor, reviewer):
    statement = factories.draft()
    translation = translation_of(statement, reviewed_by=reviewer)
    page = text_of(as_contributor.post(to("amend", translation), amended(), follow=True))
    assert "The translation is amended." in page
    assert "waits for review</span>" in page
    assert f"<dd><del>{GERMAN}</del> → <ins>Er bleibt an</ins></dd>" in page
    assert f"<dt>Translation: Reviewed by</dt><dd><del>{reviewer}</del></dd>" in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": ""}, "This field is required."),
        ({"text": GERMAN}, "This amendment changes nothing."),
        ({"language": "en"}, "Select a valid choice. en is not"),
        ({"translation_version": ""}, "does not say which version you read"),
    ],
)
def test_a_bad_amendment_comes_back_with_a_sentence(as_contributor, changes, sentence):
    translation = translation_of(factories.draft())
    response = as_contributor.post(to("amend", translation), amended(**changes))
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert Translation.objects.get().version == 1


def test_of_two_who_amend_the_second_is_told_and_keeps_what_was_written(as_contributor, colleague):
    translation = translation_of(factories.published())
    colleague.post(to("amend", translation), amended(text="Er leuchtet"))
    response = as_contributor.post(to("amend", translation), amended())
    assert response.status_code == 409
    page = text_of(response)
    assert '<th scope="row">Translation</th><td>Er leuchtet</td><td>Er bleibt an</td>' in page
    assert "<strong>cora</strong> amended a translation" in page
    assert "> Er bleibt an</textarea>" in page
    again = amended(translation_version="2")
    assert 'name="translation_version" value="2"' in page
    assert as_contributor.post(to("amend", translation), again).status_code == 302
    assert Translation.objects.get().text == "Er bleibt an"


def test_what_readers_see_only_an_editor_changes(client, as_contributor, reviewer):
    translation = translation_of(factories.published(), by="outlet")
    page = text_of(as_contributor.get(to("detail", translation)))
    assert "Readers see it: only an editor changes it." in page
    for verb, data in (("amend", amended(by="outlet")), ("remove", step())):
        assert to(verb, translation) not in page
        assert as_contributor.post(to(verb, translation), data).status_code == 403
    client.force_login(reviewer)
    response = client.post(to("amend", translation), amended(by="outlet"))
    assert response.status_code == 422
    assert "changes only with a note that readers see." in text_of(response)
    assert client.post(to("amend", translation), amended(by="outlet", note=NOTE)).status_code == 302
    assert Translation.objects.public().get().text == "Er bleibt an"


def test_an_editor_reviews_and_readers_are_told(client, as_editor, reviewer):
    statement = factories.published()
    translation = translation_of(statement)
    response = as_editor.post(to("review", translation), step())
    assert response.status_code == 422
    assert "changes only with a note that readers see." in text_of(response)
    response = as_editor.post(to("review", translation), step(note=NOTE), follow=True)
    page = text_of(response)
    assert "The translation is reviewed." in page
    assert f"<strong>{reviewer}</strong> reviewed a translation" in page
    assert f"<dt>Translation: Reviewed by</dt><dd><ins>{reviewer}</ins></dd>" in page
    client.logout()
    assert NOTE in text_of(client.get(statement.get_absolute_url()))


def test_whoever_wrote_it_is_not_offered_to_review_it(as_editor, reviewer):
    translation = translation_of(factories.draft(), entered_by=reviewer)
    page = text_of(as_editor.get(to("detail", translation)))
    assert "You wrote this translation: another person must review it." in page
    assert to("review", translation) not in page
    response = as_editor.post(to("review", translation), step())
    assert response.status_code == 422
    assert "another person must review it." in text_of(response)
    SitePolicy.objects.create(four_eyes=False)
    assert as_editor.post(to("review", translation), step()).status_code == 302


def test_a_stale_translation_shows_what_was_translated_and_is_not_reviewed(as_editor):
    statement = factories.draft()
    translation = translation_of(statement)
    reword(statement)
    page = text_of(as_editor.get(to("detail", translation)))
    assert "stale</span>" in page
    assert 'What was translated:</p><p lang="en">The lighthouse stays lit</p>' in page
    assert to("review", translation) not in page
    response = as_editor.post(to("review", translation), step())
    assert response.status_code == 422
    assert "The quote changed since it was translated: amend the translation." in text_of(response)


def test_a_translation_into_what_proves_to_be_the_quotes_language_gets_another_or_goes(as_editor):
    statement = factories.draft()
    translation = translation_of(statement)
    statement.quotes.update(language="de")
    page = text_of(as_editor.get(to("detail", translation)))
    assert "stale</span>" in page
    assert '<option value="">— choose —</option>' in page
    response = as_editor.post(to("amend", translation), amended())
    assert response.status_code == 422
    assert "Select a valid choice. de is not" in text_of(response)
    assert as_editor.post(to("amend", translation), amended(language="en")).status_code == 302


@pytest.mark.parametrize("verb", ["review", "remove"])
def test_a_step_on_another_version_is_not_taken(as_editor, verb):
    translation = translation_of(factories.draft())
    response = as_editor.post(to(verb, translation), step(translation_version="9"))
    assert response.status_code == 409
    assert "Someone changed this statement in the meantime." in text_of(response)
    response = as_editor.post(to(verb, translation), {"version": "1"})
    assert response.status_code == 422
    assert "does not say which version you read" in text_of(response)
    assert Translation.objects.get().version == 1


def test_a_translation_is_removed_and_the_history_keeps_it(as_contributor):
    translation = translation_of(factories.draft())
    page = text_of(as_contributor.post(to("remove", translation), step(), follow=True))
    assert "The translation is removed." in page
    assert "removed a translation" in page
    assert f"<del>{GERMAN} · German · translation by a person</del>" in page
    assert as_contributor.post(to("remove", translation), step()).status_code == 404


def test_a_reviewer_sees_the_translations_that_would_be_public(as_editor):
    statement = factories.in_review()
    translation = translation_of(statement, by="official")
    page = text_of(as_editor.get(reverse("desk:review-detail", args=[statement.pk])))
    assert GERMAN in page
    assert f'href="{to("detail", translation)}?queue=1"' in page


def test_the_queue_tells_what_waits_and_what_is_stale(as_editor, reviewer):
    waiting, stale = factories.published(), factories.in_review()
    old = translation_of(stale, by="outlet", text="Das alte Wort")
    reword(stale)
    young = translation_of(waiting)
    own = translation_of(waiting, by="machine", entered_by=reviewer)
    translation_of(waiting, by="official")
    drafted = translation_of(factories.draft())
    page = text_of(as_editor.get(QUEUE))
    rows = page.split(">Translations<")[1].split("</article>")
    assert to("detail", old) in rows[0]
    assert "<strong>stale</strong>" in rows[0]
    assert to("detail", young) in rows[1]
    assert "English → German: Ada Brandt" in rows[1]
    assert to("detail", own) not in page
    assert to("detail", drafted) not in page
    assert len(rows) == 3
    assert to("detail", own) in text_of(as_editor.get(QUEUE, {"show": "all"}))
    assert to("detail", young) in text_of(as_editor.get(QUEUE, {"language": "de"}))
    assert to("detail", young) not in text_of(as_editor.get(QUEUE, {"language": "fr"}))


def test_only_translations_that_wait_are_no_empty_queue(as_editor):
    translation_of(factories.published())
    assert "Nothing waits for you." not in text_of(as_editor.get(QUEUE))


def test_a_long_queue_says_that_more_wait_and_asks_no_more_often(as_editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert as_editor.get(QUEUE).status_code == 200
        return len(found)

    translation_of(factories.published())
    few = queries()
    for _ in range(29):
        translation_of(factories.published())
    assert queries() == few
    page = text_of(as_editor.get(QUEUE))
    assert page.count("English → German") == 25
    assert "More wait: they follow when these are done." in page


def test_a_decision_from_the_queue_leads_back_to_it(as_editor):
    translation = translation_of(factories.published())
    page = text_of(as_editor.get(to("detail", translation), {"queue": "1"}))
    assert '<input type="hidden" name="queue" value="1">' in page
    response = as_editor.post(to("review", translation), step(note=NOTE, queue="1"))
    assert response["Location"] == QUEUE


def test_a_translation_that_is_gone_is_said_on_its_statements_page(as_editor, monkeypatch):
    statement = factories.draft()
    kept = translation_of(statement)
    lost = Translation.objects.with_quotes().get()
    kept.delete()
    monkeypatch.setattr("statements.views.desk.translations.translation_of", lambda pk: lost)
    response = as_editor.post(to("review", lost), step())
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone removed this translation in the meantime." in page
    assert statement.public_id in page


def test_visitors_learn_nothing_of_what_waits(client):
    statement = factories.published()
    add_translation(
        quote=statement.quotes.get(), editor=factories.user(), at=factories.NOW, version=1,
        language="de", text=GERMAN, by="machine",
    )  # fmt: skip
    assert GERMAN not in text_of(client.get(statement.get_absolute_url()))
