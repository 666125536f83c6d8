"""What a candidate becomes when an editor changes nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.utils.translation import gettext

from statements.actions.candidates import Wording, default_said_on
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition
from statements.forms.desk_sayings import MOST_ROWS
from statements.models import (
    Article,
    Candidate,
    Meeting,
    Precision,
    Quote,
    Speaker,
    Stance,
    Statement,
)

SETTINGS_OF_KINDS = {
    Article.Kind.INTERVIEW: Statement.Setting.INTERVIEW,
    Article.Kind.POST: Statement.Setting.POST,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What the next passage of an article takes over from the last one that was accepted.

    The speaker and the meeting are keys.
    """

    said_on: date
    said_precision: str = Precision.DAY
    meeting: int | None = None
    speaker: int | None = None

    @classmethod
    def at_first(cls, article: Article) -> Self:
        """Before anything was accepted: what the article itself tells."""
        return cls(said_on=default_said_on(article), meeting=article.meeting_id)


def suggested_speakers(candidate: Candidate) -> list[Speaker]:
    """The guess, then the alternatives."""
    found = [candidate.speaker, *(row.speaker for row in candidate.shown_alternatives)]
    return list(dict.fromkeys(filter(None, found)))


def suggested_setting(article: Article) -> Statement.Setting:
    return SETTINGS_OF_KINDS.get(Article.Kind(article.kind), Statement.Setting.UNKNOWN)


def suggestion(
    candidate: Candidate,
    article: Article,
    kept: Kept | None = None,
    speaker: str | None = None,
) -> dict[str, Any]:
    """The form's values where an editor changes nothing but, perhaps, the speaker (a key).

    The last passage's speaker stands where detection has nobody to offer.
    """
    kept = kept or Kept.at_first(article)
    last = None if suggested_speakers(candidate) else kept.speaker
    return {
        "words": candidate.text,
        "form": candidate.form,
        "language": candidate.language,
        "wording": Quote.Wording.UNKNOWN,
        "speaker": speaker or candidate.speaker_id or last or "",
        "said_on": kept.said_on,
        "said_precision": kept.said_precision,
        "setting": suggested_setting(article),
        "meeting": kept.meeting or "",
        "positions": [suggested_position(row) for row in candidate.shown_topics[:MOST_ROWS]],
    }


def suggested_position(row: Any) -> dict[str, Any]:
    reason = gettext("Trigger word: “%(word)s”") % {"word": row.trigger}
    return {"topic": row.topic_id, "stance": Stance.SPEAKS, "reason": reason}


def suggestion_as_data(
    candidate: Candidate,
    article: Article,
    kept: Kept | None = None,
    speaker: str | None = None,
) -> dict[str, Any]:
    """The suggestion as the form would send it, with another speaker's key where one is given."""
    data = suggestion(candidate, article, kept, speaker)
    rows = data.pop("positions")
    data |= {"positions-TOTAL_FORMS": len(rows), "positions-INITIAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        data |= {f"positions-{number}-{name}": value for name, value in row.items()}
    return {name: str(value) for name, value in data.items()}


def suggested_statement(
    candidate: Candidate, article: Article, kept: Kept, meeting: Meeting | None
) -> dict[str, Any]:
    """The suggestion as the arguments of ``accept_candidate``; ``meeting`` is the kept one's."""
    rows = candidate.shown_topics[:MOST_ROWS]
    return {
        "saying": Saying(
            speaker=candidate.speaker,
            said_on=kept.said_on,
            said_precision=kept.said_precision,
            meeting=meeting,
            setting=suggested_setting(article),
        ),
        "wording": Wording(candidate.offsets, candidate.form, candidate.language),
        "positions": [
            NewPosition(row.topic, Stance.SPEAKS, suggested_position(row)["reason"]) for row in rows
        ],
    }
