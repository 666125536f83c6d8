"""The floor's map of the allies on a day."""

from datetime import date
from html import escape
from typing import Any

from benchmarks.floor.reading import Row, rows_of
from benchmarks.floor.strings import MARKS, STANCE_KEY, STANCES, section, short_date

LAYOUT = (
    "IS .  .  NO SE FI .  CA .  .  DK .  EE .  US GB NL DE PL LV .  .  BE LU CZ SK LT UA"
    " .  FR .  SI HU RO .  PT ES IT HR ME BG .  .  .  .  AL MK GR TR"
).split()
PLACES = {code: (n % 7 * 52, n // 7 * 52) for n, code in enumerate(LAYOUT) if code != "."}
# The latest of those that take a stance, else the latest.
MAP = """
    SELECT country.code, country.name_en, coalesce(joined_nato_on <= %(day)s, false), held.stance,
        said.public_id, coalesce(speaker.name, said.attribution), said.said_on
    FROM statements_organisation AS country
    LEFT JOIN LATERAL (
        (SELECT statement_id, stance, 1 AS rank FROM floor.spoken
            WHERE topic_id = %(topic)s AND organisation_id = country.id AND said_on <= %(day)s
                AND takes_a_stance
            ORDER BY said_on DESC, statement_id DESC LIMIT 1)
        UNION ALL
        (SELECT statement_id, stance, 2 FROM floor.spoken
            WHERE topic_id = %(topic)s AND organisation_id = country.id AND said_on <= %(day)s
                AND NOT takes_a_stance
            ORDER BY said_on DESC, statement_id DESC LIMIT 1)
        ORDER BY rank LIMIT 1
    ) AS held ON true
    LEFT JOIN statements_statement AS said ON said.id = held.statement_id
    LEFT JOIN statements_speaker AS speaker ON speaker.id = said.speaker_id
    WHERE country.code = ANY(%(codes)s)
"""


def allies_map(topic: int, day: date, meetings: list[Any]) -> str:
    tiles = "".join(map(tile, rows_of(MAP, topic=topic, day=day, codes=list(PLACES))))
    return section(
        "The allies’ latest stances",
        f'<form><label for="map-day">As of</label><input class="input" type="date" id="map-day"'
        f' name="day" value="{day}"><button class="button">Show</button></form>'
        f'<p class="switch">{steps(day, meetings)}</p><figure><svg class="allies-map"'
        f' viewBox="0 0 364 364">{tiles}</svg><figcaption>{STANCE_KEY}<p>A round tile is not a'
        " member on that day. A dash means that nothing was found.</p></figcaption></figure>"
        '<p><a href="?show=table">The map as a table</a></p>',
    )


def member(is_member: bool) -> str:
    return "" if is_member else " (not a member)"


def tile(row: Row) -> str:
    code, name, is_member, now, public_id, who, said_on = row
    x, y = PLACES[code]
    found = f"{STANCES[now]}, {escape(who)}, {short_date(said_on)}" if now else "nothing found"
    body = (
        f'<title>{escape(name)}{member(is_member)}: {found}</title><rect x="{x + 1}" y="{y + 1}"'
        f' width="46" height="46"/><text x="{x + 24}" y="{y + 20}">{code}</text>'
    )
    if not now:
        return f'<g>{body}<text x="{x + 24}" y="{y + 38}">–</text></g>'
    return f'<a class="tile-{now}" href="/statements/{public_id}/">{body}{MARKS[now]}</a>'


def steps(day: date, meetings: list[Any]) -> str:
    """To the meetings next to the day."""
    earlier = max((row for row in meetings if row[3] < day), key=lambda row: row[3], default=None)
    later = min((row for row in meetings if row[3] > day), key=lambda row: row[3], default=None)
    before = f'<a href="?day={earlier[3]}">← {told(earlier)}</a>' if earlier else ""
    return before + (f'<a href="?day={later[3]}">{told(later)} →</a>' if later else "")


def told(meeting: list[Any]) -> str:
    return f"{escape(meeting[1])}, {short_date(meeting[3])}"
