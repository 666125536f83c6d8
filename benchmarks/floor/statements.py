"""The floor's page of a statement. It tells no corrections' differences apart and compares no
wordings word by word, which one statement in fifty has."""

from datetime import date
from html import escape
from typing import Any
from urllib.parse import quote as percent_encode

from benchmarks.floor.cards import RELATIONS, speaker_line
from benchmarks.floor.citations import Cited, cite_menu
from benchmarks.floor.reading import WHAT_IT_NAMES, NotFoundError, Row, names, records_of, rows_of
from benchmarks.floor.strings import (
    LANGUAGES,
    MARKS,
    STANCES,
    dated,
    first_words,
    in_marks,
    long_date,
    page,
    plural,
    section,
    time,
)

HOST = "http://localhost"
AROUND = 200
FRAGMENT = 6  # words
NOT_SAID = (
    "<p>The speaker did not say these words: each is someone’s translation of what is printed.</p>"
)
FORMS = {
    "direct": "In the speaker&#x27;s words",
    "indirect": "In indirect speech",
    "partial": "Partly in the speaker&#x27;s words",
}
ORIGINS = {
    "original": "{language} original",
    "translated": "{language} translation by {outlet}",
    "unknown": "{language} wording; whether it is the original is not known",
}
# A row a wording, the leading one first.
WORDINGS = f"""
    SELECT said.id, said.public_id, said.said_on, setting, meeting_relation AS relation,
        meeting.slug AS meeting, meeting.name_en AS meeting_name, speaker.id AS speaker,
        speaker.slug, speaker.name, family_name, said.attribution, office.title_en,
        office.title_de, organisation.code, published_at::date AS made_public_on,
        (SELECT json_agg(json_build_array(topic_id, stance, reason) ORDER BY is_leading DESC, id)
            FROM statements_position WHERE statement_id = said.id) AS positions,
        (SELECT json_agg(json_build_array(kind, note, made_at::date) ORDER BY made_at DESC, id DESC)
            FROM statements_correction WHERE statement_id = said.id) AS corrections,
        quote.text, quote.language, quote.form, quote.wording, quote.attribution AS printed_as,
        (SELECT json_agg(json_build_array(lower(span), upper(span)))
            FROM unnest(quote.spans) AS span) AS spans,
        substr(snapshot.text, greatest(lower(spans[1]) - 199, 1),
            upper(spans[cardinality(spans)]) - lower(spans[1]) + 401) AS around,
        length(snapshot.text) AS length, taken_at::date AS kept_on, article.public_id AS article,
        article.title, article.language AS title_language, article.url, article.byline,
        article.published_on, outlet.name AS outlet,
        (SELECT json_agg(json_build_array(language, text) ORDER BY language, id)
            FROM statements_translation AS row WHERE quote_id = quote.id
                AND language <> quote.language AND original_text = quote.text
                AND (by IN ('official', 'outlet') OR reviewed_at IS NOT NULL)) AS translations
    FROM statements_statement AS said
    JOIN statements_quote AS quote ON quote.statement_id = said.id
    {WHAT_IT_NAMES}
    WHERE said.public_id = %s AND said.state = 'published'
    ORDER BY is_leading DESC, quote.id
"""
ON_TOPIC = """(SELECT statement_id, said_on, stance, {0} AS is_earlier
    FROM statements_publishedposition WHERE topic_id = %(topic)s AND speaker_id = %(speaker)s
        AND (said_on, statement_id) {1} (%(day)s, %(key)s)
    ORDER BY said_on {2}, statement_id {2} LIMIT 3)"""
NEARBY = f"""
    SELECT is_earlier, stance, near.said_on, public_id, left(quote.text, 160), language, form
    FROM ({ON_TOPIC.format("true", "<", "DESC")} UNION ALL {ON_TOPIC.format("false", ">", "ASC")})
        AS near
    JOIN statements_statement AS said ON said.id = near.statement_id
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND is_leading
    ORDER BY near.said_on DESC, said.id DESC
"""


def statement(public_id: str, _asked: dict[str, list[str]]) -> str:
    rows = records_of(WORDINGS, public_id)
    if not rows:
        raise NotFoundError
    said = rows[0]
    heading = "In the article" if len(rows) == 1 else "In the articles"
    articles = "".join(map(in_article, rows))
    return page(
        f"{said.name}, {long_date(said.said_on)}",
        f"<article>{head(said)}{translations_of(rows)}"
        f"{section('Positions', positions_of(said.positions))}"
        f"{section(heading, articles, plural(len(rows), 'wording'))}{nearby(said)}"
        f"{section('Cite', cite_menu(cited(said)))}"
        f"{section('History', history(said.corrections, said.made_public_on))}</article>",
    )


def head(said: Any) -> str:
    outlet, who = escape(said.outlet), escape(said.name or said.attribution)
    label = f"<span>{outlet} reports, in indirect speech:</span>" * (said.form == "indirect")
    where = "" if said.setting == "unknown" else f" · {said.setting.replace('-', ' ')}"
    if said.meeting:
        to = f'<a href="/meetings/{said.meeting}/">{escape(said.meeting_name)}</a>'
        where += f" · {RELATIONS[said.relation]}: {to}"
    return (
        f'<h1>{who}, {long_date(said.said_on)}</h1><blockquote class="quote quote-large">{label}'
        f'<p lang="{said.language}">{in_marks(said.text, said.language, said.form)}</p>'
        f"</blockquote>"
        f"{speaker_line(said.slug, said.name, said.attribution, said.code, said.title_en)}"
        f'<p><time datetime="{said.said_on}">{long_date(said.said_on)}</time>{where}</p>'
        f'<p>{kind_of(said)}</p><ul class="record-ways"><li><a href="{at_quote(said)}">Open at'
        f' {outlet}, at the quote</a></li><li><a href="#cite">Cite</a></li><li>'
        f'<a href="/statements/{said.public_id}/card.png">Picture to share</a></li>'
        '<li><a href="#history">History</a></li></ul>'
    )


def kind_of(quote: Any) -> str:
    origin = ORIGINS[quote.wording]
    return f"{FORMS[quote.form]} · " + origin.format(
        language=LANGUAGES[quote.language], outlet=escape(quote.outlet)
    )


def at_quote(quote: Any) -> str:
    """The article's address, which opens it at the quote."""
    found = []
    for piece in quote.text.split(" … "):
        words = piece.split()
        ends = [words]
        if len(words) > 2 * FRAGMENT:
            ends = [words[:FRAGMENT], words[-FRAGMENT:]]
        told = (percent_encode(" ".join(end), safe="").replace("-", "%2D") for end in ends)
        found.append(f"text={','.join(told)}")
    return escape(f"{quote.url}#:~:{'&'.join(found)}")


def translations_of(rows: list[Any]) -> str:
    found = "".join(
        f"<span>translation by a person, from {LANGUAGES[row.language]}</span>"
        f'<p lang="{into}">{escape(text)}</p>'
        for row in rows
        for into, text in row.translations or ()
    )
    return section("Translations", NOT_SAID + found) if found else ""


def positions_of(positions: list[Any]) -> str:
    topics = names()["topic"]
    lines = "".join(
        f'<li class="position">{MARKS[stance]}<a href="/topics/{topics[key][1]}/">'
        f"{escape(topics[key][0])}</a> · {STANCES[stance]}"
        f"{f'<p>Why: {escape(reason)}</p>' if reason else ''}</li>"
        for key, stance, reason in positions
    )
    return f"<ul>{lines}</ul>"


def in_article(row: Any) -> str:
    by = f" · {escape(row.byline)}" if row.byline else ""
    printed = f" · printed as {escape(row.printed_as)}" if row.printed_as else ""
    around = excerpt(row.spans, row.around, row.length)
    return (
        f'<article><h3><a href="/articles/{row.article}/" lang="{row.title_language}">'
        f"{escape(row.title)}</a></h3><p>{escape(row.outlet)} · {long_date(row.published_on)}{by}"
        f'</p><blockquote class="excerpt" lang="{row.language}"><p>{around}</p></blockquote>'
        f'<p>{kind_of(row)}{printed}</p><p><a href="{at_quote(row)}">Open at {escape(row.outlet)},'
        f" at the quote</a> · text kept {long_date(row.kept_on)}</p></article>"
    )


def excerpt(spans: list[list[int]], around: str, length: int) -> str:
    """The quote marked, and at most so many letters on each side, cut between words."""
    start, end = spans[0][0], spans[-1][1]
    begins = max(start - AROUND, 0)
    before, after = around[: start - begins], around[end - begins :][:AROUND]
    if begins:
        before = f"… {before.partition(' ')[2]}"
    if end + AROUND < length:
        after = f"{after.rpartition(' ')[0]} …"
    pieces = []
    last = start
    for first, until in spans:
        gap = around[last - begins : first - begins]
        pieces.append(escape(gap if len(gap) <= AROUND else " … "))
        pieces.append(f"<mark>{escape(around[first - begins : until - begins])}</mark>")
        last = until
    return f"{escape(before)}{''.join(pieces)}{escape(after)}"


def nearby(said: Any) -> str:
    """What the same speaker said on the leading topic just before and just after."""
    topic = said.positions[0][0]
    whose = {"topic": topic, "speaker": said.speaker, "day": said.said_on, "key": said.id}
    rows = rows_of(NEARBY, **whose) if said.speaker else []
    if not rows:
        return ""
    name, slug = names()["topic"][topic]
    later = "".join(near_row(row) for row in rows if not row[0])
    earlier = "".join(near_row(row) for row in rows if row[0])
    lists = f"<h3>Later</h3><ul>{later}</ul>" if later else ""
    lists += f"<h3>Earlier</h3><ul>{earlier}</ul>" if earlier else ""
    every = f"All that {escape(said.name)} said on {escape(name)}"
    every = f'<p><a href="/search/?speaker={said.slug}&amp;topic={slug}">{every}</a></p>'
    return section("Before and after", lists + every, escape(name))


def near_row(row: Row) -> str:
    _is_earlier, stance, said_on, *quote = row
    return f"<li>{time(said_on)} {MARKS[stance]}{STANCES[stance]}: {first_words(*quote)}</li>"


def cited(said: Any) -> Cited:
    titles = {"en": said.title_en, "de": said.title_de} if said.title_en else {}
    return Cited(
        said.public_id, f"{HOST}/statements/{said.public_id}/", said.name or said.attribution,
        said.family_name or "", titles, said.said_on, said.text, said.language, said.form,
        said.outlet, said.title, said.title_language, said.url, said.published_on, said.kept_on,
    )  # fmt: skip


def history(corrections: list[Any] | None, published_on: date) -> str:
    lines = "".join(
        f"<li>{long_date(day)} · {kind}<p>{escape(note)}</p></li>"
        for kind, note, day in (dated(row, 2) for row in corrections or ())
    )
    return f"<ol>{lines}<li>{long_date(published_on)} · published</li></ol>"
