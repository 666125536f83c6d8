"""A statement's warnings as the desk shows them: each with its way out and who let it stand."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from statements.actions.acknowledgements import Looked, look_at
from statements.actions.amended import Amended, as_it_would_be
from statements.actions.lint.duplicates import DUPLICATE, duplicates
from statements.actions.lint.warning import WayOut
from statements.models import Acknowledgement, Candidate, Statement


@dataclass(frozen=True, slots=True)
class Shown:
    """A warning with the link that leads out of it, and who let it stand."""

    rule: str
    key: str
    sentence: str
    words: str
    language: str
    address: str
    label: str
    is_blocking: bool
    is_pair: bool
    acknowledgement: Acknowledgement | None

    @property
    def is_open(self) -> bool:
        return self.acknowledgement is None


def warnings_shown(statement: Statement, amended: Amended | None = None) -> list[Shown]:
    """All of a statement that may still change, or of what an amendment would make of it; open
    ones first."""
    if statement.is_closed:
        return []
    return _all_shown(statement, look_at(statement, amended and as_it_would_be(statement, amended)))


def likely_repeated(statement: Statement) -> list[Shown]:
    """Statements that an entered one may repeat, as warnings that nobody let stand yet."""
    looked = look_at(statement, rules=(duplicates,))
    return _all_shown(statement, [row for row in looked if row.is_open])


def _all_shown(statement: Statement, looked: list[Looked]) -> list[Shown]:
    quotes = {row.warning.quote.pk for row in looked if row.warning.quote}
    cards = Candidate.objects.behind(quotes) if quotes else {}
    shown = [_shown(row, statement, cards) for row in looked]
    return sorted(shown, key=lambda row: not row.is_open)


def _shown(looked: Looked, statement: Statement, cards: dict[int, int]) -> Shown:
    warning = looked.warning
    address, label = _way_out(looked, statement, cards)
    return Shown(
        rule=warning.rule,
        key=warning.key,
        sentence=warning.sentence,
        words=warning.quote.text if warning.quote else "",
        language=warning.quote.language if warning.quote else "",
        address=address,
        label=label,
        is_blocking=warning.is_blocking,
        is_pair=warning.rule == DUPLICATE,
        acknowledgement=looked.acknowledgement,
    )


def _way_out(looked: Looked, statement: Statement, cards: dict[int, int]) -> tuple[str, str]:
    warning = looked.warning
    if warning.way_out == WayOut.COMPARE and warning.other:
        compare = reverse("desk:statement-compare", args=[statement.pk])
        return f"{compare}?{urlencode({'other': warning.other.public_id})}", _("Compare the two")
    if warning.way_out == WayOut.PASSAGE and warning.quote:
        snapshot = warning.quote.snapshot
        page = reverse("desk:article-detail", args=[snapshot.article_id])
        place = f"#passage-{cards[warning.quote.pk]}" if warning.quote.pk in cards else ""
        return f"{page}?snapshot={snapshot.pk}{place}", _("See it in the article")
    page = reverse("desk:statement-detail", args=[statement.pk])
    return f"{page}#amend", _("Amend the statement")
