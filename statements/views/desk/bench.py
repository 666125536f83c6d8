"""The work bench: one snapshot of an article, its passages in the text and their cards."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from statements.forms.suggestions import Kept, suggested_setting
from statements.models import Article, Meeting, Snapshot, Statement, User
from statements.views.desk.cards import Card, cards_of, loaded
from statements.views.desk.highlights import Paragraph, paragraphs_of, touched_by
from statements.views.desk.kept import kept_for

MOST_SNAPSHOTS = 50


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the work on a snapshot is: candidates by state, their statements by state; how many
    one click accepts, and how many drafts of the editor's own one click submits."""

    found: int
    open: int
    quick: int
    rejected: int
    own_drafts: int
    drafts: int
    in_review: int
    published: int


@dataclass(frozen=True)
class Bench:
    article: Article
    snapshot: Snapshot
    cards: list[Card]
    editor: User
    kept: Kept
    touched: tuple[tuple[int, int], ...] = ()  # where the text is marked otherwise than before

    @cached_property
    def kept_meeting(self) -> Meeting | None:
        """The meeting that open passages are proposed to have been said at or around."""
        if self.kept.meeting == self.article.meeting_id:
            return self.article.meeting
        return Meeting.objects.of_key(self.kept.meeting).first()

    @property
    def setting(self) -> Statement.Setting:
        return suggested_setting(self.article)

    @property
    def paragraphs(self) -> list[Paragraph]:
        return paragraphs_of(self.snapshot.text, [card.passage for card in self.cards])

    @property
    def touched_paragraphs(self) -> list[Paragraph]:
        return touched_by(self.touched, self.paragraphs)

    @property
    def tally(self) -> Tally:
        decided = Counter(card.candidate.state for card in self.cards)
        statements = Counter(card.statement.state for card in self.cards if card.statement)
        return Tally(
            found=len(self.cards),
            open=decided["open"],
            quick=sum(card.is_quick for card in self.cards),
            rejected=decided["rejected"],
            own_drafts=len(self.own_drafts),
            drafts=statements["draft"],
            in_review=statements["in_review"],
            published=statements["published"],
        )

    @property
    def own_drafts(self) -> list[Card]:
        """A draft that several passages word stands for its first."""
        own = [card for card in reversed(self.cards) if card.is_draft_of(self.editor)]
        return list({card.statement.pk: card for card in own}.values())[::-1]

    @property
    def open_cards(self) -> list[Card]:
        return [card for card in self.cards if card.candidate.is_open]

    @property
    def other_snapshots(self):
        """Newest first, without their texts."""
        others = self.article.snapshots.other_than(self.snapshot)
        return others.defer("text").newest_first()[:MOST_SNAPSHOTS]

    def card_of(self, candidate_pk: int | None) -> Card | None:
        return next((card for card in self.cards if card.candidate.pk == candidate_pk), None)

    def card_before(self, candidate_pk: int) -> Card | None:
        pairs = pairwise(self.cards)
        return next((one for one, other in pairs if other.candidate.pk == candidate_pk), None)

    def with_changed(self, changed: Iterable[Card]) -> "Bench":
        """The bench with these cards in their places, and their passages as the text marks them."""
        by_key = {card.candidate.pk: card for card in changed}
        cards = [by_key.get(card.candidate.pk, card) for card in self.cards]
        places = [(card.candidate.offsets, card.passage.spans) for card in by_key.values()]
        return replace(self, cards=cards).touching(*chain.from_iterable(chain(*places)))

    def touching(self, *spans: tuple[int, int]) -> "Bench":
        return replace(self, touched=(*self.touched, *spans))


def bench_of(request: HttpRequest, article_pk: int, snapshot_pk: int | None = None) -> Bench:
    """The bench of an article's newest snapshot, or of the one asked for; 404 for a wrong one."""
    articles = Article.objects.select_related("outlet", "meeting", "added_by")
    article = get_object_or_404(articles, pk=article_pk)
    if snapshot_pk is None:
        snapshot = get_object_or_404(article.snapshots.newest_first()[:1])
    else:
        snapshot = get_object_or_404(article.snapshots, pk=snapshot_pk)
    kept = kept_for(request, article)
    cards = cards_of(loaded(snapshot.candidates), kept.said_on)
    return Bench(article, snapshot, cards, request.user, kept)
