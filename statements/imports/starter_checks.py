"""What must hold between the rows of the starter data's files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from statements.imports.starter_files import Line, StarterFile
from statements.imports.starter_rows import TenureKey, TenureRow
from statements.models.dates import Precision, last_day

type Files = dict[str, StarterFile]


def check_files(files: Files) -> None:
    """Adds what is wrong between rows to their files' problems."""
    for file in files.values():
        _check_keys(file)
        _check_references(file, files)
    _check_order(files["meetings"])
    _check_order(files["tenures"])
    _check_nouns(files["office_nouns"])
    _check_holders(files)


def find_tenures(files: Files) -> None:
    """Gives each attendance the tenure of its office, on the meeting's first day.

    Until here its ``tenure`` is the office's slug, as the file has it.
    """
    meetings = {line.row.slug: line.row for line in files["meetings"].lines}
    tenures: dict[tuple[str, str], list[TenureRow]] = defaultdict(list)
    for line in files["tenures"].lines:
        tenures[line.row.office, line.row.speaker].append(line.row)
    file, found = files["attendances"], []
    for line in file.lines:
        office, meeting = line.row.tenure, meetings.get(line.row.meeting)
        key: TenureKey | None = None
        if office and meeting:
            key = _tenure_on(tenures[office, line.row.speaker], meeting.starts_on)
            if key is None and files["tenures"].is_readable:
                message = f"{line.row.speaker} did not hold {office} on {meeting.starts_on}"
                file.add_problem(line.number, "office", message)
        found.append(Line(line.number, replace(line.row, tenure=key)))
    file.lines = found


def _check_keys(file: StarterFile) -> None:
    """No two rows have the same natural key or the same value of a unique column."""
    unique = [
        (column.name,)
        for column in file.table.model._meta.get_fields()
        if getattr(column, "unique", False) and column.name not in ("id", "public_id")
    ]
    for columns in {file.table.key, *unique}:
        seen: dict[tuple[object, ...], int] = {}
        for line in file.lines:
            key = tuple(getattr(line.row, column) for column in columns)
            if (first := seen.setdefault(key, line.number)) != line.number:
                file.add_problem(line.number, ", ".join(columns), f"the same as in line {first}")


def _check_references(file: StarterFile, files: Files) -> None:
    for column, target in file.table.references.items():
        if column == "tenure" or not files[target].is_readable:
            continue
        keys = files[target].keys()
        earlier = set(file.broken_keys)
        for line in file.lines:
            name = getattr(line.row, column)
            if name and name not in keys:
                file.add_problem(line.number, column, f"there is no {name!r} in {target}.csv")
            elif name and target == file.table.name and name not in earlier:
                file.add_problem(line.number, column, f"{name!r} must stand in an earlier line")
            earlier.add(file.table.key_of(line.row))


def _check_order(file: StarterFile) -> None:
    for line in file.lines:
        starts_on, ends_on = line.row.starts_on, line.row.ends_on
        if starts_on and ends_on and ends_on < starts_on:
            file.add_problem(line.number, "ends_on", "this is before the start")


def _check_nouns(file: StarterFile) -> None:
    for line in file.lines:
        if bool(line.row.office) == bool(line.row.role):
            file.add_problem(line.number, "office", "a noun names either an office or a role")


def _check_holders(files: Files) -> None:
    """Nobody else holds an office on a day that is certain for someone."""
    shared = {line.row.slug for line in files["offices"].lines if line.row.is_shared}
    held: dict[str, list[tuple[date, date, Line]]] = defaultdict(list)
    for line in files["tenures"].lines:
        days = certain_days(line.row)
        if days and not line.row.is_acting and line.row.office not in shared:
            held[line.row.office].append((*days, line))
    for office, spans in held.items():
        spans.sort(key=lambda span: span[:2])
        latest_end, holder = date.min, spans[0][2]
        for first, last, line in spans:
            if first <= latest_end:
                message = f"{office} has a holder on {first} already (line {holder.number})"
                files["tenures"].add_problem(line.number, "starts_on", message)
            if last > latest_end:
                latest_end, holder = last, line


def certain_days(row: TenureRow) -> tuple[date, date] | None:
    """The first and last day that leave no doubt, as the database's ``certain_days`` has it."""
    is_exact_start = row.starts_on is not None and row.starts_precision == Precision.DAY
    is_exact_end = row.ends_on is not None and row.ends_precision == Precision.DAY
    first, last = row.starts_on, row.ends_on or date.max
    if first is not None and not is_exact_start:
        first = last_day(first, row.starts_precision) + timedelta(days=1)
    if row.ends_on is not None and not is_exact_end:
        last = row.ends_on - timedelta(days=1)
    if is_exact_end and (first is None or last < first):
        first = last
    if first is None:
        return None
    if is_exact_start and last < first:
        last = first
    return (first, last) if first <= last else None


def _tenure_on(tenures: Iterable[TenureRow], day: date) -> TenureKey | None:
    for row in tenures:
        last = last_day(row.ends_on, row.ends_precision) if row.ends_on else date.max
        if (row.starts_on or date.min) <= day <= last:
            return row.office, row.speaker, row.starts_on
    return None
