"""Acts, columns and their values in the trail, as people say them."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from statements.forms.desk_sayings import PRECISIONS
from statements.templatetags.dates import long_date
from statements.templatetags.languages import language_name

# What the actions write into the trail, as people say it.
ACTS = {
    "accept candidate": gettext_lazy("accepted a passage"),
    "join candidate": gettext_lazy("added a wording"),
    "amend statement": gettext_lazy("amended it"),
    "submit statement": gettext_lazy("submitted it"),
    "return statement": gettext_lazy("sent it back"),
    "publish statement": gettext_lazy("published it"),
    "retract statement": gettext_lazy("retracted it"),
    "comment on statement": gettext_lazy("commented on it"),
    "propose amendment": gettext_lazy("proposed an amendment"),
    "publish amendment": gettext_lazy("published an amendment"),
    "reject amendment": gettext_lazy("rejected an amendment"),
    "withdraw amendment": gettext_lazy("withdrew an amendment"),
    "join statement": gettext_lazy("joined another draft's wording"),
    "merge statements": gettext_lazy("merged two statements"),
    "add translation": gettext_lazy("added a translation"),
    "amend translation": gettext_lazy("amended a translation"),
    "review translation": gettext_lazy("reviewed a translation"),
    "remove translation": gettext_lazy("removed a translation"),
    "add speaker": gettext_lazy("added it"),
    "merge speakers": gettext_lazy("merged two speakers"),
    "merge topics": gettext_lazy("merged two topics"),
    "load starter data": gettext_lazy("loaded it with the starter data"),
}
LABELS = {
    "speaker": gettext_lazy("Speaker"),
    "tenure": gettext_lazy("Office"),
    "attribution": gettext_lazy("As printed"),
    "said_on": gettext_lazy("Said on"),
    "said_precision": gettext_lazy("How exact"),
    "meeting": gettext_lazy("Meeting"),
    "meeting_relation": gettext_lazy("Relation to the meeting"),
    "setting": gettext_lazy("Setting"),
    "state": gettext_lazy("State"),
    "merged_into": gettext_lazy("Merged into"),
    "text": gettext_lazy("Words"),
    "form": gettext_lazy("Form"),
    "language": gettext_lazy("Language"),
    "wording": gettext_lazy("Wording"),
    "is_leading": gettext_lazy("Leads"),
    "stance": gettext_lazy("Stance"),
    "reason": gettext_lazy("Reason"),
    "note": gettext_lazy("Note for the readers"),
    "by": gettext_lazy("By whom"),
    "source": gettext_lazy("Where it is printed"),
    "author_note": gettext_lazy("About the translator"),
    "reviewed_by": gettext_lazy("Reviewed by"),
}
# Values that a new statement has when nobody says anything.
UNSAID = {"day", "unknown"}
# Columns that say nothing as they are.
IN_WORDS: dict[str, Callable[[Any], str]] = {
    "said_on": lambda event: long_date(event.said_on, event.said_precision),
    "said_precision": lambda event: str(dict(PRECISIONS)[event.said_precision]),
    "starts_on": lambda event: long_date(event.starts_on, event.starts_precision),
    "ends_on": lambda event: long_date(event.ends_on, event.ends_precision),
    "starts_precision": lambda event: str(dict(PRECISIONS)[event.starts_precision]),
    "ends_precision": lambda event: str(dict(PRECISIONS)[event.ends_precision]),
    "office": lambda event: event.office.title(),
    "tenure": lambda event: event.tenure.office.title(event.speaker.gender),
    "language": lambda event: str(language_name(event.language)),
    **dict.fromkeys(("is_leading", "is_checked", "is_acting", "is_shared"), lambda event: _("yes")),
}


def shown(event: Any, column: str) -> str:
    """A column in words; a date is as exact as it is known."""
    value = getattr(event, column) if event else None
    if value in (None, "", False):
        return ""
    if column in IN_WORDS:
        return IN_WORDS[column](event)
    if hasattr(event, f"get_{column}_display"):
        return str(getattr(event, f"get_{column}_display")())
    return getattr(value, "name", None) or str(value)
