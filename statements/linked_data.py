"""Rows -> schema.org's JSON-LD, which search engines read out of a page.

Every function takes ``absolute``, which makes a whole address of a path.
"""

from collections.abc import Callable, Iterable
from typing import Any

from statements.models import Article, Meeting, Outlet, Quote, Speaker, Statement, Tenure
from statements.models.dates import partial_date

type Data = dict[str, Any]
type Absolute = Callable[[str], str]

PRESS = (Outlet.Kind.NEWSPAPER, Outlet.Kind.AGENCY, Outlet.Kind.BROADCASTER)


def quotation(statement: Statement, absolute: Absolute) -> Data:
    """A published statement of ``for_cards()``. A paraphrase is no Quotation: its words are the
    reporter's, and it says what was said as an abstract."""
    quote, home = statement.leading_quote, absolute(statement.get_absolute_url())
    is_translated = quote.wording == Quote.Wording.TRANSLATED
    words = {"@type": "Quotation", "text": quote.text}
    if not quote.is_verbatim:
        words = {"@type": "CreativeWork", "abstract": quote.text}
    return _filled(
        {
            "@context": "https://schema.org",
            **words,
            "@id": f"{home}#statement",
            "url": home,
            "inLanguage": quote.language,
            "translator": _outlet(quote.snapshot.article.outlet) if is_translated else None,
            "dateCreated": partial_date(statement.said_on, statement.said_precision),
            ("spokenByCharacter" if quote.is_verbatim else "creator"): _spoken_by(
                statement, absolute
            ),
            "about": [
                _thing(row.topic.name, absolute(row.topic.get_absolute_url()))
                for row in statement.shown_positions
            ],
            "recordedAt": _event(statement.meeting, absolute)
            if statement.meeting and statement.meeting_relation == "at"
            else None,
            "citation": [
                _article(other.snapshot.article, absolute) for other in statement.shown_quotes
            ],
        }
    )


def person(speaker: Speaker, present: Iterable[Tenure], absolute: Absolute) -> Data:
    """A speaker in the offices of today, which are loaded with their organisations."""
    home = absolute(speaker.get_absolute_url())
    held = list(present)
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Person",
            "@id": f"{home}#speaker",
            "name": speaker.name,
            "familyName": speaker.family_name,
            "url": home,
            "jobTitle": [row.office.title(speaker.gender) for row in held],
            "worksFor": [
                {"@type": "Organization", "name": row.office.organisation.name} for row in held
            ],
            "sameAs": f"https://www.wikidata.org/wiki/{speaker.wikidata_id}"
            if speaker.wikidata_id
            else None,
        }
    )


def event(meeting: Meeting, absolute: Absolute) -> Data:
    """A meeting with its country and chair."""
    return {"@context": "https://schema.org", **_event(meeting, absolute, whole=True)}


def _event(meeting: Meeting, absolute: Absolute, *, whole: bool = False) -> Data:
    home = absolute(meeting.get_absolute_url())
    is_virtual = meeting.format == Meeting.Format.VIRTUAL
    place: Data | None = {"@type": "Place", "name": meeting.city_name} if meeting.city else None
    if place and whole:
        country = meeting.country.code if meeting.country else None
        address = {"addressLocality": meeting.city_name, "addressCountry": country}
        place |= {"address": _filled({"@type": "PostalAddress", **address})}
    mode = "Online" if is_virtual else "Offline"
    return _filled(
        {
            "@type": "Event",
            "@id": f"{home}#meeting",
            "name": meeting.name,
            "url": home,
            "startDate": partial_date(meeting.starts_on, meeting.starts_precision),
            "endDate": partial_date(meeting.ends_on, meeting.ends_precision),
            "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
            "location": {"@type": "VirtualLocation", "url": meeting.address or home}
            if is_virtual
            else place,
            "sameAs": meeting.address if whole else None,
        }
    )


def _spoken_by(statement: Statement, absolute: Absolute) -> Data:
    speaker, tenure = statement.speaker, statement.tenure
    if not speaker:
        return {"@type": "Person", "description": statement.attribution}
    home = absolute(speaker.get_absolute_url())
    return _filled(
        {
            "@type": "Person",
            "@id": f"{home}#speaker",
            "name": speaker.name,
            "url": home,
            "jobTitle": tenure.office.title(speaker.gender) if tenure else None,
        }
    )


def _article(article: Article, absolute: Absolute) -> Data:
    outlet = article.outlet
    return _filled(
        {
            "@type": "NewsArticle" if outlet.kind in PRESS else "Article",
            "headline": article.title,
            "url": article.url or absolute(article.get_absolute_url()),
            "datePublished": article.published_on.isoformat(),
            "inLanguage": article.language,
            "publisher": _outlet(outlet),
        }
    )


def _outlet(outlet: Outlet) -> Data:
    return {"@type": "Organization", "name": outlet.name}


def _thing(name: str, address: str) -> Data:
    return {"@type": "Thing", "name": name, "url": address}


def _filled(data: Data) -> Data:
    """Without what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [])}
