import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.actions.records import version_of
from statements.actions.speakers import save_speaker
from statements.imports.starter_data import DATA_FOLDER
from statements.models import Organisation, Speaker
from tests import factories

pytestmark = pytest.mark.django_db


def load(*arguments: str) -> list[list[str]]:
    out = StringIO()
    call_command("load_starter_data", *arguments, stdout=out)
    return [line.split() for line in out.getvalue().splitlines()]


def test_the_command_prints_what_it_did_and_the_second_time_that_nothing_changed():
    first, second = load(), load()
    assert first[0] == second[0] == ["table", "created", "updated", "unchanged"]
    assert ["meetings", "97", "0", "0"] in first
    assert ["meetings", "0", "0", "97"] in second
    assert {(created, updated) for _, created, updated, _ in second[1:]} == {("0", "0")}
    assert Speaker.objects.filter(slug="mark-rutte").exists()


def test_a_bad_row_is_named_and_nothing_is_stored(tmp_path: Path):
    for file in DATA_FOLDER.glob("*.csv"):
        shutil.copy(file, tmp_path)
    outlets = (tmp_path / "outlets.csv").read_text(encoding="utf-8")
    (tmp_path / "outlets.csv").write_text(outlets.replace("broadcaster", "choir", 1), "utf-8")
    with pytest.raises(CommandError) as error:
        load("--data", str(tmp_path))
    assert str(error.value) == (
        "The starter data is wrong; nothing is stored.\n"
        "outlets.csv, line 2, column kind: Value 'choir' is not a valid choice."
    )
    assert not Organisation.objects.exists()


def test_a_folder_without_the_files_is_an_error(tmp_path: Path):
    with pytest.raises(CommandError, match=r"organisations\.csv: the file is missing"):
        load("--data", str(tmp_path))


def test_the_command_says_how_much_it_left_as_people_made_it():
    load()
    rutte = Speaker.objects.get(slug="mark-rutte")
    save_speaker(
        editor=factories.user("data-editor"), row=rutte, seen=version_of(rutte), note="By hand."
    )
    assert " ".join(load()[-1]) == "Left as people made them: 1 (speakers 1)."
    assert Speaker.objects.get(slug="mark-rutte").note == "By hand."
