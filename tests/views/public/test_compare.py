"""Two to four speakers or countries side by side, all in the address."""

from datetime import date

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rival(db):
    ruritania = factories.organisation("RU", name_en="Ruritania")
    office = factories.office(organisation=ruritania, title_en="Harbour Master of Ruritania")
    return factories.tenure(speaker=factories.speaker("Bo Quist", slug="bo-quist"), office=office)


@pytest.fixture
def both(say, rival):
    """The minister changes from opposing to supporting, the rival supports and then opposes."""
    say("The lamp may go out", said_on=date(2022, 1, 1), stance="opposes", meeting=None)
    say("The lamp stays lit", said_on=date(2024, 1, 1), stance="supports", meeting=None)
    columns = {"speaker": rival.speaker, "tenure": rival, "meeting": None}
    say("Our lamp is brighter", said_on=date(2023, 1, 1), stance="supports", **columns)
    say("No lamp is needed", said_on=date(2024, 6, 1), stance="opposes", **columns)


def compare(client, who=(), topic=()) -> str:
    response = client.get("/compare/", {"who": list(who), "topic": list(topic)})
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_sides_stand_with_their_latest_stance_above_their_statements(
    client, both, minister, lighthouses
):
    text = compare(client, [minister.slug, "bo-quist"], [lighthouses.slug])
    one, other = text.split('<div class="side"')[1:]
    assert one.index("supports") < one.index("The lamp stays lit") < one.index("may go out")
    assert "changed, before:" in one
    assert "<s>opposes</s>" in one
    assert "2 statements" in one
    assert other.index("opposes") < other.index("No lamp is needed")
    assert other.index("No lamp is needed") < other.index("Our lamp is brighter")


def test_a_country_may_stand_beside_a_speaker(client, both, minister, lighthouses):
    text = compare(client, [minister.slug, "RU"], [lighthouses.slug])
    side = text.split('<div class="side"')[2]
    assert 'href="/organisations/RU/"' in side
    assert "Bo Quist" in side
    assert "No lamp is needed" in side


def test_without_a_topic_they_are_compared_on_all(client, both, say, minister, lighthouses):
    piers = factories.topic("Piers", slug="piers")
    say("A pier", with_topic=piers, said_on=date(2024, 11, 1))
    text = compare(client, [minister.slug, "bo-quist"])
    rows = text.split("<tbody>")[1].split("</tbody>")[0].split("</tr>")
    assert "Lighthouses" in rows[0]
    assert f'href="?who={minister.slug}&amp;who=bo-quist&amp;topic={lighthouses.slug}"' in rows[0]
    assert "Piers" in rows[1]
    assert 'title="nothing found"' in rows[1]


def test_chips_take_one_off_and_keep_the_others(client, both, minister, lighthouses):
    text = compare(client, [minister.slug, "bo-quist"], [lighthouses.slug])
    chips = text.split('class="chips"')[1].split("</ul>")[0]
    assert f'href="?who=bo-quist&amp;topic={lighthouses.slug}"' in chips
    assert f'href="?who={minister.slug}&amp;topic={lighthouses.slug}"' in chips
    assert f'href="?who={minister.slug}&amp;who=bo-quist"' in chips


def test_the_form_keeps_who_is_there_and_offers_one_more(client, both, minister):
    text = compare(client, [minister.slug, "bo-quist"])
    form = text.split('<form class="filters"')[1].split("</form>")[0]
    assert f'<input type="hidden" name="who" value="{minister.slug}">' in form
    assert form.count('<select class="input" id="who-') == 1
    assert '<option value="FD">Freedonia</option>' in form
    assert '<option value="bo-quist">Bo Quist</option>' in form
    assert compare(client).count('<select class="input" id="who-') == 2


def test_four_fill_the_page(client, both, minister):
    text = compare(client, [minister.slug, "bo-quist", "FD", "RU"])
    assert 'id="who-' not in text
    assert 'role="alert"' not in text


def test_five_are_too_many_and_the_first_four_stay(client, both, minister):
    extra = factories.speaker("Cy Fifth", slug="cy-fifth")
    text = compare(client, [minister.slug, "bo-quist", "FD", "RU", extra.slug])
    assert "At most 4 fit side by side; here are the first." in text
    assert "Cy Fifth" not in text


def test_a_wrong_name_is_said_and_the_others_stay(client, both, minister):
    text = compare(client, [minister.slug, "none-such", "bo-quist"], ["no-topic"])
    assert "Nothing here goes by “none-such”." in text
    assert "Nothing here goes by “no-topic”." in text
    assert "Topics they spoke about" in text


@pytest.mark.parametrize("name", ["x" * 500, "\x00", "<b>", "' OR 1=1"])
def test_any_nonsense_is_only_nonsense(client, both, name):
    text = compare(client, [name])
    assert "<b>" not in text


def test_one_alone_is_told_what_to_do(client, both, minister):
    assert "One alone cannot be compared." in compare(client, [minister.slug])
    assert "One alone cannot be compared." in compare(client, [minister.slug, minister.slug])
    assert "Nobody is chosen yet." in compare(client)


def test_those_of_whom_nothing_is_found_are_told_so(client, db):
    one, other = factories.speaker("Zacharias Quiet"), factories.speaker("Yolanda Quiet")
    assert "Nothing found of any of them." in compare(client, [one.slug, other.slug])


def test_a_merged_speaker_stands_as_the_one_that_stays(client, both, minister, lighthouses):
    old = factories.speaker("Ada Brand", slug="ada-brand")
    old.merged_into = minister
    old.save(update_fields=["merged_into"])
    text = compare(client, ["ada-brand", "bo-quist"], [lighthouses.slug])
    assert "The lamp stays lit" in text


def test_more_statements_than_fit_are_a_link_away(client, both, say, minister, lighthouses):
    for number in range(6):
        say(f"Lamp number {number}", said_on=date(2024, 2, 1 + number))
    text = compare(client, [minister.slug, "FD"], [lighthouses.slug])
    one, other = text.split('<div class="side"')[1:]
    assert "All 8 statements" in one
    assert f"{minister.get_absolute_url()}?topic={lighthouses.slug}#statements" in one
    assert f"/organisations/FD/topics/{lighthouses.slug}/" in other
    assert "may go out" not in one


def test_a_topic_leads_to_comparing_on_it(client, both, lighthouses):
    topic = client.get(lighthouses.get_absolute_url()).content.decode()
    assert f'href="/compare/?topic={lighthouses.slug}"' in topic
    chips = compare(client, topic=[lighthouses.slug]).split('class="chips"')[1]
    assert "Lighthouses" in chips.split("</ul>")[0]


def test_empty_fields_leave_the_address(client, both, minister):
    response = client.get(f"/compare/?who={minister.slug}&who=FD&topic=")
    assert response["Location"] == f"/compare/?who={minister.slug}&who=FD"
