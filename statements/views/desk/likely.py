"""Statements of which a candidate may be another outlet's wording."""

from datetime import timedelta

from statements.actions.candidates import default_said_on
from statements.forms.desk_candidates import suggested_speakers
from statements.models import Article, Candidate, Statement

AROUND = timedelta(days=2)
MOST = 20


def statements_like(candidate: Candidate, article: Article) -> list[Statement]:
    """Those of a suggested speaker, said at most two days before or after, and not after the
    article."""
    day = default_said_on(article)
    said = Statement.objects.open_to_wordings().by_any(suggested_speakers(candidate))
    said = said.said_between(day - AROUND, min(day + AROUND, article.published_on))
    return list(said.newest_first().for_cards()[:MOST])
