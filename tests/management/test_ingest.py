"""``manage.py ingest``: what it prints and what it stores."""

import io
import json
import os
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from statements.models import Snapshot
from statements.models.passages import ranges
from tests import factories
from tests.readers import pages

pytestmark = pytest.mark.django_db
TEXT = f"The lamp of Port Nowhere\n\n{factories.TEXT}\n"
START = TEXT.index(factories.SENTENCE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def ada():
    """The fictional minister whom the text quotes, and the topic that it names."""
    ada = factories.speaker(slug="ada-brandt")
    factories.tenure(speaker=ada, ends_on=date(2024, 12, 31))
    lamps = factories.topic(slug="lamps")
    lamps.terms.create(text="lighthouse*", language="en")
    return ada


def ingest(path: object, *arguments: str, day: str = "2024-12-04") -> str:
    out = io.StringIO()
    call_command(
        "ingest",
        str(path),
        "--outlet",
        "gazette.example",
        "--published-on",
        day,
        *arguments,
        stdout=out,
    )
    return out.getvalue()


def counts() -> dict[str, int]:
    """The rows of every table, the trail's among them."""
    return {model.__name__: model.objects.count() for model in apps.get_models()}


def test_the_candidates_are_printed_with_all_that_speaks_for_them(file, ada):
    lines = ingest(file, "--language", "en").splitlines()
    assert lines[0].startswith("New article ")
    assert lines[0].endswith(" of gazette.example, new snapshot; 1 candidates, 1 of them new.")
    assert lines[1] == ""
    assert lines[2] == f"1. [{START}-{START + 24}] direct: {factories.SENTENCE}"
    assert lines[3] == ("   speaker: Ada Brandt, Foreign Minister of Freedonia; alternatives: none")
    assert lines[4] == "   topics: lamps (lighthouse)"
    assert lines[5].startswith("   rule: direct-")
    assert lines[6].startswith("   why: ")
    assert len(lines) == 7


def test_json_is_one_object_with_the_documented_keys(file, ada):
    meeting = factories.meeting(slug="2024-12-fm")
    shape = json.loads(
        ingest(file, "--json", "--url", "https://gazette.example/lamp", "--meeting", meeting.slug)
    )
    article, snapshot, [candidate] = shape["article"], shape["snapshot"], shape["candidates"]
    assert list(shape) == ["article", "snapshot", "candidates"]
    assert len(article.pop("id")) == 8
    assert article == {
        "outlet": "gazette.example",
        "url": "https://gazette.example/lamp",
        "title": "The lamp of Port Nowhere",
        "published_on": "2024-12-04",
        "language": "en",
        "meeting": "2024-12-fm",
    }
    assert len(snapshot.pop("sha256")) == 64
    assert timezone.datetime.fromisoformat(snapshot.pop("taken_at")).tzinfo
    assert snapshot == {"length": len(TEXT)}
    assert candidate.pop("why").endswith(".")
    assert 0 < candidate.pop("confidence") <= 1
    assert candidate.pop("rule").startswith("direct-")
    assert candidate == {
        "spans": [[START, START + 24]],
        "form": "direct",
        "text": factories.SENTENCE,
        "language": "en",
        "speaker": "Ada Brandt",
        "office": "Foreign Minister of Freedonia",
        "mention": "Ada Brandt",
        "alternatives": [],
        "topics": ["lamps"],
        "triggers": {"lamps": "lighthouse"},
        "cue": "said",
        "state": "open",
    }


def test_the_office_is_that_of_the_articles_day(file, ada):
    shape = json.loads(ingest(file, "--json", day="2025-01-01"))
    [candidate] = shape["candidates"]
    assert (candidate["speaker"], candidate["office"]) == ("Ada Brandt", None)


def test_twenty_speakers_are_printed_with_as_many_queries_as_one(file, ada):
    ingest(file, "--language", "en")
    with CaptureQueriesContext(connection) as of_one:
        ingest(file, "--language", "en")
    snapshot = Snapshot.objects.get()
    for number in range(20):
        spans = ranges([(number, number + 1)])
        held = factories.tenure()
        factories.candidate(snapshot=snapshot, spans=spans, speaker=held.speaker, state="rejected")
    with CaptureQueriesContext(connection) as of_many:
        assert ingest(file, "--language", "en").count("Foreign Minister of Freedonia") == 21
    assert len(of_many) == len(of_one)


@pytest.mark.parametrize("url", [[], ["--url", "https://gazette.example/lamp"]])
def test_a_second_run_adds_no_row_to_any_table(file, ada, url):
    first = json.loads(ingest(file, "--json", *url))
    before = counts()
    assert json.loads(ingest(file, "--json", *url)) == first
    assert "Known article" in (printed := ingest(file, *url))
    assert "known snapshot; 1 candidates, 0 of them new." in printed
    assert counts() == before


def test_other_text_at_a_known_address_is_a_new_snapshot_of_the_article(file, ada):
    url = ["--url", "https://gazette.example/lamp"]
    first = json.loads(ingest(file, "--json", *url))
    file.write_text(TEXT + "Corrected.\n", encoding="utf-8")
    second = json.loads(ingest(file, "--json", *url))
    assert second["article"] == first["article"]
    assert second["snapshot"]["sha256"] != first["snapshot"]["sha256"]
    assert second["snapshot"]["length"] == first["snapshot"]["length"] + 11


def test_a_reader_who_has_enough_ends_it_quietly(file, ada):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        options = ["--outlet", "gazette.example", "--published-on", "2024-12-04"]
        call_command("ingest", str(file), *options, stdout=closed)
    assert Snapshot.objects.count() == 1


def test_a_dash_reads_standard_input(ada, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    shape = json.loads(ingest("-", "--json"))
    assert [candidate["text"] for candidate in shape["candidates"]] == [factories.SENTENCE]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The text is empty."),
        (
            b"\x89PNG\x00",
            "The input is binary data (byte 0): save it as UTF-8 text first.",
        ),
        (
            "Außen".encode("latin-1"),
            "The input is not UTF-8 (byte 2): save it as UTF-8 text first.",
        ),
        (b"a" * 1_000_001, "The text has more than 1,000,000 bytes."),
    ],
    ids=["empty", "binary", "latin-1", "large"],
)
def test_an_unreadable_text_is_one_sentence_and_nothing_is_stored(tmp_path, data, sentence):
    (tmp_path / "article").write_bytes(data)
    refused(tmp_path / "article", sentence)


def refused(path: object, sentence: str, *arguments: str, **options) -> None:
    before = counts()
    with pytest.raises(CommandError) as error:
        ingest(path, *arguments, **options)
    assert str(error.value) == sentence
    assert error.value.returncode == 1
    assert counts() == before


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    refused(tmp_path / "none", f"{tmp_path}/none cannot be read: No such file or directory.")
    refused(tmp_path, f"{tmp_path} cannot be read: Is a directory.")


@pytest.mark.parametrize("day", ["4.12.2024", "2024-02-30", "", "yesterday"])
def test_what_is_no_day_is_named(file, day):
    refused(file, f"{day!r} is no day like 2024-12-04.", day=day)


def test_a_day_before_nato_or_to_come_is_refused(file):
    too_early = "NATO was founded on 4 April 1949: nothing before that day belongs here."
    refused(file, f"0001-01-01: {too_early}", day="0001-01-01")
    refused(file, f"1949-04-03: {too_early}", day="1949-04-03")
    refused(file, "9999-12-31: This day has not come yet.", day="9999-12-31")
    assert "New article" in ingest(file, day="1949-04-04")


def test_an_unknown_meeting_is_named_with_those_around(file):
    factories.meeting(slug="2024-12-fm")
    factories.meeting(slug="1999-summit", starts_on=date(1999, 4, 23), ends_on=date(1999, 4, 25))
    refused(
        file,
        "There is no meeting '2024-12-xy'; those around that day: 2024-12-fm.",
        "--meeting",
        "2024-12-xy",
    )


def test_an_outlet_that_is_no_domain_and_an_address_of_another_are_named(file):
    refused(file, "'gazette' is no outlet's domain, such as tagesschau.de.", "--outlet", "gazette")
    other = factories.article(url="https://herald.example/lamp")
    refused(
        file,
        f"The address {other.url} belongs to an article of Freedonia Gazette.",
        "--url",
        other.url,
    )
    refused(file, "ftp://x is no web address.", "--url", "ftp://x")


def test_a_page_tells_its_own_facts(tmp_path):
    head = (
        '<title>Lampe</title><meta name="date" content="2024-12-02">'
        '<link rel="canonical" href="https://gazette.example/lampe">'
    )
    path = tmp_path / "lampe.html"
    path.write_text(pages.article(head=head), encoding="utf-8")
    out = io.StringIO()
    call_command("ingest", str(path), "--json", stdout=out)
    article = json.loads(out.getvalue())["article"]
    del article["id"]
    assert article == {
        "outlet": "gazette.example",
        "url": "https://gazette.example/lampe",
        "title": "Lampe",
        "published_on": "2024-12-02",
        "language": "de",
        "meeting": None,
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["--outlet", "gazette.example"],
            "The article does not tell on which day it was published. Add --published-on.",
        ),
        (
            ["--published-on", "2024-12-04"],
            "'' is no outlet's domain, such as tagesschau.de. Add --outlet.",
        ),
    ],
)
def test_what_a_text_does_not_tell_is_asked_for(file, arguments, sentence):
    before = counts()
    with pytest.raises(CommandError) as error:
        call_command("ingest", str(file), *arguments)
    assert str(error.value) == sentence
    assert counts() == before
