"""Statements of which a candidate may be another outlet's wording."""

from dataclasses import replace

from statements.actions.candidates import default_said_on
from statements.actions.lint.duplicates import Sketch, likely_same, near
from statements.forms.suggestions import suggested_speakers
from statements.models import Article, Candidate, Statement
from statements.views.desk.cards import Card
from statements.views.desk.warnings import likely_repeated

MOST = 20


def statements_like(candidate: Candidate, article: Article) -> list[Statement]:
    """What suggested speakers said around that day or at the article's meeting, not after the
    article: the likeliest first."""
    sketch = sketch_of_candidate(candidate, article)
    said = near(sketch).not_said_after(article.published_on).newest_first()
    statements = list(said.for_cards()[:MOST])
    likely = {row.pk for row in likely_same(sketch, statements)}
    return sorted(statements, key=lambda row: row.pk not in likely)


def likely_wordings(candidate: Candidate, article: Article) -> list[Statement]:
    """Of these, those that the rule for duplicates takes for the same."""
    sketch = sketch_of_candidate(candidate, article)
    return likely_same(sketch, statements_like(candidate, article))


def with_likely(card: Card) -> Card:
    """A draft's card with what it may repeat: one click accepts before anybody looked."""
    return replace(card, warnings=likely_repeated(card.statement)) if card.is_draft else card


def sketch_of_candidate(candidate: Candidate, article: Article) -> Sketch:
    """As it would be entered when nothing is changed; of ``for_cards()``."""
    day = default_said_on(article)
    return Sketch(
        speakers=frozenset(speaker.pk for speaker in suggested_speakers(candidate)),
        first=day,
        last=day,
        meeting=article.meeting_id,
        topics=frozenset(row.topic_id for row in candidate.shown_topics),
        texts=((candidate.language, candidate.text),),
    )
