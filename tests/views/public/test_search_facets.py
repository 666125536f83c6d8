"""What a search is narrowed and grouped by: every number is that of the list behind it."""

from datetime import date

import pghistory
import pytest

from statements.models import Statement, Topic
from tests import factories
from tests.views.public.test_searching import page

pytestmark = pytest.mark.django_db


def add_position(statement: Statement, topic: Topic, stance: str) -> None:
    with pghistory.context(user=factories.reviewer().pk):
        factories.position(statement, topic=topic, stance=stance, is_leading=False)


def test_what_is_found_is_counted_by_all_that_narrows_it(client, say, minister, lighthouses):
    wren, oil = factories.speaker("Otto Wren"), factories.topic("Oil")
    for _n in range(2):
        say("The lamp", speaker=minister)
    say("The lamp", speaker=wren, tenure=None, with_topic=oil, said_on=date(2023, 5, 1))
    text = page(client, q="lamp")
    assert "3 statements" in text
    mine = f'href="?q=lamp&amp;speaker={minister.slug}">Ada Brandt</a> '
    assert f'{mine}<span class="row-count">2</span>' in text
    assert f'href="?q=lamp&amp;topic={oil.slug}">Oil</a> <span class="row-count">1<' in text
    assert 'href="?q=lamp&amp;year=2023">2023</a>' in text
    narrowed = page(client, q="lamp", speaker=wren.slug)
    assert "1 statement " in narrowed.replace("<", " ")
    assert 'class="chip" href="?q=lamp"' in narrowed


def test_stances_are_counted_on_the_topic_that_is_asked_for(client, say, lighthouses):
    for stance in ("supports", "opposes"):
        said = say("The lamp", with_topic=lighthouses, stance="noncommittal")
        add_position(said, factories.topic(), stance)
    text = page(client, topic=lighthouses.slug, group="speaker")
    assert "stance=supports" not in text
    say("The lamp", with_topic=lighthouses, stance="opposes")
    text = page(client, topic=lighthouses.slug)
    way = f'href="?topic={lighthouses.slug}&amp;stance='
    assert f'{way}noncommittal">noncommittal</a> <span class="row-count">2<' in text
    assert f'{way}opposes">opposes</a> <span class="row-count">1<' in text
    assert "stance=supports" not in text


def test_topics_are_counted_by_the_stance_that_is_asked_for(client, say, lighthouses):
    oil = factories.topic("Oil")
    for stance in ("opposes", "supports"):
        add_position(say("The lamp", with_topic=lighthouses, stance="opposes"), oil, stance)
    text = page(client, stance="opposes")
    assert f'topic={oil.slug}">Oil</a> <span class="row-count">1<' in text
    assert f"topic={lighthouses.slug}" in text
    assert f"topic={oil.slug}" not in page(client, stance="opposes", topic=lighthouses.slug)


def test_what_one_wording_is_asked_to_be_is_counted_of_that_wording(client, say):
    """Two wordings each: in German it was printed by the Bote, once in indirect speech."""
    bote, foghorn = factories.outlet(name="Bote"), factories.outlet(name="Foghorn")
    for form in ("direct", "indirect"):
        said = say(
            "The lamp",
            snapshot=factories.snapshot("The lamp", article=factories.article(outlet=foghorn)),
        )
        snapshot = factories.snapshot("Die Lampe", article=factories.article(outlet=bote))
        spans = factories.ranges([(0, 9)])
        factories.quote_in_a_name(said, snapshot=snapshot, spans=spans, form=form, language="de")
    text = page(client, language="de")
    assert 'form=indirect">in indirect speech</a> <span class="row-count">1<' in text
    assert "form=direct" in text
    assert f"outlet={foghorn.slug}" not in text
    assert "1 statement<" in page(client, language="de", form="indirect", outlet=bote.slug)
    assert "2 statements<" in page(client, language="de")


def test_only_what_narrows_is_offered(client, say, gathering):
    said = say("The lamp", meeting=gathering)
    add_position(said, factories.topic(), "supports")
    assert "Narrow the list" not in page(client, q="lamp")
    say("The lamp", speaker=said.speaker, tenure=said.tenure, meeting=None)
    text = page(client, q="lamp")
    assert f'&amp;meeting={gathering.slug}">' in text
    assert "&amp;speaker=" not in text


def test_a_facet_shows_the_most_frequent_and_the_rest_on_demand(client, say):
    speakers = [factories.speaker(f"Speaker {letter}") for letter in "ABCDEFGH"]
    for speaker in speakers:
        say("The lamp", speaker=speaker, tenure=None)
    text = page(client, q="lamp")
    assert sum(f"&amp;speaker={speaker.slug}" in text for speaker in speakers) == 6
    assert 'href="?q=lamp&amp;more=speaker">2 more</a>' in text
    text = page(client, q="lamp", more="speaker")
    assert all(f"&amp;speaker={speaker.slug}" in text for speaker in speakers)


def test_beyond_a_thousand_the_numbers_say_so(client, say, monkeypatch):
    monkeypatch.setattr("statements.search.matches.MOST_COUNTED", 2)
    for _n in range(3):
        say("The lamp")
    text = page(client, q="lamp")
    assert "more than 1,000 statements" in text


@pytest.mark.parametrize("kind", ["speaker", "meeting"])
def test_matches_are_grouped_with_first_and_last_day(client, say, minister, gathering, kind):
    for day in (date(2024, 10, 1), date(2025, 6, 2)):
        say("The lamp", said_on=day, meeting=gathering)
    row = minister if kind == "speaker" else gathering
    text = page(client, q="lamp", group=kind)
    assert f'href="?q=lamp&amp;{kind}={row.slug}">{row.name}</a>' in text
    assert "2 times" in text
    assert 'datetime="2024-10-01"' in text
    assert 'datetime="2025-06-02"' in text
    assert "statement-card" not in text
