"""A statement with its proof."""

import pytest
from django.urls import reverse
from django.utils import translation

from statements.actions.statements import retract_statement
from statements.models.passages import ranges
from tests import factories

pytestmark = pytest.mark.django_db


def page_of(client, statement, language: str = "en") -> str:
    with translation.override(language):
        return client.get(reverse("statement-detail", args=[statement.public_id])).content.decode()


def with_quote(say, **columns):
    """A published statement whose quote has ``columns``."""
    row = factories.draft(with_topic=factories.topic())
    for name, value in columns.items():
        row.quotes.update(**{name: value})
    return publish(row)


def publish(row):
    row.state = row.State.IN_REVIEW
    row.save(update_fields=["state"])
    return factories.publish(row)


def test_a_statement_shows_its_words_its_speaker_and_the_office_of_that_day(client, say):
    text = page_of(client, say())
    assert f'<span class="quote-mark">“</span>{factories.SENTENCE}”' in text
    assert "Ada Brandt" in text
    assert "Foreign Minister of Freedonia" in text
    assert "4 December 2024" in text
    assert "Foreign Ministers, Port Nowhere" in text


def test_the_office_has_the_gender_of_its_holder_in_german(client, say):
    assert "Außenministerin Freedoniens" in page_of(client, say(), "de")


@pytest.mark.parametrize(
    ("language", "marks"),
    [("de", ("„", "“")), ("en", ("“", "”")), ("fr", ("«\u202f", "\u202f»")), ("uk", ("«", "»"))],
)
def test_a_quote_stands_in_the_marks_of_its_language(client, say, language, marks):
    text = page_of(client, with_quote(say, language=language))
    opening, closing = marks
    assert f'<p lang="{language}"' in text
    assert f'<span class="quote-mark">{opening}</span>{factories.SENTENCE}{closing}' in text


def test_a_paraphrase_never_stands_in_quotation_marks(client, say):
    row = with_quote(say, form="indirect")
    for text in (page_of(client, row), client.get("/search/").content.decode()):
        assert "Freedonia Gazette reports, in indirect speech:" in text
        assert "quote-mark" not in text
        assert f"“{factories.SENTENCE}”" not in text.split('class="excerpt"')[0]


def test_the_words_around_the_quote_are_few_and_the_quote_is_marked(client, say):
    kept = factories.snapshot("Far away. " * 60 + factories.TEXT + " Much later." * 60)
    text = page_of(client, say(snapshot=kept))
    assert f"<mark>{factories.SENTENCE}</mark>" in text
    assert 0 < text.count("Far away.") <= 20
    assert 0 < text.count("Much later.") <= 20


def test_the_article_opens_at_the_quote(client, say):
    row = say()
    url = row.quotes.get().snapshot.article.url
    assert f'href="{url}#:~:text=The%20lighthouse%20stays%20lit"' in page_of(client, row)


def test_each_outlets_wording_is_shown_and_the_leading_one_said(client):
    row = factories.draft()
    other = factories.article(outlet=factories.outlet(name="Port Nowhere Post"), title="Lit!")
    kept = factories.snapshot("He said: “The lamp stays on”.", article=other)
    factories.quote(row, snapshot=kept, spans=ranges([(10, 27)]), wording="translated")
    text = page_of(client, publish(row))
    assert "2 wordings" in text
    assert "<mark>The lamp stays on</mark>" in text
    assert "Port Nowhere Post" in text
    assert "English translation" in text
    assert text.count("leading wording") == 1


def test_positions_say_why(client, say):
    row = factories.draft()
    row.positions.update(reason="“stays lit” answers the proposition.", stance="conditional")
    text = page_of(client, publish(row))
    assert "supports with conditions" in text
    assert "Why: “stays lit” answers the proposition." in text


def test_a_speaker_without_a_name_is_shown_as_printed(client, say):
    row = say(attribution="a harbour master", speaker=None, tenure=None)
    text = page_of(client, row)
    assert "a harbour master" in text
    assert "not named" in text


def test_what_was_said_before_and_after_on_the_topic_is_linked(client, say):
    earlier = say("The lamp was lit", said_on=factories.DAY.replace(day=1))
    row = say(said_on=factories.DAY.replace(day=2))
    later = say("The lamp will be lit", said_on=factories.DAY.replace(day=3))
    text = page_of(client, row)
    assert earlier.get_absolute_url() in text
    assert later.get_absolute_url() in text


def test_a_correction_stands_in_a_box(client, say):
    row = say()
    factories.correction(row, note="The day was wrong by one.")
    text = page_of(client, row)
    assert 'class="corrections"' in text
    assert "The day was wrong by one." in text


def test_a_citation_names_speaker_office_day_outlet_and_address(client, say):
    row = say()
    line = page_of(client, row).split("cite-line")[1].split("</p>")[0]
    for words in ("Ada Brandt", "Foreign Minister of Freedonia", "4 December 2024", "http://"):
        assert words in line
    assert row.public_id in line


def test_a_retracted_statement_is_a_tombstone_without_its_words(client, say):
    row = say()
    note = "The words were never said."
    retract_statement(
        statement=row,
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=row.version,
        note=note,
    )
    response = client.get(row.get_absolute_url())
    text = response.content.decode()
    assert response.status_code == 410
    assert "The words were never said." in text
    assert factories.SENTENCE not in text
    assert "Ada Brandt" not in text
    assert 'content="noindex"' in text


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_no_editor_accepted_is_not_found(client, state):
    row = factories.draft()
    row.state = state
    row.save(update_fields=["state"])
    response = client.get(row.get_absolute_url())
    assert response.status_code == 404
    assert "There is nothing at this address." in response.content.decode()
    assert factories.SENTENCE not in response.content.decode()
