"""The floor's page of a topic."""

from datetime import date
from html import escape
from typing import Any

from benchmarks.floor import cards
from benchmarks.floor.maps import allies_map
from benchmarks.floor.reading import ONE_MORE, row_of, rows_of
from benchmarks.floor.strings import dated, page, plural, section, ways
from benchmarks.floor.timelines import MOST_MARKS, Axis, timeline

TOPIC = """
    SELECT topic.id, topic.name_en, topic.definition_en, topic.proposition_en, parent.slug,
        parent.name_en,
        (SELECT json_agg(json_build_array(child.slug, child.name_en, coalesce(tally.count, 0))
                ORDER BY child.name_en, child.id)
            FROM statements_topic AS child LEFT JOIN statements_stancetally AS tally
                ON tally.by = 'topic' AND tally.topic_id = child.id
            WHERE child.parent_id = topic.id),
        (SELECT json_agg(json_build_array(year, stance, n, statement_id) ORDER BY year)
            FROM floor.topic_year WHERE topic_id = topic.id),
        (SELECT json_agg(json_build_array(slug, name_en, starts_on, ends_on, city)
                ORDER BY kind <> 'summit', starts_on DESC)
            FROM floor.topic_meeting JOIN statements_meeting AS meeting ON meeting.id = meeting_id
            WHERE topic_id = topic.id)
    FROM statements_topic AS topic
    LEFT JOIN statements_topic AS parent ON parent.id = topic.parent_id
    WHERE topic.slug = %s
"""
SAID_ONCE = """
    SELECT said.id, public_id, coalesce(name, attribution), said_on
    FROM statements_statement AS said LEFT JOIN statements_speaker AS speaker
        ON speaker.id = speaker_id
    WHERE said.id = ANY(%s)
"""
LISTED = cards.cards_of(f"""
    SELECT statement_id FROM statements_publishedposition WHERE topic_id = %s
    ORDER BY said_on DESC, statement_id DESC {ONE_MORE}""")


def topic(slug: str, asked: dict[str, list[str]]) -> str:
    key, name, definition, proposition, *parent, below, years, meetings = row_of(TOPIC, slug)
    years = years or []
    bands = [dated(row, 2, 3) for row in meetings or ()]
    if "day" in asked:
        side = allies_map(key, date.fromisoformat(asked["day"][0]), bands)
    else:
        side = timeline_side(below, years, bands)
    said = rows_of(LISTED, key)
    count = sum(n for _year, _stance, n, _one in years)
    return page(
        name,
        f"{head(name, definition, proposition, *parent)}{children(below)}"
        f"{ways('Timeline', 'The allies’ latest stances', 'Who said what', 'Who moved', 'Compare')}"
        f'{side}<section class="statements"><h2>Statements <span>{count:,}</span></h2>'
        f"{cards.order_of(said)}{cards.listed(said, cards.by_occasion)}</section>",
    )


def head(name: str, definition: str, proposition: str, parent: str, parent_name: str) -> str:
    above = f' › <a href="/topics/{parent}/">{escape(parent_name)}</a>' if parent else ""
    asks = ""
    if proposition:
        asks = f"<p>For or against: <em>{escape(proposition)}</em></p>"
    return (
        f'<header class="page-head"><p><a href="/topics/">Topics</a>{above}</p>'
        f"<h1>{escape(name)}</h1><p>{escape(definition)}</p>{asks}</header>"
    )


def children(below: list[Any] | None) -> str:
    lines = (f'<li><a href="/topics/{slug}/">{escape(name)}</a> {f"{n:,}" if n else "–"}</li>'
             for slug, name, n in below or ())  # fmt: skip
    return f'<ul class="jumps">{"".join(lines)}</ul>' if below else ""


def timeline_side(below: list[Any] | None, years: list[Any], bands: list[Any]) -> str:
    lanes = f"Lanes: {ways('by stance', 'by speaker', 'by country')}"
    if below:
        with_below = f"with the {plural(len(below), 'topic')} below it"
        if len(below) == 1:
            with_below = "with the one topic below it"
        lanes += ways("this topic alone", with_below)
    if not years:
        return ""
    counts: dict[int, int] = {}
    for year, _stance, n, _one in years:
        counts[year] = counts.get(year, 0) + n
    has_bars = sum(counts.values()) > MOST_MARKS
    alone = [] if has_bars else [one for _year, _stance, n, one in years if n == 1]
    said = {row[0]: row[1:] for row in rows_of(SAID_ONCE, alone)} if alone else {}
    picture = timeline(Axis(min(counts), max(counts)), years, bands, said, has_bars=has_bars)
    turn = ways(*(f"{year} <span>{n:,}</span>" for year, n in reversed(counts.items())))
    return section(
        "Timeline",
        f'{lanes}<p><a href="#after-timeline">Skip the picture</a></p>{picture}{turn}'
        '<p><a href="?show=table">The timeline as a table</a></p>',
    )
