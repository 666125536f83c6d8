"""A list is the same whether an index has it in its order or Django composes it."""

from datetime import date
from itertools import combinations

import pytest

from statements.models import Statement
from statements.models.kept_records import records_at
from statements.models.periods import parse_period
from statements.models.versions import site_version
from statements.search.filters import Filters, narrowed
from statements.search.listing import cards_listed, source_of
from tests import factories

pytestmark = pytest.mark.django_db

MANY = 100


@pytest.fixture
def said() -> list[Statement]:
    """By two ministers of two countries on two topics at two meetings, three of them on a day."""
    topics = factories.topic("Piers"), factories.topic("Lamps")
    tenures = (
        factories.tenure(),
        factories.tenure(
            speaker=factories.speaker("Bo Quist"),
            office=factories.office(organisation=factories.organisation("RU")),
        ),
    )
    meetings = factories.meeting(), factories.meeting(), None
    days = date(2023, 5, 4), date(2024, 12, 4), date(2024, 12, 4), date(2024, 3, 1)
    rows = []
    for number in range(16):
        held = tenures[number % 2]
        row = factories.published(
            words=f"Lamp number {number} stays lit",
            speaker=held.speaker,
            tenure=held,
            meeting=meetings[number % 3],
            said_on=days[number % 4],
            with_topic=topics[number // 2 % 2],
            stance="opposes" if number % 5 == 0 else "supports",
        )
        rows.append(row)
    return rows


def filters_of(rows: list[Statement]) -> dict[str, object]:
    one = rows[0]
    topic = one.positions.get().topic
    return {
        "speaker": one.speaker,
        "about": (topic, rows[2].positions.get().topic),
        "topic": topic,
        "meeting": one.meeting,
        "office": one.tenure.office,
        "country": one.tenure.office.organisation,
        "year": 2024,
        "period": parse_period("2024-Q4"),
        "stance": "opposes",
        "form": "direct",
    }


@pytest.mark.parametrize("oldest_first", [False, True])
def test_every_pair_of_filters_lists_what_it_lets_through_in_order(said, oldest_first):
    records = records_at(site_version())
    every = filters_of(said)
    indexed = 0
    for names in [(), *combinations(every, 1), *combinations(every, 2)]:
        filters = Filters(**{name: every[name] for name in names})
        found = cards_listed(filters, records, MANY, oldest_first=oldest_first)
        rows = narrowed(Statement.objects.published(), filters)
        rows = rows.oldest_first() if oldest_first else rows.newest_first()
        assert [card.pk for card in found] == list(rows.values_list("pk", flat=True)), names
        indexed += source_of(filters.given) is not None
    assert indexed > 20


@pytest.mark.parametrize("names", [(), ("topic",), ("about",), ("country",), ("form",)])
@pytest.mark.parametrize("oldest_first", [False, True])
def test_a_list_goes_on_after_the_last_row_shown(said, names, oldest_first):
    records = records_at(site_version())
    every = filters_of(said)
    filters = Filters(**{name: every[name] for name in names})
    whole = cards_listed(filters, records, MANY, oldest_first=oldest_first)
    found, after = [], None
    while page := cards_listed(filters, records, 3, after=after, oldest_first=oldest_first):
        found += page
        after = page[-1].said_on, page[-1].pk
    assert [card.pk for card in found] == [card.pk for card in whole]
    assert len(whole) > 3
