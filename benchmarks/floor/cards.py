"""The floor's lists of statements: one SQL statement for a list, whatever it lists."""

from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby

from benchmarks.floor.reading import PAGE_SIZE, WHAT_IT_NAMES, Row, names
from benchmarks.floor.strings import (
    LANGUAGES,
    MARKS,
    STANCES,
    days,
    in_marks,
    person,
    plural,
    time,
    ways,
)

CARD_COLUMNS = """
    said.public_id, said.said_on, speaker.slug, speaker.name, said.attribution, office.title_en,
    organisation.code, meeting.slug, meeting.name_en, meeting.starts_on, meeting.ends_on,
    said.meeting_relation, quote.text, quote.language, quote.form, quote.wording,
    article.public_id, outlet.name,
    (SELECT json_agg(json_build_array(topic_id, stance) ORDER BY is_leading DESC, position.id)
        FROM statements_position AS position WHERE statement_id = said.id),
    (SELECT count(*) - 1 FROM statements_quote WHERE statement_id = said.id),
    (SELECT text FROM statements_translation AS translation WHERE quote_id = quote.id
        AND translation.language = 'en' AND quote.language <> 'en'
        AND original_text = quote.text AND reviewed_at IS NOT NULL ORDER BY id LIMIT 1),
    said.id
"""
CARD_TABLES = f"""
    JOIN statements_statement AS said ON said.id = page.statement_id
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
    {WHAT_IT_NAMES}"""
WORDINGS = {"original": "original", "translated": "translation", "unknown": "wording"}
RELATIONS = {"before": "before the meeting", "at": "at the meeting", "after": "after the meeting"}
OLDER = '<nav class="pager"><a class="button" href="?after=" rel="next">{0} statements</a></nav>'


def cards_of(page: str, order: str = "DESC") -> str:
    """Cards for the keys that a query gives as ``statement_id``, newest first."""
    return f"""
        WITH page AS MATERIALIZED ({page})
        SELECT {CARD_COLUMNS} FROM page {CARD_TABLES}
        ORDER BY said.said_on {order}, said.id {order}
    """


def card(row: Row, *, without_meeting: bool = False, words: str = "") -> str:
    """A row of ``CARD_COLUMNS``; ``words`` are those of the quote as HTML, if not as they are."""
    (public_id, said_on, slug, name, attribution, office, code, meeting, meeting_name, _, _,
     relation, text, language, form, wording, article, outlet, positions, others, translation,
     _key) = row  # fmt: skip
    home = f"/statements/{public_id}/"
    words = words or in_marks(text, language, form)
    label = f"<span>{escape(outlet)} reports, in indirect speech:</span>" * (form == "indirect")
    at = ""
    if meeting and not without_meeting:
        how = "" if relation == "at" else f" ({RELATIONS[relation]})"
        at = f'<span><a href="/meetings/{meeting}/">{escape(meeting_name)}</a>{how}</span>'
    more = ""
    if others:
        more = f'<span><a href="{home}#wordings">+{plural(others, "other wording")}</a></span>'
    return (
        '<article class="statement-card">'
        f"{speaker_line(slug, name, attribution, code, office)}"
        f"{time(said_on)}"
        f'<blockquote class="quote">{label}<p lang="{language}"><a class="quote-link"'
        f' href="{home}">{words}</a></p></blockquote>{translated(translation, language)}'
        f'<ul class="statement-card-positions">{positions_of(positions)}</ul>'
        f'<footer class="statement-card-foot">{at}<span><a href="/articles/{article}/">'
        f"{escape(outlet)}</a> · {LANGUAGES[language]} {WORDINGS[wording]}</span>"
        f"{more}</footer></article>"
    )


def speaker_line(slug: str, name: str, attribution: str, code: str, office: str) -> str:
    if not slug:
        return f'<p class="speaker-line">{escape(attribution)} <span>not named</span></p>'
    held = f' <span class="code">{code}</span> {escape(office)}' if office else ""
    return f'<p class="speaker-line">{person(slug, name)}{held}</p>'


def translated(text: str | None, language: str) -> str:
    if not text:
        return ""
    return (
        "<details><summary>Read it in English</summary><span>translation by a person, from"
        f' {LANGUAGES[language]}</span><p lang="en">{escape(text)}</p></details>'
    )


def positions_of(positions: Iterable[tuple[int, str]]) -> str:
    topics = names()["topic"]
    lines = []
    for key, stance in positions:
        name, slug = topics[key]
        joint = ", " if stance == "speaks" else " · "
        lines.append(f'<li class="stance">{MARKS[stance]}<a href="/topics/{slug}/">{escape(name)}'
                     f"</a>{joint}{STANCES[stance]}</li>")  # fmt: skip
    return "".join(lines)


def order_of(rows: list[Row]) -> str:
    """How a list may be ordered and narrowed."""
    shown = rows[:PAGE_SIZE]
    read = ("originals first", "translations first") if any(row[-2] for row in shown) else ()
    return ways("newest first", "oldest first", *read, "Narrow this list")


def listed(rows: list[Row], parts: Callable[[list[Row]], str], older: str = "Older") -> str:
    """A page of what a query gave, in ``parts``; one row more tells that others follow."""
    more = OLDER.format(older) if len(rows) > PAGE_SIZE else ""
    return parts(rows[:PAGE_SIZE]) + more


def by_year(rows: list[Row]) -> str:
    years = groupby(rows, key=lambda row: row[1].year)
    return "".join(part(str(year), map(card, said)) for year, said in years)


def by_occasion(rows: list[Row]) -> str:
    """By years and, within, by the meetings at or around which they were said."""
    return "".join(
        f'<section class="section"><h3>{year}</h3>{"".join(map(occasion, runs(said)))}</section>'
        for year, said in groupby(rows, key=lambda row: row[1].year)
    )


def runs(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """Those that follow each other at, before or after one meeting."""
    return (list(said) for _, said in groupby(rows, key=lambda row: (row[7], row[11])))


def occasion(said: list[Row]) -> str:
    slug, name, first, last, relation = said[0][7:12]
    head = '<span class="quiet">At no meeting</span>'
    if slug:
        how = "" if relation == "at" else f" · {RELATIONS[relation]}"
        head = (
            f'<a href="/meetings/{slug}/">{escape(name)}</a> <span>{days(first, last)}{how}</span>'
        )
    cards = (card(row, without_meeting=True) for row in said)
    return f'<h4 class="occasion">{head}</h4>{listing(cards)}'


def part(heading: str, cards: Iterable[str]) -> str:
    return f'<section class="section"><h3>{heading}</h3>{listing(cards)}</section>'


def listing(cards: Iterable[str]) -> str:
    items = "".join(f"<li>{one}</li>" for one in cards)
    return f'<ul class="statement-list">{items}</ul>'
