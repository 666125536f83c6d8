"""Fictional people saying fictional things, for the page that shows every part in every state.

The rows are never saved.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from statements.models import (
    Article,
    Correction,
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

NOON = datetime(2024, 12, 5, 12, tzinfo=UTC)
DAY = date(2024, 12, 4)
FREEDONIA = Organisation(pk=1, code="FR", kind="country", name_en="Freedonia", name_de="Freedonien")
MINISTRY = Office(
    pk=1,
    slug="fr-fm",
    organisation=FREEDONIA,
    title_en="Foreign Minister of Freedonia",
    title_de="Außenminister von Freedonien",
    title_de_female="Außenministerin von Freedonien",
)
MINISTER = Speaker(pk=1, slug="ada-brandt", name="Ada Brandt", gender="female")
IN_OFFICE = Tenure(pk=1, speaker=MINISTER, office=MINISTRY, starts_on=date(2021, 12, 8))
ACTING = Tenure(
    pk=2, speaker=MINISTER, office=MINISTRY, starts_on=date(2021, 12, 8), is_acting=True
)
LAMPS = Topic(pk=1, slug="lighthouses", name_en="Lighthouses", name_de="Leuchttürme")
PIERS = Topic(pk=2, slug="piers", name_en="Piers", name_de="Molen")
GATHERING = Meeting(
    pk=1,
    slug="2024-12-fm",
    name_en="Foreign Ministers, Port Nowhere",
    name_de="Außenministertreffen, Port Nowhere",
    starts_on=date(2024, 12, 3),
    ends_on=DAY,
    city="Port Nowhere",
)
GAZETTE = Outlet(pk=1, slug="gazette", name="Freedonia Gazette", domain="gazette.example")
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


@dataclass(frozen=True)
class Sample:
    """A part of the site in one state, under a name."""

    name: str
    statement: Statement


def quote(text: str, **columns: Any) -> Quote:
    columns = {"form": "direct", "language": "en", "wording": "original", **columns}
    row = Quote(pk=1, snapshot=KEPT, text=text, is_leading=True, **columns)
    row.public_translations = []
    return row


def said(*quotes: Quote, stances: tuple[Stance, ...] = (Stance.SUPPORTS,), **columns: Any):
    columns = {"speaker": MINISTER, "tenure": IN_OFFICE, **columns}
    row = Statement(pk=1, said_on=DAY, state="published", **columns)
    row.shown_quotes = list(quotes)
    row.shown_positions = [
        Position(topic=topic, stance=stance, is_leading=topic is LAMPS)
        for topic, stance in zip((LAMPS, PIERS), stances, strict=False)
    ]
    return row


def translated() -> Quote:
    row = quote("La lampe reste allumée tant que des bateaux passent", language="fr")
    row.public_translations = [
        Translation(text="Das Licht brennt, solange Schiffe fahren", language="de", by="human"),
        Translation(text="The lamp stays lit as long as ships pass", language="en", by="machine"),
    ]
    return row


def statement_samples() -> list[Sample]:
    """A statement in a list, as its form, speaker, meeting and wordings differ."""
    long = "The lamp of Port Nowhere has been lit for a hundred years, and it stays lit. " * 6
    at_it = {"meeting": GATHERING, "meeting_relation": "at"}
    two = (Stance.CONDITIONAL, Stance.OPPOSES)
    samples = [
        Sample("direct, at a meeting", said(quote("The lamp stays lit"), **at_it)),
        Sample(
            "two wordings, two topics",
            said(quote("The lamp stays lit, if oil comes"), quote("x"), stances=two, **at_it),
        ),
        Sample(
            "indirect, before a meeting",
            said(
                quote("The lamp would stay lit", form="indirect"),
                stances=(Stance.NONCOMMITTAL,),
                meeting=GATHERING,
                meeting_relation="before",
            ),
        ),
        Sample(
            "German, no meeting, acting",
            said(
                quote("Das Licht bleibt an", language="de"), tenure=ACTING, stances=(Stance.SPEAKS,)
            ),
        ),
        Sample(
            "not named",
            said(quote("It is late"), speaker=None, tenure=None, attribution="a keeper"),
        ),
        Sample(
            "of a month, without an office",
            said(quote("Soon"), tenure=None, said_precision="month"),
        ),
        Sample("translated", said(translated())),
        Sample("long", said(quote(long.strip()))),
    ]
    for number, sample in enumerate(samples):
        sample.statement.public_id = f"sample-{number}"
    return samples


def correction_samples() -> list[Correction]:
    notes = {
        "amended": "The day was wrong: it was 4 December.",
        "retracted": "Someone else said it.",
    }
    return [Correction(kind=kind, note=note, made_at=NOON) for kind, note in notes.items()]
