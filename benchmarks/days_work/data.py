"""A statement as data."""

from typing import Any

from statements.models import Quote, Statement


def as_data(row: Statement) -> dict[str, Any]:
    speaker, meeting = row.speaker, row.meeting
    office = row.tenure.office if row.tenure else None
    return {
        "id": row.public_id,
        "address": row.get_absolute_url(),
        "said_on": row.said_on,
        "said_precision": row.said_precision,
        "speaker": {"name": speaker.name, "address": speaker.get_absolute_url()}
        if speaker
        else None,
        "attribution": row.attribution or None,
        "office": {"title": office.title_en, "organisation": office.organisation.code}
        if office
        else None,
        "meeting": {
            "name": meeting.name_en,
            "address": meeting.get_absolute_url(),
            "relation": row.meeting_relation,
        }
        if meeting
        else None,
        "setting": None if row.setting == Statement.Setting.UNKNOWN else row.setting,
        "quotes": [quote_as_data(quote) for quote in row.shown_quotes],
        "positions": [
            {
                "topic": position.topic.slug,
                "address": position.topic.get_absolute_url(),
                "stance": position.stance,
                "is_leading": position.is_leading,
            }
            for position in row.shown_positions
        ],
    }


def quote_as_data(quote: Quote) -> dict[str, Any]:
    article = quote.snapshot.article
    return {
        "text": quote.text,
        "language": quote.language,
        "form": quote.form,
        "wording": quote.wording,
        "outlet": {"name": article.outlet.name, "domain": article.outlet.domain},
        "article": {
            "title": article.title,
            "published_on": article.published_on,
            "address": article.get_absolute_url(),
            "url": article.url or None,
        },
        "translations": [
            {"language": row.language, "text": row.text, "by": row.by, "source": row.source or None}
            for row in quote.public_translations
        ],
    }
