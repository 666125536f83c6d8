"""``manage.py import_statements``: articles with what is said in them, a line of JSON each."""

import sys
import uuid
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils import timezone

from statements.actions.refusal import Refusal
from statements.imports.statements import BadLinesError, ImportedStatements, import_statements
from statements.models import User
from statements.permissions import may_contribute
from statements.readers.statement_lines import (
    MAX_FILE_BYTES,
    MAX_STATEMENTS,
    FileTooLargeError,
)

EXAMPLE = """
One line an article, as docs/importing.md has it:
  {"address": "https://gazette.example/lamp", "outlet": "gazette.example",
   "published_on": "2024-12-04", "language": "en",
   "text": "Ada Brandt said: “The lighthouse stays lit.”",
   "statements": [{"speaker": "ada-brandt", "said_on": "2024-12-03",
     "quote": "The lighthouse stays lit.",
     "positions": [{"topic": "lamps", "stance": "supports"}]}]}
"""


class Command(BaseCommand):
    help = (
        "Enter statements from lines of JSON as an editor's drafts; nothing is published. Run"
        f" again, a file adds nothing. At most {MAX_FILE_BYTES // 1_000_000} MB and"
        f" {MAX_STATEMENTS:,} statements.\n{EXAMPLE}"
    )

    def create_parser(self, *names: str, **options: Any) -> Any:
        return super().create_parser(*names, formatter_class=RawDescriptionHelpFormatter, **options)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", help="a file of JSON lines, or - for standard input")
        parser.add_argument(
            "--editor", required=True, metavar="NAME", help="in whose name, by user name"
        )
        parser.add_argument(
            "--skip-bad", action="store_true", help="leave bad lines out, and import the others"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be added")

    def handle(self, *args: object, **options: Any) -> None:
        editor = find_editor(options["editor"])
        run = str(uuid.uuid4())
        try:
            imported = import_statements(
                lines_of(options["path"]),
                editor=editor,
                at=timezone.now(),
                run=run,
                skips_bad=options["skip_bad"],
                is_dry_run=options["dry_run"],
                report=self.report,
            )
        except BadLinesError as error:
            count = len(error.problems)
            raise CommandError(f"{error}\nBad lines: {count:,}. Nothing is stored.") from error
        except (FileTooLargeError, Refusal) as error:
            raise CommandError(f"{error} Nothing is stored.") from error
        except OperationalError as error:
            raise CommandError("The database is busy or away; nothing is stored.") from error
        for problem in imported.problems:
            self.stderr.write(f"Left out: {problem}")
        self.stdout.write(sentence(imported, run, is_dry_run=options["dry_run"]))

    def report(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def sentence(imported: ImportedStatements, run: str, *, is_dry_run: bool) -> str:
    if not imported.statements:
        return f"Nothing new. Statements known: {imported.known:,}."
    added = (
        f"statements: {imported.statements:,}, positions: {imported.positions:,},"
        f" articles: {imported.articles:,}, texts: {imported.texts:,},"
        f" outlets: {imported.outlets:,}, known before: {imported.known:,}"
    )
    if is_dry_run:
        return f"Would add {added}. Nothing is stored."
    return f"Added {added}. Run {run}."


def find_editor(name: str) -> User:
    editor = User.objects.filter(username=name, is_active=True).first()
    if editor is None or not may_contribute(editor):
        raise CommandError(f"{name!r} is nobody who may enter statements.")
    return editor


def lines_of(path: str) -> Iterator[bytes]:
    """None longer than a file may be, so that one without an end fills no memory."""
    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as file:
            yield from iter(lambda: file.readline(MAX_FILE_BYTES + 1), b"")
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
