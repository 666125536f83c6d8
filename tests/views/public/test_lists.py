"""What all public lists have in common: only what is published, and as many queries as for one."""

import pytest
from django.urls import reverse

from tests import factories


def article_of(statement):
    return statement.quotes.get().snapshot.article


def organisation_of(statement):
    return statement.tenure.office.organisation


def topic_of(statement):
    return statement.positions.get().topic


def compared(statement):
    return f"?who={statement.speaker.slug}&who={organisation_of(statement).code}"


PAGES = {
    "home": lambda said: reverse("home"),
    "search": lambda said: reverse("search") + "?q=lighthouse",
    "all statements": lambda said: reverse("search"),
    "speakers": lambda said: reverse("speaker-list"),
    "speaker": lambda said: reverse("speaker-detail", args=[said.speaker.slug]),
    "organisations": lambda said: reverse("organisation-list"),
    "organisation": lambda said: organisation_of(said).get_absolute_url(),
    "organisation's topic": lambda said: reverse(
        "organisation-topic", args=[organisation_of(said).code, topic_of(said).slug]
    ),
    "office": lambda said: said.tenure.office.get_absolute_url(),
    "office's topic": lambda said: reverse(
        "office-topic", args=[said.tenure.office.slug, topic_of(said).slug]
    ),
    "compare": lambda said: reverse("compare") + compared(said),
    "compare on a topic": lambda said: (
        f"{reverse('compare')}{compared(said)}&topic={topic_of(said).slug}"
    ),
    "grid": lambda said: reverse("grid"),
    "verify": lambda said: reverse("verify") + "?q=the lighthouse stays lit",
    "topics": lambda said: reverse("topic-list"),
    "topic": lambda said: reverse("topic-detail", args=[said.positions.get().topic.slug]),
    "meetings": lambda said: reverse("meeting-list"),
    "meeting": lambda said: reverse("meeting-detail", args=[said.meeting.slug]),
    "article": lambda said: reverse("article-detail", args=[article_of(said).public_id]),
}
WITHOUT_WORDS = {"speakers", "organisations", "topics", "meetings", "grid", "compare"}
WITH_WORDS = sorted(PAGES.keys() - WITHOUT_WORDS)


def test_a_page_of_thirty_takes_as_many_queries_as_one_of_two(say, count_queries):
    first = say()
    say()
    addresses = {page: address_of(first) for page, address_of in PAGES.items()}
    for address in addresses.values():
        count_queries(address)
    few = {page: count_queries(address) for page, address in addresses.items()}
    for number in range(28):
        words = f"The lighthouse of harbour {number} stays lit"
        say(words, speaker=factories.speaker(), tenure=None)
    assert {page: count_queries(address) for page, address in addresses.items()} == few


@pytest.mark.parametrize("page", [*PAGES, "statement"])
def test_a_page_is_read_and_nothing_else(client, say, page):
    said = say()
    address = said.get_absolute_url() if page == "statement" else PAGES[page](said)
    assert client.head(address).status_code == 200
    for method in (client.post, client.put, client.delete):
        assert method(address).status_code == 405


@pytest.mark.parametrize("page", WITH_WORDS)
def test_words_that_nobody_published_are_invisible(client, say, minister, gathering, page):
    shown = say()
    shown_article = article_of(shown)
    topic = shown.positions.get().topic
    say("The lighthouse of the other pier stays lit")
    for state in ("draft", "in_review"):
        factories.draft(
            speaker=minister,
            meeting=gathering,
            with_topic=topic,
            words=f"An unseen lighthouse in {state}",
            snapshot=factories.snapshot(
                f"So: “An unseen lighthouse in {state}”.", article=shown_article
            ),
        )
    text = client.get(PAGES[page](shown)).content.decode()
    assert factories.SENTENCE in text.replace("<mark>", "").replace("</mark>", "")
    assert "unseen" not in text


@pytest.mark.parametrize(
    "page",
    ["home", "search", "all statements", "speakers", "organisations", "topics", "meetings", "grid"],
)
@pytest.mark.django_db
def test_an_empty_site_says_what_is_missing(client, page):
    text = client.get(PAGES[page](None)).content.decode()
    assert "empty-state" in text


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_one_heading_and_looks_at_no_session(client, say, page):
    first = say()
    say()
    response = client.get(PAGES[page](first))
    assert response.content.decode().count("<h1") == 1
    assert "Cookie" not in response.get("Vary", "")
    assert response.cookies == {}


def test_older_statements_follow_by_the_last_one_shown(client, say, minister):
    for number in range(27):
        say(f"Lamp number {number} stays lit", said_on=factories.DAY.replace(day=number + 1))
    address = minister.get_absolute_url()
    first = client.get(address).content.decode()
    assert "Lamp number 26" in first
    assert "Lamp number 1 " not in first
    cursor = first.split("?after=")[1].split('"')[0]
    part = client.get(address, {"after": cursor}, headers={"HX-Request": "true"})
    second = part.content.decode()
    assert "Lamp number 1 " in second
    assert "Lamp number 26" not in second
    assert "?after=" not in second


@pytest.mark.parametrize(
    "after", ["x", "2024-99-99_1", "2024-12-04", "2024-12-04_" + "9" * 40, "\x00"]
)
def test_a_wrong_place_in_a_list_is_said_and_shows_the_first_page(client, say, minister, after):
    say()
    text = client.get(minister.get_absolute_url(), {"after": after}).content.decode()
    assert 'role="alert"' in text
    assert factories.SENTENCE in text


def test_htmx_gets_only_the_part_and_a_history_restore_the_page(client, say, minister):
    say()
    address = minister.get_absolute_url()
    part = client.get(address, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert factories.SENTENCE in part.content.decode()
    assert "HX-Request" in part["Vary"]
    restored = client.get(
        address, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"}
    )
    assert "<html" in restored.content.decode()
