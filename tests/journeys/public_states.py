"""Every page that visitors read in the states that it can have."""

from datetime import timedelta

from statements.models import Statement
from tests import factories
from tests.journeys.desk_world import State, all_of, retracted, unfold

WHO = "nobody"
STANCES = ("supports", "conditional", "noncommittal", "opposes", "speaks")


def archive() -> Statement:
    """Thirty statements of three speakers in two years, of every stance and form; the last."""
    topics = [
        factories.topic(name, slug=name.lower(), name_de="") for name in ("Lighthouses", "Harbours")
    ]
    speakers = [
        factories.tenure(speaker=factories.speaker(name, slug=name.lower()))
        for name in ("Ada", "Bo", "Cy")
    ]
    meeting = factories.meeting(chair=speakers[0].speaker)
    factories.attendance(meeting=meeting, speaker=speakers[0].speaker, tenure=speakers[0])
    for number in range(30):
        tenure = speakers[number % 3]
        said = factories.published(
            speaker=tenure.speaker,
            tenure=tenure,
            words=f"Lamp number {number} stays lit for every boat in the harbour",
            with_topic=topics[number % 2],
            stance=STANCES[number % 5],
            meeting=meeting if number % 2 else None,
            said_on=factories.DAY - timedelta(days=20 * number),
        )
    factories.quote_in_a_name(said)
    factories.translation(said.quotes.first(), reviewed_by=factories.reviewer())
    return said


def namesake() -> None:
    """Whom "a" may mean beside Ada."""
    factories.speaker("Ann", slug="ann")


def newest() -> Statement:
    return Statement.objects.published().latest("pk")


def speaker() -> list[object]:
    return [newest().speaker.slug]


def topic() -> list[object]:
    return [newest().positions.first().topic.slug]


def meeting() -> list[object]:
    return [newest().meeting.slug]


def organisation() -> list[object]:
    return [newest().tenure.office.organisation.code]


def organisation_and_topic() -> list[object]:
    return organisation() + topic()


def office() -> list[object]:
    return [newest().tenure.office.slug]


def office_and_topic() -> list[object]:
    return office() + topic()


def statement() -> list[object]:
    return [newest().public_id]


def unnamed() -> list[object]:
    row = factories.published(attribution="a keeper of the lamp", stance="speaks")
    return [row.public_id]


def corrected() -> list[object]:
    row = newest()
    factories.correction(row)
    return [row.public_id]


def article() -> list[object]:
    return [newest().quotes.first().snapshot.article.public_id]


def gone() -> list[object]:
    return [Statement.objects.get(pk=retracted()[0]).public_id]


PUBLIC = [
    State("nothing is published", "home", WHO),
    State("no statement", "search", WHO),
    State("nobody is heard", "speaker-list", WHO),
    State("no topic", "topic-list", WHO),
    State("no meeting", "meeting-list", WHO),
    State("no correction", "correction-list", WHO),
    State("the front page", "home", WHO, rows=all_of(archive)),
    State("all statements", "search", WHO),
    State("statements found", "search", WHO, query="?q=lamp"),
    State("found by speaker", "search", WHO, query="?q=lamp&group=speaker", acts=(unfold,)),
    State("found by meeting", "search", WHO, query="?q=lamp&group=meeting"),
    State("what narrows is open", "search", WHO, query="?q=lamp&more=speaker"),
    State("narrowed", "search", WHO, query="?q=lamp&speaker=ada&since=2020&order=relevance"),
    State(
        "the best go on", "search", WHO, query="?q=lamp&order=relevance&below=9&after=2200-01-01_1"
    ),
    State("all fields are open", "search", WHO, acts=(unfold,)),
    State("a field is wrong", "search", WHO, query="?since=soon&year=24"),
    State("did you mean", "search", WHO, query="?q=habour"),
    State("a name in doubt", "search", WHO, query="?q=speaker:a lamp", rows=all_of(namesake)),
    State("a name is nobody's", "search", WHO, query="?speaker=nobody"),
    State("nothing found", "search", WHO, query="?q=submarine"),
    State("speakers", "speaker-list", WHO),
    State("a speaker", "speaker-detail", WHO, rows=speaker, acts=(unfold,)),
    State("filters are open", "speaker-detail", WHO, rows=speaker, query="?filters=open&year=2024"),
    State("filters leave nothing", "speaker-detail", WHO, rows=speaker, query="?form=indirect"),
    State("no such filter", "speaker-detail", WHO, rows=speaker, query="?topic=none-such"),
    State("topics", "topic-list", WHO),
    State("a topic", "topic-detail", WHO, rows=topic),
    State("a stance of a topic", "topic-detail", WHO, rows=topic, query="?stance=supports"),
    *(
        State(side, "topic-detail", WHO, rows=topic, query=f"?show={side}", acts=(unfold,))
        for side in ("table", "map", "speakers", "moves")
    ),
    State("the map of a day", "topic-detail", WHO, rows=topic, query="?show=map&day=2024-06-01"),
    State(
        "lanes of speakers", "topic-detail", WHO, rows=topic, query="?lanes=speaker", acts=(unfold,)
    ),
    State("countries", "organisation-list", WHO),
    State("a country", "organisation-detail", WHO, rows=organisation),
    State("a country on a topic", "organisation-topic", WHO, rows=organisation_and_topic),
    State("an office", "office-detail", WHO, rows=office),
    State("an office on a topic", "office-topic", WHO, rows=office_and_topic),
    State("whom to compare", "compare", WHO),
    State("three compared", "compare", WHO, query="?who=ada&who=bo&who=cy&topic=lighthouses"),
    State("too many to compare", "compare", WHO, query="?who=a&who=b&who=c&who=d&who=e"),
    State("the grid", "grid", WHO),
    State("a further page of the grid", "grid", WHO, query="?topics=2&heard=2"),
    State("the grid of no meeting", "grid", WHO, query="?meeting=none-such"),
    State("what to verify", "verify", WHO),
    State(
        "verified word for word", "verify", WHO, query="?q=Lamp number 29 stays lit for every boat"
    ),
    State("verified nearly", "verify", WHO, query="?q=Lamp number 4 goes out for every boat in it"),
    State("verified nowhere", "verify", WHO, query="?q=submarines are not on record"),
    State("too few words to verify", "verify", WHO, query="?q=lamp&day=yesterday"),
    State("meetings", "meeting-list", WHO),
    State("a year of meetings", "meeting-calendar", WHO, rows=lambda: [factories.DAY.year]),
    State("a meeting", "meeting-detail", WHO, rows=meeting),
    State("a statement", "statement-detail", WHO, rows=statement, acts=(unfold,)),
    State("a corrected statement", "statement-detail", WHO, rows=corrected),
    State("a statement by someone not named", "statement-detail", WHO, rows=unnamed),
    State("a retracted statement", "statement-detail", WHO, rows=gone, status=410),
    State("corrections", "correction-list", WHO),
    State("about and method", "about", WHO),
    State("an article", "article-detail", WHO, rows=article),
    State("corrections", "correction-list", WHO),
    State("no such place in a list", "correction-list", WHO, query="?after=x"),
    State("about", "about", WHO),
]
