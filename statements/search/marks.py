"""Filters -> the marks that statements are to have."""

from statements.search.filters import Filters
from statements.search.queries import mark


def marks_of(filters: Filters) -> list[str]:
    """Each a query of its own. A stance is that on the topic where one is set; form, language and
    outlet together are those of one wording."""
    rows = {
        "speaker": filters.speaker,
        "topic": filters.topic,
        "meeting": filters.meeting,
        "office": filters.office,
        "country": filters.country,
    }
    marks = [f"{name}:{row.pk}" for name, row in rows.items() if row]
    if filters.year:
        marks.append(f"year:{filters.year}")
    if filters.stance:
        on = f"-{filters.topic.pk}" if filters.topic else ""
        marks.append(f"stance{on}:{filters.stance}")
    if wording := wording_mark(filters):
        marks.append(wording)
    return [mark(name) for name in marks]


def wording_mark(filters: Filters) -> str:
    outlet = str(filters.outlet.pk) if filters.outlet else ""
    asked = {"form": filters.form, "language": filters.language, "outlet": outlet}
    match [(name, value) for name, value in asked.items() if value]:
        case []:
            return ""
        case [(name, value)]:
            return f"{name}:{value}"
    return f"wording:{','.join(asked.values())}"
