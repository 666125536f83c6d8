"""What search engines are told, as schema.org's types."""

import json
import re
from datetime import date

import pytest

from statements import linked_data
from statements.models import Meeting, Outlet, Statement
from tests import factories

pytestmark = pytest.mark.django_db
SITE = "https://tracker.example"


def absolute(path: str) -> str:
    return SITE + path


def data_of(client, address: str) -> dict:
    page = client.get(address).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(block)


def for_cards(row: Statement) -> Statement:
    return Statement.objects.for_cards().get(pk=row.pk)


def test_a_statement_is_a_quotation_with_its_speaker_its_topics_and_its_articles():
    minister = factories.speaker("Ada Brandt")
    topic, meeting = factories.topic(), factories.meeting()
    outlet = factories.outlet(kind=Outlet.Kind.NEWSPAPER)
    article = factories.article(outlet=outlet, url="https://gazette.example/lamp")
    row = factories.published(
        speaker=minister,
        tenure=factories.tenure(speaker=minister),
        with_topic=topic,
        meeting=meeting,
        said_precision="month",
        said_on=date(2024, 12, 1),
        snapshot=factories.snapshot(article=article),
    )
    home = f"{SITE}/statements/{row.public_id}/"
    speaker = f"{SITE}/speakers/{minister.slug}/"
    at = f"{SITE}/meetings/{meeting.slug}/"
    assert linked_data.quotation(for_cards(row), absolute) == {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": f"{home}#statement",
        "text": factories.SENTENCE,
        "url": home,
        "inLanguage": "en",
        "dateCreated": "2024-12",
        "spokenByCharacter": {
            "@type": "Person",
            "@id": f"{speaker}#speaker",
            "name": "Ada Brandt",
            "url": speaker,
            "jobTitle": "Foreign Minister of Freedonia",
        },
        "about": [{"@type": "Thing", "name": "Lighthouses", "url": f"{SITE}/topics/{topic.slug}/"}],
        "recordedAt": {
            "@type": "Event",
            "@id": f"{at}#meeting",
            "name": "Foreign Ministers, Port Nowhere",
            "url": at,
            "startDate": "2024-12-03",
            "endDate": "2024-12-04",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": {"@type": "Place", "name": "Port Nowhere"},
        },
        "citation": [
            {
                "@type": "NewsArticle",
                "headline": "The lamp of Port Nowhere",
                "url": "https://gazette.example/lamp",
                "datePublished": "2024-12-04",
                "inLanguage": "en",
                "publisher": {"@type": "Organization", "name": "Freedonia Gazette"},
            }
        ],
    }


def test_a_paraphrase_is_no_quotation():
    row = factories.draft()
    row.quotes.update(form="indirect")
    data = linked_data.quotation(for_cards(row), absolute)
    assert (data["@type"], data["abstract"]) == ("CreativeWork", factories.SENTENCE)
    assert "text" not in data
    assert data["creator"]["name"] == "Ada Brandt"


def test_a_translated_wording_names_who_translated_it():
    row = factories.draft()
    row.quotes.update(wording="translated")
    data = linked_data.quotation(for_cards(row), absolute)
    assert data["translator"] == {"@type": "Organization", "name": "Freedonia Gazette"}


def test_who_is_not_named_has_no_name():
    data = linked_data.quotation(
        for_cards(factories.published(attribution="a harbour master")), absolute
    )
    assert data["spokenByCharacter"] == {"@type": "Person", "description": "a harbour master"}


def test_what_was_said_before_a_meeting_was_not_recorded_at_it():
    row = factories.published(meeting=factories.meeting(), meeting_relation="before")
    assert "recordedAt" not in linked_data.quotation(for_cards(row), absolute)


def test_a_meeting_by_video_has_no_place():
    data = linked_data.event(factories.meeting(format=Meeting.Format.VIRTUAL), absolute)
    assert data["location"]["@type"] == "VirtualLocation"
    assert data["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_a_statements_page_holds_its_data_whatever_the_words_are(client):
    words = 'So </script><script>alert("1")</script> & <!-- ’ \u2028 end'
    row = factories.published(words=words, snapshot=factories.snapshot(f"He said: {words}."))
    page = client.get(row.get_absolute_url()).content.decode()
    assert data_of(client, row.get_absolute_url())["text"] == words
    assert "<script>alert" not in page


def test_a_speakers_page_holds_a_person_and_a_meetings_an_event(client):
    minister = factories.speaker("Ada Brandt", wikidata_id="Q1")
    factories.tenure(speaker=minister)
    data = data_of(client, minister.get_absolute_url())
    assert (data["@type"], data["name"], data["familyName"]) == ("Person", "Ada Brandt", "Brandt")
    assert data["jobTitle"] == ["Foreign Minister of Freedonia"]
    assert data["worksFor"] == [{"@type": "Organization", "name": "Freedonia"}]
    assert data["sameAs"] == "https://www.wikidata.org/wiki/Q1"
    country = factories.organisation("RT", name_en="Ruritania")
    gathering = factories.meeting(country=country)
    data = data_of(client, gathering.get_absolute_url())
    assert (data["@type"], data["startDate"]) == ("Event", "2024-12-03")
    assert data["location"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Port Nowhere",
        "addressCountry": "RT",
    }
