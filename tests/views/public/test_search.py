"""Search: words marked, pages of the name first, filters, and any input is safe."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def found(client, **query) -> str:
    return client.get("/search/", query, headers={"HX-Request": "true"}).content.decode()


def test_found_words_are_marked_in_their_grammar(client, say):
    say("All lighthouses stay lit")
    assert "All <mark>lighthouses</mark> stay lit" in found(client, q="lighthouse")


def test_a_quote_is_text_and_never_markup(client, say):
    say("A <b>lamp</b> & more")
    text = found(client, q="lamp")
    assert "&lt;b&gt;<mark>lamp</mark>&lt;/b&gt; &amp; more" in text


def test_what_htmx_gets_stands_on_the_whole_page_too(client, say):
    say("All lighthouses stay lit")
    assert found(client, q="lighthouse").strip() in client.get("/search/?q=lighthouse").text


def test_pages_of_the_name_come_first(client, say, minister):
    say("Brandt is a name")
    text = found(client, q="brandt")
    assert text.index(minister.get_absolute_url()) < text.index("statement-card")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mueller", "Dana Müller"),
        ("aussenministerin der kueste", "Coast Minister"),
        ("minister of defense", "Minister of Defence"),
    ],
)
def test_pages_are_offered_however_their_name_is_spelt(client, say, words, name):
    factories.speaker("Dana Müller")
    factories.office(title_en="Coast Minister", title_de="Außenministerin der Küste")
    factories.office(title_en="Minister of Defence")
    text = found(client, q=words)
    assert "Pages of this name" in text
    assert f">{name}</a>" in text.partition("</section>")[0]


def test_filters_narrow_and_can_be_taken_off(client, say, minister, lighthouses, gathering):
    say()
    other = factories.speaker("Bo Other")
    say(
        "The lighthouse of another",
        speaker=other,
        tenure=None,
        meeting=None,
        with_topic=factories.topic("Oil"),
    )
    for name, row in (("speaker", minister), ("topic", lighthouses), ("meeting", gathering)):
        text = found(client, q="lighthouse", **{name: row.slug})
        assert "stays lit" in text
        assert "of another" not in text
        assert 'class="chip" href="?q=lighthouse"' in text


def test_nothing_found_says_what_to_try(client, say):
    say()
    text = found(client, q="submarine")
    assert "No quote holds “submarine”." in text
    assert "try the word in German, English or French" in text


@pytest.mark.parametrize("words", ["der die das", "the", "and the"])
def test_words_too_frequent_to_be_searched_for_are_said_to_be(client, say, words):
    say()
    text = client.get("/search/", {"q": words}).text
    assert f"Words as frequent as “{words}” are not searched for in their language." in text
    assert "No quote holds" not in text


@pytest.mark.parametrize("words", ["-lamp", "-the", "the submarine", "???"])
def test_other_words_are_not_said_to_be_too_frequent(client, say, words):
    say("The lamp")
    assert "Words as frequent" not in client.get("/search/", {"q": words}).text


@pytest.mark.parametrize(
    "words",
    [
        "'",
        '"',
        "(",
        "a & | !",
        "<script>",
        "%",
        "\\",
        "or",
        "-",
        ":*",
        "Ü" * 200,
        "x" * 5000,
        "\x00",
        "🕯",
    ],
)
def test_any_words_are_safe(client, say, words):
    say()
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    assert "<script>" not in response.content.decode().split("</head>")[1]


@pytest.mark.parametrize("words", ["-" * 60 + "foo", "-" * 60 + '"foo', "-!" * 90 + "foo"])
def test_chains_of_minus_signs_show_what_does_not_hold_the_word(client, say, words):
    say()
    assert factories.SENTENCE in found(client, q=words)


@pytest.mark.parametrize("name", ["speaker", "topic", "meeting"])
@pytest.mark.parametrize("value", ["nobody", "\x00", "1' or 1=1"])
def test_an_unknown_filter_is_said_and_finds_nothing(client, say, name, value):
    say()
    text = found(client, **{name: value})
    assert 'role="alert"' in text
    assert factories.SENTENCE not in text
