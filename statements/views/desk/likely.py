"""Statements of which a candidate may be another outlet's wording."""

from datetime import timedelta

from statements.actions.candidates import default_said_on
from statements.forms.desk_candidates import suggested_speakers
from statements.models import Article, Candidate, Statement

AROUND = timedelta(days=2)
MOST = 20


def statements_like(candidate: Candidate, article: Article) -> list[Statement]:
    """Unpublished ones of a suggested speaker, said at most two days before or after."""
    day = default_said_on(article)
    said = Statement.objects.filter(
        speaker__in=suggested_speakers(candidate), said_on__range=(day - AROUND, day + AROUND)
    )
    states = Statement.State
    unpublished = said.in_state(states.DRAFT) | said.in_state(states.IN_REVIEW)
    return list(unpublished.newest_first().for_cards()[:MOST])
