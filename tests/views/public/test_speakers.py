"""A speaker's page: offices, positions at a glance, and the statements parted by office."""

from datetime import date

import pytest

from statements.models import SpeakerName
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def prime_minister(minister):
    """An office that the minister held before."""
    return factories.tenure(
        speaker=minister,
        office=factories.office(
            slug="fd-hog", title_en="Prime Minister of Freedonia", role="head of government"
        ),
        starts_on=date(2010, 1, 1),
        ends_on=date(2019, 12, 31),
    )


def page(client, speaker, **query) -> str:
    return client.get(speaker.get_absolute_url(), query).content.decode()


def test_other_spellings_of_the_whole_name_stand_below_it_in_their_language(client, minister):
    for text, language, kind in (
        ("Ада Брандт", "uk", "script"),
        ("Brandt", "de", "family"),
        ("Ada Brand", "", "misspelling"),
    ):
        SpeakerName.objects.create(speaker=minister, text=text, language=language, kind=kind)
    text = page(client, minister)
    assert '<span lang="uk">Ада Брандт</span>' in text
    assert "Ada Brand<" not in text


def test_offices_through_time_are_labelled_and_listed_with_their_pages(
    client, minister, ministry, prime_minister
):
    text = page(client, minister)
    band = text.split('class="tenure-band"')[1].split("</svg>")[0]
    assert ">Prime Minister of Freedonia</text>" in band
    assert ">FD</text>" in band
    assert f'href="{prime_minister.office.get_absolute_url()}"' in text


def test_statements_part_by_the_office_in_which_they_were_said(
    client, say, minister, ministry, prime_minister
):
    say("The lamp was lit", tenure=prime_minister, said_on=date(2015, 5, 1), meeting=None)
    say("It was lit for long", tenure=prime_minister, said_on=date(2012, 5, 1), meeting=None)
    say("The lamp stays lit")
    say("Nobody knows in which office", tenure=None)
    text = " ".join(page(client, minister).split())
    shares = text.split('class="shares"')[1].split("</ul>")[0]
    assert "In any office</a>" in shares
    assert "4 statements" in shares
    assert 'href="?office=fd-hog#statements"' in shares
    assert "as Prime Minister of Freedonia</a>" in shares
    assert "2 statements, <time" in shares
    assert "1 May 2012" in shares
    assert "1 May 2015" in shares
    assert "in no office on record" in shares
    narrowed = page(client, minister, office="fd-hog").partition('id="statements-list"')[2]
    assert "The lamp was lit" in narrowed
    assert "The lamp stays lit" not in narrowed
    assert 'aria-current="true">as Prime Minister of Freedonia' in " ".join(narrowed.split())


def test_one_office_alone_is_no_choice(client, say, minister):
    say()
    shares = page(client, minister).split('class="shares"')[1].split("</ul>")[0]
    assert "1 statement, " in " ".join(shares.split())
    assert "<a" not in shares


def test_a_topic_leads_to_what_the_speaker_said_on_it(client, say, minister, lighthouses):
    say("The lamp may go out", said_on=date(2022, 1, 2), stance="opposes", meeting=None)
    say("The lamp stays on")
    row = page(client, minister).split("<tbody>")[1].split("</tr>")[0]
    assert f'href="?topic={lighthouses.slug}#statements"' in row
    assert "changed, before: <s>opposes</s>" in row.replace("</span> <s>", " <s>")
    assert "2022–2024" in row
    assert "The lamp stays on" in row


def test_the_page_leads_to_comparing(client, say, minister):
    say()
    assert f'href="/compare/?who={minister.slug}"' in page(client, minister)
