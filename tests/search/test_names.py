"""What words name: pages to offer, and whose statements they find."""

import pytest

from statements.models.versions import site_version
from statements.search.names import names_at
from tests import factories

pytestmark = pytest.mark.django_db


def holding(words: str, kind: str) -> list[str]:
    return [row.slug for row in names_at(site_version()).holding(words) if row.kind == kind]


def test_a_speaker_is_found_by_any_spelling_whatever_the_accents():
    zoe = factories.speaker("Zoë Müller-Łukasz")
    zoe.names.create(text="Soe Mueller", kind="transliteration", language="en")
    factories.speaker("Otto Wren")
    for words in ("Zoë", "zoe mull", "MÜLLER-LUKASZ", "soe mue", "lukasz"):
        assert holding(words, "speaker") == [zoe.slug], words
    assert holding("Nobody", "speaker") == []


def test_topics_meetings_and_offices_are_found_in_both_languages():
    topic = factories.topic("Lamps", name_de="Leuchten")
    meeting = factories.meeting(name_en="Lamp summit", name_de="Leuchtengipfel")
    for words in ("lamp", "leuchten"):
        assert holding(words, "topic") == [topic.slug]
        assert holding(words, "meeting") == [meeting.slug]
    office = factories.office()
    assert holding(office.title_en[:9], "office") == [office.slug]


def test_names_are_read_anew_after_a_change():
    speaker = factories.speaker("Otto Wren")
    assert holding("wren", "speaker") == [speaker.slug]
    speaker.name, speaker.family_name = "Otto Crane", "Crane"
    speaker.save()
    assert holding("wren", "speaker") == []
    assert holding("crane", "speaker") == [speaker.slug]
    assert names_at(site_version()) is names_at(site_version())


def test_what_begins_with_the_words_comes_first():
    factories.topic("Beacons and lamps")
    factories.topic("Lamps")
    assert [row.name for row in names_at(site_version()).holding("lamp")] == [
        "Lamps",
        "Beacons and lamps",
    ]


@pytest.mark.parametrize("words", ["Scherbenko", "Shcherbenko", "schtscherbenko", "ŠČERBENKO"])
def test_a_surname_is_heard_in_any_transliteration(say, find, words):
    speaker = factories.speaker("Oleh Schtscherbenko")
    for spelling in ("Shcherbenko", "Scherbenko", "Ščerbenko"):
        speaker.names.create(text=spelling, kind="family")
    mine = say("The lamp is lit", speaker=speaker)
    about = say("I agree with Shcherbenko")
    say("Nothing else")
    assert set(find(words)) == {mine, about}


def test_a_spelling_that_nobody_entered_is_heard_too(say, find):
    speaker = factories.speaker("Petro Samowskyj")
    mine = say("The lamp is lit", speaker=speaker)
    assert find("Samowski") == find("Zamovskyy") == [mine]


def test_a_given_name_finds_its_bearers_alone(say, find):
    one, other = factories.speaker("Ada Wren"), factories.speaker("Ada Crane")
    said = {say("A lamp", speaker=one), say("A bell", speaker=other)}
    say("I agree with Wren", speaker=factories.speaker("Otto Heron"))
    assert set(find("Ada")) == said
    assert set(find("Ada Wren")) == {said_by for said_by in said if said_by.speaker == one}


def test_a_topics_words_are_its_synonyms_in_every_language(say, find):
    topic = factories.topic("Harbours", name_de="Häfen")
    for text, language in (("ports", "en"), ("Kai*", "de"), ("bassin à flot", "fr")):
        topic.terms.create(text=text, language=language)
    topic.terms.create(text="crane", language="en", only_with="harbour")
    said = say("Ships come in", with_topic=topic)
    say("Nothing else")
    for words in ("ports", "Kaimauern", "bassin a flot", "Haefen"):
        assert find(words) == [said], words
    assert find("crane") == find('"ports"') == []


def test_an_office_and_a_country_find_who_spoke_for_them(say, find):
    tenure = factories.tenure()
    said = say("A lamp", speaker=tenure.speaker, tenure=tenure)
    say("Nothing else", speaker=factories.speaker("Otto Wren"), tenure=None)
    assert find(tenure.office.title_en) == [said]
    assert find(tenure.office.organisation.name_en) == [said]
