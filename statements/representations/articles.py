"""Articles with what detection found in them."""

from typing import TypedDict

from statements.models import Article, Candidate, Snapshot


class ArticleShape(TypedDict):
    """An article: ``id`` is its public id, ``published_on`` an ISO date."""

    id: str
    outlet: str
    url: str
    title: str
    published_on: str
    language: str
    meeting: str | None


class SnapshotShape(TypedDict):
    """A kept text: ``length`` in code points, ``sha256`` of its UTF-8 in hex."""

    sha256: str
    length: int
    taken_at: str


class CandidateShape(TypedDict):
    """A candidate: ``spans`` are code-point offsets ``[start, end)``; ``speaker`` is a full name
    or null, ``office`` the one held when the article appeared; ``topics`` are slugs."""

    spans: list[list[int]]
    form: str
    text: str
    language: str
    speaker: str | None
    office: str | None
    mention: str
    alternatives: list[str]
    topics: list[str]
    triggers: dict[str, str]
    rule: str
    cue: str
    why: str
    confidence: float
    state: str


class ArticleWithCandidates(TypedDict):
    """What ``ingest --json`` prints."""

    article: ArticleShape
    snapshot: SnapshotShape
    candidates: list[CandidateShape]


def article_shape(article: Article) -> ArticleShape:
    return ArticleShape(
        id=article.public_id,
        outlet=article.outlet.domain,
        url=article.url,
        title=article.title,
        published_on=article.published_on.isoformat(),
        language=article.language,
        meeting=article.meeting.slug if article.meeting else None,
    )


def snapshot_shape(snapshot: Snapshot) -> SnapshotShape:
    return SnapshotShape(
        sha256=snapshot.sha256,
        length=len(snapshot.text),
        taken_at=snapshot.taken_at.isoformat(),
    )


def candidate_shape(candidate: Candidate, office: str | None) -> CandidateShape:
    """Needs a candidate loaded by ``for_cards()``."""
    return CandidateShape(
        spans=[[start, end] for start, end in candidate.offsets],
        form=candidate.form,
        text=candidate.text,
        language=candidate.language,
        speaker=candidate.speaker.name if candidate.speaker else None,
        office=office,
        mention=candidate.mention,
        alternatives=[row.speaker.name for row in candidate.shown_alternatives],
        topics=[row.topic.slug for row in candidate.shown_topics],
        triggers={row.topic.slug: row.trigger for row in candidate.shown_topics},
        rule=candidate.rule,
        cue=candidate.cue,
        why=candidate.why,
        confidence=candidate.confidence,
        state=candidate.state,
    )
