"""A topic's page and the glossary of topics."""

import re
from datetime import date

import pytest

from statements.models import Organisation
from statements.views.public import topic_overview
from tests import factories

pytestmark = pytest.mark.django_db


def text_of(client, address: str, **query) -> str:
    return " ".join(client.get(address, query).content.decode().split())


def part_of(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def picture_of(text: str) -> str:
    return part_of(text, 'class="picture-plot"', "</figure>")


@pytest.fixture
def address(lighthouses) -> str:
    return lighthouses.get_absolute_url()


@pytest.fixture
def germany(minister):
    """The minister's office, Germany's: a country with a tile."""
    country = Organisation.objects.create(
        code="DE", kind="country", name_en="Germany", joined_nato_on=date(1955, 5, 6)
    )
    return factories.tenure(speaker=minister, office=factories.office(organisation=country))


# The head and the picture.


def test_a_topic_shows_definition_proposition_and_a_picture_with_a_link_a_mark(
    client, say, address
):
    row = say()
    text = text_of(client, address)
    assert "Lamps on coasts." in text
    assert "The lamp of Port Nowhere should stay lit." in text
    assert f'href="{row.get_absolute_url()}"><title>Ada Brandt, 4 Dec 2024: supports' in text
    assert "Port Nowhere" in picture_of(text)


def test_the_picture_is_a_list_a_lane_and_turns_into_a_table(client, say, address):
    say()
    say("The lamp may go out", stance="opposes")
    text = text_of(client, address)
    assert re.findall(r'role="list" aria-label="([^"]+)"', picture_of(text)) == [
        "supports",
        "opposes",
        "Meetings",
    ]
    assert f'href="{address}?show=table#timeline"' in text
    table = part_of(text_of(client, address, show="table"), "<table", "</table>")
    assert '<th scope="row">Dec 2024</th>' in table
    assert table.count('title="nothing found"') == 3


def test_marks_of_one_period_are_a_number_that_narrows_the_list_to_it(client, say, address):
    for words in ("The first lamp", "The second lamp"):
        say(words)
    say("An old lamp", said_on=date(2024, 2, 1), meeting=None)
    text = text_of(client, address)
    to = part_of(picture_of(text), 'href="', '"')
    assert "2 statements, Dec 2024: supports" in picture_of(text)
    links = re.findall(r'href="([^"]+period[^"]+)"', picture_of(text))
    assert links == [f"{address}?period=2024-12&amp;stance=supports#statements"]
    listed = text_of(client, address, period="2024-12", stance="supports").partition(
        'id="statements-list"'
    )[2]
    assert "The first lamp" in listed
    assert "An old lamp" not in listed
    assert '<span class="quiet">Period</span> Dec 2024' in listed
    assert to.startswith("/statements/")


def test_lanes_by_speaker_and_country_name_the_busiest_and_count_the_others(
    client, say, address, monkeypatch, germany
):
    monkeypatch.setattr(topic_overview, "MOST_LANES", 1)
    for words in ("The first lamp", "The second lamp"):
        say(words, tenure=germany)
    other = factories.speaker("Bo Quiet")
    say("Another lamp", speaker=other, tenure=None)
    by_speaker = text_of(client, address, lanes="speaker")
    assert re.findall(r'role="list" aria-label="([^"]+)"', picture_of(by_speaker)) == [
        "Ada Brandt",
        "all others",
        "Meetings",
    ]
    assert "speaker=ada-brandt" in picture_of(by_speaker)
    assert "Bo Quiet, 4 Dec 2024: supports" in picture_of(by_speaker)
    by_country = picture_of(text_of(client, address, lanes="country"))
    assert 'aria-label="Germany"' in by_country
    assert "country=DE" in by_country


def test_more_statements_than_marks_become_bars(client, say, address, monkeypatch):
    monkeypatch.setattr(topic_overview, "MOST_MARKS", 1)
    say()
    say("The lamp may go out", stance="opposes")
    picture = picture_of(text_of(client, address))
    assert "picture-bar-opposes" in picture
    assert "2 statements, Dec 2024: supports 1, opposes 1" in picture
    assert f'href="{address}?period=2024-12#statements"' in picture
    assert "/statements/" not in picture


def test_years_are_links_with_counts(client, say, address):
    say()
    say("An old lamp", said_on=date(2022, 2, 1), meeting=None)
    text = text_of(client, address)
    assert (
        f'<a href="{address}?year=2022#statements" hx-get="{address}?year=2022">2022 '
        '<span class="row-count">1</span></a>'
    ) in text
    listed = text_of(client, address, year="2024").partition("statements-list")[2]
    assert "An old lamp" not in listed


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"show": "nothing"}, "Show: Select a valid choice."),
        ({"lanes": "colours"}, "Lanes: Select a valid choice."),
        ({"below": "maybe"}, "Topics below: Select a valid choice."),
        ({"day": "soon"}, "Day: A day is written 2024-12-04."),
        ({"day": "1066-10-14"}, "Day: NATO was founded on 4 April 1949"),
        ({"period": "2024-13"}, "Period: A period is written 2024-10, 2024-Q4, 2024 or"),
        ({"year": "soon"}, "Year: A year has four figures."),
        ({"stance": "loves"}, "Stance: Select a valid choice."),
    ],
)
def test_what_cannot_be_asked_is_said_and_the_page_shown(client, say, address, query, sentence):
    say()
    text = text_of(client, address, **query)
    assert sentence in text
    assert factories.SENTENCE in text


# Topics below.


@pytest.fixture
def oil(lighthouses):
    return factories.topic("Oil", slug="oil", parent=lighthouses)


def test_a_topic_counts_itself_alone_or_with_those_below_it(client, say, address, oil):
    say()
    say("Oil is dear", with_topic=oil, stance="opposes")
    alone = text_of(client, address)
    assert "with the one topic below it" in alone
    assert "Oil is dear" not in alone
    together = text_of(client, address, below="yes")
    assert "Oil is dear" in together
    assert 'Statements <span class="section-count">2</span>' in together
    lanes = picture_of(text_of(client, address, below="yes", lanes="topic"))
    assert 'aria-label="Oil"' in lanes


def test_a_statement_on_both_topics_counts_once_with_those_below(client, address, oil, lighthouses):
    row = factories.in_review(with_topic=lighthouses)
    factories.position(row, topic=oil, is_leading=False)
    factories.publish(row)
    text = text_of(client, address, below="yes")
    assert 'Statements <span class="section-count">1</span>' in text


def test_stances_of_topics_below_are_not_taken_for_stances_on_this_one(client, say, address, oil):
    say(stance="supports")
    say("Oil is dear", with_topic=oil, stance="opposes")
    text = text_of(client, address, below="yes", show="speakers")
    table = part_of(text, "each speaker’s latest", "</table>")
    assert "Oil is dear" not in table


def test_a_topic_that_has_statements_only_below_leads_to_them(client, say, address, oil):
    say("Oil is dear", with_topic=oil)
    text = text_of(client, address)
    assert "No statement on this topic itself yet." in text
    assert f'href="{address}?below=yes"' in text


# The map.


def test_the_map_shows_the_latest_stance_of_a_countrys_holders(client, say, address, germany):
    say("The lamp may go out", tenure=germany, stance="opposes", said_on=date(2024, 12, 1))
    row = say("The lamp stays on", tenure=germany)
    text = text_of(client, address, show="map")
    allies = part_of(text, 'class="allies-map"', "</svg> <figcaption")
    assert f'href="{row.get_absolute_url()}"' in allies
    assert "Germany: supports, Ada Brandt, 4 Dec 2024" in allies


def test_the_map_of_a_day_knows_nothing_later(client, say, address, germany):
    old = say("The lamp may go out", tenure=germany, stance="opposes", said_on=date(2024, 12, 1))
    say("The lamp stays on", tenure=germany)
    text = text_of(client, address, day="2024-12-02")
    allies = part_of(text, 'class="allies-map"', "</figure>")
    assert "Germany: opposes" in allies
    assert old.get_absolute_url() in allies
    assert 'value="2024-12-02"' in text
    assert "The lamp stays on" in text


def test_a_blank_tile_says_that_nothing_was_found(client, say, address, germany):
    say(tenure=None)
    assert "Germany: nothing found" in text_of(client, address, show="map")
    assert "Nothing found: Germany" in text_of(client, address, show="countries")


def test_who_is_no_member_on_the_day_is_said_so(client, say, address, germany):
    Organisation.objects.create(
        code="FI", kind="country", name_en="Finland", joined_nato_on=date(2023, 4, 4)
    )
    say(tenure=germany)
    assert "Finland (not a member): nothing found" in text_of(client, address, day="2023-04-03")
    assert "Finland: nothing found" in text_of(client, address, day="2023-04-04")


def test_the_map_steps_from_meeting_to_meeting(client, say, address, germany, gathering):
    say(tenure=germany)
    text = text_of(client, address, day="2024-06-01", lanes="speaker")
    to = f"{address}?show=map&amp;lanes=speaker&amp;day={gathering.ends_on.isoformat()}#map"
    assert f'<a href="{to}" rel="next">' in text
    assert '<input type="hidden" name="lanes" value="speaker">' in text


# Who moved, and who said what.


def test_who_moved_says_from_what_to_what_with_both_quotes(client, say, address):
    say("The lamp may go out", said_on=date(2024, 12, 1), stance="opposes")
    say("The lamp stays on")
    moved = part_of(text_of(client, address, show="moves"), "<h2>Who moved", "</ol>")
    order = ["Ada Brandt", "opposes", "supports", "1 Dec 2024", "The lamp may go out", "stays on"]
    assert sorted(order, key=moved.index) == order


def test_nobody_moved_is_said(client, say, address):
    say()
    text = text_of(client, address, show="moves")
    assert "Nobody is on record with two different stances" in text


def test_a_topic_says_who_said_what_last_and_since_when(client, say, address):
    say("The lamp may go out", said_on=date(2022, 12, 1), stance="opposes", meeting=None)
    say("The lamp stays on")
    table = part_of(
        text_of(client, address, show="speakers"), "each speaker’s latest stance", "</table>"
    )
    row = part_of(table, "<tbody>", "</tbody>")
    assert row.count("<tr>") == 1
    assert "The lamp stays on" in row
    assert "<s>opposes</s>" in row
    assert "2022</td>" in row
    assert "2 <span" in row


def test_of_many_speakers_those_heard_last_are_shown_and_that_is_said(
    client, say, address, monkeypatch
):
    monkeypatch.setattr(topic_overview, "MOST_SPEAKERS", 1)
    say("The old lamp", said_on=date(2022, 12, 1), meeting=None)
    say("The new lamp", speaker=factories.speaker("Bo Quiet"), tenure=None)
    text = text_of(client, address, show="speakers")
    assert "the 1 heard last, of 2" in text
    table = part_of(text, "each speaker’s latest stance", "</table>")
    assert "The new lamp" in table
    assert "The old lamp" not in table


# The list.


def test_the_list_stands_by_year_and_meeting(client, say, address, gathering):
    say("Said at it")
    say("Said before", meeting_relation="before", said_on=date(2024, 12, 1))
    say("Said nowhere", meeting=None, said_on=date(2023, 5, 1))
    listed = text_of(client, address).partition('id="statements-list"')[2]
    order = [
        "<h3>2024</h3>", gathering.name, "Said at it", "before the meeting", "Said before",
        "<h3>2023</h3>", "At no meeting", "Said nowhere",
    ]  # fmt: skip
    assert sorted(order, key=listed.index) == order


def test_a_topic_turns_round_and_narrows_to_a_year_and_a_stance(client, say, address):
    say("The oldest lamp", said_on=date(2022, 5, 1), stance="opposes", meeting=None)
    say("The newest lamp")
    htmx = {"headers": {"HX-Request": "true"}}

    def part(**query) -> str:
        return client.get(address, query, **htmx).content.decode()

    assert part().index("The newest lamp") < part().index("The oldest lamp")
    oldest = part(order="oldest")
    assert oldest.index("The oldest lamp") < oldest.index("The newest lamp")
    assert "The newest lamp" not in part(year=2022)
    assert "The oldest lamp" not in part(stance="supports")
    assert "No statement matches these filters." in part(year=1999)


def test_htmx_gets_the_list_without_the_cost_of_the_pictures(
    client, say, address, django_assert_max_num_queries
):
    say()
    client.get(address)  # which reads the names
    with django_assert_max_num_queries(5):
        part = client.get(address, {"order": "oldest"}, headers={"HX-Request": "true"})
    assert "picture-plot" not in part.content.decode()


# Whatever is shown, as many queries.


QUERIES = [
    *("", "?lanes=speaker", "?lanes=country", "?below=yes&lanes=topic"),
    *("?show=table", "?show=map", "?day=2024-12-04", "?show=moves", "?show=speakers"),
]


@pytest.mark.usefixtures("oil")
def test_a_topic_of_thirty_takes_as_many_queries_as_one_of_two(
    say, count_queries, address, germany
):
    say(tenure=germany)
    say("The lamp may go out", tenure=germany, stance="opposes", said_on=date(2024, 12, 1))
    count_queries(address)
    few = {query: count_queries(address + query) for query in QUERIES}
    for number in range(28):
        words = f"The lamp of harbour {number} stays lit"
        stance = ("supports", "opposes")[number % 2]
        day = date(2020 + number % 4, 1 + number % 12, 3)
        say(words, tenure=germany, stance=stance, said_on=day)
        say(words, speaker=factories.speaker(), tenure=None, meeting=factories.meeting())
    assert {query: count_queries(address + query) for query in QUERIES} == few


# The glossary.


def test_topics_stand_in_their_tree_with_names_definitions_and_counts(client, say, oil):
    say()
    text = text_of(client, "/topics/")
    assert text.index("Lighthouses") < text.index(">Oil<")
    assert '<span class="term-other" lang="de">Leuchttürme</span>' in text
    assert "Lamps on coasts." in text
    assert "<em>The lamp of Port Nowhere should stay lit.</em>" in text
    assert "1 statement<" in text
    german = text_of(client, "/de/topics/")
    assert '<span class="term-other" lang="en">Lighthouses</span>' in german
