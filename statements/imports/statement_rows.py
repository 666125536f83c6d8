"""What the words of a line stand for: rows that the database takes, or what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from statements.actions.articles import MAX_ADDRESS, NoOutletError, checked_domain
from statements.actions.compared_lines import ComparedLine, spans_as_text
from statements.actions.imported_statements import NewLine, NewStatement
from statements.actions.sayings import tenures_by_day
from statements.actions.starter_hands import stands_for
from statements.models import (
    Article,
    Form,
    Meeting,
    Outlet,
    Quote,
    Speaker,
    Stance,
    Statement,
    Topic,
)
from statements.models.dates import Precision, parse_partial_date
from statements.models.statements import FIRST_DAY
from statements.readers.statement_lines import (
    BadLineError,
    ReadLine,
    ReadPassage,
    ReadPosition,
    ReadStatement,
    read_statement,
)

WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
LANGUAGE = re.compile(r"[a-z]{2,3}")
MAX_TITLE, MAX_ATTRIBUTION = 300, 160  # characters, those of the columns
DEFAULTS = {
    "kind": Article.Kind.REPORT.value,
    "setting": Statement.Setting.UNKNOWN.value,
    "form": Form.DIRECT.value,
    "wording": Quote.Wording.UNKNOWN.value,
    "stance": Stance.SPEAKS.value,
}
CHOICES = {
    "kind": frozenset(Article.Kind.values),
    "setting": frozenset(Statement.Setting.values),
    "form": frozenset(Form.values),
    "wording": frozenset(Quote.Wording.values),
    "stance": frozenset(Stance.values),
    "relation": frozenset(Statement.MeetingRelation.values),
}


class Known(NamedTuple):
    """What there is to refer to, by its slug or domain; of merged ones the one that stands."""

    speakers: dict[str, int | None]
    topics: dict[str, int | None]
    meetings: dict[str, Meeting]
    outlets: dict[str, int]
    tenure_on: Callable[[int, date, str], int | None]
    today: date


def load_known(today: date) -> Known:
    return Known(
        speakers={row.slug: stands_for(row) for row in Speaker.with_merged.all()},
        topics={row.slug: stands_for(row) for row in Topic.with_merged.all()},
        meetings={row.slug: row for row in Meeting.objects.all()},
        outlets={row.domain: row.pk for row in Outlet.objects.all()},
        tenure_on=tenures_by_day(),
        today=today,
    )


class LineRows:
    """The rows of one line. Raises :class:`BadLineError`."""

    def __init__(self, line: ReadLine, stored: ComparedLine, known: Known) -> None:
        self.line = line
        self.stored = stored
        self.known = known
        self.published_on = self.published()

    def rows(self) -> NewLine:
        line = self.line
        if len(line.title) > MAX_TITLE:
            raise BadLineError("title", f"has more than {MAX_TITLE} characters.")
        return NewLine(
            line.number,
            self.stored,
            self.outlet(),
            line.title,
            self.published_on,
            language_of("language", line.language),
            one_of("kind", line.kind, "kind"),
            self.meeting("meeting", line.meeting),
            line.text,
            [self.statement(passage) for passage in line.passages],
        )

    def published(self) -> date:
        day, precision = day_of("published_on", self.line.published_on)
        if precision != Precision.DAY:
            raise BadLineError("published_on", "is to be a day such as 2024-12-04.")
        if not FIRST_DAY <= day <= self.known.today:
            raise BadLineError("published_on", "is before NATO's founding or has not come yet.")
        return day

    def outlet(self) -> str:
        address = self.line.address
        if len(address) > MAX_ADDRESS or not WEB_ADDRESS.fullmatch(address):
            raise BadLineError("address", "is no web address.")
        try:
            domain = checked_domain(self.line.outlet)
        except NoOutletError as error:
            raise BadLineError("outlet", str(error)) from error
        if self.stored.article and self.stored.outlet != self.known.outlets.get(domain):
            raise BadLineError("outlet", "is another than that of the article at this address.")
        return domain

    def meeting(self, field: str, slug: str) -> int | None:
        if slug and slug not in self.known.meetings:
            raise BadLineError(field, f"there is no meeting {slug!r}.")
        return self.known.meetings[slug].pk if slug else None

    def statement(self, passage: ReadPassage) -> NewStatement:
        field, row = f"statement {passage.place}", read_statement(passage)
        said_on, precision = self.said(f"{field}, said_on", row.said_on)
        speaker = self.speaker(field, row)
        return NewStatement(
            speaker=speaker,
            tenure=self.known.tenure_on(speaker, said_on, precision)
            if speaker and said_on
            else None,
            attribution=row.attribution,
            said_on=said_on,
            said_precision=precision,
            meeting=self.meeting(f"{field}, meeting", row.meeting),
            meeting_relation=self.relation(field, row, said_on, precision),
            setting=one_of("setting", row.setting, f"{field}, setting"),
            form=one_of("form", row.form, f"{field}, form"),
            language=language_of(f"{field}, language", row.language or self.line.language),
            wording=one_of("wording", row.wording, f"{field}, wording"),
            spans=spans_as_text(passage.spans),
            positions=[self.position(f"{field}, positions", each) for each in row.positions],
        )

    def said(self, field: str, value: str) -> tuple[date | None, str]:
        """No day where the line tells none: the draft lacks it."""
        if not value:
            return None, Precision.DAY.value
        day, precision = day_of(field, value)
        if not FIRST_DAY <= day <= self.published_on:
            raise BadLineError(field, "is before NATO's founding or after the article's day.")
        return day, precision

    def speaker(self, field: str, row: ReadStatement) -> int | None:
        if len(row.attribution) > MAX_ATTRIBUTION:
            raise BadLineError(
                f"{field}, attribution", f"has more than {MAX_ATTRIBUTION} characters."
            )
        if row.speaker:
            if row.speaker not in self.known.speakers:
                raise BadLineError(f"{field}, speaker", f"there is no speaker {row.speaker!r}.")
            return self.known.speakers[row.speaker]
        if not row.attribution.strip():
            raise BadLineError(f"{field}, speaker", "is missing, and so is an attribution.")
        return None

    def relation(self, field: str, row: ReadStatement, said_on: date | None, precision: str) -> str:
        """As the line tells it, else as the day has it."""
        if row.relation:
            if not row.meeting:
                raise BadLineError(f"{field}, relation", "is to a meeting, and none is named.")
            return one_of("relation", row.relation, f"{field}, relation")
        if not row.meeting:
            return ""
        meeting = self.known.meetings[row.meeting]
        return meeting.relation_of(said_on, precision) if said_on else "at"

    def position(self, field: str, row: ReadPosition) -> tuple[int, str]:
        topic = self.known.topics.get(row.topic)
        if topic is None:
            raise BadLineError(field, f"there is no topic {row.topic!r}.")
        return topic, one_of("stance", row.stance, field)


def one_of(name: str, value: str, field: str) -> str:
    if not value:
        return DEFAULTS[name]
    if value not in CHOICES[name]:
        raise BadLineError(field, f"{value!r} is none of {', '.join(sorted(CHOICES[name]))}.")
    return value


def language_of(field: str, value: str) -> str:
    if not LANGUAGE.fullmatch(value):
        raise BadLineError(field, f"{value!r} is no language's code such as de.")
    return value


def day_of(field: str, value: str) -> tuple[date, str]:
    day = _day(value)
    if day is None:
        raise BadLineError(field, f"{value!r} is no day such as 2024-12-04, 2024-12 or 2024.")
    return day


@lru_cache(maxsize=50_000)
def _day(value: str) -> tuple[date, str] | None:
    try:
        day, precision = parse_partial_date(value)
    except ValueError:
        return None
    return (day, precision.value) if DAY.fullmatch(value) else None
