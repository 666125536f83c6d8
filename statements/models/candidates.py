"""What detection proposes and editors decide."""

from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from statements.models.articles import Article, Snapshot
from statements.models.choices import is_one_of
from statements.models.merged_records import refers_to_standing
from statements.models.passages import Form, Passage, write_text_from_spans
from statements.models.positions import Position
from statements.models.speakers import Speaker
from statements.models.topics import Topic
from statements.models.trail import tracked


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def still_open(self) -> "CandidateQuerySet":
        return self.filter(state=Candidate.State.OPEN)

    def quoted_as(self, quotes: Iterable[int]) -> "CandidateQuerySet":
        """Those that were accepted as one of these quotes (keys)."""
        return self.filter(quote__in=quotes)

    def settled(self) -> "CandidateQuerySet":
        """Those that an editor decided or marked: detection leaves them alone."""
        return self.exclude(pk__in=self.unread().values("pk"))

    def unread(self) -> "CandidateQuerySet":
        """Proposals of detection on which nobody has decided."""
        return self.still_open().exclude(rule=Candidate.MARKED_BY_EDITOR)

    def waiting(self) -> "CandidateQuerySet":
        """Those that wait for a decision: open ones in the newest text of unfinished articles."""
        others = Snapshot.objects.filter(article=models.OuterRef("snapshot__article"))
        newest = models.Subquery(others.newest_first().values("pk")[:1])
        unfinished = Article.objects.unfinished()
        return self.still_open().filter(snapshot=newest, snapshot__article__in=unfinished)

    def judged(self) -> "CandidateQuerySet":
        """Detection's proposals of a speaker on which editors decided, and what became of them."""
        decided = self.exclude(state=Candidate.State.OPEN).exclude(rule=Candidate.MARKED_BY_EDITOR)
        return decided.filter(speaker__isnull=False).select_related("quote__statement")

    def in_other_texts(self, snapshot: Snapshot) -> "CandidateQuerySet":
        """Those in the article's other snapshots."""
        return self.filter(snapshot__article=snapshot.article_id).exclude(snapshot=snapshot)

    def behind(self, quotes: Iterable[int]) -> dict[int, int]:
        """The keys of the candidates that became these quotes (keys), by quote."""
        return dict(self.filter(quote__in=tuple(quotes)).values_list("quote", "pk"))

    def beside(self, candidate: "Candidate") -> "CandidateQuerySet":
        """The other passages of its snapshot that stand: all but the rejected ones."""
        others = self.filter(snapshot=candidate.snapshot_id).exclude(pk=candidate.pk)
        others = others.exclude(state=Candidate.State.REJECTED).select_related("quote")
        return others.defer("quote__words").in_text_order()

    def in_text_order(self) -> "CandidateQuerySet":
        return self.order_by("spans", "pk")

    def with_statements(self) -> "CandidateQuerySet":
        """The statements of accepted ones too: their speakers, meetings and positions."""
        decided = self.select_related(
            "decided_by", "quote__statement__speaker", "quote__statement__meeting"
        )
        positions = models.Prefetch(
            "quote__statement__positions", Position.objects.for_cards(), to_attr="shown_positions"
        )
        return decided.prefetch_related(positions)

    def for_cards(self) -> "CandidateQuerySet":
        """All that a card at the desk shows, as ``shown_alternatives`` and ``shown_topics``."""
        return self.select_related("speaker", "quote__statement").prefetch_related(
            models.Prefetch(
                "alternatives",
                CandidateAlternative.objects.select_related("speaker").order_by("rank"),
                to_attr="shown_alternatives",
            ),
            models.Prefetch(
                "topics",
                CandidateTopic.objects.select_related("topic").order_by("rank"),
                to_attr="shown_topics",
            ),
        )


@tracked(exclude=("text",))
class Candidate(Passage):
    """A passage that detection proposes as a quotation, and why.

    ``confidence`` lies in [0, 1]; ``mention`` is the speaker as printed; ``speaker`` stays empty
    where it is not sure, and ``is_taken_over`` where it comes from the sentence before.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("rejected")

    # The rule of a passage that a person marked.
    MARKED_BY_EDITOR = "marked-by-editor"

    language = models.CharField(max_length=8)
    speaker = models.ForeignKey(
        Speaker, models.PROTECT, related_name="candidates", null=True, blank=True
    )
    mention = models.CharField(max_length=300, blank=True)
    is_taken_over = models.BooleanField(default=False)
    rule = models.CharField(max_length=60)
    cue = models.CharField(max_length=300, blank=True)
    why = models.TextField(blank=True)
    confidence = models.FloatField()
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    quote = models.OneToOneField(
        "statements.Quote",
        models.PROTECT,
        related_name="candidate",
        null=True,
        blank=True,
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = CandidateQuerySet.as_manager()

    # Loaded by for_cards(), the best first.
    shown_alternatives: list["CandidateAlternative"]
    shown_topics: list["CandidateTopic"]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "spans"], name="candidate_once"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="candidate_confidence",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", quote__isnull=False)
                | ~Q(state="accepted") & Q(quote__isnull=True),
                name="candidate_accepted_has_quote",
            ),
            is_one_of("form", Form),
            models.CheckConstraint(
                condition=Q(state__in=("open", "accepted", "rejected")),
                name="candidate_state_is_known",
            ),
        ]
        triggers = [
            write_text_from_spans(),
            *refers_to_standing("speaker", "statements_speaker"),
            pgtrigger.Trigger(
                name="quote_of_same_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__quote__isnull=False),
                func="""
                    IF NOT EXISTS (SELECT FROM statements_quote
                        WHERE id = NEW.quote_id AND snapshot_id = NEW.snapshot_id)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'candidate_quote_of_same_text', MESSAGE =
                        'a candidate and its quote stand in the same text';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def can_be_reopened(self) -> bool:
        """Rejected, or accepted for a statement that was retracted since."""
        is_retracted = self.quote is not None and self.quote.statement.is_retracted
        return self.state == self.State.REJECTED or is_retracted

    @property
    def standing_offsets(self) -> list[tuple[int, int]]:
        """Where its words stand: as they were accepted, else as proposed."""
        return (self.quote or self).offsets

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN


class CandidateAlternative(models.Model):
    """Another speaker whom a candidate's passage may mean, best first."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="alternatives")
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField()

    objects = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "speaker"], name="candidate_alternative_once"
            )
        ]
        triggers = [*refers_to_standing("speaker", "statements_speaker")]

    def __str__(self) -> str:
        return f"{self.candidate_id}: {self.speaker_id}"


class CandidateTopic(models.Model):
    """A topic that a candidate's words suggest, with the word that did."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="topics")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+")
    trigger = models.CharField(max_length=200)
    rank = models.PositiveSmallIntegerField()

    objects = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["candidate", "topic"], name="candidate_topic_once")
        ]
        triggers = [*refers_to_standing("topic", "statements_topic")]

    def __str__(self) -> str:
        return f"{self.candidate_id}: {self.topic_id}"
