"""From a snapshot to the candidates that detection proposes in it."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from statements.actions.knowledge import load_knowledge
from statements.detection import detect
from statements.detection.records import Candidate as Proposal
from statements.models import (
    Article,
    Candidate,
    CandidateAlternative,
    CandidateTopic,
    Snapshot,
    Speaker,
    Topic,
)
from statements.models.passages import ranges

type Spans = Sequence[tuple[int, int]]


@transaction.atomic
def detect_candidates(*, snapshot: Snapshot) -> int:
    """Proposes what detection finds in a snapshot; returns how many candidates are new.

    A second run adds nothing. What an editor decided or marked stays and keeps its place: nothing
    that overlaps it, or the passage quoted in its stead, is proposed, nor the same words again in
    a later text of the article. An open proposal that detection no longer makes is taken back.
    """
    article = Article.objects.select_for_update().get(pk=snapshot.article_id)
    found = detect(snapshot.text, load_knowledge(), article.published_on, article.language)
    settled = [
        passage.offsets
        for candidate in snapshot.candidates.settled().select_related("quote")
        for passage in (candidate, candidate.quote)
        if passage is not None
    ]
    earlier = Candidate.objects.settled().in_other_texts(snapshot).values_list("text", flat=True)
    known_words = set(earlier)
    proposals = [
        proposal
        for proposal in found
        if proposal.text not in known_words and not _overlap(proposal.spans, settled)
    ]
    open_ones = {tuple(candidate.offsets): candidate for candidate in snapshot.candidates.unread()}
    wanted = {proposal.spans for proposal in proposals}
    outdated = [candidate.pk for spans, candidate in open_ones.items() if spans not in wanted]
    snapshot.candidates.filter(pk__in=outdated).delete()
    new = [proposal for proposal in proposals if proposal.spans not in open_ones]
    _store(snapshot, new)
    return len(new)


def _overlap(spans: Spans, others: Iterable[Spans]) -> bool:
    return any(
        start < other_end and other_start < end
        for other in others
        for other_start, other_end in other
        for start, end in spans
    )


def _store(snapshot: Snapshot, proposals: list[Proposal]) -> None:
    speakers = {speaker.slug: speaker for speaker in Speaker.objects.all()}
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    candidates = Candidate.objects.bulk_create(
        _candidate(snapshot, proposal, speakers) for proposal in proposals
    )
    pairs = list(zip(candidates, proposals, strict=True))
    CandidateAlternative.objects.bulk_create(
        CandidateAlternative(candidate=candidate, speaker=speakers[slug], rank=rank)
        for candidate, proposal in pairs
        for rank, slug in enumerate(proposal.alternatives)
    )
    CandidateTopic.objects.bulk_create(
        CandidateTopic(
            candidate=candidate, topic=topics[guess.topic], trigger=guess.trigger[:200], rank=rank
        )
        for candidate, proposal in pairs
        for rank, guess in enumerate(proposal.topics)
    )


def _candidate(snapshot: Snapshot, proposal: Proposal, speakers: dict[str, Speaker]) -> Candidate:
    return Candidate(
        snapshot=snapshot,
        spans=ranges(proposal.spans),
        form=proposal.form.value,
        language=proposal.language,
        speaker=speakers[proposal.speaker] if proposal.speaker else None,
        mention=proposal.mention[:300],
        is_taken_over=proposal.is_taken_over,
        rule=proposal.rule,
        cue=proposal.cue[:300],
        why=proposal.why,
        confidence=proposal.confidence,
    )
