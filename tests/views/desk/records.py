"""One record of every kind, and what its form sends."""

from django.db import models
from django.urls import reverse

from statements.actions.records import version_of
from statements.models import OfficeNoun, OrganisationWord
from statements.views.desk.nouns import ALL, NOUNS
from tests import factories

KEYS = [noun.key for noun in ALL]


def to(verb: str, key: str, *args: object) -> str:
    return reverse(f"desk:record-{verb}", args=[key, *args])


def one_of_each() -> dict[str, models.Model]:
    """By the key of the noun; the parts belong to the records."""
    office = factories.office()
    speaker = factories.speaker("Ada Brandt", gender="female")
    tenure = factories.tenure(office=office, speaker=speaker)
    meeting = factories.meeting(chair=speaker)
    topic = factories.topic("Lighthouses")
    word = {"text": "freedonisch", "language": "de", "kind": "adjective"}
    return {
        "speakers": speaker,
        "names": speaker.names.create(text="A. Brandt", kind="common"),
        "tenures": tenure,
        "offices": office,
        "nouns": OfficeNoun.objects.create(office=office, text="Lampmaster", language="en"),
        "organisations": office.organisation,
        "words": OrganisationWord.objects.create(organisation=office.organisation, **word),
        "meetings": meeting,
        "attendances": factories.attendance(meeting=meeting, speaker=speaker, tenure=tenure),
        "outlets": factories.outlet(),
        "topics": topic,
        "terms": topic.terms.create(text="lamp*", language="en"),
    }


def as_sent(key: str, row: models.Model, **changes: object) -> dict[str, object]:
    """What the page of a row sends where nothing is changed, and then the changes."""
    form = NOUNS[key].form(instance=row, initial={"seen": version_of(row)})
    sent = {field.name: field.value() for field in form}
    return {name: value for name, value in (sent | changes).items() if value not in (None, False)}
