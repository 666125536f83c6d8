import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from statements.imports.starter_checks import certain_days
from statements.imports.starter_data import (
    DATA_FOLDER,
    StarterDataError,
    load_starter_data,
    read_starter_data,
)
from statements.models import Precision, Tenure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in DATA_FOLDER.glob("*.csv"):
        shutil.copy(file, tmp_path)
    return tmp_path


def change(folder: Path, table: str, find: dict[str, str], cells: dict[str, str]) -> int:
    """Changes the first row that has the cells of ``find`` and returns its line."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    index = next(i for i, row in enumerate(rows) if find.items() <= row.items())
    rows[index].update(cells)
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return index + 2


def problems(folder: Path) -> list[str]:
    with pytest.raises(StarterDataError) as error:
        read_starter_data(folder)
    return [str(problem) for problem in error.value.problems]


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA_FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


RUTTE = {"office": "nato-sg", "speaker": "mark-rutte"}


def test_the_files_hold_32_members_97_meetings_107_offices_and_71_topics():
    rows = read_starter_data()
    members = [row for row in rows["organisations"] if row.joined_nato_on]
    assert (len(members), len(rows["meetings"]), len(rows["offices"]), len(rows["topics"])) == (
        32,
        97,
        107,
        71,
    )


@pytest.mark.parametrize("name", sorted(file.name for file in DATA_FOLDER.glob("*.csv")))
def test_every_row_names_a_public_source_and_a_confidence(name):
    rows = rows_of(name)
    assert rows
    assert {row["confidence"] for row in rows} <= {"high", "medium"}
    assert [row for row in rows if not row["source"]] == []
    private = ("text-index", "peer_files", "world-leaders-current", "/work/")
    assert [row for row in rows if any(word in row["source"] for word in private)] == []


def test_rutte_leads_the_netherlands_and_then_nato():
    tenures = [
        (row.office, row.starts_on, row.ends_on)
        for row in read_starter_data()["tenures"]
        if row.speaker == "mark-rutte"
    ]
    assert tenures == [
        ("nato-sg", date(2024, 10, 1), None),
        ("nl-hog", date(2010, 10, 14), date(2024, 7, 1)),
    ]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("annalena-baerbock", [("de-fm", date(2021, 12, 8), date(2025, 5, 5), True)]),
        ("antony-blinken", [("us-fm", date(2021, 1, 26), date(2025, 1, 20), True)]),
    ],
)
def test_a_minister_has_the_office_with_its_days(speaker, expected):
    rows = [row for row in read_starter_data()["tenures"] if row.speaker == speaker]
    assert [(r.office, r.starts_on, r.ends_on, r.is_checked) for r in rows] == expected


def test_a_partial_date_keeps_its_precision():
    rows = {(row.office, row.speaker): row for row in read_starter_data()["tenures"]}
    row = rows["de-dm", "ursula-von-der-leyen"]
    assert (row.starts_on, row.starts_precision) == (date(2013, 1, 1), Precision.YEAR)
    assert (row.ends_on, row.ends_precision) == (date(2019, 7, 1), Precision.MONTH)


def test_attendance_takes_the_tenure_of_the_meetings_first_day():
    rows = {(row.meeting, row.speaker): row for row in read_starter_data()["attendances"]}
    row = rows["2024-12-fm", "mark-rutte"]
    assert (row.part, row.tenure) == ("chair", ("nato-sg", "mark-rutte", date(2024, 10, 1)))
    assert {speaker for meeting, speaker in rows if meeting == "2024-12-fm"} == {
        "mark-rutte",
        "annalena-baerbock",
        "antony-blinken",
    }


BAD_CELLS = [
    # file, row, cells, column named, message
    (
        "tenures",
        RUTTE,
        {"starts_on": "2024-13-01"},
        "starts_on",
        "'2024-13-01' is no day like 2024-12-04, 2024-12 or 2024",
    ),
    ("tenures", RUTTE, {"ends_on": "2023-01-01"}, "ends_on", "this is before the start"),
    ("tenures", RUTTE, {"speaker": "ada"}, "speaker", "there is no 'ada' in speakers.csv"),
    ("tenures", RUTTE, {"speaker": ""}, "speaker", "this must not be empty"),
    ("tenures", RUTTE, {"is_acting": "x"}, "is_acting", "'x' is neither yes nor no"),
    ("tenures", RUTTE, {"confidence": "low"}, "confidence", "'low' is neither high nor medium"),
    ("tenures", RUTTE, {"source": " "}, "source", "every row names its source"),
    (
        "speakers",
        {"slug": "mark-rutte"},
        {"gender": "m"},
        "gender",
        "Value 'm' is not a valid choice.",
    ),
    ("speakers", {"slug": "mark-rutte"}, {"name": ""}, "name", "this must not be empty"),
    (
        "meetings",
        {"slug": "2024-12-fm"},
        {"starts_on": ""},
        "starts_on",
        "this must not be empty",
    ),
    (
        "office_nouns",
        {"text": "NATO-Chef"},
        {"role": "head of state"},
        "office",
        "a noun names either an office or a role",
    ),
    (
        "topics",
        {"slug": "russia-war"},
        {"parent": "ceasefire"},
        "parent",
        "'ceasefire' must stand in an earlier line",
    ),
    (
        "attendances",
        {"meeting": "2024-12-fm", "speaker": "antony-blinken"},
        {"office": "us-dm"},
        "office",
        "antony-blinken did not hold us-dm on 2024-12-03",
    ),
]


@pytest.mark.parametrize(
    "case", BAD_CELLS, ids=[f"{case[0]}-{case[3]}-{n}" for n, case in enumerate(BAD_CELLS)]
)
def test_a_bad_cell_is_named_by_file_line_and_column(folder, case):
    name, find, cells, column, message = case
    line = change(folder, name, find, cells)
    assert f"{name}.csv, line {line}, column {column}: {message}" in problems(folder)


def test_a_second_row_with_the_same_key_is_named(folder):
    line = change(folder, "outlets", {"slug": "nato"}, {"slug": "tagesschau"})
    assert problems(folder) == [f"outlets.csv, line {line}, column slug: the same as in line 2"]


def test_two_holders_on_one_day_are_named(folder):
    find = {"office": "nato-sg", "speaker": "jens-stoltenberg"}
    first = change(folder, "tenures", find, {"ends_on": "2024-10-01"})
    assert problems(folder) == [
        f"tenures.csv, line {first + 1}, column starts_on: "
        f"nato-sg has a holder on 2024-10-01 already (line {first})"
    ]


def test_all_problems_are_named_at_once(folder):
    (folder / "topics.csv").unlink()
    change(folder, "tenures", RUTTE, {"starts_on": "soon"})
    meetings = folder / "meetings.csv"
    meetings.write_text(meetings.read_text(encoding="utf-8").replace("venue", "hall", 1), "utf-8")
    (folder / "outlets.csv").write_bytes("slug,name\ncafé,\n".encode("latin-1"))
    found = problems(folder)
    assert "topics.csv: the file is missing" in found
    assert "meetings.csv: unknown columns: hall" in found
    assert "outlets.csv: the file is not UTF-8" in found
    assert any(text.startswith("tenures.csv, line ") for text in found)
    # A file that cannot be read does not make every reference to it wrong.
    assert [text for text in found if "topic_terms.csv" in text] == []


def test_a_row_with_too_few_cells_is_named(folder):
    with (folder / "speakers.csv").open("a", encoding="utf-8") as handle:
        handle.write("ada,Ada\n")
    line = len(rows_of("speakers.csv")) + 2
    assert problems(folder) == [f"speakers.csv, line {line}: 2 cells, but 8 columns"]


@pytest.mark.django_db
def test_certain_days_agree_with_the_database():
    load_starter_data()
    rows = {(row.office, row.speaker, row.starts_on): row for row in read_starter_data()["tenures"]}
    for tenure in Tenure.objects.select_related("office", "speaker"):
        days = certain_days(rows[tenure.office.slug, tenure.speaker.slug, tenure.starts_on])
        stored = tenure.certain_days
        assert (days is None) == stored.isempty
        if days:
            assert days[0] == stored.lower
            assert (stored.upper is None) == (days[1] == date.max)
