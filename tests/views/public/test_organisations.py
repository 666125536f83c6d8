"""The pages of countries, alliances and offices."""

from datetime import date

import pytest
from django.urls import reverse

from statements.models import PublishedPosition
from statements.models.kept_records import records_at
from statements.models.tallies import latest_by_topic
from statements.models.versions import site_version
from statements.search.filters import Filters
from statements.views.public.course import course_of
from statements.views.public.paging import page_listed
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def freedonia(ministry):
    country = ministry.office.organisation
    country.joined_nato_on = date(1949, 4, 4)
    country.save(update_fields=["joined_nato_on"])
    return country


@pytest.fixture
def predecessor(ministry):
    """Who held the minister's office before."""
    return factories.tenure(
        speaker=factories.speaker("Bo Quist"),
        office=ministry.office,
        starts_on=date(2015, 1, 1),
        ends_on=date(2019, 12, 31),
    )


@pytest.fixture
def three(say, predecessor):
    """The predecessor opposes, the minister first only speaks about it and then supports."""
    return [
        say(
            "No lamp will be lit",
            speaker=predecessor.speaker,
            tenure=predecessor,
            said_on=date(2018, 3, 1),
            stance="opposes",
            meeting=None,
        ),
        say("A lamp is a lamp", said_on=date(2021, 3, 1), stance="speaks", meeting=None),
        say("The lamp stays lit", stance="supports"),
    ]


def page(client, address: str, **query) -> str:
    return " ".join(client.get(address, query).content.decode().split())


def test_countries_stand_apart_from_alliances_with_counts_and_since_when(client, say, freedonia):
    say()
    ruritania = factories.organisation("RU", name_en="Ruritania")
    league = factories.organisation("LEAGUE", name_en="Harbour League", kind="alliance")
    factories.organisation("XX", name_en="Nowhere")
    for organisation in (ruritania, league):
        factories.office(organisation=organisation)
    text = page(client, "/organisations/")
    members, rest = text.split("Members of NATO")[1].split("Other countries")
    others, alliances = rest.split("Alliances, unions and bodies")
    assert "Freedonia" in members
    assert "since 1949" in members
    assert "1 statement" in members
    assert "Ruritania" in others
    assert 'title="nothing found"' in others
    assert "Harbour League" in alliances
    assert "Nowhere" not in text


def test_a_country_shows_since_when_its_offices_and_who_holds_them(
    client, freedonia, three, ministry
):
    text = page(client, freedonia.get_absolute_url())
    assert "Member of NATO since 4 April 1949" in text
    offices = text.split("<h2>Offices</h2>")[1].split("</section>")[0]
    assert f'href="{ministry.office.get_absolute_url()}"' in offices
    assert "Ada Brandt" in offices
    assert "Bo Quist" not in offices
    assert "3 statements" in offices


def test_a_countrys_glance_says_who_spoke_last_and_leads_to_the_course(
    client, freedonia, three, lighthouses
):
    row = page(client, freedonia.get_absolute_url()).split("<tbody>")[1].split("</tr>")[0]
    assert f'href="/organisations/FD/topics/{lighthouses.slug}/"' in row
    assert "Ada Brandt" in row
    assert "<s>opposes</s>" in row


def test_a_countrys_statements_narrow(client, freedonia, three, predecessor):
    text = page(client, freedonia.get_absolute_url(), speaker=predecessor.speaker.slug)
    shown = text.partition('id="statements-list"')[2]
    assert "No lamp will be lit" in shown
    assert "The lamp stays lit" not in shown


def test_a_code_in_small_letters_leads_to_the_page(client, freedonia):
    response = client.get("/organisations/fd/")
    assert (response.status_code, response["Location"]) == (301, "/organisations/FD/")


@pytest.mark.parametrize(
    "address",
    [
        "/organisations/NONE/",
        "/organisations/FD/topics/none-such/",
        "/offices/none-such/",
        "/offices/none-such/topics/none-such/",
    ],
)
def test_what_is_not_there_is_not_found(client, freedonia, address):
    assert client.get(address).status_code == 404


def courses(freedonia, office, topic) -> list[str]:
    return [
        reverse("organisation-topic", args=[freedonia.code, topic.slug]),
        reverse("office-topic", args=[office.slug, topic.slug]),
    ]


def test_a_course_goes_across_holders_and_marks_where_the_stance_changed(
    client, freedonia, ministry, three, lighthouses
):
    for address in courses(freedonia, ministry.office, lighthouses):
        text = page(client, address)
        assert " on Lighthouses</h1>" in text
        listed = text.partition('id="statements-list"')[2]
        order = ["The lamp stays lit", "A lamp is a lamp", "No lamp will be lit"]
        assert sorted(order, key=listed.index) == order
        assert listed.count('class="course-change"') == 1
        change = listed.split('class="course-change"')[1].split("</p>")[0]
        assert "<s>opposes</s>" in change
        oldest = page(client, address, order="oldest").partition('id="statements-list"')[2]
        assert sorted(order, key=oldest.index, reverse=True) == order


def test_a_narrowed_course_marks_no_change(client, freedonia, ministry, three, lighthouses):
    for address in courses(freedonia, ministry.office, lighthouses):
        assert 'class="course-change"' not in page(client, address, year=2024)


def test_a_merged_topic_leads_to_the_one_that_stays(client, freedonia, ministry, lighthouses):
    lamps = factories.topic("Lamps")
    lamps.merged_into = lighthouses
    lamps.save(update_fields=["merged_into"])
    ways = zip(
        courses(freedonia, ministry.office, lamps),
        courses(freedonia, ministry.office, lighthouses),
        strict=True,
    )
    for old, new in ways:
        response = client.get(f"{old}?stance=opposes")
        assert (response.status_code, response["Location"]) == (301, f"{new}?stance=opposes")


def test_a_code_in_lower_case_leads_to_its_page_and_keeps_what_narrowed_it(
    client, freedonia, lighthouses
):
    for own in (
        freedonia.get_absolute_url(),
        reverse("organisation-topic", args=(freedonia.code, lighthouses.slug)),
    ):
        typed = own.replace(freedonia.code, freedonia.code.lower())
        response = client.get(f"{typed}?year=2024")
        assert (response.status_code, response["Location"]) == (301, f"{own}?year=2024")


def test_a_course_of_nothing_says_so(client, freedonia, ministry, lighthouses):
    for address in courses(freedonia, ministry.office, lighthouses):
        assert "No statement found." in page(client, address)


def test_a_change_is_told_from_a_stance_on_another_page(three, lighthouses, ministry):
    positions = PublishedPosition.objects.on_any([lighthouses])
    newest = page_listed(Filters(topic=lighthouses, year=2024), records_at(site_version()))
    latest = latest_by_topic("organisation", ministry.office.organisation_id)[lighthouses.pk]
    course = course_of(positions, lighthouses, newest, latest)
    assert [(step.stance, step.earlier) for step in course.steps] == [("supports", "opposes")]
    assert course.latest.count == 3


def test_an_office_shows_its_holders_through_time_and_how_much_they_said(
    client, ministry, predecessor, three
):
    office = ministry.office
    text = page(client, office.get_absolute_url())
    band = text.split('class="tenure-band"')[1].split("</svg>")[0]
    assert ">Ada Brandt</text>" in band
    assert ">Quist</text>" in band
    holders = text.split('class="tenures tenures-counted"')[1].split("</ol>")[0]
    assert holders.index("Ada Brandt") < holders.index("Bo Quist")
    assert "2 statements" in holders
    assert "1 statement<" in holders


def test_offices_and_countries_speak_german(client, freedonia, ministry, three, lighthouses):
    assert "Freedonien" in page(client, "/de/organisations/FD/")
    assert "Außenminister Freedoniens" in page(client, f"/de/offices/{ministry.office.slug}/")


def test_of_an_office_with_many_statements_the_newest_are_counted_and_that_is_said(
    client, ministry, three, lighthouses, monkeypatch
):
    glance = ministry.office.get_absolute_url()
    course = reverse("office-topic", args=[ministry.office.slug, lighthouses.slug])
    assert "whoever spoke last<" in page(client, glance)
    assert "of the newest 1,000 statements" not in page(client, course)
    for room in ("models.office_figures", "views.public.offices"):
        monkeypatch.setattr(f"statements.{room}.MOST_COUNTED", 1)
    assert "whoever spoke last, in the newest 1,000 statements<" in page(client, glance)
    assert "of the newest 1,000 statements" in page(client, course)
