"""The starter data: all files are read and checked before anything is stored."""

from pathlib import Path

from statements.actions.starter_data import TABLES, store_starter_data
from statements.actions.starter_loads import Counts, StarterRow
from statements.imports.starter_checks import check_files, find_tenures
from statements.imports.starter_files import Problem, read_file

DATA_FOLDER = Path(__file__).resolve().parent.parent / "data"


class StarterDataError(Exception):
    """The files are wrong; ``problems`` names every place, such as
    "tenures.csv, line 17, column starts_on: ..."."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_starter_data(folder: Path = DATA_FOLDER) -> dict[str, list[StarterRow]]:
    """The rows of every file in a folder, by table; raises :class:`StarterDataError`."""
    files = {table.name: read_file(table, folder) for table in TABLES}
    check_files(files)
    find_tenures(files)
    problems = [problem for file in files.values() for problem in file.problems]
    if problems:
        raise StarterDataError(problems)
    return {name: [line.row for line in file.lines] for name, file in files.items()}


def load_starter_data(folder: Path = DATA_FOLDER) -> dict[str, Counts]:
    """Stores a folder's files, or nothing where one is wrong; says what changed in each table.

    Raises :class:`StarterDataError`, or the action's refusal.
    """
    return store_starter_data(rows=read_starter_data(folder))
