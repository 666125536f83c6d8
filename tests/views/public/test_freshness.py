"""Pages that are the same for everybody: 304 while nothing changes, and right at once after."""

from datetime import date
from time import sleep

import pytest
from django.test import Client

from statements.models import Speaker, kept_records
from statements.models.kept_records import NewerRowError, records_at
from statements.models.versions import site_version
from statements.views.freshness import CACHE_CONTROL
from tests import factories
from tests.models.plain_sql import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(say):
    return say()


def again(client, address: str, tag: str, **headers):
    return client.get(address, headers={"If-None-Match": tag, **headers})


PAGES = {
    "home": lambda said: "/",
    "topics": lambda said: "/topics/",
    "topic": lambda said: said.positions.get().topic.get_absolute_url(),
    "speaker": lambda said: said.speaker.get_absolute_url(),
    "meeting": lambda said: said.meeting.get_absolute_url(),
    "statement": lambda said: said.get_absolute_url(),
    "grid": lambda said: "/grid/",
    "search": lambda said: "/search/",
    "in German": lambda said: f"/de{said.get_absolute_url()}",
}


@pytest.mark.parametrize("page", PAGES)
def test_an_unchanged_page_is_not_sent_again(client, said, page, django_assert_num_queries):
    address = PAGES[page](said)
    first = client.get(address)
    assert first["Cache-Control"] == CACHE_CONTROL
    assert set(first["Vary"].split(", ")) <= {"HX-Request", "HX-History-Restore-Request"}
    with django_assert_num_queries(1):
        second = again(client, address, first["ETag"])
    assert (second.status_code, second.content) == (304, b"")
    assert (second["ETag"], second["Cache-Control"]) == (first["ETag"], CACHE_CONTROL)


@pytest.mark.parametrize(
    "change",
    [
        factories.retract,
        lambda said: Speaker.objects.filter(pk=said.speaker_id).update(name="Ada Brandt-Keller"),
        lambda said: factories.published(speaker=said.speaker),
    ],
)
def test_after_any_change_the_page_is_sent_anew(client, said, change):
    address = said.speaker.get_absolute_url()
    first = client.get(address)
    change(said)
    second = again(client, address, first["ETag"])
    assert second.status_code == 200
    assert second["ETag"] != first["ETag"]
    assert second.content != first.content


def test_a_new_name_stands_on_every_page_at_once(client, said):
    client.get(said.get_absolute_url())
    Speaker.objects.filter(pk=said.speaker_id).update(name="Ada Brandt-Keller")
    for page in ("topic", "speaker", "statement", "meeting"):
        assert "Ada Brandt-Keller" in client.get(PAGES[page](said)).content.decode()


def test_a_part_has_another_tag_than_its_page(client, said):
    address = said.speaker.get_absolute_url()
    page = client.get(address)
    part = client.get(address, headers={"HX-Request": "true"})
    assert page["ETag"] != part["ETag"]
    assert "HX-Request" in page["Vary"]


def test_a_part_that_a_browser_kept_is_not_restored_as_the_page(client, said):
    """Chromium asks with the tag of what it kept of an address, though that varies."""
    address = said.speaker.get_absolute_url()
    part = client.get(address, headers={"HX-Request": "true"})
    restored = again(
        client,
        address,
        part["ETag"],
        **{"HX-Request": "true", "HX-History-Restore-Request": "true"},
    )
    assert restored.status_code == 200
    assert (restored["ETag"], restored.content) == (
        client.get(address)["ETag"],
        client.get(address).content,
    )


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("speaker.name", "Ada Brandt-Keller", "Ada Brandt-Keller"),
        ("office.title_en", "Lamp Lighter", "Lamp Lighter"),
        ("organisation.code", "PN", ">PN</span>"),
        ("topic.name_en", "Lamps", ">Lamps</a>"),
        ("outlet.name", "The Foghorn", "The Foghorn"),
        ("meeting.name_en", "Gathering of the Lamps", "Gathering of the Lamps"),
    ],
)
def test_what_is_renamed_is_so_on_what_is_kept(client, said, column, value, shown):
    """Cards, timelines and statements are kept as they were drawn."""
    pages = [PAGES[page](said) for page in ("speaker", "topic", "statement")]
    assert not any(shown in client.get(page).text for page in pages)
    table, _, name = column.partition(".")
    run(f"UPDATE statements_{table} SET {name} = %s", value)
    assert all(shown in client.get(page).text for page in pages)


@pytest.mark.parametrize(
    ("add", "shown"),
    [
        (
            lambda said: factories.correction(said, note="The lamp was green."),
            "The lamp was green.",
        ),
        (lambda said: factories.change_in_a_name(said, said_on=date(2024, 12, 3)), "3 December"),
        (
            lambda said: factories.published(
                speaker=said.speaker, with_topic=said.positions.get().topic
            ),
            "Before and after",
        ),
        (
            lambda said: factories.translation(
                said.quotes.get(), by="official", language="fr", text="La lampe reste"
            ),
            "La lampe reste",
        ),
    ],
)
def test_what_is_added_to_a_statement_is_on_its_page_at_once(client, said, add, shown):
    assert shown not in client.get(said.get_absolute_url()).text
    add(said)
    assert shown in client.get(said.get_absolute_url()).text


def test_the_next_day_the_page_is_sent_anew(client, said, monkeypatch):
    first = client.get("/")
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: factories.DAY)
    assert again(client, "/", first["ETag"]).status_code == 200


@pytest.fixture
def in_the_same_moment(settings, client):
    """From the first page on, whatever the test does takes no time."""
    client.get("/")
    settings.VERSION_SEEN_WITHIN = 60_000


def test_visitors_in_the_same_moment_share_one_look_at_the_version(
    client, said, in_the_same_moment, django_assert_num_queries
):
    address = said.get_absolute_url()
    first = client.get(address)
    with django_assert_num_queries(0):
        assert again(client, address, first["ETag"]).status_code == 304


def test_a_moment_later_they_see_what_has_changed(client, said, in_the_same_moment, settings):
    address = said.get_absolute_url()
    first = client.get(address)
    factories.retract(said)
    settings.VERSION_SEEN_WITHIN = 1
    sleep(0.002)
    assert again(client, address, first["ETag"]).status_code == 410


def test_who_is_signed_in_sees_it_at_once(as_editor, said, in_the_same_moment):
    Speaker.objects.filter(pk=said.speaker_id).update(name="Ada Brandt-Keller")
    assert "Brandt-Keller" in as_editor.get(said.get_absolute_url()).text


def test_somebody_added_in_that_moment_is_named_to_who_is_signed_in_too(
    as_editor, say, monkeypatch
):
    read_before = records_at(site_version())
    newcomer = factories.tenure(speaker=factories.speaker(name="Wanda Neuling"))
    new = say(speaker=newcomer.speaker, tenure=newcomer)
    kept = iter([read_before])
    monkeypatch.setattr(
        "statements.views.freshness.records_at", lambda version: next(kept, records_at(version))
    )
    assert "Wanda Neuling" in as_editor.get(new.get_absolute_url()).text


def test_somebody_added_in_that_moment_is_named(client, say, in_the_same_moment):
    newcomer = factories.tenure(speaker=factories.speaker(name="Wanda Neuling"))
    new = say(speaker=newcomer.speaker, tenure=newcomer)
    for address in new.get_absolute_url(), "/search/":
        assert "Wanda Neuling" in client.get(address).text


def test_a_row_that_never_was_is_an_error_and_no_endless_search(
    client, said, in_the_same_moment, monkeypatch
):
    monkeypatch.setattr("statements.models.kept_records._rows", lambda rows: kept_records.Rows())
    monkeypatch.setattr("statements.models.kept_records._kept", None)
    with pytest.raises(NewerRowError):
        client.get(said.get_absolute_url())


def test_who_is_signed_in_gets_no_tag(as_editor, said):
    response = as_editor.get(said.get_absolute_url())
    assert not response.has_header("ETag")
    assert not response.has_header("Cache-Control")


@pytest.mark.parametrize("address", ["/accounts/sign-in/", "/statements/nothing/", "/desk/"])
def test_what_is_not_for_everybody_has_no_tag(client, address):
    assert not client.get(address).has_header("ETag")


def test_a_visitors_statements_are_stopped_after_a_second_and_the_desks_later(
    client, settings, as_editor
):
    settings.VISITOR_STATEMENT_TIMEOUT = 1_000
    before = run("SHOW statement_timeout")
    Client().get("/")
    assert run("SHOW statement_timeout") == [("1s",)]
    as_editor.get("/desk/")
    assert run("SHOW statement_timeout") == before
    Client(headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}=made-up"}).get("/search/")
    assert run("SHOW statement_timeout") == [("1s",)]


def test_what_says_itself_how_long_it_is_kept_is_left_alone(client, said):
    response = client.get(f"{said.get_absolute_url()}card.png")
    assert "s-maxage" not in response["Cache-Control"]
