"""What sticks from one accepted passage of an article to the next, in an editor's session."""

from datetime import date

from django.http import HttpRequest

from statements.actions.sayings import Saying
from statements.forms.suggestions import Kept
from statements.models import Article

KEY = "kept"
MOST_ARTICLES = 20


def kept_for(request: HttpRequest, article: Article) -> Kept:
    """What the last passage of the article left, else what the article tells."""
    row = request.session.get(KEY, {}).get(str(article.pk))
    if row is None:
        return Kept.at_first(article)
    said_on, said_precision, meeting, speaker = row
    return Kept(date.fromisoformat(said_on), said_precision, meeting, speaker)


def keep(request: HttpRequest, article: Article, saying: Saying) -> bool:
    """Remembers an accepted saying; returns whether the day or the meeting are others now."""
    before = kept_for(request, article)
    said_on = saying.said_on or before.said_on
    meeting = saying.meeting.pk if saying.meeting else None
    speaker = saying.speaker.pk if saying.speaker else None
    rows = request.session.get(KEY, {})
    rows.pop(str(article.pk), None)
    rows[str(article.pk)] = [said_on.isoformat(), str(saying.said_precision), meeting, speaker]
    request.session[KEY] = dict(list(rows.items())[-MOST_ARTICLES:])
    after = kept_for(request, article)
    return (after.said_on, after.said_precision, after.meeting) != (
        before.said_on,
        before.said_precision,
        before.meeting,
    )
