"""All published statements as JSON, a hundred a page."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.models import Quote, Stance, Statement, wordings_listed
from statements.search.listing import cursor_of
from statements.views.freshness import CACHE_CONTROL
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/statements/"
VERSION_AND_LIST = 2


@pytest.fixture
def small_pages(monkeypatch):
    """Three a page instead of a hundred."""
    monkeypatch.setattr(wordings_listed, "A_HUNDRED", 3)
    monkeypatch.setattr(
        wordings_listed, "LISTED", wordings_listed.LISTED.replace("LIMIT 101", "LIMIT 4")
    )


def pages_from(client, address: str = ADDRESS):
    """Each page as it is when the one before it has been read."""
    while address:
        page = client.get(address).json()
        yield page
        address = page["next"]


def ids(pages) -> list[str]:
    return [row["id"] for page in pages for row in page["statements"]]


def said_on_days(count: int) -> list[Statement]:
    """The oldest first, two a day."""
    one = factories.tenure()
    return [
        factories.published(
            speaker=one.speaker, tenure=one, said_on=factories.DAY + timedelta(days=n // 2)
        )
        for n in range(count)
    ]


def test_a_statement_is_told_with_all_that_its_page_shows(client):
    tenure = factories.tenure(speaker=factories.speaker("Ada Brandt", slug="ada", gender="female"))
    gathering = factories.meeting(slug="2024-12-fm")
    lighthouses, piers = factories.topic(slug="lighthouses"), factories.topic("Piers", slug="piers")
    said = factories.in_review(
        speaker=tenure.speaker, tenure=tenure, meeting=gathering, with_topic=lighthouses,
        stance=Stance.CONDITIONAL, setting="doorstep",
    )  # fmt: skip
    factories.position(said, topic=piers, stance=Stance.SPEAKS)
    factories.publish(said)
    leading = said.quotes.get()
    factories.translation(leading, reviewed_by=factories.reviewer())
    factories.translation(leading, language="fr")  # not reviewed
    paper = factories.outlet(name="Pier Post", domain="pier.example")
    other = factories.snapshot(
        article=factories.article(outlet=paper, url="", title="A lamp", language="de")
    )
    factories.quote_in_a_name(
        said, snapshot=other, form="indirect", language="de", wording=Quote.Wording.TRANSLATED
    )
    article = leading.snapshot.article
    assert client.get(ADDRESS).json() == {
        "statements": [
            {
                "id": said.public_id,
                "address": f"/statements/{said.public_id}/",
                "said_on": "2024-12-04",
                "said_precision": "day",
                "speaker": {"name": "Ada Brandt", "address": "/speakers/ada/"},
                "attribution": None,
                "office": {"title": "Foreign Minister of Freedonia", "organisation": "FD"},
                "meeting": {
                    "name": "Foreign Ministers, Port Nowhere",
                    "address": "/meetings/2024-12-fm/",
                    "relation": "at",
                },
                "setting": "doorstep",
                "quotes": [
                    {
                        "text": "The lighthouse stays lit",
                        "language": "en",
                        "form": "direct",
                        "wording": "unknown",
                        "outlet": {"name": "Freedonia Gazette", "domain": article.outlet.domain},
                        "article": {
                            "title": "The lamp of Port Nowhere",
                            "published_on": "2024-12-04",
                            "address": f"/articles/{article.public_id}/",
                            "url": article.url,
                        },
                        "translations": [
                            {
                                "language": "de",
                                "text": "Der Leuchtturm bleibt erleuchtet",
                                "by": "human",
                                "source": None,
                            }
                        ],
                    },
                    {
                        "text": "The lighthouse stays lit",
                        "language": "de",
                        "form": "indirect",
                        "wording": "translated",
                        "outlet": {"name": "Pier Post", "domain": "pier.example"},
                        "article": {
                            "title": "A lamp",
                            "published_on": "2024-12-04",
                            "address": f"/articles/{other.article.public_id}/",
                            "url": None,
                        },
                        "translations": [],
                    },
                ],
                "positions": [
                    {
                        "topic": "lighthouses",
                        "address": "/topics/lighthouses/",
                        "stance": "conditional",
                        "is_leading": True,
                    },
                    {
                        "topic": "piers",
                        "address": "/topics/piers/",
                        "stance": "speaks",
                        "is_leading": False,
                    },
                ],
            }
        ],
        "next": None,
    }


def test_what_is_not_known_is_null(client):
    factories.published(attribution="a diplomat", said_on=date(2024, 1, 1), said_precision="year")
    (row,) = client.get(ADDRESS).json()["statements"]
    nothing = {name: row[name] for name in ("speaker", "office", "meeting", "setting")}
    assert nothing == dict.fromkeys(nothing)
    told = row["attribution"], row["said_on"], row["said_precision"]
    assert told == ("a diplomat", "2024", "year")


def test_names_and_addresses_are_in_the_language_of_the_address(client, small_pages):
    minister = factories.speaker(gender="female")
    tenure = factories.tenure(speaker=minister)
    for _ in range(4):
        factories.published(speaker=minister, tenure=tenure)
    page = client.get(f"/de{ADDRESS}").json()
    row = page["statements"][0]
    assert row["office"]["title"] == "Außenministerin Freedoniens"
    assert row["address"] == f"/de/statements/{row['id']}/"
    assert page["next"].startswith(f"/de{ADDRESS}?after=2024-12-04_")


def test_only_what_is_published_is_told(client):
    factories.draft()
    factories.in_review()
    said = factories.published()
    assert ids([client.get(ADDRESS).json()]) == [said.public_id]
    factories.retract(said)
    assert client.get(ADDRESS).json() == {"statements": [], "next": None}


def test_pages_follow_each_other_until_the_last(client, small_pages):
    rows = said_on_days(6)
    pages = list(pages_from(client))
    assert [len(page["statements"]) for page in pages] == [3, 3]
    assert ids(pages) == [row.public_id for row in reversed(rows)]


def test_a_walk_meets_each_statement_once_whatever_is_published_and_retracted(client, small_pages):
    rows = said_on_days(8)
    walk = pages_from(client)
    pages = [next(walk)]
    factories.retract(rows[5])  # the last that was told: its place stays
    factories.retract(rows[0])
    newer, older = (
        factories.published(speaker=rows[0].speaker, said_on=day)
        for day in (factories.DAY + timedelta(days=9), factories.DAY - timedelta(days=9))
    )
    pages += walk
    assert ids(pages) == [row.public_id for row in [*reversed(rows[1:]), older]]
    assert newer.public_id not in ids(pages)


def test_a_statement_of_many_wordings_counts_once(client, small_pages):
    rows = said_on_days(4)
    for _ in range(5):
        factories.quote_in_a_name(rows[3])
    pages = list(pages_from(client))
    assert [len(page["statements"]) for page in pages] == [3, 1]
    assert [len(row["quotes"]) for row in pages[0]["statements"]] == [6, 1, 1]


@pytest.mark.parametrize("count", [1, 50])
def test_a_list_of_fifty_is_read_by_one_query_like_a_list_of_one(client, count):
    said_on_days(count)
    client.get(ADDRESS)  # which reads the names
    with CaptureQueriesContext(connection) as queries:
        assert len(client.get(ADDRESS).json()["statements"]) == count
    assert len(queries) == VERSION_AND_LIST


@pytest.mark.parametrize(
    "cursor",
    [
        "x", "2024-12-04", "2024-12-04_", "_7", "2024-13-04_7", "0000-00-00_7", "2024-12-04_-7",
        "2024-12-04_7_7", "2024-12-04_" + "9" * 19, "２０２４-12-04_7", "2024-12-04_7%00",
        "' OR 1=1 --", "2024-12-04_7%0Ax", "9" * 5_000,
    ],
)  # fmt: skip
def test_what_is_no_place_in_the_list_is_refused_with_a_sentence(client, cursor):
    answer = client.get(f"{ADDRESS}?after={cursor}")
    assert answer.status_code == 400
    assert answer.json() == {
        "error": "“after” is no place in this list. Ask for what a page names as its next."
    }
    assert not answer.has_header("ETag")


def test_what_the_list_does_not_know_is_refused_instead_of_passed_over(client):
    answer = client.get(f"{ADDRESS}?topic=piers&after=")
    assert answer.status_code == 400
    assert answer.json() == {"error": "This list knows no “topic”, only “after”."}


@pytest.mark.parametrize("cursor", ["", "9999-12-31_7", f"2199-12-31_{'9' * 18}"])
def test_a_place_before_all_gives_the_first_page(client, cursor):
    said = factories.published()
    assert ids([client.get(f"{ADDRESS}?after={cursor}").json()]) == [said.public_id]


def test_a_place_after_all_gives_an_empty_page(client):
    said = factories.published()
    cursor = cursor_of(said.said_on, said.pk)
    assert client.get(f"{ADDRESS}?after={cursor}").json() == {"statements": [], "next": None}


def test_an_unchanged_page_is_not_sent_again(client, django_assert_num_queries):
    said = factories.published()
    first = client.get(ADDRESS)
    assert first["Content-Type"] == "application/json"
    assert first["Cache-Control"] == CACHE_CONTROL
    assert "Cookie" not in first["Vary"]
    assert not first.cookies
    with django_assert_num_queries(1):
        again = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    factories.retract(said)
    changed = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert (changed.status_code, changed.json()["statements"]) == (200, [])


def test_one_only_reads_here():
    client = Client(enforce_csrf_checks=True)
    assert client.head(ADDRESS).status_code == 200
    for ask in (client.post, client.put, client.patch, client.delete):
        answer = ask(ADDRESS)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
