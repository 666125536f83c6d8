"""Who said something when and where, and the office that goes with it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from statements.models import Meeting, Precision, Speaker, Statement, Tenure
from statements.models.dates import last_day


@dataclass(frozen=True, slots=True)
class Saying:
    """Who said something when and where. ``attribution`` stands for a speaker without a name."""

    speaker: Speaker | None = None
    attribution: str = ""
    said_on: date | None = None
    said_precision: str = Precision.DAY
    meeting: Meeting | None = None
    setting: str = Statement.Setting.UNKNOWN


def tenure_on(
    speaker: Speaker | None, day: date | None, precision: str = Precision.DAY
) -> Tenure | None:
    """The office to show for a speaker on a day: a sure one first, then the latest begun.

    Of a month or year it is shown only where it was held throughout.
    """
    if speaker is None or day is None:
        return None
    tenures = speaker.tenures.possible_on(day, precision).latest_first()
    return tenures.certain_on(day).first() or tenures.first()


def tenures_by_day() -> Callable[[int, date, str], int | None]:
    """The same as :func:`tenure_on` with keys, for very many days: all tenures in one query."""
    held: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in Tenure.objects.latest_first():
        held[tenure.speaker_id].append(tenure)

    def key_on(speaker: int, day: date, precision: str) -> int | None:
        last = last_day(day, precision)
        days = (day, last)
        possible = [row for row in held[speaker] if all(day in row.possible_days for day in days)]
        certain = [row for row in possible if day in row.certain_days]
        return next((row.pk for row in (*certain, *possible)), None)

    return key_on


def columns_of(saying: Saying) -> dict[str, object]:
    """A statement's columns for it, with the office of the day and its place around the meeting."""
    meeting, said_on = saying.meeting, saying.said_on
    relation = ""
    if meeting is not None:
        relation = Statement.MeetingRelation.AT.value
        if said_on is not None:
            relation = meeting.relation_of(said_on, saying.said_precision)
    return {
        "speaker": saying.speaker,
        "tenure": tenure_on(saying.speaker, said_on, saying.said_precision),
        "attribution": "" if saying.speaker else saying.attribution.strip(),
        "said_on": said_on,
        "said_precision": saying.said_precision,
        "meeting": meeting,
        "meeting_relation": relation,
        "setting": saying.setting,
    }
