"""The floor's page of a speaker."""

from datetime import date, timedelta
from html import escape
from typing import Any

from benchmarks.floor import cards
from benchmarks.floor.reading import ONE_MORE, row_of, rows_of
from benchmarks.floor.strings import (
    dated,
    first_words,
    page,
    plural,
    section,
    stance,
    table,
    time,
    ways,
)

KEYS = 2**44  # of statements in the column "latest", behind their days
MOST_AT_FIRST = 12
MOST_TICKS, LAST_TICK = 6, 88
SPEAKER = """
    SELECT speaker.id, name, speaker.slug,
        (SELECT json_agg(text ORDER BY id) FROM statements_speakername
            WHERE speaker_id = speaker.id AND kind NOT IN ('family', 'misspelling')),
        (SELECT json_agg(json_build_array(office.slug, title_en, code, starts_on, ends_on)
                ORDER BY ends_on IS NOT NULL, starts_on DESC)
            FROM statements_tenure JOIN statements_office AS office ON office.id = office_id
            JOIN statements_organisation AS organisation ON organisation.id = organisation_id
            WHERE speaker_id = speaker.id),
        (SELECT json_agg(json_build_array(title_en, count, first_on, last_on)
                ORDER BY last_on DESC, count DESC)
            FROM statements_statementtally AS tally
            LEFT JOIN statements_tenure AS tenure ON tenure.id = key AND tally.by = 'tenure'
            LEFT JOIN statements_office AS office ON office.id = office_id
            WHERE tally.by = 'officeless' AND key = speaker.id OR tally.by = 'tenure' AND key =
                ANY(ARRAY(SELECT id FROM statements_tenure WHERE speaker_id = speaker.id)))
    FROM statements_speaker AS speaker WHERE speaker.slug = %s
"""
GLANCE = f"""
    WITH latest AS MATERIALIZED (
        SELECT topic_id, latest, stance, earlier, count, first_on, last, count(*) OVER () AS topics
        FROM statements_stancetally WHERE by = 'speaker' AND key = %s
        ORDER BY latest DESC LIMIT {MOST_AT_FIRST}
    )
    SELECT topic.slug, topic.name_en, latest.stance, earlier, said.public_id, said.said_on,
        latest.count, date_part('year', first_on)::int,
        date_part('year', date '1949-04-04' + (last / {KEYS})::int)::int, topics,
        left(quote.text, 160), quote.language, quote.form
    FROM latest JOIN statements_topic AS topic ON topic.id = topic_id
    JOIN statements_statement AS said ON said.id = latest %% {KEYS}
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND is_leading
    ORDER BY latest DESC
"""
LISTED = cards.cards_of(f"""
    SELECT id AS statement_id FROM statements_statement
    WHERE speaker_id = %s AND state = 'published' ORDER BY said_on DESC, id DESC {ONE_MORE}""")
HEADS = ("Topic", "Latest stance", "First words", "Date", "Statements")


def speaker(slug: str, _asked: dict[str, list[str]]) -> str:
    key, name, slug, others, tenures, shares = row_of(SPEAKER, slug)
    said = rows_of(LISTED, key)
    return page(
        name,
        f"{head(name, others, tenures or [])}{offices(tenures or [])}{glance(key, slug)}"
        f'<section class="statements"><h2>Statements</h2>{shares_of(shares or [])}'
        f"{cards.order_of(said)}{cards.listed(said, cards.by_year)}</section>",
    )


def head(name: str, others: list[str] | None, tenures: list[Any]) -> str:
    words = [word for word in name.split() if word[0].isupper()]
    initials = words[0][0] + words[-1][0] if len(words) > 1 else name[:2]
    present = "".join(
        f'<p class="page-lead"><a href="/offices/{slug}/">{escape(title)}</a></p>'
        for slug, title, _code, _first, last in tenures
        if not last
    )
    written = f"<p>Also written {escape(', '.join(others))}</p>" if others else ""
    return (
        f'<header class="person-head"><span class="portrait">{initials}</span>'
        f"<h1>{escape(name)}</h1>{present}{written}</header>"
    )


def offices(tenures: list[Any]) -> str:
    """A band to scale, and the days in words."""
    if not tenures:
        return ""
    today = str(date.today())
    held = [(slug, title, code, *dated([first, last or today], 0, 1), not last)
            for slug, title, code, first, last in tenures]  # fmt: skip
    lines = "".join(
        f"<li><span>{time(first)} – {'today' if is_held else time(last)}</span>"
        f' <a href="/offices/{slug}/">{escape(title)}</a></li>'
        for slug, title, _code, first, last, is_held in held
    )
    return section("Offices", f'{band(held)}<ol class="tenures">{lines}</ol>')


def band(held: list[tuple[Any, ...]]) -> str:
    """From the first January to the end of the last quarter."""
    begins = min(row[3] for row in held).replace(month=1, day=1)
    last = max(row[4] for row in held)
    ends = date(last.year, -(-last.month // 3) * 3, 28) + timedelta(days=3)

    def place(day: date) -> float:
        return 100 * (day - begins).days / (ends - begins).days

    firsts = (date(year, 1, 1) for year in range(begins.year, ends.year + 1))
    ticks = [day for day in firsts if place(day) < LAST_TICK]
    drawn = "".join(
        f'<text x="{place(day):.2f}%" y="{36 * len(held) + 17}">{day.year}</text>'
        for day in ticks[:: -(-len(ticks) // MOST_TICKS)]
    )
    for n, (_slug, title, code, first, until, _is_held) in enumerate(held):
        x, y = f"{place(first):.2f}%", 36 * n
        drawn += (
            f'<text x="{x}" y="{y + 13}">{escape(title)}</text><text x="{x}" y="{y + 13}">{code}'
            f'</text><rect x="{x}" y="{y + 18}" width="{place(until) - place(first):.2f}%"'
            ' height="10"/>'
        )
    return f'<svg class="tenure-band" height="{36 * len(held) + 20}">{drawn}</svg>'


def glance(key: int, slug: str) -> str:
    rows = rows_of(GLANCE, key)
    if not rows:
        return ""
    lines = (
        (f'<a href="?topic={topic}#statements">{escape(name)}</a>', stance(now, earlier),
         first_words(public_id, *quote), time(said_on),
         f"{plural(n)}{f' {years(first, last)}' if n > 1 else ''}")
        for topic, name, now, earlier, public_id, said_on, n, first, last, _all, *quote in rows
    )  # fmt: skip
    topics = rows[0][9]
    more = f'<p><a href="?glance=all">All {topics} topics</a></p>' if topics > len(rows) else ""
    compare = f'<a href="/compare/?who={slug}">Compare with others</a>'
    caption = "<caption>Positions at a glance</caption>"
    return section("Positions at a glance", f"{caption}{table(HEADS, lines)}{more}", compare)


def years(first: int, last: int) -> str:
    return str(last) if first == last else f"{first}–{last}"


def shares_of(shares: list[Any]) -> str:
    """How much was said in which office."""
    spans = [(title, n, span(n, *dated([first, last], 0, 1))) for title, n, first, last in shares]
    if len(spans) < 2:
        return "".join(f"<p>{words}</p>" for _title, _n, words in spans)
    told = (f"as {escape(title)} {words}" if title else f"in no office on record {words}"
            for title, _n, words in spans)  # fmt: skip
    total = plural(sum(n for _title, n, _words in spans))
    return ways(f"In any office {total}", *told)


def span(count: int, first: date, last: date) -> str:
    until = "" if first == last else f" – {time(last)}"
    return f"{plural(count)}, {time(first)}{until}"
