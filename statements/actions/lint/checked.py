"""A statement with all that the rules read of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from statements.actions.knowledge import known_people
from statements.detection.records import Knowledge
from statements.models import Candidate, Position, Quote, Statement
from statements.models.articles import Article

MOST_QUOTES = 40


@dataclass(frozen=True)
class Checked:
    """``statement`` as it would be submitted; ``quotes`` with snapshot, article and outlet, the
    leading one first; ``candidates`` are all of the same snapshots, what detection read there."""

    statement: Statement
    quotes: tuple[Quote, ...]
    positions: tuple[Position, ...]
    candidates: tuple[Candidate, ...]
    knowledge: Callable[[], Knowledge] = known_people

    @cached_property
    def people(self) -> Knowledge:
        """Whom and which offices detection knows. Loaded late: most statements never need it."""
        return self.knowledge()

    @property
    def who(self) -> str:
        speaker = self.statement.speaker
        return speaker.name if speaker else self.statement.attribution

    def read_at(self, quote: Quote) -> list[Candidate]:
        """The candidates whose passages share words with a quote's."""
        return [
            candidate
            for candidate in self.candidates
            if candidate.snapshot_id == quote.snapshot_id and _overlap(candidate, quote)
        ]


def load_checked(statement: Statement) -> Checked:
    """Three queries, whatever the number of quotes."""
    in_articles = statement.quotes.select_related("snapshot__article__outlet").defer("words")
    quotes = tuple(in_articles.order_by("-is_leading", "pk")[:MOST_QUOTES])
    snapshots = {quote.snapshot_id for quote in quotes}
    candidates = Candidate.objects.filter(snapshot__in=snapshots).select_related("speaker")
    return Checked(
        statement=statement,
        quotes=quotes,
        positions=tuple(statement.positions.order_by("-is_leading", "pk")),
        candidates=tuple(candidates.in_text_order()),
    )


def place_of(quote: Quote) -> tuple[object, ...]:
    """Where a quote stands, as facts: the same words elsewhere are another matter."""
    return quote.snapshot_id, *quote.offsets


def speaks_for_itself(article: Article) -> bool:
    """Whether the whole text is one voice's, who need not be named at every passage."""
    return article.kind != Article.Kind.REPORT


def _overlap(candidate: Candidate, quote: Quote) -> bool:
    return any(
        start < other_end and other_start < end
        for start, end in candidate.offsets
        for other_start, other_end in quote.offsets
    )
