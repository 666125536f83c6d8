"""What all of the floor's pages are put together from."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

WAYS = (("search", "Statements"), ("speakers", "Speakers"), ("organisations", "Countries"),
        ("topics", "Topics"), ("meetings", "Meetings"))  # fmt: skip
FOOT_WAYS = (("topics", "All topics"), ("grid", "Who spoke about what"), ("compare", "Compare"),
             ("verify", "Verify a quote"), ("meetings", "All meetings"),
             ("corrections", "Corrections"), ("about", "About and method"),
             ("sign-in", "Sign in"))  # fmt: skip


def links(ways: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<li><a href="/{place}/">{words}</a></li>' for place, words in ways)


LABEL = "Words in a quote, a name, a topic"
SEARCH_BOX = (
    f'<form action="/search/" role="search"><label for="masthead-words">{LABEL}</label>'
    '<input class="input" id="masthead-words" type="search" name="q" placeholder="Search quotes">'
    '<button class="button">Search</button></form>'
)
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<link rel="stylesheet" href="/static/site.css"></head><body>'
    '<a class="skip-link" href="#main">Skip to the text</a><header class="masthead">'
    f'<a class="masthead-name" href="/">NATO tracker</a><nav><ul>{links(WAYS)}</ul></nav>'
    '{box}<a href="/de/" lang="de">Deutsch</a> <a href="/desk/articles/">Desk</a></header>'
    '<main id="main">'
)
FOOT = (
    '</main><footer class="site-footer"><p>NATO tracker records who said what on which topic, at or'
    " around which NATO meeting. Every quote is cut out of the text of a published article, and an"
    " editor has checked each statement before it appears here. A blank means that nothing was"
    f" found, not that nothing was said.</p><nav><ul>{links(FOOT_WAYS)}</ul></nav>"
    "<p>Quotes belong to those who said and printed them and stand here as citations. The software"
    " is free, under the MIT licence.</p></footer></body></html>"
)
STANCES = {
    "supports": "supports",
    "conditional": "supports with conditions",
    "noncommittal": "noncommittal",
    "opposes": "opposes",
    "speaks": "speaks about it",
}
MARK = '<svg class="stance-mark stance-{0}"><use href="#shape-{0}"/></svg>'
MARKS = {stance: MARK.format(stance) for stance in STANCES}
STANCE_KEY = "".join(f'<li class="stance">{MARKS[s]}{word}</li>' for s, word in STANCES.items())
STANCE_KEY = f'<ul class="stance-key">{STANCE_KEY}</ul>'
LANGUAGES = {"de": "German", "en": "English"}
QUOTE_MARKS = {"de": ("„", "“"), "en": ("“", "”")}
MONTHS = ["", *(date(2000, month, 1).strftime("%B") for month in range(1, 13))]
FIRST_WORDS = 9


def page(title: str, body: str, box: str = SEARCH_BOX) -> str:
    return HEAD.replace("{title}", escape(title)).replace("{box}", box) + body + FOOT


@lru_cache(maxsize=20_000)
def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


@lru_cache(maxsize=20_000)
def short_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month][:3]} {day.year}"


def days(first: date, last: date, year: str = "") -> str:
    """ "3–4 December"; ``year`` stands behind it."""
    if first.month == last.month:
        return f"{first.day}–{last.day} {MONTHS[last.month]}{year}"
    before = f" {first.year}" if year and first.year != last.year else ""
    start = f"{first.day} {MONTHS[first.month]}{before}"
    return f"{start} – {last.day} {MONTHS[last.month]}{year}"


def days_of(first: date, last: date) -> str:
    return days(first, last, f" {last.year}")


def time(day: date) -> str:
    return f'<time datetime="{day}">{short_date(day)}</time>'


def plural(count: int, noun: str = "statement") -> str:
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def in_marks(text: str, language: str, form: str) -> str:
    """Escaped, and in the marks of the language where the words are the speaker's."""
    if form == "indirect":
        return escape(text)
    opening, closing = QUOTE_MARKS[language]
    return f"{opening}{escape(text)}{closing}"


def first_words(public_id: str, text: str, language: str, form: str) -> str:
    words = text.split(None, FIRST_WORDS)
    short = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
    return (
        f'<a class="quote-link" href="/statements/{public_id}/" lang="{language}">'
        f"{in_marks(short, language, form)}</a>"
    )


def stance(now: str, earlier: str = "") -> str:
    """With the one before it where that was another."""
    before = f" <span>changed, before: <s>{STANCES[earlier]}</s></span>" if earlier else ""
    return f'<span class="stance">{MARKS[now]}{STANCES[now]}{before}</span>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Of cells that are HTML; the first of each row is its head."""
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    lines = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return f'<table class="table"><thead><tr>{top}</tr></thead><tbody>{lines}</tbody></table>'


def section(heading: str, body: str, beside: str = "") -> str:
    beside = f'<p class="section-count">{beside}</p>' if beside else ""
    return f'<section class="section"><header><h2>{heading}</h2>{beside}</header>{body}</section>'


def ways(*words: str) -> str:
    """Links that change what the page shows."""
    return f'<nav class="switch">{"".join(f"<a href=?>{one}</a> " for one in words)}</nav>'


def person(slug: str, name: str) -> str:
    return f'<a class="speaker-name" href="/speakers/{slug}/">{escape(name)}</a>'


def dated(values: list[Any], *places: int) -> list[Any]:
    """Values out of JSON, those at ``places`` made days again."""
    for place in places:
        values[place] = date.fromisoformat(values[place])
    return values
