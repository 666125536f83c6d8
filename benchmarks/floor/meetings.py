"""The floor's page of a meeting."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from benchmarks.floor import cards
from benchmarks.floor.grids import grid_of
from benchmarks.floor.reading import ONE_MORE, Row, row_of, rows_of
from benchmarks.floor.strings import STANCE_KEY, days_of, page, person, section, short_date

MOST_ROWS, MOST_TOPICS = 12, 8
MOST_ARTICLES = 15
MEETING = """
    SELECT id, slug, name_en, kind, starts_on, ends_on, city, address,
        (SELECT max(ends_on) FROM statements_meeting AS other
            WHERE other.kind = meeting.kind AND other.ends_on < meeting.starts_on),
        (SELECT min(starts_on) FROM statements_meeting AS other
            WHERE other.kind = meeting.kind AND other.starts_on > meeting.ends_on)
    FROM statements_meeting AS meeting WHERE slug = %s
"""
PRESENT = """
    SELECT speaker.slug, speaker.name, title_en, part,
        tenure.starts_on > %s::date, tenure.ends_on < %s::date,
        EXISTS (SELECT FROM floor.heard WHERE heard.by = 'speaker'
            AND heard.meeting_id = attendance.meeting_id AND heard.key = attendance.speaker_id)
    FROM statements_attendance AS attendance
    JOIN statements_speaker AS speaker ON speaker.id = attendance.speaker_id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = attendance.tenure_id
    LEFT JOIN statements_office AS office ON office.id = office_id
    WHERE attendance.meeting_id = %s ORDER BY part, sort_name, attendance.id
"""
LISTED = cards.cards_of(
    f"""
    SELECT id AS statement_id FROM statements_statement
    WHERE meeting_id = %s AND state = 'published' ORDER BY said_on, id {ONE_MORE}""",
    order="ASC",
)
# Those that quote its newest statements and those that report it.
ARTICLES = f"""
    SELECT article.public_id, title, article.language, outlet.name, published_on
    FROM (
        SELECT article_id AS id FROM (
            SELECT id FROM statements_statement WHERE meeting_id = %(meeting)s
                AND state = 'published' ORDER BY said_on DESC, id DESC LIMIT 200
        ) AS said
        JOIN statements_quote AS quote ON quote.statement_id = said.id
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        UNION (
            SELECT id FROM statements_article AS article WHERE meeting_id = %(meeting)s
            ORDER BY published_on DESC, id DESC LIMIT {MOST_ARTICLES + 1}
        )
    ) AS found
    CROSS JOIN LATERAL (
        SELECT * FROM statements_article WHERE id = found.id OFFSET 0
    ) AS article
    JOIN statements_outlet AS outlet ON outlet.id = outlet_id
    ORDER BY published_on DESC, article.id DESC LIMIT {MOST_ARTICLES + 1}
"""
KINDS = {
    "summit": "Summit",
    "foreign-ministers": "Foreign ministers",
    "defence-ministers": "Defence ministers",
    "nato-ukraine-council": "NATO-Ukraine Council",
    "contact-group": "Ukraine Defence Contact Group",
    "other": "Other",
}
GRID = "Who said what at this meeting: speakers by topics"


def meeting(slug: str, _asked: dict[str, list[str]]) -> str:
    key, slug, name, kind, first, last, city, address, before, after = row_of(MEETING, slug)
    present = rows_of(PRESENT, before, after, key)
    said = rows_of(LISTED, key)
    official = f'<p>Official page <a href="{address}">{address}</a></p>' if address else ""
    return page(
        name,
        f'<header class="page-head"><p><a href="/meetings/">Meetings</a> ›'
        f' <a href="/meetings/?kind={kind}">{KINDS[kind]}</a></p><h1>{escape(name)}</h1><p>'
        f"{days_of(first, last)}, {escape(city)}</p>"
        f"{named('First in office', (row for row in present if row[4]))}"
        f"{named('Last in office', (row for row in present if row[5]))}{official}</header>"
        f'{grid_at(key, slug)}<section class="statements"><h2>Statements</h2>'
        f"{cards.order_of(said)}{cards.listed(said, by_relation, older='Newer')}</section>"
        f"{who_was_there(present)}{articles(key)}",
    )


def named(term: str, rows: Iterable[Row]) -> str:
    people = ", ".join(person(*row[:2]) for row in rows)
    return f"<dt>{term}</dt><dd>{people}</dd>" if people else ""


def grid_at(key: int, slug: str) -> str:
    shown = grid_of("speaker", key, MOST_ROWS, MOST_TOPICS, GRID)
    if not shown.rows:
        return ""
    more = ""
    if shown.has_more_rows or shown.all_topics > shown.topics:
        more = f'<p><a href="/grid/?meeting={slug}">The whole grid of this meeting</a></p>'
    return section("Who spoke about what", f"{shown.html}{STANCE_KEY}{more}")


def by_relation(rows: list[Row]) -> str:
    groups = groupby(rows, key=lambda row: row[11])
    return "".join(
        cards.part(
            cards.RELATIONS[relation].capitalize(),
            (cards.card(row, without_meeting=True) for row in said),
        )
        for relation, said in groups
    )


def who_was_there(present: list[Row]) -> str:
    if not present:
        return ""
    lines = "".join(
        f"<li>{person(slug, name)} <span>{escape(title or '')}</span></li>"
        for slug, name, title, *_ in present
    )
    silent = "".join(f"<li>{person(*row[:2])}</li>" for row in present if not row[6])
    nothing = "were there; no statement is recorded"
    there = section("Who was there", f"<ul>{lines}</ul>", "in the office of that day")
    return there + (section("Nothing found", f"<ul>{silent}</ul>", nothing) if silent else "")


def articles(key: int) -> str:
    rows = rows_of(ARTICLES, meeting=key)
    lines = "".join(
        f'<li><a href="/articles/{public_id}/" lang="{language}">{escape(title)}</a>'
        f" {escape(outlet)} {short_date(day)}</li>"
        for public_id, title, language, outlet, day in rows[:MOST_ARTICLES]
    )
    newest = "the newest" if len(rows) > MOST_ARTICLES else ""
    return section("Articles that reported", f"<ul>{lines}</ul>", newest) if rows else ""
