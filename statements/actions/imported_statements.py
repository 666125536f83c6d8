"""Very many statements at once, as drafts in an editor's name: by COPY, past no trigger.

Nothing here is published: what is imported waits at the desk as if the editor had entered it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import pghistory
from django.db import IntegrityError, connection, transaction

from statements.actions.articles import find_or_add_outlet
from statements.actions.compared_lines import ComparedLine, copy_rows, make_table
from statements.actions.refusal import Refusal
from statements.models import Article, Statement, User
from statements.models.public_ids import new_public_ids

type Report = Callable[[str], None]


class ImportRefusedError(Refusal):
    """The database does not take the rows; none was stored."""


class NewStatement(NamedTuple):
    """A draft with its only quote; ``spans`` are written as PostgreSQL does, ``positions`` are keys
    of topics with stances, the leading one first."""

    speaker: int | None
    tenure: int | None
    attribution: str
    said_on: date | None
    said_precision: str
    meeting: int | None
    meeting_relation: str
    setting: str
    form: str
    language: str
    wording: str
    spans: str
    positions: Sequence[tuple[int, str]]


class NewLine(NamedTuple):
    """An article with what is new of it. ``outlet`` is a domain."""

    number: int
    stored: ComparedLine
    outlet: str
    title: str
    published_on: date
    language: str
    kind: str
    meeting: int | None
    text: str
    statements: list[NewStatement]


@transaction.atomic
def add_imported_statements(
    *, lines: Sequence[NewLine], editor: User, at: datetime, run: str, report: Report
) -> None:
    """Adds all that is new: outlets, articles, snapshots, and statements as drafts.

    Follows :func:`compare_lines` in its transaction. The trail keeps ``run`` with every row.
    Raises :class:`ImportRefusedError`, and then nothing is stored.
    """
    with (
        pghistory.context(user=editor.pk, act="import statements", run=run),
        connection.cursor() as cursor,
    ):
        # The trail's context comes with the first writing statement, and with no COPY.
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        try:
            _add_articles(cursor, lines, editor, at)
            _add_texts(cursor, lines, at)
            report("The articles are stored.")
            _add_statements(cursor, lines, editor, at, report)
            _work_on_articles(cursor, lines)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except IntegrityError as error:
            reason = " ".join(str(error).split())
            raise ImportRefusedError(f"The database refuses this: {reason}") from error


def _add_articles(cursor: Any, lines: Sequence[NewLine], editor: User, at: datetime) -> None:
    new: dict[str, NewLine] = {}
    for line in lines:
        if line.stored.article is None:
            new.setdefault(line.stored.address, line)
    domains = dict.fromkeys(line.outlet for line in new.values())
    outlets = {domain: find_or_add_outlet(domain=domain).pk for domain in domains}
    columns = (
        "line integer, public_id text, outlet_id bigint, title text, published_on date,"
        " language text, kind text, meeting_id bigint"
    )
    make_table(cursor, "imported_article", columns)
    ids = _unused_ids(cursor, "statements_article", len(new))
    rows = (
        (line.number, public_id, outlets[line.outlet], line.title, line.published_on,
         line.language, line.kind, line.meeting)
        for line, public_id in zip(new.values(), ids, strict=True)
    )  # fmt: skip
    copy_rows(cursor, "imported_article", rows)
    cursor.execute(
        "INSERT INTO statements_article (public_id, outlet_id, url, title, byline, published_on,"
        " language, kind, meeting_id, state, added_by_id, added_at)"
        " SELECT public_id, outlet_id, url, title, '', published_on, language, kind, meeting_id,"
        " %s, %s, %s FROM imported_article JOIN imported_line USING (line) ORDER BY line"
        " ON CONFLICT (address) DO NOTHING",
        [Article.State.IN_PROGRESS, editor.pk, at],
    )


def _add_texts(cursor: Any, lines: Sequence[NewLine], at: datetime) -> None:
    make_table(cursor, "imported_text", "line integer, text text")
    new = ((line.number, line.text) for line in lines if line.stored.snapshot is None)
    copy_rows(cursor, "imported_text", new)
    cursor.execute(
        "INSERT INTO statements_snapshot (article_id, text, taken_at)"
        " SELECT article.id, text, %s FROM imported_text JOIN imported_line AS line USING (line)"
        " JOIN statements_article AS article ON article.address = line.address ORDER BY line"
        " ON CONFLICT (article_id, sha256) DO NOTHING",
        [at],
    )


class _Draft(NamedTuple):
    key: int
    public_id: str
    snapshot: int
    new: NewStatement


def _add_statements(
    cursor: Any, lines: Sequence[NewLine], editor: User, at: datetime, report: Report
) -> None:
    drafts = _drafts(cursor, lines)
    columns = (
        "id, public_id, speaker_id, tenure_id, attribution, said_on, said_precision, meeting_id,"
        " meeting_relation, setting, state, version, entered_by_id, entered_at, changed_by_id"
    )
    entered = (Statement.State.DRAFT.value, 1, editor.pk, at, editor.pk)
    rows: Iterable[tuple[object, ...]] = (
        (key, public_id, new.speaker, new.tenure, "" if new.speaker else new.attribution,
         new.said_on, new.said_precision, new.meeting, new.meeting_relation, new.setting, *entered)
        for key, public_id, _, new in drafts
    )  # fmt: skip
    copy_rows(cursor, f"statements_statement ({columns})", rows)
    report(f"Statements entered: {len(drafts):,}.")
    columns = (
        "statement_id, snapshot_id, spans, text, form, language, wording, attribution, is_leading"
    )
    rows = (
        (key, snapshot, new.spans, "", new.form, new.language, new.wording, new.attribution, True)
        for key, _, snapshot, new in drafts
    )
    copy_rows(cursor, f"statements_quote ({columns})", rows)
    report("Their quotes are cut out of the texts.")
    rows = (
        (draft.key, topic, stance, "", place == 0)
        for draft in drafts
        for place, (topic, stance) in enumerate(draft.new.positions)
    )
    columns = "statement_id, topic_id, stance, reason, is_leading"
    copy_rows(cursor, f"statements_position ({columns})", rows)
    report("Their positions are taken; now the whole is checked.")


def _drafts(cursor: Any, lines: Sequence[NewLine]) -> list[_Draft]:
    """The new statements with what they will be called by, and the snapshots that they quote."""
    cursor.execute(
        "SELECT line, snapshot.id FROM imported_line AS line"
        " JOIN statements_article AS article ON article.address = line.address"
        " JOIN statements_snapshot AS snapshot ON article_id = article.id AND sha256 = digest"
    )
    snapshots = dict(cursor.fetchall())
    every = [(snapshots[line.number], new) for line in lines for new in line.statements]
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence('statements_statement', 'id'))"
        " FROM generate_series(1, %s)",
        [len(every)],
    )
    keys = cursor.fetchall()
    ids = _unused_ids(cursor, "statements_statement", len(every))
    return [
        _Draft(key, public_id, *row)
        for (key,), public_id, row in zip(keys, ids, every, strict=True)
    ]


def _work_on_articles(cursor: Any, lines: Sequence[NewLine]) -> None:
    """Their statements are at the desk: they wait in no inbox."""
    known = [line.stored.article for line in lines if line.stored.article is not None]
    if known:
        cursor.execute(
            "UPDATE statements_article SET state = %s WHERE id = ANY(%s) AND state <> %s",
            [Article.State.IN_PROGRESS, known, Article.State.IN_PROGRESS],
        )


def _unused_ids(cursor: Any, table: str, count: int) -> list[str]:
    """So many public ids that no row has: of two hundred thousand beside a million one would."""
    free: dict[str, None] = {}
    while len(free) < count:
        drawn = set(new_public_ids(count - len(free))) - free.keys()
        cursor.execute(
            f"SELECT public_id FROM {table} WHERE public_id = ANY(%s)",  # noqa: S608 - ours
            [list(drawn)],
        )
        free |= dict.fromkeys(drawn - {public_id for (public_id,) in cursor.fetchall()})
    return list(free)
