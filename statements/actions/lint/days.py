"""Days that do not fit: said after its article, or by nobody in office."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked
from statements.actions.lint.warning import StatementWarning
from statements.models.dates import Precision

# As exact as the day is known.
FORMATS: dict[str, str] = {
    Precision.DAY: "DATE_FORMAT",
    Precision.MONTH: "YEAR_MONTH_FORMAT",
    Precision.YEAR: "Y",
}


def day_words(day: date, precision: str) -> str:
    """ "4 December 2024", "December 2024" or "2024"."""
    return date_format(day, FORMATS[precision])


def said_after_published(checked: Checked) -> Iterator[StatementWarning]:
    """Nobody quotes what is yet to be said. Mended, never acknowledged."""
    said_on = checked.statement.said_on
    for quote in checked.quotes:
        article = quote.snapshot.article
        if said_on is not None and article.published_on < said_on:
            sentence = _("%(outlet)s published it on %(published)s, before it was said: %(said)s.")
            yield StatementWarning(
                "said-after-published",
                sentence
                % {
                    "said": day_words(said_on, checked.statement.said_precision),
                    "outlet": article.outlet.name,
                    "published": date_format(article.published_on, "DATE_FORMAT"),
                },
                (said_on, article.published_on, quote.snapshot_id),
                quote=quote,
                is_blocking=True,
            )


def no_office(checked: Checked) -> Iterator[StatementWarning]:
    """A named speaker without a recorded office on that day: perhaps another day, or person."""
    said = checked.statement
    if said.speaker is None or said.said_on is None:
        return
    held = said.speaker.tenures.possible_on(said.said_on, said.said_precision)
    if not held.exists():
        sentence = _("%(name)s held no office then that is recorded here: %(day)s.")
        day = day_words(said.said_on, said.said_precision)
        yield StatementWarning(
            "no-office",
            sentence % {"name": said.speaker.name, "day": day},
            (said.speaker_id, said.said_on, said.said_precision),
        )
