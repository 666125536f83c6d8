"""Lines of JSON -> articles, snapshots, and statements as drafts, whole or not at all.

A line is an article with its text and what is said in it; docs/importing.md shows one. Run again,
a file adds nothing: an article is known by its address, a text by its hash, and a statement by the
passage that its quote is cut from. One that an editor moved or discarded since does not come back.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from statements.actions.compared_lines import (
    ComparedLine,
    compare_lines,
    quoted_passages,
    spans_as_text,
    wait_for_other_imports,
)
from statements.actions.imported_statements import NewLine, Report, add_imported_statements
from statements.imports.statement_rows import Known, LineRows, load_known
from statements.models import User
from statements.readers.statement_lines import (
    BadLineError,
    LineProblem,
    ReadLine,
    Spans,
    read_statement_lines,
)


class BadLinesError(Exception):
    """Nothing is stored, because of these ``problems``."""

    def __init__(self, problems: Sequence[LineProblem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class ImportedStatements:
    """What an import added, or would add, and what it found: statements ``known`` before, and the
    lines that it left out."""

    outlets: int
    articles: int
    texts: int
    statements: int
    positions: int
    known: int
    problems: Sequence[LineProblem]


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """What is read stays until the end; to look through it again and again for what nobody needs
    takes a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_no_search_for_garbage()
@transaction.atomic
def import_statements(
    data: Iterable[bytes],
    *,
    editor: User,
    at: datetime,
    run: str,
    skips_bad: bool = False,
    is_dry_run: bool = False,
    report: Report = lambda words: None,
) -> ImportedStatements:
    """Enters what the lines of ``data`` hold as drafts of an editor's.

    Raises :class:`BadLinesError` unless it ``skips_bad`` lines,
    :class:`~statements.readers.statement_lines.FileTooLargeError` and an action's refusal; then
    nothing is stored.
    """
    lines, problems = _read(data)
    report(f"Lines read: {len(lines) + len(problems):,}.")
    wait_for_other_imports()
    stored = compare_lines((line.number, line.address, line.digest) for line in lines)
    left = _unquoted(lines, stored)
    known = load_known(timezone.localdate(at))
    new = _new_lines(left, stored, known, problems)
    told = _told(new, lines, known, sorted(problems))
    report(f"Statements known: {told.known:,}, new: {told.statements:,}.")
    if problems and not skips_bad:
        raise BadLinesError(told.problems)
    if new and not is_dry_run:
        add_imported_statements(lines=new, editor=editor, at=at, run=run, report=report)
    return told


def _read(data: Iterable[bytes]) -> tuple[list[ReadLine], list[LineProblem]]:
    lines: list[ReadLine] = []
    problems: list[LineProblem] = []
    for each in read_statement_lines(data):
        if isinstance(each, LineProblem):
            problems.append(each)
        else:
            lines.append(each)
    return lines, problems


def _unquoted(lines: Iterable[ReadLine], stored: Mapping[int, ComparedLine]) -> list[ReadLine]:
    """The lines with those statements alone whose passage is not quoted, nor ever was: a line that
    is known whole is not looked at again."""
    left = list(lines)
    for ever in (False, True):
        keys = {stored[line.number].snapshot for line in left}
        if not (snapshots := [key for key in keys if key is not None]):
            break
        quoted = quoted_passages(snapshots, ever=ever)
        left = [new for line in left if (new := _besides(quoted, line, stored)).passages]
    return left


def _besides(
    quoted: Mapping[int, str], line: ReadLine, stored: Mapping[int, ComparedLine]
) -> ReadLine:
    snapshot = stored[line.number].snapshot
    known = quoted.get(snapshot, "") if snapshot is not None else ""
    rows = [row for row in line.passages if spans_as_text(row.spans) not in known]
    return line._replace(passages=rows)


def _new_lines(
    lines: Iterable[ReadLine],
    stored: Mapping[int, ComparedLine],
    known: Known,
    problems: list[LineProblem],
) -> list[NewLine]:
    """As rows; adds what is wrong with a line to the problems. What an earlier line of the same
    text quotes is known too."""
    outlets: dict[str, str] = {}
    passages: set[tuple[str, str, Spans]] = set()
    found = []
    for line in lines:
        text = stored[line.number].address, line.digest
        rows = [row for row in line.passages if (*text, row.spans) not in passages]
        if not rows:
            continue
        try:
            new = LineRows(line._replace(passages=rows), stored[line.number], known).rows()
            if outlets.setdefault(text[0], new.outlet) != new.outlet:
                raise BadLineError("outlet", "is another than an earlier line's of this address.")
        except BadLineError as error:
            problems.append(LineProblem(line.number, error.field, error.sentence))
            continue
        passages |= {(*text, row.spans) for row in rows}
        found.append(new)
    return found


def _told(
    new: Sequence[NewLine],
    lines: Sequence[ReadLine],
    known: Known,
    problems: Sequence[LineProblem],
) -> ImportedStatements:
    statements = [row for line in new for row in line.statements]
    texts = {(line.stored.address, line.text) for line in new if line.stored.snapshot is None}
    new_articles = [line for line in new if line.stored.article is None]
    bad = {problem.line for problem in problems}
    count = sum(len(line.passages) for line in lines if line.number not in bad)
    return ImportedStatements(
        outlets=len({line.outlet for line in new_articles} - known.outlets.keys()),
        articles=len({line.stored.address for line in new_articles}),
        texts=len(texts),
        statements=len(statements),
        positions=sum(len(row.positions) for row in statements),
        known=count - len(statements),
        problems=problems,
    )
