"""Why a record cannot be like this, in the language of the page."""

from django.utils.translation import gettext as _

from statements.actions.offices import TenureOverlapError, TenureStatementsError
from statements.actions.refusal import Refusal
from statements.actions.speakers import SpeakerKnownError, SpeakerNameError
from statements.models import Tenure
from statements.views.desk import refusals
from statements.views.desk.record_words import tenure_days


def in_words(refusal: Refusal) -> str:
    """A sentence for a person, with the names of those who stand in the way."""
    match refusal:
        case TenureOverlapError(rows=[Tenure() as other, *_others]):
            return _(
                "%(who)s held this office then: %(office)s, %(days)s. Two full holders never hold "
                "one office on the same day."
            ) % {
                "who": other.speaker.name,
                "office": other.title,
                "days": tenure_days(other),
            }
        case TenureStatementsError():
            return _(
                "Statements said in this office would fall out of it. Amend them first, or leave "
                "their days inside."
            )
        case SpeakerKnownError():
            return _("A speaker has this name already: %(name)s. Use that one.") % {
                "name": refusal.speaker.name
            }
        case SpeakerNameError():
            return _("This is no name of a person, or too long a one.")
    return refusals.in_words(refusal)
