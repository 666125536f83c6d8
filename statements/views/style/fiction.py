"""Fictional people saying fictional things, for the pages that show every part in every state.

The rows are never saved.
"""

from datetime import UTC, date, datetime
from typing import Any

from statements.models import (
    Article,
    Meeting,
    Office,
    Organisation,
    Outlet,
    Position,
    Quote,
    Snapshot,
    Speaker,
    Statement,
    Tenure,
    Topic,
    Translation,
)
from statements.models.positions import Stance
from statements.models.tallies import LatestStance

NOON = datetime(2024, 12, 5, 12, tzinfo=UTC)
DAY = date(2024, 12, 4)
FREEDONIA = Organisation(
    pk=1,
    code="FR",
    kind="country",
    name_en="Freedonia",
    name_de="Freedonien",
    joined_nato_on=date(1955, 5, 6),
)
RURITANIA = Organisation(pk=2, code="RU", kind="country", name_en="Ruritania", name_de="Ruritanien")
MINISTRY = Office(
    pk=1,
    slug="fr-fm",
    organisation=FREEDONIA,
    title_en="Foreign Minister of Freedonia",
    title_de="Außenminister von Freedonien",
    title_de_female="Außenministerin von Freedonien",
)
HARBOUR = Office(
    pk=2,
    slug="ru-hm",
    organisation=RURITANIA,
    title_en="Harbour Master of Ruritania",
    title_de="Hafenmeister von Ruritanien",
)
MINISTER = Speaker(
    pk=1, slug="ada-brandt", name="Ada Brandt", family_name="Brandt", gender="female"
)
MASTER = Speaker(pk=2, slug="bo-quist", name="Bo Quist", family_name="Quist", gender="male")
IN_OFFICE = Tenure(pk=1, speaker=MINISTER, office=MINISTRY, starts_on=date(2021, 12, 8))
ACTING = Tenure(
    pk=2, speaker=MINISTER, office=MINISTRY, starts_on=date(2021, 12, 8), is_acting=True
)
AT_HARBOUR = Tenure(pk=3, speaker=MASTER, office=HARBOUR, starts_on=date(2019, 3, 1))
BEFORE = Tenure(
    pk=4,
    speaker=MINISTER,
    office=Office(
        pk=3,
        slug="fr-lk",
        organisation=FREEDONIA,
        title_en="Lighthouse Keeper of Freedonia",
        title_de="Leuchtturmwärter von Freedonien",
        title_de_female="Leuchtturmwärterin von Freedonien",
    ),
    starts_on=date(2014, 1, 1),
    ends_on=date(2021, 12, 8),
)
LAMPS = Topic(
    pk=1,
    slug="lighthouses",
    name_en="Lighthouses",
    name_de="Leuchttürme",
    definition_en="Towers with a lamp, and who pays for the oil.",
    definition_de="Türme mit einer Lampe, und wer das Öl bezahlt.",
    proposition_en="The lamp of Port Nowhere should stay lit.",
    proposition_de="Die Lampe von Port Nowhere soll brennen.",
)
PIERS = Topic(pk=2, slug="piers", name_en="Piers", name_de="Molen", parent=LAMPS)
OIL = Topic(pk=3, slug="oil", name_en="Oil for lamps", name_de="Öl für Lampen")
LAMPS.statement_count, PIERS.statement_count = 24, 1
GATHERING = Meeting(
    pk=1,
    slug="2024-12-fm",
    kind="foreign-ministers",
    name_en="Foreign Ministers, Port Nowhere",
    name_de="Außenministertreffen, Port Nowhere",
    starts_on=date(2024, 12, 3),
    ends_on=DAY,
    city="Port Nowhere",
    chair=MASTER,
    address="https://gatherings.example/port-nowhere",
)
SUMMIT = Meeting(
    pk=2,
    slug="2024-07-summit",
    kind="summit",
    name_en="Summit of Strelsau",
    name_de="Gipfel von Strelsau",
    starts_on=date(2024, 7, 9),
    ends_on=date(2024, 7, 11),
    city="Strelsau",
)
GAZETTE = Outlet(pk=1, slug="gazette", name="Freedonia Gazette", domain="gazette.example")
COURIER = Outlet(pk=2, slug="courier", name="Strelsau Courier", domain="courier.example")
ARTICLE = Article(
    pk=1,
    public_id="samplear",
    outlet=GAZETTE,
    title="The lamp stays lit",
    language="en",
    published_on=DAY,
    url="https://gazette.example/lamp",
)
KEPT = Snapshot(pk=1, article=ARTICLE, taken_at=NOON)
WORDS = {
    Stance.SUPPORTS: "The lamp stays lit",
    Stance.CONDITIONAL: "The lamp stays lit, if oil comes",
    Stance.NONCOMMITTAL: "There is a time for lamps, and it is not today",
    Stance.OPPOSES: "The lamp may go out",
    Stance.SPEAKS: "There is a lamp, and there is a tower",
}


def quote(text: str, **columns: Any) -> Quote:
    columns = {"form": "direct", "language": "en", "wording": "original", **columns}
    row = Quote(**{"pk": 1, "snapshot": KEPT, "is_leading": True, **columns, "text": text})
    row.public_translations = []
    return row


def said(*quotes: Quote, stances: tuple[Stance, ...] = (Stance.SUPPORTS,), **columns: Any):
    """A statement as ``for_cards()`` loads it; ``public_id`` is its place on a page."""
    columns = {"pk": 1, "speaker": MINISTER, "tenure": IN_OFFICE, "said_on": DAY, **columns}
    row: Any = Statement(state="published", published_at=NOON, **columns)
    row.shown_quotes = list(quotes)
    row.shown_positions = [
        Position(topic=topic, stance=stance, is_leading=topic is LAMPS)
        for topic, stance in zip((LAMPS, PIERS), stances, strict=False)
    ]
    row.is_translated = any(hasattr(quote, "public_translations") for quote in quotes)
    return row


def stated(stance: Stance, said_on: date = DAY, **columns: Any) -> Statement:
    """The words that go with a stance."""
    columns = {"public_id": f"{stance}-{said_on:%Y%m%d}", **columns}
    return said(quote(WORDS[stance]), stances=(stance,), said_on=said_on, **columns)


def by_master(stance: Stance, said_on: date = DAY) -> Statement:
    name = f"master-{stance}-{said_on:%Y%m%d}"
    return stated(stance, said_on, public_id=name, speaker=MASTER, tenure=AT_HARBOUR)


def latest(
    stance: Stance, earlier: str = "", count: int = 1, first_on: date = DAY, last_on: date = DAY
) -> LatestStance:
    return LatestStance(1, last_on, stance, earlier, count, first_on, last_on)


def translated(public_id: str = "translated") -> Statement:
    row = quote("La lampe reste allumée tant que des bateaux passent", language="fr")
    row.public_translations = [
        Translation(text="Das Licht brennt, solange Schiffe fahren", language="de", by="human"),
        Translation(text="The lamp stays lit as long as ships pass", language="en", by="machine"),
    ]
    return said(row, public_id=public_id)
