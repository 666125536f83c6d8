"""What a statement's page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from statements.models.quotes import Quote
from statements.models.showing import ByWhatIsShown
from statements.models.statements import Statement
from statements.models.whole_statements import Near, WholeStatement
from statements.views.public.citing import citation_at, styles_of
from statements.views.public.differences import Comparison, compared
from statements.views.public.excerpts import Excerpt, address_at_quote, excerpt_of
from statements.views.public.history import Change


@dataclass(frozen=True)
class Wording:
    """An outlet's wording with the words around it; ``address`` opens the article there.

    ``comparison`` is with the leading wording, if that is another one in the same language.
    """

    quote: Quote
    excerpt: Excerpt
    address: str
    comparison: Comparison | None


@dataclass(frozen=True)
class Nearby:
    """What the same speaker said on the leading topic just before and just after."""

    earlier: list[Near]
    later: list[Near]


class StatementRecord(ByWhatIsShown):
    """At an address of this site; all but the changes is made when it is drawn."""

    def __init__(self, request: HttpRequest, whole: WholeStatement, changes: Sequence[Change]):
        self.whole, self.changes, self.pk = whole, changes, whole.pk
        self.path, self.absolute = request.path, request.build_absolute_uri
        notes = tuple(change.differences for change in changes)
        self.shown = (request.build_absolute_uri(), whole.shown, notes)

    @property
    def statement(self) -> Statement:
        return self.whole.statement

    @cached_property
    def wordings(self) -> list[Wording]:
        """The leading one first."""
        leading = self.statement.leading_quote
        return [
            Wording(row, excerpt_of(row), address_at_quote(row), beside(row, leading))
            for row in self.statement.shown_quotes
        ]

    @property
    def translated(self) -> list[Quote]:
        return [quote for quote in self.statement.shown_quotes if quote.public_translations]

    @property
    def proof(self) -> str:
        """The address that opens the article of the leading wording at the quote, if it has one."""
        return self.wordings[0].address

    @property
    def nearby(self) -> Nearby | None:
        near = self.whole.nearby
        earlier = [row for row in reversed(near) if row.is_earlier]
        later = [row for row in near if not row.is_earlier]
        return Nearby(earlier, later) if near else None

    @property
    def styles(self) -> dict[str, str]:
        """Ways to cite it."""
        return styles_of(citation_at(self.absolute, self.statement))


def beside(quote: Quote, leading: Quote) -> Comparison | None:
    is_comparable = quote is not leading and quote.language == leading.language
    return compared(quote.text, leading.text) if is_comparable else None
