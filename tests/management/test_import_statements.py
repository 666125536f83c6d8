"""``manage.py import_statements``: what it prints, whom it obeys, what it refuses."""

import io
import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from statements.management.commands import import_statements as command
from statements.models import Statement, User
from statements.models.trail import trail_of
from statements.readers import statement_lines
from tests import factories

pytestmark = pytest.mark.django_db
GOOD = {
    "address": "https://gazette.example/lamp",
    "outlet": "gazette.example",
    "published_on": "2024-12-04",
    "language": "en",
    "text": factories.TEXT,
    "statements": [{"attribution": "a diplomat", "quote": factories.SENTENCE}],
}
BAD = {**GOOD, "kind": "poem", "address": "https://gazette.example/poem"}
WRONG = "line 2, kind: 'poem' is none of interview, post, press-release, report, transcript, video."


@pytest.fixture
def editor() -> User:
    return factories.user(username="ada")


def run(path: object, *arguments: str, editor: str = "ada") -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command(
        "import_statements", str(path), "--editor", editor, *arguments, stdout=out, stderr=err
    )
    return out.getvalue(), err.getvalue()


def written(folder: Path, *lines: object) -> Path:
    path = folder / "statements.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def refused(path: object, sentence: str, *arguments: str, **options: str) -> None:
    with pytest.raises(CommandError) as error:
        run(path, *arguments, **options)
    assert str(error.value) == sentence
    assert Statement.objects.count() == 0


def test_it_says_how_far_it_is_and_what_it_added(tmp_path, editor):
    out, err = run(written(tmp_path, GOOD))
    *steps, last = out.splitlines()
    assert steps == [
        "Lines read: 1.",
        "Statements known: 0, new: 1.",
        "The articles are stored.",
        "Statements entered: 1.",
        "Their quotes are cut out of the texts.",
        "Their positions are taken; now the whole is checked.",
    ]
    found = re.fullmatch(
        r"Added statements: 1, positions: 0, articles: 1, texts: 1, outlets: 1, known before: 0\."
        r" Run ([0-9a-f-]{36})\.",
        last,
    )
    assert err == ""
    [trace] = trail_of(Statement, pgh_context__metadata__run=found[1])
    assert trace.entered_by_id == editor.pk == trace.pgh_context.metadata["user"]


def test_run_again_it_says_that_nothing_is_new(tmp_path, editor):
    path = written(tmp_path, GOOD)
    run(path)
    assert run(path)[0].splitlines()[-1] == "Nothing new. Statements known: 1."
    assert Statement.objects.count() == 1


def test_a_dry_run_stores_nothing(tmp_path, editor):
    out, _ = run(written(tmp_path, GOOD), "--dry-run")
    assert out.splitlines()[-1] == (
        "Would add statements: 1, positions: 0, articles: 1, texts: 1, outlets: 1, known before: 0."
        " Nothing is stored."
    )
    assert Statement.objects.count() == 0


def test_bad_lines_are_named_and_left_out_only_if_one_says_so(tmp_path, editor):
    path = written(tmp_path, GOOD, BAD)
    refused(path, f"{WRONG}\nBad lines: 1. Nothing is stored.")
    out, err = run(path, "--skip-bad")
    assert err == f"Left out: {WRONG}\n"
    assert out.splitlines()[-1].startswith("Added statements: 1,")


def test_a_dash_reads_standard_input(editor, monkeypatch):
    data = io.BytesIO(json.dumps(GOOD).encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))
    assert "Added statements: 1," in run("-")[0]


def test_an_empty_file_has_nothing_new(tmp_path, editor):
    assert run(written(tmp_path))[0].endswith("Nothing new. Statements known: 0.\n")


def test_a_missing_file_and_a_folder_are_named(tmp_path, editor):
    refused(tmp_path / "none", f"{tmp_path}/none cannot be read: No such file or directory.")
    refused(tmp_path, f"{tmp_path} cannot be read: Is a directory.")


def test_only_who_may_enter_statements_imports_them(tmp_path, editor):
    path = written(tmp_path, GOOD)
    factories.user("", username="bo")
    factories.user(username="cy", is_active=False)
    for name in ("bo", "cy", "nobody"):
        refused(path, f"{name!r} is nobody who may enter statements.", editor=name)


def test_a_file_too_large_is_refused_whole(tmp_path, editor, monkeypatch):
    monkeypatch.setattr(statement_lines, "MAX_STATEMENTS", 1)
    second = {**GOOD, "address": "https://gazette.example/other"}
    refused(
        written(tmp_path, GOOD, second),
        "The file has more than 1 statements: split it. Nothing is stored.",
    )


def test_a_line_without_an_end_is_read_no_further_than_a_file_may_be(tmp_path, editor, monkeypatch):
    monkeypatch.setattr(statement_lines, "MAX_FILE_BYTES", 1_000)
    monkeypatch.setattr(command, "MAX_FILE_BYTES", 1_000)
    path = tmp_path / "endless"
    path.write_bytes(b"[" * 5_000)
    refused(path, "The file has more than 1,000 bytes: split it. Nothing is stored.")


def test_what_the_database_does_not_take_is_said_and_undone(tmp_path, editor, monkeypatch):
    # A topic that somebody merged away since the file was read.
    kept = factories.topic("Lamps", slug="lamps")
    gone = factories.topic("Lanterns", slug="lanterns", merged_into=kept)
    monkeypatch.setattr("statements.imports.statement_rows.stands_for", lambda row: row.pk)
    line = {**GOOD, "statements": [{**GOOD["statements"][0], "positions": [{"topic": gone.slug}]}]}
    with pytest.raises(CommandError, match=r"refer to that one.* Nothing is stored"):
        run(written(tmp_path, line))
    assert Statement.objects.count() == 0


def test_the_help_shows_a_line(capsys):
    with pytest.raises(SystemExit):
        call_command("import_statements", "--help")
    shown = capsys.readouterr().out
    assert '{"address": "https://gazette.example/lamp"' in shown
    assert "At most 50 MB and 200,000 statements." in " ".join(shown.split())
