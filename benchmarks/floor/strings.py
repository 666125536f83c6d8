"""The floor's pages, put together from strings."""

from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Any

LINKS = "".join(
    f'<a href="/{place}/">{place.capitalize()}</a>'
    for place in ("topics", "speakers", "organisations", "meetings", "compare", "grid", "search")
)
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<link rel="stylesheet" href="/static/site.css"></head><body>'
    f'<header class="masthead"><a href="/">NATO tracker</a><nav>{LINKS}</nav></header><main>'
)
FOOT = (
    '</main><footer><a href="/about/">About</a> <a href="/corrections/">Corrections</a></footer>'
    "</body></html>"
)
STANCES = {
    "supports": "supports",
    "conditional": "supports with conditions",
    "noncommittal": "noncommittal",
    "opposes": "opposes",
    "speaks": "speaks about it",
}
MARK = '<svg class="mark mark-{0}" viewBox="0 0 16 16"><use href="#{0}"/></svg>'
MARKS = {stance: MARK.format(stance) for stance in STANCES}
Names = dict[str, dict[int, str]]  # of the few hundred rows that everything refers to, by key
LANES = {stance: 30 + 40 * place for place, stance in enumerate(STANCES)}


def page(title: str, body: str) -> str:
    return HEAD.replace("{title}", escape(title)) + body + FOOT


def card(row: tuple[Any, ...], names: Names) -> str:
    """A row of ``queries.CARD_COLUMNS``."""
    topics, slugs = names["topic"], names["topic slug"]
    (public_id, said_on, slug, name, attribution, office, code, meeting, meeting_name, relation,
     text, language, form, wording, article, outlet, positions, others, _key) = row  # fmt: skip
    home = f"/statements/{public_id}/"
    who = f'<a href="/speakers/{slug}/">{escape(name)}</a>' if slug else escape(attribution)
    stances = "".join(
        f'<li>{MARKS[stance]}<a href="/topics/{slugs[topic]}/">{escape(topics[topic])}</a>'
        f" <span>· {STANCES[stance]}</span></li>"
        for topic, stance in positions
    )
    at = ""
    if meeting:
        at = f'<span><a href="/meetings/{meeting}/">{escape(meeting_name)}</a> ({relation})</span>'
    more = f'<span><a href="{home}#wordings">+{others} other wordings</a></span>' if others else ""
    return (
        f'<article class="statement-card" id="statement-{public_id}"><p class="speaker">{who}'
        f' <span class="code">{code or ""}</span>'
        f' <span class="office">{escape(office or "")}</span></p>'
        f'<a class="statement-card-date" href="{home}"><time datetime="{said_on}">'
        f'{long_date(said_on)}</time></a><blockquote lang="{language}" class="quote-{form}">'
        f'<a href="{home}">{escape(text)}</a></blockquote><ul class="positions">{stances}</ul>'
        f'<footer class="statement-card-foot">{at}<span><a href="/articles/{article}/">'
        f"{escape(outlet)}</a> · {language} · {wording} wording</span>{more}</footer></article>"
    )


def cards(rows: Iterable[tuple[Any, ...]], names: Names) -> str:
    items = "".join(f"<li>{card(row, names)}</li>" for row in rows)
    return f'<ul class="statement-list">{items}</ul>'


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


MONTHS = ["", *(date(2000, month, 1).strftime("%B") for month in range(1, 13))]


def timeline(halves: list[tuple[int, str, int]]) -> str:
    """A bar a half year and stance, and the years with their counts."""
    years: dict[int, int] = {}
    bars = []
    for half, stance, n in halves:
        year = half // 2
        years[year] = years.get(year, 0) + n
        bars.append(
            f'<rect class="{stance}" x="{half * 24 - 96_000}" y="{LANES[stance]}" width="20"'
            f' height="{min(n, 30)}"><title>{year}, {STANCES[stance]}: {n}</title></rect>'
        )
    links = "".join(
        f'<a href="?year={year}">{year} <span>{n}</span></a>' for year, n in years.items()
    )
    return f'<svg viewBox="0 0 1100 240">{"".join(bars)}</svg><nav class="switch">{links}</nav>'


def table(rows: Iterable[tuple[Any, ...]], noun: str) -> str:
    """Name, slug, stance, first words, last day, first day and count of each row."""
    lines = "".join(
        f'<tr><th><a href="/{noun}/{slug}/">{escape(name)}</a></th><td>{MARKS[stance]}'
        f"{STANCES[stance]}</td><td>{escape(words)}</td><td>{long_date(last_on)}</td>"
        f"<td>since {first_on.year}</td><td>{n}</td></tr>"
        for name, slug, stance, words, last_on, first_on, n in rows
    )
    return f'<table class="table"><tbody>{lines}</tbody></table>'


def tiles(rows: Iterable[tuple[str, str, str]]) -> str:
    drawn = "".join(
        f"<g><title>{escape(name)}: {STANCES[stance]}</title>"
        f'<rect class="{stance}" x="{n % 7 * 52}" y="{n // 7 * 52}" width="48" height="48"/>'
        f"<text>{code}</text></g>"
        for n, (code, name, stance) in enumerate(rows)
    )
    return f'<svg class="allies-map" viewBox="0 0 364 364">{drawn}</svg>'


def moves(rows: list[tuple[str, str, str, str]] | None) -> str:
    lines = "".join(
        f"<li>{escape(name)}: {STANCES[before]} → {STANCES[stance]}, {day}</li>"
        for name, day, stance, before in rows or ()
    )
    return f'<ul class="moves">{lines}</ul>'


def facet(title: str, counts: Iterable[tuple[str, int]]) -> str:
    lines = "".join(
        f'<li><a href="?">{escape(name)}</a> <span>{n}</span></li>' for name, n in counts
    )
    return f"<details open><summary>{title}</summary><ul>{lines}</ul></details>"
