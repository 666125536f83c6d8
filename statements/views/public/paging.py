"""Lists of statements by keyset: a page names the last row it showed, never a number."""

from dataclasses import dataclass

from django.utils.translation import get_language

from statements.models.statements import Statement, StatementQuerySet

PAGE_SIZE = 25


@dataclass(frozen=True)
class StatementPage:
    """``statements`` are ready for cards; ``next_cursor`` is empty on the last page."""

    statements: list[Statement]
    next_cursor: str

    @property
    def is_empty(self) -> bool:
        return not self.statements

    @property
    def has_translations(self) -> bool:
        """Into the page's language, of any quote that it shows."""
        return any(row.leading_quote.public_translations for row in self.statements)


def cursor_of(statement: Statement) -> str:
    return f"{statement.said_on:%Y-%m-%d}_{statement.pk}"


def page_of(
    statements: StatementQuerySet, cursor=None, *, oldest_first: bool = False
) -> StatementPage:
    """The statements after ``cursor`` (a day and a key, or None) in the order asked for."""
    if oldest_first:
        rows = statements.oldest_first()
        rows = rows.after(*cursor) if cursor else rows
    else:
        rows = statements.newest_first()
        rows = rows.before(*cursor) if cursor else rows
    rows = rows.for_cards().with_translations((get_language() or "en")[:2])
    shown = list(rows[: PAGE_SIZE + 1])
    has_more = len(shown) > PAGE_SIZE
    shown = shown[:PAGE_SIZE]
    return StatementPage(shown, cursor_of(shown[-1]) if has_more else "")
