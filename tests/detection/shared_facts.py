"""A Knowledge built from the checked facts beside the project, for the test on the real article."""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

from statements.detection import (
    Knowledge,
    Office,
    Organisation,
    Person,
    Tenure,
    Term,
    Topic,
    Word,
)

# Adjectives and demonyms of the countries that the real article needs; the site has all of them.
_ADJECTIVES = {
    "DE": ("deutsch", "German"),
    "FR": ("französisch", "French"),
    "NL": ("niederländisch", "Dutch"),
    "US": ("amerikanisch", "American"),
    "UA": ("ukrainisch", "Ukrainian"),
    "GB": ("britisch", "British"),
}
_DEMONYMS = {
    "NL": (Word("Niederländer", "de", "male"), Word("Niederländerin", "de", "female")),
    "US": (Word("Amerikaner", "de", "male"), Word("Amerikanerin", "de", "female")),
    "FR": (Word("Franzose", "de", "male"), Word("Französin", "de", "female")),
}
_ROLE_NOUNS = {
    "foreign minister": ("Außenminister", "foreign minister"),
    "defence minister": ("Verteidigungsminister", "defence minister"),
    "head of government": ("Ministerpräsident", "prime minister"),
    "head of state": ("Präsident", "president"),
}
_WOMEN = {"Annalena Baerbock", "Kaja Kallas", "Ursula von der Leyen", "Angela Merkel"}
_MEN = {"Mark Rutte", "Jens Stoltenberg", "Antony Blinken", "Emmanuel Macron", "Donald Trump"}
_PARTICLES = {"von", "van", "de", "der", "di", "la", "le", "De", "Le"}


def read_knowledge(folder: Path) -> Knowledge:
    """All of the folder's persons, offices, countries and topics."""
    rows = _rows(folder / "offices_and_holders.csv")
    aliases = _rows(folder / "aliases.csv")
    return Knowledge(
        persons=_persons(rows, aliases),
        offices=_offices(rows, aliases),
        organisations=_organisations(_rows(folder / "members.csv")),
        role_nouns={
            role: (
                Word(german, "de", "male"),
                Word(german + "in", "de", "female"),
                Word(english, "en"),
            )
            for role, (german, english) in _ROLE_NOUNS.items()
        },
        topics=_topics(_rows(folder / "topics.csv")),
    )


def slug_of(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _persons(rows: list[dict[str, str]], aliases: list[dict[str, str]]) -> tuple[Person, ...]:
    tenures: dict[str, list[Tenure]] = {}
    for row in rows:
        tenure = Tenure(row["office_id"], _first(row["start_date"]), _last(row["end_date"]))
        tenures.setdefault(row["person"], []).append(tenure)
    spelt: dict[str, list[dict[str, str]]] = {}
    for alias in aliases:
        if alias["kind"] == "person" and alias["type"] != "paraphrase":
            spelt.setdefault(alias["canonical"], []).append(alias)
    return tuple(
        Person(
            slug=slug_of(name),
            name=name,
            names=tuple(a["variant"] for a in spelt.get(name, []) if " " in a["variant"]),
            family_names=(
                _family_name(name),
                *(a["variant"] for a in spelt.get(name, []) if " " not in a["variant"]),
            ),
            gender="female" if name in _WOMEN else "male" if name in _MEN else "",
            tenures=tuple(held),
        )
        for name, held in tenures.items()
    )


def _family_name(name: str) -> str:
    pieces = name.split()
    for number, piece in enumerate(pieces[1:], start=1):
        if piece in _PARTICLES:
            return " ".join(pieces[number:])
    return pieces[-1]


def _first(day: str) -> date | None:
    return (
        date.fromisoformat(f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10])
        if day
        else None
    )


def _last(day: str) -> date | None:
    if not day:
        return None
    if len(day) == 4:
        return date(int(day), 12, 31)
    if len(day) == 7:
        year, month = (int(part) for part in day.split("-"))
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date.fromisoformat(day)


def _offices(rows: list[dict[str, str]], aliases: list[dict[str, str]]) -> tuple[Office, ...]:
    nouns: dict[str, list[Word]] = {}
    for alias in aliases:
        if alias["kind"] == "role":
            gender = "female" if alias["lang"] == "de" and alias["variant"].endswith("in") else ""
            word = Word(alias["variant"], alias["lang"], gender)
            nouns.setdefault(alias["canonical"], []).append(word)
    seen = {row["office_id"]: row for row in rows}
    return tuple(
        Office(slug, row["country_or_org"], row["role"], tuple(nouns.get(slug, ())))
        for slug, row in seen.items()
    )


def _organisations(rows: list[dict[str, str]]) -> tuple[Organisation, ...]:
    return tuple(
        Organisation(
            code=(code := row["iso2"].split("/")[0]),
            names=tuple(Word(row[f"name_{lang}"], lang) for lang in ("en", "de", "fr")),
            adjectives=tuple(
                Word(text, lang)
                for text, lang in zip(_ADJECTIVES.get(code, ()), ("de", "en"), strict=False)
            ),
            demonyms=_DEMONYMS.get(code, ()),
        )
        for row in rows
    )


def _topics(rows: list[dict[str, str]]) -> tuple[Topic, ...]:
    spending = next(row for row in rows if row["id"] == "defence-spending")
    return tuple(
        Topic(
            row["id"],
            row["parent"],
            tuple(
                Term(term.strip(), lang, _company(row, spending, lang))
                for lang in ("de", "en", "fr")
                for term in row[f"keywords_{lang}"].split(";")
                if term.strip()
            ),
        )
        for row in rows
    )


def _company(row: dict[str, str], spending: dict[str, str], lang: str) -> tuple[str, ...]:
    return tuple(spending[f"keywords_{lang}"].split(";")) if row["only_with"] else ()
