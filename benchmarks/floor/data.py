"""The floor's hundred statements as data."""

from typing import Any

import orjson

from benchmarks.floor.reading import WHAT_IT_NAMES, Row, names, rows_of

A_HUNDRED = 100
AFTER = f"""
    WITH page AS MATERIALIZED (
        SELECT id FROM statements_statement
        WHERE state = 'published' AND (said_on, id) < (%s, %s)
        ORDER BY said_on DESC, id DESC LIMIT {A_HUNDRED + 1}
    )
    SELECT said.id, said.public_id, said.said_on, said.said_precision, speaker.name, speaker.slug,
        said.attribution, office.title_en, organisation.code, meeting.name_en, meeting.slug,
        said.meeting_relation, said.setting,
        (SELECT json_agg(json_build_array(topic_id, stance) ORDER BY is_leading DESC, position.id)
            FROM statements_position AS position WHERE statement_id = said.id),
        quote.text, quote.language, quote.form, quote.wording, outlet.name, outlet.domain,
        article.title, article.published_on, article.public_id, article.url,
        (SELECT json_agg(json_build_array(language, text, by, source) ORDER BY language, id)
            FROM statements_translation AS row WHERE quote_id = quote.id
                AND language <> quote.language AND original_text = quote.text
                AND (by IN ('official', 'outlet') OR reviewed_at IS NOT NULL))
    FROM page JOIN statements_statement AS said ON said.id = page.id
    JOIN statements_quote AS quote ON quote.statement_id = said.id
    {WHAT_IT_NAMES}
    ORDER BY said.said_on DESC, said.id DESC, quote.is_leading DESC, quote.id
"""


def data(_nothing: str, asked: dict[str, list[str]]) -> bytes:
    day, _, key = asked.get("after", ["9999-12-31_0"])[0].partition("_")
    found: dict[int, dict[str, Any]] = {}
    for row in rows_of(AFTER, day, key):
        if row[0] not in found:
            found[row[0]] = as_data(row)
        found[row[0]]["quotes"].append(as_quote(row))
    keys = list(found)[:A_HUNDRED]
    more = None
    if len(found) > A_HUNDRED:
        more = f"/data/?after={found[keys[-1]]['said_on']}_{keys[-1]}"
    return orjson.dumps({"statements": [found[key] for key in keys], "next": more})


def as_data(row: Row) -> dict[str, Any]:
    (_key, public_id, said_on, precision, name, slug, attribution, office, code, meeting,
     meeting_slug, relation, setting, positions) = row[:14]  # fmt: skip
    topics = names()["topic"]
    slugs = [(topics[topic][1], stance) for topic, stance in positions]
    return {
        "id": public_id,
        "address": f"/statements/{public_id}/",
        "said_on": str(said_on),
        "said_precision": precision,
        "speaker": {"name": name, "address": f"/speakers/{slug}/"} if slug else None,
        "attribution": attribution or None,
        "office": {"title": office, "organisation": code} if office else None,
        "meeting": {"name": meeting, "address": f"/meetings/{meeting_slug}/", "relation": relation}
        if meeting
        else None,
        "setting": None if setting == "unknown" else setting,
        "quotes": [],
        "positions": [
            {"topic": slug, "address": f"/topics/{slug}/", "stance": stance, "is_leading": n == 0}
            for n, (slug, stance) in enumerate(slugs)
        ],
    }


def as_quote(row: Row) -> dict[str, Any]:
    (text, language, form, wording, outlet, domain, title, published_on, article, url,
     translations) = row[14:]  # fmt: skip
    return {
        "text": text,
        "language": language,
        "form": form,
        "wording": wording,
        "outlet": {"name": outlet, "domain": domain},
        "article": {
            "title": title,
            "published_on": str(published_on),
            "address": f"/articles/{article}/",
            "url": url or None,
        },
        "translations": [
            {"language": into, "text": words, "by": by, "source": source or None}
            for into, words, by, source in translations or ()
        ],
    }
