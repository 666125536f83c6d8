"""The work bench: one snapshot of an article, its passages in the text and their cards."""

from collections import Counter
from dataclasses import dataclass

from django.shortcuts import get_object_or_404

from statements.actions.candidates import default_said_on
from statements.models import Article, Snapshot
from statements.views.desk.cards import Card, cards_of, loaded
from statements.views.desk.highlights import Paragraph, paragraphs_of

MOST_SNAPSHOTS = 50


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the work on a snapshot is: candidates by state, their statements by state."""

    found: int
    open: int
    rejected: int
    drafts: int
    in_review: int
    published: int


@dataclass(frozen=True, slots=True)
class Bench:
    article: Article
    snapshot: Snapshot
    cards: list[Card]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return paragraphs_of(self.snapshot.text, [card.passage for card in self.cards])

    @property
    def tally(self) -> Tally:
        decided = Counter(card.candidate.state for card in self.cards)
        statements = Counter(card.statement.state for card in self.cards if card.statement)
        return Tally(
            found=len(self.cards),
            open=decided["open"],
            rejected=decided["rejected"],
            drafts=statements["draft"],
            in_review=statements["in_review"],
            published=statements["published"],
        )

    @property
    def other_snapshots(self):
        """Newest first, without their texts."""
        others = self.article.snapshots.other_than(self.snapshot)
        return others.defer("text").newest_first()[:MOST_SNAPSHOTS]

    def card_of(self, candidate_pk: int) -> Card | None:
        return next((card for card in self.cards if card.candidate.pk == candidate_pk), None)


def bench_of(article_pk: int, snapshot_pk: int | None = None) -> Bench:
    """The bench of an article's newest snapshot, or of the one asked for; 404 for a wrong one."""
    articles = Article.objects.select_related("outlet", "meeting", "added_by")
    article = get_object_or_404(articles, pk=article_pk)
    if snapshot_pk is None:
        snapshot = get_object_or_404(article.snapshots.newest_first()[:1])
    else:
        snapshot = get_object_or_404(article.snapshots, pk=snapshot_pk)
    candidates = loaded(snapshot.candidates)
    return Bench(article, snapshot, cards_of(candidates, default_said_on(article)))
