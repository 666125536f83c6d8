"""The floor's grids of speakers or organisations by topics."""

from html import escape
from itertools import groupby
from typing import Any, NamedTuple

from benchmarks.floor.reading import Row, names, row_of, rows_of
from benchmarks.floor.strings import (
    MARKS,
    STANCE_KEY,
    STANCES,
    page,
    person,
    ways,
)

KEYS = 2**44  # of statements in the column "latest", behind their days
MOST_ROWS, MOST_TOPICS = 20, 12
MOST_MEETINGS = 12
OF_ALL = 0  # instead of a meeting
LATEST = f"""SELECT key, topic_id, stance, count AS n, latest %% {KEYS} AS statement_id
    FROM statements_stancetally WHERE by = %(by)s AND key = ANY(%(heads)s)"""
AT_MEETING = """SELECT key, topic_id, stance, n, statement_id
    FROM floor.at_meeting WHERE meeting_id = %(meeting)s AND key = ANY(%(heads)s)"""
CELLS = """
    WITH tally AS MATERIALIZED ({0}), used AS (
        SELECT topic_id, sum(n) AS n FROM tally GROUP BY topic_id
    ), shown AS (
        SELECT topic_id, topic.name_en, slug, n, count(*) OVER () AS topics
        FROM used JOIN statements_topic AS topic ON topic.id = topic_id
        ORDER BY n DESC, name_en, topic_id LIMIT %(most)s
    )
    SELECT shown.slug, shown.name_en, topics, key, stance, public_id, said_on
    FROM shown JOIN tally USING (topic_id)
    JOIN statements_statement AS said ON said.id = statement_id
    ORDER BY shown.n DESC, shown.name_en, topic_id
"""
HEARD = {
    "speaker": """
        SELECT heard.key, speaker.name, speaker.slug, code, title_en, sort_name
        FROM floor.heard JOIN statements_speaker AS speaker ON speaker.id = heard.key
        JOIN statements_statement AS said ON said.id = statement_id
        LEFT JOIN statements_tenure AS tenure ON tenure.id = said.tenure_id
        LEFT JOIN statements_office AS office ON office.id = office_id
        LEFT JOIN statements_organisation AS organisation ON organisation.id = organisation_id
        WHERE heard.by = 'speaker' AND heard.meeting_id = %s
        ORDER BY heard.last_on DESC, heard.key LIMIT %s""",
    "organisation": """
        SELECT heard.key, name_en, code, code, '', lower(name_en)
        FROM floor.heard JOIN statements_organisation AS organisation
            ON organisation.id = heard.key
        WHERE heard.by = 'organisation' AND heard.meeting_id = %s
        ORDER BY heard.last_on DESC, heard.key LIMIT %s""",
}
KEY = "SELECT id FROM statements_meeting WHERE slug = %s"
MEETINGS = f"""
    SELECT slug, name_en, count(*) OVER () FROM statements_meeting AS meeting
    JOIN statements_statementtally AS tally ON tally.by = 'meeting' AND key = meeting.id
    ORDER BY starts_on DESC, meeting.id DESC LIMIT {MOST_MEETINGS}
"""
LEAD = (
    "Where each stands on each topic: the latest stance, and the year of the statement that says"
    " so."
)
HINT = "Of the meetings the newest; choose a period for those of that time."
LEAD_THERE = "Where each stood on each topic at this meeting."


class Grid(NamedTuple):
    """As HTML, and how many of how many rows and topics it has."""

    html: str
    rows: int
    topics: int
    all_topics: int
    has_more_rows: bool


def grid_of(by: str, meeting: int, most_rows: int, most_topics: int, caption: str) -> Grid:
    """Of a meeting without the years, which are all the same."""
    heard = rows_of(HEARD[by], meeting, most_rows + 1)
    heads = sorted(heard[:most_rows], key=lambda row: (row[5], row[0]))
    source = LATEST if meeting == OF_ALL else AT_MEETING
    keys = [row[0] for row in heads]
    cells = rows_of(CELLS.format(source), by=by, meeting=meeting, heads=keys, most=most_topics)
    columns: list[tuple[str, str, dict[int, Row]]] = [
        (slug, name, {row[3]: row for row in found})
        for (slug, name), found in groupby(cells, key=lambda row: row[:2])
    ]
    top = "".join(
        f'<th scope="col"><a class="grid-topic" href="/topics/{slug}/">{escape(name)}</a></th>'
        for slug, name, _found in columns
    )
    cell = cell_with_year if meeting == OF_ALL else cell_without
    lines = "".join(
        f"<tr>{head_of(by, row, note_on(row, columns))}"
        f"{''.join(cell(found.get(row[0])) for *_, found in columns)}</tr>"
        for row in heads
    )
    first = "Speaker" if by == "speaker" else "Speaks for"
    return Grid(
        f'<table class="grid"><caption>{caption}</caption><thead><tr><th>{first}</th>{top}</tr>'
        f"</thead><tbody>{lines}</tbody></table>",
        len(heads),
        len(columns),
        cells[0][2] if cells else 0,
        len(heard) > most_rows,
    )


def note_on(row: Row, columns: list[tuple[str, str, dict[int, Row]]]) -> str:
    return "" if any(row[0] in found for *_, found in columns) else ELSEWHERE


def head_of(by: str, row: Row, note: str) -> str:
    _key, name, slug, code, title, _sort = row
    if by == "speaker":
        held = f' <span class="code" title="{escape(title)}">{code}</span>' if code else ""
        return f'<th scope="row">{person(slug, name)}{held}{note}</th>'
    return f'<th scope="row"><a href="/organisations/{slug}/">{escape(name)}</a> {code}{note}</th>'


ELSEWHERE = " <span>on other topics</span>"
BLANK = '<td class="grid-blank" title="nothing found">–</td>'


def cell_with_year(row: Row | None) -> str:
    return link(row, row[6].year) if row else BLANK


def cell_without(row: Row | None) -> str:
    return link(row) if row else BLANK


def link(row: Row, year: int | str = "") -> str:
    stance, public_id = row[4:6]
    return (
        f'<td><a class="grid-cell" href="/statements/{public_id}/">{MARKS[stance]}'
        f"<span>{STANCES[stance]}</span>{year}</a></td>"
    )


def grid(_nothing: str, asked: dict[str, list[Any]]) -> str:
    by = "organisation" if asked.get("rows") == ["organisations"] else "speaker"
    (meeting,) = row_of(KEY, asked["meeting"][0]) if "meeting" in asked else (OF_ALL,)
    caption = "Who spoke about what"
    shown = grid_of(by, meeting, MOST_ROWS, MOST_TOPICS, caption)
    lead, chip = LEAD, ""
    if meeting != OF_ALL:
        lead, name = LEAD_THERE, escape(names()["meeting"][meeting][0])
        chip = f'<ul class="chips"><li><a href="/grid/">Meeting {name} × take off</a></li></ul>'
    choices = rows_of(MEETINGS)
    options = "".join(
        f'<option value="{slug}">{escape(name)}</option>' for slug, name, _all in choices
    )
    if meeting != OF_ALL and asked["meeting"][0] not in {slug for slug, *_ in choices}:
        options = f'<option value="{asked["meeting"][0]}">{name}</option>{options}'
    hint = f"<p>{HINT}</p>" if choices[0][2] > MOST_MEETINGS else ""
    return page(
        caption,
        f"<h1>{caption}</h1><p>{lead}</p>{ways('Speakers', 'Countries and organisations')}"
        f'<form class="filters"><label for="meeting">Meeting</label><select id="meeting"><option>'
        f'any</option>{options}</select><label for="since">From</label><input id="since">'
        '<label for="until">To</label><input id="until"><button>Show</button></form>'
        f"{hint}{chip}{STANCE_KEY}{shown.html}{ways_on(shown)}",
    )


def ways_on(shown: Grid) -> str:
    parts = ""
    if shown.all_topics > shown.topics:
        told = f"Topics 1 to {shown.topics} of {shown.all_topics}, the ones spoken about most first"
        parts += f'<nav>{told} <a href="?topics=2">More topics →</a></nav>'
    if shown.has_more_rows:
        told = f"Rows 1 to {shown.rows}, those heard last first"
        parts += f'<nav>{told} <a href="?heard=2">Heard earlier →</a></nav>'
    return parts
