"""One file of the starter data: its cells, checked against the model's own columns."""

import csv
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from statements.actions.starter_loads import StarterRow, Table
from statements.imports.starter_rows import ROW_TYPES
from statements.models.dates import Precision, parse_partial_date

CONFIDENCE = {"high": True, "medium": False}
YES_NO = {"yes": True, "no": False}
OPTIONAL = {"note"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where. Line 0 is the file as a whole, column "" the whole line."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the line of the file on which it ends."""

    number: int
    row: Any


@dataclass(slots=True)
class StarterFile:
    """What a file holds. ``broken_keys`` are those of rows that could not be read."""

    table: Table
    lines: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken_keys: set[Hashable] = field(default_factory=set)
    is_readable: bool = True

    @property
    def name(self) -> str:
        return f"{self.table.name}.csv"

    def add_problem(self, line: int, column: str, message: str) -> None:
        self.problems.append(Problem(self.name, line, column, message))

    def keys(self) -> set[Hashable]:
        return {self.table.key_of(line.row) for line in self.lines} | self.broken_keys


def read_file(table: Table, folder: Path) -> StarterFile:
    """Reads ``<table>.csv``; what cannot be read stands in ``problems``."""
    file = StarterFile(table)
    try:
        text = (folder / file.name).read_text(encoding="utf-8-sig")
        _read_lines(file, csv.reader(StringIO(text, newline=""), strict=True))
    except FileNotFoundError:
        file.add_problem(0, "", "the file is missing")
    except UnicodeDecodeError:
        file.add_problem(0, "", "the file is not UTF-8")
    except csv.Error as error:
        file.add_problem(0, "", f"the file is no CSV ({error})")
    file.is_readable = not any(problem.line == 0 for problem in file.problems)
    return file


def column_names(row_type: type[StarterRow]) -> list[str]:
    """The columns of the file that becomes rows of a type."""
    names = (column.name for column in fields(row_type))
    own = [name for name in names if name != "is_checked" and not name.endswith("_precision")]
    return [*("office" if name == "tenure" else name for name in own), "confidence"]


def _read_lines(file: StarterFile, reader: Iterator[list[str]]) -> None:
    row_type = ROW_TYPES[file.table.name]
    header = next(reader, [])
    if wrong := _wrong_header(header, column_names(row_type)):
        file.add_problem(0, "", wrong)
        return
    for cells in reader:
        number = reader.line_num  # type: ignore[attr-defined]
        if len(cells) != len(header):
            file.add_problem(number, "", f"{len(cells)} cells, but {len(header)} columns")
            continue
        values, is_whole = _read_cells(file, number, dict(zip(header, cells, strict=True)))
        if is_whole:
            file.lines.append(Line(number, row_type(**values)))
        elif len(file.table.key) == 1:
            file.broken_keys.add(values.get(file.table.key[0]))


def _wrong_header(header: list[str], expected: list[str]) -> str:
    unknown = [name for name in header if name not in expected]
    missing = [name for name in expected if name not in header and name not in OPTIONAL]
    if unknown:
        return f"unknown columns: {', '.join(unknown)}"
    if missing:
        return f"missing columns: {', '.join(missing)}"
    return "" if len(set(header)) == len(header) else "a column stands there twice"


def _read_cells(
    file: StarterFile, number: int, cells: dict[str, str]
) -> tuple[dict[str, Any], bool]:
    """The row's values as far as they can be read, and whether all could."""
    values: dict[str, Any] = {}
    is_whole = True
    for column, cell in cells.items():
        try:
            values |= _read_cell(file.table, column, cell.strip())
        except ValidationError as error:
            file.add_problem(number, column, " ".join(error.messages))
            is_whole = False
        except ValueError as error:
            file.add_problem(number, column, str(error))
            is_whole = False
    return values, is_whole


def _read_cell(table: Table, column: str, cell: str) -> dict[str, Any]:
    """The value or values that a cell stands for; raises ValueError or ValidationError."""
    if column == "confidence":
        return {"is_checked": _one_of(CONFIDENCE, cell)}
    if column == "source" and not cell:
        raise ValueError("every row names its source")
    name = "tenure" if table.name == "attendances" and column == "office" else column
    model_field: Any = table.model._meta.get_field(name)
    if not cell and not model_field.blank:
        raise ValueError("this must not be empty")
    if name in table.references:
        return {name: cell}
    if isinstance(model_field, models.BooleanField):
        return {name: _one_of(YES_NO, cell)}
    precision = name.removesuffix("_on") + "_precision"
    if precision in _row_columns(table):
        day, known_to = _partial_date(cell) if cell else (None, Precision.DAY)
        return {name: day, precision: known_to}
    return {name: model_field.clean(cell or (None if model_field.null else ""), None)}


def _partial_date(cell: str) -> tuple[date, Precision]:
    try:
        return parse_partial_date(cell)
    except ValueError as error:
        raise ValueError(f"{cell!r} is no day like 2024-12-04, 2024-12 or 2024") from error


def _row_columns(table: Table) -> set[str]:
    return {column.name for column in fields(ROW_TYPES[table.name])}


def _one_of(choices: dict[str, bool], cell: str) -> bool:
    if cell not in choices:
        raise ValueError(f"{cell!r} is neither {' nor '.join(choices)}")
    return choices[cell]
