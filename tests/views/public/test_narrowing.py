"""Filters of statement lists: in the address, as chips, counted, and never in the way."""

import pytest

from tests import factories


@pytest.fixture
def piers(db):
    return factories.topic("Piers", slug="piers")


@pytest.fixture
def three(say, piers):
    """One minister's statements: two on lighthouses in 2024, one on piers in 2023 that opposes."""
    return [
        say("The first lamp stays lit"),
        say("The second lamp stays lit"),
        say(
            "No pier will be built",
            said_on=factories.DAY.replace(year=2023),
            with_topic=piers,
            stance="opposes",
            meeting=None,
            meeting_relation="",
        ),
    ]


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def test_a_filter_narrows_the_list_and_stands_as_a_chip_to_take_off(client, three, minister):
    text = text_of(client.get(minister.get_absolute_url(), {"topic": "piers", "order": "oldest"}))
    assert "No pier will be built" in text
    assert "lamp stays lit" not in text.partition('id="statements-list"')[2]
    assert 'href="?order=oldest#statements" hx-get="?order=oldest"' in text
    assert '<span class="quiet">Topic</span> Piers' in text


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ({"year": "2023"}, {"No pier will be built"}),
        ({"stance": "opposes"}, {"No pier will be built"}),
        ({"topic": "piers", "stance": "supports"}, set()),
        ({"form": "direct"}, {"The first lamp", "The second lamp", "No pier will be built"}),
        ({"form": "indirect"}, set()),
        ({"language": "de"}, set()),
        ({"meeting": "none-such"}, {"The first lamp", "The second lamp", "No pier will be built"}),
    ],
)
def test_each_filter_lets_through_what_it_says(client, three, minister, filters, left):
    text = text_of(client.get(minister.get_absolute_url(), filters))
    shown = text.partition('id="statements-list"')[2]
    sentences = {"The first lamp", "The second lamp", "No pier will be built"}
    assert {words for words in sentences if words in shown} == left
    assert ("No statement matches these filters." in shown) == (not left)


def test_an_unknown_name_is_said_and_narrows_nothing(client, three, minister):
    text = text_of(client.get(minister.get_absolute_url(), {"topic": "none-such", "year": "20x"}))
    assert "Topic: There is none of this name." in text
    assert "Year: A year has four figures." in text
    assert "The first lamp" in text.partition('id="statements-list"')[2]


def test_open_filters_offer_what_occurs_with_counts(client, three, minister):
    text = text_of(client.get(minister.get_absolute_url(), {"filters": "open"}))
    assert '<option value="piers">Piers (1)</option>' in text
    assert '<option value="2024">2024 (2)</option><option value="2023">2023 (1)</option>' in text
    assert '<option value="opposes">opposes (1)</option>' in text
    assert '<input type="hidden" name="filters" value="open">' in text
    assert 'name="speaker"' not in text
    narrowed = text_of(
        client.get(minister.get_absolute_url(), {"filters": "open", "topic": "piers"})
    )
    assert '<option value="piers" selected>Piers (1)</option>' in narrowed
    assert '<option value="2024">' not in narrowed


def test_stances_are_counted_on_the_topic_that_is_set(client, minister, lighthouses, piers):
    both = factories.in_review(speaker=minister, with_topic=lighthouses)
    factories.position(both, topic=piers, stance="opposes")
    factories.publish(both)
    factories.published(speaker=minister, with_topic=piers, stance="conditional")
    address = minister.get_absolute_url()
    text = text_of(client.get(address, {"filters": "open", "topic": "piers"}))
    assert '<option value="opposes">opposes (1)</option>' in text
    assert '<option value="conditional">supports with conditions (1)</option>' in text
    assert '<option value="supports">' not in text


def test_topics_are_counted_by_the_stance_and_forms_by_the_language_that_is_set(
    client, minister, lighthouses, piers
):
    both = factories.in_review(speaker=minister, with_topic=lighthouses)
    factories.position(both, topic=piers, stance="opposes")
    factories.quote(both, form="indirect", language="de", snapshot=factories.snapshot())
    factories.publish(both)
    factories.published(speaker=minister, with_topic=piers, stance="supports")
    address = minister.get_absolute_url()
    text = text_of(client.get(address, {"filters": "open", "stance": "supports"}))
    assert '<option value="piers">Piers (1)</option>' in text
    assert f'<option value="{lighthouses.slug}">Lighthouses (1)</option>' in text
    text = text_of(client.get(address, {"filters": "open", "language": "de"}))
    assert "in the speaker&#39;s words (" not in text
    text = text_of(client.get(address, {"filters": "open", "language": "en"}))
    assert "in indirect speech (" not in text


def test_what_leaves_no_choice_is_not_offered(client, three, minister):
    text = text_of(client.get(minister.get_absolute_url(), {"filters": "open"}))
    assert 'id="filter-topic"' in text
    assert 'id="filter-language"' not in text


def test_a_value_that_left_nothing_stays_chosen(client, three, minister):
    address = minister.get_absolute_url()
    text = text_of(client.get(address, {"filters": "open", "topic": "piers", "year": "1999"}))
    assert '<option value="1999" selected>1999 (0)</option>' in text


def test_empty_fields_leave_the_address(client, three, minister):
    address = minister.get_absolute_url()
    response = client.get(address, {"topic": "piers", "year": "", "order": "oldest"})
    assert (response.status_code, response["Location"]) == (
        302,
        f"{address}?topic=piers&order=oldest",
    )
    assert client.get(address, {"topic": ""})["Location"] == address


def test_what_follows_comes_alone_and_the_list_comes_with_its_filters(client, three, minister):
    address, htmx = minister.get_absolute_url(), {"HX-Request": "true"}
    part = text_of(client.get(address, {"topic": "piers"}, headers=htmx))
    assert 'class="chip"' in part
    assert "<h1" not in part
    cursor = f"2024-12-31_{three[0].pk + 99}"
    older = text_of(client.get(address, {"after": cursor}, headers=htmx))
    assert 'id="filters"' not in older
    assert "The first lamp" in older


def test_filters_cost_as_many_queries_whatever_is_set(count_queries, three, minister):
    address = minister.get_absolute_url()
    count_queries(address)
    plain = count_queries(address)
    assert count_queries(f"{address}?topic=piers&year=2023&stance=opposes") == plain + 1
    assert count_queries(f"{address}?filters=open") <= plain + 9
