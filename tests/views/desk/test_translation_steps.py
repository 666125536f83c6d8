"""A translation at the desk: amended, reviewed, removed, and in the queue."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.actions.translations import add_translation
from statements.models import SitePolicy, Translation
from tests import factories
from tests.views.desk.conftest import text_of
from tests.views.desk.translations import GERMAN, NOTE, amended, reword, to, translation_of

pytestmark = pytest.mark.django_db

QUEUE = "/desk/review/"


def step(**changes) -> dict[str, str]:
    return {"version": "1", "translation_version": "1"} | changes


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
