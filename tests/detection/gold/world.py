"""The invented world of ``world.toml`` as detection is told it. Only the NATO and the EU are real.

The nouns of roles and of NATO's offices are the site's starter data, as editors have them.
"""

import csv
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

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

WORLD_FILE = Path(__file__).with_name("world.toml")
NOUNS = Path(__file__).resolve().parents[3] / "statements" / "data" / "office_nouns.csv"
ROLES = {
    "fm": "foreign minister",
    "dm": "defence minister",
    "hog": "head of government",
    "hos": "head of state",
    "sg": "secretary general",
    "dsg": "deputy secretary general",
    "hr": "high representative",
    "mc": "chair of the military committee",
}


def read_world() -> Knowledge:
    rows = tomllib.loads(WORLD_FILE.read_text(encoding="utf-8"))
    persons = tuple(_person(row) for row in rows["persons"])
    return Knowledge(
        persons,
        tuple(_offices(persons, rows["nouns"])),
        (
            *(_country(row) for row in rows["countries"]),
            Organisation("NATO", (Word("NATO"), Word("Nato"))),
            Organisation("EU", (Word("EU"),)),
        ),
        _site_nouns("role"),
        tuple(Topic(row["slug"], "", _terms(row["terms"])) for row in rows["topics"]),
    )


def _person(row: dict[str, Any]) -> Person:
    tenures = (Tenure(t["office"], t["from"], t.get("to")) for t in row.get("terms", ()))
    names = tuple(row.get("names", ()))
    family_names = tuple(row["family_names"])
    return Person(row["slug"], row["name"], names, family_names, row["gender"], tuple(tenures))


def _offices(persons: tuple[Person, ...], nouns: list[dict[str, Any]]) -> list[Office]:
    words = _site_nouns("office") | {row["office"]: _words(row) for row in nouns}
    slugs = dict.fromkeys(tenure.office for person in persons for tenure in person.tenures)
    offices = []
    for slug in slugs:
        organisation, _, kind = slug.rpartition("-")
        offices.append(Office(slug, organisation.upper(), ROLES[kind], words.get(slug, ())))
    return offices


def _country(row: dict[str, Any]) -> Organisation:
    people = row["demonyms"]
    return Organisation(
        row["code"],
        _words(row["names"]),
        tuple(Word(text, language) for language, text in row["adjectives"].items()),
        (
            Word(people["male"], "de", "male"),
            Word(people["female"], "de", "female"),
            Word(people["en"], "en"),
        ),
    )


def _words(row: dict[str, Any]) -> tuple[Word, ...]:
    return tuple(Word(text, language) for language in ("de", "en") for text in row[language])


def _terms(row: dict[str, list[str]]) -> tuple[Term, ...]:
    return tuple(Term(text, language) for language, texts in row.items() for text in texts)


def _site_nouns(key: str) -> dict[str, tuple[Word, ...]]:
    """The starter data's nouns by their office or by their role."""
    found: dict[str, list[Word]] = defaultdict(list)
    with NOUNS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row[key]:
                found[row[key]].append(Word(row["text"], row["language"], row["gender"]))
    return {name: tuple(words) for name, words in found.items()}


WORLD = read_world()
