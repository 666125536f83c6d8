"""Who and what the corpus is about: offices and their holders, topics, meetings, outlets.

The same for every size of corpus, and the same each time: 400 fictional speakers who follow one
another in 100 offices of the allies and their alliances, from FIRST_DAY to LAST_DAY.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from random import Random
from typing import Any

from django.conf import settings
from django.utils.text import slugify

from statements.models import (
    Attendance,
    Meeting,
    Office,
    Organisation,
    Outlet,
    Role,
    Speaker,
    Tenure,
    Topic,
    User,
)

FIRST_DAY, LAST_DAY = date(2005, 1, 1), date(2024, 12, 31)
DAYS = (LAST_DAY - FIRST_DAY).days
HOLDERS = 4  # one after the other in each office
MEETINGS = 300
ROLES = (Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER)
OUTLETS = (
    "Gazette Courier Herald Bote Kurier Anzeiger Tageblatt Wireless Observer Rundschau".split()
)
PLACES = ("Port Nowhere", "Klippenburg", "Saint Elsewhere")
GIVEN = (
    "Ada Béla Çiğdem Dario Edda Fenja Günter Hanka Ivo Jūratė Kaspar Lina Mirko Nele Ottó".split()
)
SYLLABLES = "Bran Cor Drei Fal Gar Hol Kas Lind Mor Nord".split()
ENDINGS = "burg dal mark ström vane wicz łow şen".split()
AREAS = (
    ("Harbours", "Häfen"),
    ("Lighthouses", "Leuchttürme"),
    ("Ferries", "Fähren"),
    ("Bridges", "Brücken"),
    ("Canals", "Kanäle"),
    ("Bells", "Glocken"),
    ("Gardens", "Gärten"),
    ("Markets", "Märkte"),
    ("Railways", "Bahnen"),
    ("Windmills", "Windmühlen"),
    ("Wells", "Brunnen"),
    ("Orchards", "Obstgärten"),
)
ASPECTS = (
    ("building", "Bau"),
    ("costs", "Kosten"),
    ("safety", "Sicherheit"),
    ("staff", "Personal"),
    ("opening", "Öffnung"),
    ("closing", "Schließung"),
    ("repairs", "Reparatur"),
    ("lighting", "Beleuchtung"),
    ("history", "Geschichte"),
)


@dataclass
class World:
    """The rows, each with its key, in the order in which they refer to one another."""

    random: Random
    users: list[User] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    outlets: list[Outlet] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    attendances: list[Attendance] = field(default_factory=list)

    def rows(self) -> Iterator[list[Any]]:
        return (rows for rows in vars(self).values() if isinstance(rows, list))

    def holder(self, office: int, day: date) -> Tenure:
        """Who holds the office with this place in the list."""
        held = self.tenures[office * HOLDERS : (office + 1) * HOLDERS]
        return next(row for row in held if row.ends_on is None or day <= row.ends_on)


def make_world(random: Random) -> World:
    world = World(random)
    world.users = [
        User(pk=number, username=name, date_joined="2024-01-01T00:00:00Z")
        for number, name in enumerate(("benchmark-writer", "benchmark-reviewer"), 1)
    ]
    world.organisations = list(organisations())
    world.outlets = list(outlets())
    world.topics = list(topics())
    world.offices = list(offices(world))
    world.speakers = list(speakers(random, len(world.offices) * HOLDERS))
    world.tenures = list(tenures(world))
    world.meetings = list(meetings(random))
    world.attendances = list(attendances(world))
    return world


def organisations() -> Iterator[Organisation]:
    """The allies, NATO and the European Union, of the starter data."""
    file = Path(settings.BASE_DIR) / "statements" / "data" / "organisations.csv"
    with file.open(newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if is_heard(row)]
    for key, row in enumerate(rows, 1):
        names = {name: row[name] for name in ("code", "kind", "name_en", "name_de", "name_fr")}
        joined = row["joined_nato_on"]
        yield Organisation(
            pk=key, joined_nato_on=date.fromisoformat(joined) if joined else None, **names
        )


def is_heard(row: dict[str, str]) -> bool:
    return bool(row["joined_nato_on"]) or row["code"] in ("NATO", "EU")


def outlets() -> Iterator[Outlet]:
    for key, (place, name) in enumerate(product(PLACES, OUTLETS), 1):
        slug = slugify(f"{name} {place}")
        language = "en" if OUTLETS.index(name) % 3 == 0 else "de"
        yield Outlet(
            pk=key, slug=slug, name=f"{place} {name}", domain=f"{slug}.example", language=language
        )


def topics() -> Iterator[Topic]:
    """Twelve areas with nine topics each, of which every third asks something."""
    for area, (english, german) in enumerate(AREAS):
        parent = area * (len(ASPECTS) + 1) + 1
        names = {"name_en": english, "name_de": german}
        yield Topic(
            pk=parent, slug=slugify(english), definition_en=f"All about {english}.", **names
        )
        for place, (aspect, aspekt) in enumerate(ASPECTS, 1):
            name = f"{english}: {aspect}"
            yield Topic(
                pk=parent + place,
                parent_id=parent,
                slug=slugify(name),
                name_en=name,
                name_de=f"{german}: {aspekt}",
                definition_en=f"The {aspect} of {english.lower()}, in fictional words.",
                definition_de=f"{aspekt}: {german}, mit erfundenen Worten.",
                proposition_en=f"{name} comes first" if place % 3 == 1 else "",
            )


def offices(world: World) -> Iterator[Office]:
    """Three a country, two each at NATO and the European Union: 100."""
    key = 0
    for row in world.organisations:
        roles = ROLES if row.kind == "country" else ROLES[:2]
        for role in roles:
            key += 1
            yield Office(
                pk=key,
                slug=slugify(f"{row.code} {role}"),
                organisation_id=row.pk,
                role=role,
                title_en=f"{role.value.capitalize()}, {row.name_en}",
                title_de=f"{role.value.capitalize()}, {row.name_de}",
            )


def speakers(random: Random, count: int) -> Iterator[Speaker]:
    families = [f"{first}{last}" for first, last in product(SYLLABLES, ENDINGS)]
    pairs = list(product(GIVEN, families))
    random.shuffle(pairs)
    for key, (given, family) in enumerate(islice(pairs, count), 1):
        name = f"{given} {family}"
        yield Speaker(pk=key, slug=slugify(f"{name} {key}"), name=name, family_name=family)


def tenures(world: World) -> Iterator[Tenure]:
    """Each office passes on every five years, on a day of its own; the last is still held."""
    lasts = timedelta(days=DAYS // HOLDERS)
    for place, office in enumerate(world.offices):
        starts_on = FIRST_DAY - timedelta(days=world.random.randrange(1, lasts.days))
        for turn in range(HOLDERS):
            key = place * HOLDERS + turn + 1
            ends_on = None if turn == HOLDERS - 1 else starts_on + lasts
            yield Tenure(
                pk=key,
                office_id=office.pk,
                speaker_id=key,
                starts_on=starts_on,
                ends_on=ends_on,
                source="benchmarks",
                is_checked=True,
            )
            starts_on += lasts + timedelta(days=1)


def meetings(random: Random) -> Iterator[Meeting]:
    kinds = list(Meeting.Kind)
    apart = DAYS // MEETINGS
    for key in range(1, MEETINGS + 1):
        starts_on = FIRST_DAY + timedelta(days=(key - 1) * apart + random.randrange(apart - 8))
        kind, place = kinds[key % len(kinds)], PLACES[key % len(PLACES)]
        yield Meeting(
            pk=key,
            slug=f"{starts_on:%Y-%m}-{key}",
            name_en=f"{kind.label}, {place}, {starts_on:%B %Y}",
            kind=kind,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=1),
            city=place,
        )


def attendances(world: World) -> Iterator[Attendance]:
    """A third of the offices send their holders to each meeting."""
    key = 0
    for meeting in world.meetings:
        for place in sorted(
            world.random.sample(range(len(world.offices)), len(world.offices) // 3)
        ):
            key += 1
            tenure = world.holder(place, meeting.starts_on)
            yield Attendance(
                pk=key,
                meeting_id=meeting.pk,
                speaker_id=tenure.speaker_id,
                tenure_id=tenure.pk,
                part=Attendance.Part.PARTICIPANT,
            )
