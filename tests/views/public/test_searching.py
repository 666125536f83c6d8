"""Search: operators, orders, and what was meant."""

import re
from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qsl, quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.models import EmptySearch
from tests import factories

pytestmark = pytest.mark.django_db


def page(client, **query) -> str:
    response = client.get("/search/", query)
    assert response.status_code == 200, response.headers
    return " ".join(response.content.decode().split())


def address(client, **query) -> str:
    response = client.get("/search/", query)
    assert response.status_code == 302
    return response["Location"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("speaker:brandt lighthouse", "q=lighthouse&speaker={minister}"),
        ('lighthouse Sprecher:"Ada Brandt"', "q=lighthouse&speaker={minister}"),
        ("topic:leuchttürme", "topic={topic}"),
        ("country:freedonia", "country={country}"),
        ("from:2024-01 to:2024-12", "since=2024-01&until=2024-12"),
        ("stance:opposes lang:de form:direct", "stance=opposes&language=de&form=direct"),
        ('haltung:"lehnt ab"', "stance=opposes"),
        ("sprache:Französisch", "language=fr"),
        ("lang:english", "language=en"),
        ("lang:DE", "language=de"),
        ('lamp lang:" "', "q=lamp"),
    ],
)
def test_a_typed_operator_and_its_field_are_one_address(client, say, typed, expected):
    said = say()
    expected = expected.format(
        minister=said.speaker.slug,
        topic=said.positions.get().topic.slug,
        country=said.tenure.office.organisation.code,
    )
    assert address(client, q=typed) == f"/search/?{expected}"


def test_a_name_in_a_field_becomes_its_address(client, say, minister):
    say()
    assert address(client, speaker="brandt", q="", topic="") == f"/search/?speaker={minister.slug}"


def test_a_minus_leaves_out_what_an_operator_names(client, say, minister):
    say("The lamp of mine", stance="opposes")
    say("The lamp of another", speaker=factories.speaker("Otto Wren"), tenure=None)
    for typed in ("lamp -speaker:brandt", "-stance:opposes", "-land:freedonia"):
        text = page(client, q=typed)
        assert "of another" in text, typed
        assert "of mine" not in text, typed
    assert "Nothing here goes by “nobody”." in page(client, q="lamp -speaker:nobody")


def test_while_typing_an_operator_narrows_already(client, say, minister):
    say("Mine")
    say("Another's", speaker=factories.speaker("Otto Wren"), tenure=None)
    typing = {"HX-Request": "true"}
    text = client.get("/search/", {"q": "speaker:brandt"}, headers=typing).text
    assert "Mine" in text
    assert "Another’s" not in text
    assert "Another&#39;s" not in text


def test_a_name_that_is_nobodys_or_several_is_said(client, say, minister):
    say()
    factories.speaker("Brandt Otto")
    text = page(client, q="speaker:nobody")
    assert "Nothing here goes by “nobody”." in text
    assert factories.SENTENCE not in text
    text = page(client, q="speaker:brand")
    assert "Several are called “brand”. Which one do you mean?" in text
    assert f'href="?speaker={minister.slug}"' in text


def test_a_misspelt_name_in_a_field_leads_to_whom_it_may_mean(client, say, minister):
    say()
    text = page(client, q="lamp speaker:brnadt")
    assert "Nothing here goes by “brnadt”." in text
    assert f'Did you mean <a href="?q=lamp&amp;speaker={minister.slug}">Ada Brandt</a>?' in text
    factories.outlet(name="Foghorn Weekly")
    assert ">Foghorn Weekly</a>?" in page(client, q="outlet:foghrn")
    text = page(client, q="-speaker:brnadt")
    assert "Nothing here goes by “brnadt”." in text
    assert "Did you mean" not in text


@pytest.mark.parametrize("typed", ["Mueller-Szabo", "mueller", "\u202eMuller-Szabó"])
def test_a_name_in_a_field_is_known_however_it_is_spelt(client, say, typed):
    said = say(speaker=factories.speaker("Dana Müller-Szabó"), tenure=None)
    response = client.get("/search/", {"speaker": typed})
    assert response["Location"] == f"/search/?speaker={quote(said.speaker.slug)}"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"since": "soon"}, "A day is written 2024-12-04, a month 2024-12, a year 2024."),
        ({"since": "2024", "until": "2023"}, "The last day lies before the first."),
        ({"year": "24"}, "A year has four figures."),
        ({"order": "odd"}, "Select a valid choice."),
    ],
)
def test_a_wrong_field_is_said_and_stays(client, say, query, sentence):
    say()
    text = page(client, **query)
    assert sentence in text
    assert factories.SENTENCE not in text


def test_a_day_outside_of_natos_time_stands_for_the_nearest_in_it(client, say):
    say()
    assert factories.SENTENCE in page(client, since="1066", until="9999")
    assert factories.SENTENCE not in page(client, until="1066")


def test_days_bound_the_list(client, say):
    for month in (1, 5, 9):
        say(f"Said in month {month}", said_on=date(2024, month, 15))
    text = page(client, since="2024-05", until="2024-05")
    assert [f"month {month}" in text for month in (1, 5, 9)] == [False, True, False]
    assert "month 9" in page(client, since="2024-05-16")


def further(text: str) -> dict[str, str]:
    """What the link to the next page asks for."""
    (link,) = re.findall(r'class="button" href="\?([^"]*)" rel="next"', text)
    return dict(parse_qsl(unescape(link)))


def test_best_matches_go_on_and_end(client, say):
    for n in range(27):
        say("lamp " * (n + 1), said_on=date(2024, 1, 1) + timedelta(days=n))
    text = page(client, q="lamp", order="relevance")
    assert text.count('class="statement-card"') == 25
    following = further(text)
    assert following["order"] == "relevance"
    text = page(client, **following)
    assert text.count('class="statement-card"') == 2
    assert 'rel="next"' not in text


def test_best_matches_are_shown_once_while_others_are_published_and_retracted(client, say):
    """Half of them match equally well, so that the day parts them."""
    said = [say("lamp " * (n // 2 % 3 + 1), said_on=date(2024, 1, 1 + n)) for n in range(30)]
    first = page(client, q="lamp", order="relevance")
    say("lamp lamp lamp lamp", said_on=date(2024, 3, 1))
    shown = [row for row in said if row.get_absolute_url() in first]
    factories.retract(shown[0])
    second = page(client, **further(first))
    others = [row for row in said if row.get_absolute_url() in second]
    assert len(shown) == 25
    assert others == [row for row in said if row not in shown]


def test_pages_follow_each_other_without_a_gap(client, say):
    for n in range(27):
        say(f"lamp number{n}", said_on=date(2024, 1, 1) + timedelta(days=n // 2))
    for order in ("newest", "oldest"):
        first = page(client, q="lamp", order=order)
        after = first.split("after=")[1].split('"')[0]
        both = first + page(client, q="lamp", order=order, after=after)
        assert all(f"number{n}" in both for n in range(27))


def test_what_was_misspelt_is_offered(client, say):
    say("The lighthouse stays lit")
    text = page(client, q="lighthuose")
    assert 'Did you mean <a href="?q=lighthouse">lighthouse</a>?' in text
    assert "Did you mean" not in page(client, q="xylophone")


def test_it_says_what_else_words_were_read_as(client, say, minister):
    say()
    assert "Also read as: Ada Brandt." in page(client, q="brandt")
    assert "Also read as" not in page(client, q='"stays"')


def test_too_many_words_are_said(client, say):
    say()
    assert "Only the first ten words" in page(client, q=" ".join(["lamp"] * 11))


def test_german_pages_say_it_in_german(client, say):
    say()
    text = client.get("/de/search/?q=leuchttürme").text
    assert "1 Aussage" in text


def test_another_wording_that_matches_is_shown(client):
    statement = factories.draft()
    other = factories.snapshot("„Der Leuchtturm leuchtet“")
    factories.quote(
        statement,
        snapshot=other,
        spans=factories.spans_of("Der Leuchtturm leuchtet", other.text),
        language="de",
    )
    statement.state = "in_review"
    statement.save(update_fields=["state"])
    factories.publish(statement)
    assert "Der <mark>Leuchtturm</mark> leuchtet" in page(client, q='"Leuchtturm"')


def test_a_search_that_finds_nothing_is_counted_by_its_words_alone(client, say):
    say()
    page(client, q="xylophone")
    client.get("/search/", {"q": "xylo"}, headers={"HX-Request": "true"})
    page(client, q="lighthouse")
    client.get("/search/", {"q": "xylophone", "year": "1999"})
    assert list(EmptySearch.objects.values_list("words", "times")) == [("xylophone", 2)]


@pytest.mark.parametrize("query", [{"after": "x"}, {"below": "-1"}, {"q": "speaker:nobody"}])
def test_a_wrong_place_in_the_list_is_no_fault_where_htmx_asks_for_it(client, say, query):
    say()
    place = {"after": "2024-01-01_1"} | query
    response = client.get("/search/", place, headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert 'role="alert"' in response.text


def test_a_name_in_doubt_stays_as_typed_and_leads_on_with_all_else(client, say, minister):
    say()
    other = factories.speaker("Brandt Otto")
    text = page(client, q="speaker:brand lamp from:2024 topic:none", year="2024")
    assert 'value="speaker:brand lamp from:2024 topic:none"' in text
    way = "?q=lamp+topic%3A%22none%22&amp;year=2024&amp;since=2024&amp;speaker="
    assert f'href="{way}{minister.slug}"' in text
    assert f'href="{way}{other.slug}"' in text
    assert "Nothing here goes by “none”." in text
    text = page(client, speaker="brand", q="lamp")
    assert '<details class="field-wide" open>' in text
    assert 'name="speaker" value="brand"' in text
    assert "There is none of this name." not in text


def test_more_names_in_doubt_than_are_shown_are_said(client, say):
    for letter in "ABCDEFGHI":
        factories.speaker(f"Quist {letter}")
    assert "and others: type more of the name." in page(client, q="speaker:quis")


def test_a_filter_typed_live_is_taken_off_by_its_chip(client, say, minister):
    say("The lamp")
    asked = {"q": "speaker:brandt lamp", "speaker": "", "topic": ""}
    response = client.get("/search/", asked, headers={"HX-Request": "true"})
    assert 'class="chip" href="?q=lamp"' in response.text
    assert response["HX-Push-Url"] == f"/search/?q=lamp&speaker={minister.slug}"


def test_a_name_is_not_read_as_itself(client, say, minister):
    say("The lamp of Ada Brandt")
    assert "Also read as" not in page(client, q="ada brandt lamp")


def test_pages_of_a_name_step_back_where_the_list_is_narrowed(client, say, minister):
    say("Brandt is a name")
    assert "Pages of this name" in page(client, q="brandt")
    assert "Pages of this name" not in page(client, q="brandt", speaker=minister.slug)


FIELDS = (
    *("q", "speaker", "topic", "meeting", "office", "country", "outlet", "stance", "form"),
    *("language", "since", "until", "year", "period", "order", "group", "more", "after", "below"),
)
PIECES = st.sampled_from(
    [
        *(
            "speaker:",
            "-topic:",
            "from:",
            "bis:",
            "or",
            "-",
            '"',
            "„",
            "lamp",
            "brandt",
            "=topic:1",
        ),
        *("2024-01-01_5", "0001-01-01_-1", "1001", "1", "relevance", "speaker", "İ", "ß", "\x00"),
    ]
)
ADDRESSES = st.dictionaries(
    st.sampled_from(FIELDS), st.lists(PIECES | st.text(max_size=8), max_size=5).map(" ".join)
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=ADDRESSES, is_part=st.booleans())
def test_whatever_is_asked_is_answered(client, say, query, is_part):
    headers = {"HX-Request": "true"} if is_part else {}
    assert client.get("/search/", query, headers=headers).status_code in (200, 302)
