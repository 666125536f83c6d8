"""The real article with its gold, through the command, with the starter data loaded."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from statements.imports.starter_data import DATA_FOLDER, load_starter_data

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
ARTICLE = ARTICLES / "tagesschau-2024-12-04.txt"
GOLD = ARTICLES / "tagesschau-2024-12-04.gold.json"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not (ARTICLE.exists() and GOLD.exists()), reason=f"the real article is not at {ARTICLES}"
    ),
]


def place(quote: dict) -> tuple[int, int]:
    return quote["start"], quote["end"]


@pytest.fixture
def candidates() -> dict[tuple[int, int], dict]:
    """The candidates by their first and last offset."""
    load_starter_data(DATA_FOLDER)
    out = io.StringIO()
    call_command(
        "ingest",
        str(ARTICLE),
        "--outlet=tagesschau.de",
        "--published-on=2024-12-04",
        "--meeting=2024-12-fm",
        "--json",
        stdout=out,
    )
    shape = json.loads(out.getvalue())
    assert (shape["article"]["language"], shape["article"]["outlet"]) == ("de", "tagesschau.de")
    return {(each["spans"][0][0], each["spans"][-1][1]): each for each in shape["candidates"]}


def test_the_real_article_gives_its_quotations_and_nothing_else(candidates):
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    quotes = {place(quote): quote for quote in gold["quotes"]}
    found = {span: quotes[span] for span in candidates if span in quotes}
    assert len(found) >= 6
    text = ARTICLE.read_text(encoding="utf-8")
    for span, quote in found.items():
        candidate = candidates[span]
        assert candidate["text"] == quote["text"] == text[slice(*span)]
        assert candidate["form"] == quote["form"]
        assert candidate["speaker"] in (quote["speaker"], None)
        if candidate["speaker"] is None:
            assert quote["speaker"] in candidate["alternatives"]
    refused = [
        (start, end)
        for start, end in map(place, gold["not_quotes"])
        for first, last in candidates
        if first < end and start < last and (first, last) not in quotes
    ]
    assert refused == []


def test_the_secretary_general_is_shown_with_the_office_of_that_day(candidates):
    offices = {each["speaker"]: each["office"] for each in candidates.values()}
    assert offices["Mark Rutte"] == "Secretary General of NATO"
    assert offices["Annalena Baerbock"] == "Federal Minister for Foreign Affairs of Germany"
