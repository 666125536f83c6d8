"""A statement with its proof."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from statements.actions.merges import merge_statements
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
    assert text.count(" · leading wording") == 1


def wordings(text: str) -> list[str]:
    return text.split('<article class="record-part"')[1:]


def test_a_wording_in_the_same_language_shows_in_which_words_it_differs(client):
    row = factories.draft()
    kept = factories.snapshot("He said: “The lighthouse remains lit, always”.")
    factories.quote(row, snapshot=kept, spans=ranges([(10, 44)]))
    leading, other = wordings(page_of(client, publish(row)))
    assert "differs" not in leading
    assert '<span class="visually-hidden" lang="en"> differs: </span>' in other
    assert '<u class="differs">remains</u>' in other
    assert "Underlined: other words than in the leading wording." in other


def test_a_wording_in_another_language_is_not_compared(client):
    row = factories.draft()
    kept = factories.snapshot("Er sagte: „Der Leuchtturm bleibt an“.")
    factories.quote(row, snapshot=kept, spans=ranges([(11, 35)]), language="de")
    _leading, other = wordings(page_of(client, publish(row)))
    assert "wording-beside" not in other
    assert "leading wording" not in other


def test_the_same_words_elsewhere_are_said_to_be_the_same(client):
    row = factories.draft()
    factories.quote(row, snapshot=factories.snapshot(f"Again: “{factories.SENTENCE}”."))
    assert "Word for word as in the leading wording." in page_of(client, publish(row))


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("original", "English original"),
        ("translated", "English translation by Freedonia Gazette"),
        ("unknown", "English wording; whether it is the original is not known"),
    ],
)
def test_the_page_says_which_wording_is_original_and_who_translated(client, say, wording, words):
    text = page_of(client, with_quote(say, wording=wording))
    assert text.count(f"In the speaker&#39;s words · {words}") == 2


def test_more_wordings_take_no_more_queries(count_queries):
    row = factories.published()
    count_queries(row.get_absolute_url())
    few = count_queries(row.get_absolute_url())
    for number in range(10):
        kept = factories.snapshot(f"Number {number}: “{factories.SENTENCE}”.")
        factories.quote_in_a_name(row, snapshot=kept)
    assert count_queries(row.get_absolute_url()) == few


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


def test_the_last_three_before_and_the_first_three_after_on_the_topic_are_linked(client, say):
    days = [factories.DAY.replace(day=day) for day in range(1, 10)]
    rows = [say(f"Lamp {day.day} is lit", said_on=day, stance="opposes") for day in days]
    say("Something else", said_on=days[5], with_topic=factories.topic("Oil"))
    text = page_of(client, rows[4])
    near = text.split("Before and after")[1].split("</section>")[0]
    linked = [n for n, row in enumerate(rows) if row.get_absolute_url() in near]
    assert linked == [1, 2, 3, 5, 6, 7]
    order = [near.index(f"Lamp {n + 1} is lit") for n in (7, 6, 5, 3, 2, 1)]
    assert order == sorted(order)
    assert "Something else" not in near
    assert near.count("stance-opposes") == 6
    speaker = rows[4].speaker.slug
    topic = rows[4].positions.get().topic.slug
    assert f'href="/search/?speaker={speaker}&amp;topic={topic}"' in near
    assert "All that Ada Brandt said on Lighthouses" in near


def test_a_statement_that_stands_alone_has_nothing_before_and_after(client, say):
    assert "Before and after" not in page_of(client, say())


def test_a_correction_stands_in_a_box(client, say):
    row = say()
    factories.correction(row, note="The day was wrong by one.")
    text = page_of(client, row)
    assert 'class="corrections"' in text
    assert "The day was wrong by one." in text


@pytest.mark.parametrize(("language", "opened"), [("en", "english"), ("de", "german")])
def test_a_statement_is_cited_in_six_styles_and_the_one_of_the_page_stands_open(
    client, say, language, opened
):
    row = say()
    menu = page_of(client, row, language).split('id="cite"')[1].split("</section>")[0]
    keys = re.findall(r'<pre class="cite-text" id="cite-(\w+)" tabindex="0"', menu)
    assert keys == ["german", "english", "markdown", "html", "bib", "ris"]
    open_ones = [
        part for part in menu.split("<details") if part.startswith(' class="cite-style" open')
    ]
    assert len(open_ones) == 1
    assert f'id="cite-{opened}"' in open_ones[0]
    assert menu.count(" hidden>") == 6
    for ending in ("bib", "ris"):
        assert f'/statements/{row.public_id}/citation.{ending}" download' in menu
    home = f"http://testserver/{'de/' if language == 'de' else ''}statements/{row.public_id}/"
    assert menu.count(home) == 6


def test_a_citation_names_speaker_office_day_outlet_and_address(client, say):
    text = page_of(client, say()).split('id="cite-english"')[1].split("</pre>")[0]
    for words in ("Ada Brandt", "Foreign Minister of Freedonia", "4 December 2024", "Gazette"):
        assert words in text


def test_markup_of_a_citation_is_shown_as_text(client, say):
    text = page_of(client, say()).split('id="cite-html"')[1].split("</pre>")[0]
    assert "&lt;blockquote lang=&#34;en&#34; cite=&#34;https://gazette.example/" in text
    assert "<blockquote" not in text


def test_a_retracted_statement_is_a_tombstone_without_its_words(client, say):
    row = say()
    factories.retract(row, "The words were never said.")
    response = client.get(row.get_absolute_url())
    text = response.content.decode()
    assert response.status_code == 410
    assert "The words were never said." in text
    assert factories.SENTENCE not in text
    assert "Ada Brandt" not in text
    assert 'content="noindex"' in text
    assert "og:" not in text
    for way in ("/search/", "/corrections/", "/about/#corrections"):
        assert f'href="{way}"' in text


def test_a_merged_statement_leads_to_the_one_that_stays_with_its_card_and_citations(client):
    minister = factories.speaker()
    kept, merged = (factories.published(speaker=minister) for _ in range(2))
    merge_statements(
        statement=merged,
        into=kept,
        editor=factories.reviewer(),
        at=factories.NOW,
        version=merged.version,
        into_version=kept.version,
        note="One statement in two entries.",
    )
    for ending in ("", "card.png", "citation.bib", "citation.ris"):
        for language in ("", "/de"):
            old = f"{language}/statements/{merged.public_id}/{ending}"
            new = f"{language}/statements/{kept.public_id}/{ending}"
            response = client.get(old)
            assert (response.status_code, response["Location"]) == (301, new)


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_no_editor_accepted_is_not_found(client, state):
    row = factories.draft()
    row.state = state
    row.save(update_fields=["state"])
    response = client.get(row.get_absolute_url())
    assert response.status_code == 404
    assert "There is nothing at this address." in response.content.decode()
    assert factories.SENTENCE not in response.content.decode()


def translations_in(text: str) -> str:
    return text.split('id="translations"')[1].split("</section>", maxsplit=1)[0]


def test_translations_stand_apart_each_with_whose_it_is_and_without_marks(client, say):
    row = say()
    quote = row.quotes.get()
    source = "https://ministry.example/rede"
    factories.translation(quote, by="official", text="Der Turm bleibt an", source=source)
    factories.translation(quote, reviewed_by=factories.reviewer())
    text = page_of(client, row)
    told = translations_in(text)
    assert "The speaker did not say these words" in told
    assert "official translation, from English" in told
    assert "translation by a person, from English" in told
    assert f'<a href="{source}" rel="external">' in told
    assert '<p lang="de">Der Turm bleibt an</p>' in told
    assert '<p lang="de">Der Leuchtturm bleibt erleuchtet</p>' in told
    assert "quote-mark" not in told
    assert not set("„“”") & set(told)
    assert "Der Turm bleibt an" not in text.replace(told, "")


def test_a_translation_that_nobody_reviewed_is_not_shown(client, say):
    row = say()
    factories.translation(row.quotes.get(), by="machine")
    text = page_of(client, row)
    assert "Der Leuchtturm" not in text
    assert 'id="translations"' not in text


def test_translations_of_several_wordings_name_their_outlets(client, count_queries):
    row = factories.published()
    count_queries(row.get_absolute_url())
    few = count_queries(row.get_absolute_url())
    other = factories.article(outlet=factories.outlet(name="Port Nowhere Post"))
    kept = factories.snapshot(f"Again: “{factories.SENTENCE}”.", article=other)
    factories.quote_in_a_name(row, snapshot=kept)
    for quote in row.quotes.all():
        factories.translation(quote, by="official")
    told = translations_in(page_of(client, row))
    assert "Of the wording in Freedonia Gazette" in told
    assert "Of the wording in Port Nowhere Post" in told
    assert count_queries(row.get_absolute_url()) == few
