"""What a public statement must have, and does not."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked
from statements.actions.lint.warning import StatementWarning, WayOut


def gaps(checked: Checked) -> Iterator[StatementWarning]:
    """No speaker, day, quote or topic. The database refuses to publish these, too."""
    said = checked.statement
    if said.speaker_id is None and not said.attribution.strip():
        yield _gap("no-speaker", _("Nobody is named as the speaker."))
    if said.said_on is None:
        yield _gap("no-day", _("The day on which it was said is missing."))
    if not any(quote.is_leading for quote in checked.quotes):
        yield _gap("no-quote", _("No wording of it leads."), WayOut.PASSAGE)
    if not checked.positions:
        yield _gap("no-topic", _("It has no topic: on a topic's page nobody would find it."))


def _gap(rule: str, sentence: str, way_out: WayOut = WayOut.AMEND) -> StatementWarning:
    return StatementWarning(rule, sentence, (), way_out, is_blocking=True)
