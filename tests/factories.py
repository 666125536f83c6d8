"""Rows for tests: fictional people, outlets and words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pghistory
from django.db import connection
from django.utils import timezone

from statements.actions.amended import as_it_stands
from statements.actions.amendments import propose_amendment
from statements.actions.statements import retract_statement
from statements.models import (
    Amendment,
    Article,
    Attendance,
    Candidate,
    Comment,
    Correction,
    EmptySearch,
    Fetch,
    Invitation,
    Meeting,
    Office,
    Organisation,
    Outlet,
    Position,
    Quote,
    Role,
    Snapshot,
    Speaker,
    Stance,
    Statement,
    Tenure,
    Topic,
    Translation,
    User,
)
from statements.models.passages import ranges

NOW = datetime(2024, 12, 5, 9, 0, tzinfo=UTC)
DAY = date(2024, 12, 4)
SENTENCE = "The lighthouse stays lit"
TEXT = f"A fictional report. “{SENTENCE}”, said Ada Brandt in Port Nowhere."
numbers = count(1)


def next_number() -> int:
    return next(numbers)


def user(role: str = User.DeskRole.CONTRIBUTOR, **columns) -> User:
    name = columns.pop("username", f"{role or 'reader'}-{next(numbers)}")
    return User.objects.create_user(name, password="correct horse", desk_role=role, **columns)


def invitation(**columns) -> Invitation:
    columns = {
        "email": f"newcomer-{next(numbers)}@gazette.example",
        "role": User.DeskRole.CONTRIBUTOR,
        "token_hash": f"{next(numbers):064}",
        "invited_at": timezone.now(),
        "expires_on": timezone.localdate() + timedelta(days=7),
        **columns,
    }
    return Invitation.objects.create(**columns)


def reviewer() -> User:
    """Someone who may review: an editor."""
    return user(User.DeskRole.EDITOR)


def organisation(code: str = "FD", **columns) -> Organisation:
    columns = {"kind": "country", "name_en": "Freedonia", "name_de": "Freedonien", **columns}
    return Organisation.objects.get_or_create(code=code, defaults=columns)[0]


def speaker(name: str = "Ada Brandt", **columns) -> Speaker:
    number = next(numbers)
    columns = {"slug": f"{name.lower().replace(' ', '-')}-{number}", "name": name, **columns}
    columns.setdefault("family_name", name.rsplit(maxsplit=1)[-1])
    return Speaker.objects.create(**columns)


def office(**columns) -> Office:
    columns = {
        "slug": f"fd-fm-{next(numbers)}",
        "role": Role.FOREIGN_MINISTER,
        "title_en": "Foreign Minister of Freedonia",
        "title_de": "Außenminister Freedoniens",
        "title_de_female": "Außenministerin Freedoniens",
        **columns,
    }
    columns.setdefault("organisation", organisation())
    return Office.objects.create(**columns)


def tenure(**columns) -> Tenure:
    columns = {"starts_on": date(2020, 1, 1), **columns}
    columns.setdefault("office", None)
    columns["office"] = columns["office"] or office()
    columns["speaker"] = columns.get("speaker") or speaker()
    return Tenure.objects.create(**columns)


def meeting(**columns) -> Meeting:
    columns = {
        "slug": f"2024-12-fm-{next(numbers)}",
        "name_en": "Foreign Ministers, Port Nowhere",
        "name_de": "Außenministertreffen, Port Nowhere",
        "kind": Meeting.Kind.FOREIGN_MINISTERS,
        "starts_on": date(2024, 12, 3),
        "ends_on": DAY,
        "city": "Port Nowhere",
        **columns,
    }
    return Meeting.objects.create(**columns)


def attendance(**columns) -> Attendance:
    columns["meeting"] = columns.get("meeting") or meeting()
    columns["speaker"] = columns.get("speaker") or speaker()
    return Attendance.objects.create(**columns)


def topic(name: str = "Lighthouses", **columns) -> Topic:
    columns = {
        "slug": f"{name.lower()}-{next(numbers)}",
        "name_en": name,
        "name_de": columns.pop("name_de", "Leuchttürme"),
        **columns,
    }
    return Topic.objects.create(**columns)


def outlet(**columns) -> Outlet:
    number = next(numbers)
    columns = {"slug": f"gazette-{number}", "name": "Freedonia Gazette", **columns}
    columns.setdefault("domain", f"gazette-{number}.example")
    return Outlet.objects.create(**columns)


def article(**columns) -> Article:
    columns = {
        "url": f"https://gazette.example/{next(numbers)}",
        "title": "The lamp of Port Nowhere",
        "published_on": DAY,
        "language": "en",
        "added_at": NOW,
        **columns,
    }
    columns["outlet"] = columns.get("outlet") or outlet()
    return Article.objects.create(**columns)


def fetch(state: str = Fetch.State.WAITING, **columns) -> Fetch:
    columns = {
        "url": f"https://gazette.example/asked/{next(numbers)}",
        "requested_at": NOW,
        "due_at": NOW,
        **columns,
    }
    columns["requested_by"] = columns.get("requested_by") or user()
    if state not in Fetch.PENDING:
        columns.setdefault("finished_at", NOW)
    if state == Fetch.State.FAILED:
        columns.setdefault("problem", "not-found")
    if state == Fetch.State.FETCHED:
        columns["article"] = columns.get("article") or article()
        columns.setdefault("outcome", Fetch.Outcome.NEW_ARTICLE)
    return Fetch.objects.create(state=state, **columns)


def empty_search(words: str = "", **columns) -> EmptySearch:
    columns = {"first_on": DAY, "last_on": DAY, **columns}
    return EmptySearch.objects.create(words=words or f"submarine {next(numbers)}", **columns)


def snapshot(text: str = TEXT, **columns) -> Snapshot:
    columns["article"] = columns.get("article") or article()
    return Snapshot.objects.create(text=text, taken_at=NOW, **columns)


def spans_of(words: str, text: str = TEXT) -> list[tuple[int, int]]:
    start = text.index(words)
    return [(start, start + len(words))]


def candidate(**columns) -> Candidate:
    kept = columns.pop("snapshot", None) or snapshot()
    if "spans" not in columns:
        columns["spans"] = ranges(spans_of(SENTENCE, kept.text))
    columns = {
        "form": "direct",
        "language": "en",
        "rule": "quoted-before-cue",
        "why": "A cue follows the marks.",
        "confidence": 0.9,
        **columns,
    }
    return Candidate.objects.create(snapshot=kept, **columns)


def quote(statement: Statement, **columns) -> Quote:
    kept = columns.pop("snapshot", None) or snapshot()
    if "spans" not in columns:
        columns["spans"] = ranges(spans_of(SENTENCE, kept.text))
    columns = {
        "form": "direct",
        "language": "en",
        "is_leading": not statement.quotes.exists(),
        **columns,
    }
    return Quote.objects.create(statement=statement, snapshot=kept, **columns)


def quote_in_a_name(statement: Statement, **columns) -> Quote:
    """A further wording of a public statement."""
    with pghistory.context(user=statement.published_by_id):
        row = quote(statement, **columns)
    forget_name()
    return row


def change_in_a_name(statement: Statement, **columns) -> None:
    """Changes columns of a public statement."""
    with pghistory.context(user=statement.published_by_id):
        Statement.objects.filter(pk=statement.pk).update(**columns)
    forget_name()


def position(statement: Statement, **columns) -> Position:
    columns["topic"] = columns.get("topic") or topic()
    columns = {
        "stance": Stance.SUPPORTS,
        "is_leading": not statement.positions.exists(),
        **columns,
    }
    return Position.objects.create(statement=statement, **columns)


def draft(*, with_topic: Topic | None = None, words: str = SENTENCE, **columns) -> Statement:
    """A statement with one quote and one position."""
    columns = {"said_on": DAY, "entered_at": NOW, **columns}
    kept = columns.pop("snapshot", None) or snapshot(
        f"A fictional report. “{words}”, said Ada Brandt."
    )
    if "attribution" not in columns:
        # In office that day: nothing about a draft is odd unless a test makes it so.
        columns["speaker"] = columns.get("speaker") or tenure().speaker
    columns["entered_by"] = columns.get("entered_by") or user()
    columns.setdefault("changed_by", columns["entered_by"])
    if columns.get("meeting"):
        columns.setdefault("meeting_relation", "at")
    stance = columns.pop("stance", Stance.SUPPORTS)
    row = Statement.objects.create(**columns)
    quote(row, snapshot=kept, spans=ranges(spans_of(words, kept.text)))
    position(row, topic=with_topic, stance=stance)
    return row


def published(**columns) -> Statement:
    """A public statement, as a reviewer left it."""
    return publish(in_review(**columns))


def in_review(**columns) -> Statement:
    row = draft(**columns)
    row.state = Statement.State.IN_REVIEW
    row.submitted_at = NOW
    row.save(update_fields=["state", "submitted_at"])
    return row


def publish(row: Statement) -> Statement:
    row.state = Statement.State.PUBLISHED
    row.published_by = reviewer()
    row.published_at = NOW
    with pghistory.context(user=row.published_by.pk):
        row.save(update_fields=["state", "published_by", "published_at"])
    forget_name()
    return row


def retract(row: Statement, note: str = "Never said.") -> None:
    retract_statement(statement=row, reviewer=reviewer(), at=NOW, version=row.version, note=note)


def forget_name() -> None:
    """A name holds until its transaction ends, which for a test is its own end."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', '', true),"
            " set_config('pghistory.context_metadata', '', true)"
        )


def correction(statement: Statement, **columns) -> Correction:
    columns = {"kind": "amended", "note": "A fictional date was wrong.", **columns}
    columns["made_by"] = columns.get("made_by") or reviewer()
    return Correction.objects.create(statement=statement, made_at=NOW, **columns)


def comment(
    statement: Statement, text: str = "Please look at the day again.", **columns
) -> Comment:
    columns = {"made_at": NOW, **columns}
    columns["made_by"] = columns.get("made_by") or reviewer()
    return Comment.objects.create(statement=statement, text=text, **columns)


def amendment(statement: Statement | None = None, **changes) -> Amendment:
    """One that waits, of a published statement; ``changes`` are columns of its saying."""
    statement = statement or published()
    columns = {
        "editor": changes.pop("editor", None) or user(),
        "at": changes.pop("at", NOW),
        "note": changes.pop("note", "A fictional day was wrong."),
        "replaces": changes.pop("replaces", None),
    }
    now = as_it_stands(Statement.objects.for_record().get(pk=statement.pk))
    saying = replace(now.saying, **(changes or {"said_on": DAY - timedelta(days=1)}))
    row = propose_amendment(
        statement=statement,
        version=statement.version,
        saying=saying,
        positions=now.positions,
        wordings=now.wordings,
        **columns,
    )
    forget_name()
    return row


def translation(quote: Quote, *, reviewed_by: User | None = None, **columns) -> Translation:
    """A quote in German, entered in somebody's name."""
    columns = {
        "language": "de",
        "text": "Der Leuchtturm bleibt erleuchtet",
        "by": Translation.By.HUMAN,
        "original_text": quote.text,
        "changed_at": NOW,
        **columns,
    }
    columns["entered_by"] = columns.get("entered_by") or user()
    columns.setdefault("changed_by", columns["entered_by"])
    with pghistory.context(user=columns["entered_by"].pk):
        row = Translation.objects.create(quote=quote, **columns)
        if reviewed_by:
            row.reviewed_by, row.reviewed_at = reviewed_by, NOW
            row.save(update_fields=["reviewed_by", "reviewed_at"])
    forget_name()
    return row
