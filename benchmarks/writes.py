"""How fast quotes are saved and imported: `uv run python -m benchmarks.writes --quotes 1000000`.

Works on a copy of the corpus, which is dropped in the end: a corpus stays what its seed made it.
Writes its table into docs/performance.md, and ends with 1 where an aim is missed or a recount finds
a difference.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from itertools import repeat
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier

from benchmarks.gates import Verdict, at_least, at_most
from benchmarks.report import WRITES, replace, table, verdict_table
from benchmarks.server import DatabaseInUseError, copied_database, drop_database
from benchmarks.site import database_name, set_up

EDITORS = 8
COPY = "natotracker_bench_writes"
WAYS = {"plain SQL": "save_by_sql", "actions": "save_by_actions"}
# More than one editor can save in a second, of which each draws so many beforehand.
MOST = {"save_by_sql": 400, "save_by_actions": 40}
IMPORTED = 100_000  # quotes of one file
together: Barrier


def meet_at(barrier: Barrier) -> None:
    global together  # noqa: PLW0603 - what a process is born with
    together = barrier


def one_editor(number: int, way: str, seconds: int, editors: int):
    """In a process of its own, on a connection of its own; the number is of nobody else."""
    saving = import_module("benchmarks.saving")
    desk = saving.Desk(number)
    desk.prepare(MOST[way] * seconds // editors)
    together.wait()
    return saving.work_for(seconds, getattr(desk, way))


def editors_at_once(way: str, editors: int, seconds: int):
    """What so many editors saved together."""
    connections = import_module("django.db").connections
    for connection in connections.all():
        connection.close()
        connection.close_pool()
    total = import_module("benchmarks.saving").Saved()
    context = get_context("fork")
    own = (context.Barrier(editors),)
    with ProcessPoolExecutor(editors, context, meet_at, own) as processes:
        numbers = range(editors * EDITORS, editors * (EDITORS + 1))
        told = (repeat(each) for each in (way, seconds, editors))
        for saved in processes.map(one_editor, numbers, *told):
            total.add(saved)
    return total


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quotes", type=int, default=100_000, help="which corpus (100,000)")
    options.add_argument("--seconds", type=int, default=10, help="of each load (10)")
    chosen = options.parse_args()
    try:
        set_up(copied_database(database_name(chosen.quotes), COPY))
    except DatabaseInUseError as error:
        sys.exit(str(error))
    try:
        rows, verdicts = measure(chosen.seconds)
    finally:
        drop_database(COPY)
    parts = [
        f"## Saving quotes, on {chosen.quotes:,}",
        table(("how", "editors", "saves a second", "p50", "p95", "p99", "errors"), rows),
        verdict_table(verdicts),
    ]
    print("\n\n".join(parts))
    replace(WRITES, parts)
    sys.exit(any(verdict.holds is False for verdict in verdicts))


def measure(seconds: int) -> tuple[list[list[str]], list[Verdict]]:
    rows: list[list[str]] = []
    verdicts: list[Verdict] = []
    errors = 0
    for name, way in WAYS.items():
        for editors in (1, EDITORS):
            saved = editors_at_once(way, editors, seconds)
            rows += rows_of(name, editors, saved, seconds)
            errors += saved.errors.total()
            rate, p50 = len(saved.times) / seconds, percentile(saved.times, 50)
            if way == "save_by_sql" and editors == 1:
                verdicts.append(at_most("one quote with all that derives from it", 5, p50, " ms"))
            elif way == "save_by_sql":
                verdicts.append(at_least("eight editors together", 300, rate, " a second"))
    imported = import_module("benchmarks.importing").time_import(IMPORTED)
    rows += imported_rows(imported)
    verdicts.append(at_least("an import", 3_000, IMPORTED / imported.seconds, " quotes a second"))
    verdicts.append(at_most("the same file again", 2, imported.again, " s"))
    verdicts.append(at_most("rows that it adds then", 0, imported.added_again))
    recounts = import_module("benchmarks.derived").RECOUNTS
    verdicts.append(at_most("errors and deadlocks", 0, errors))
    verdicts += [
        at_most(f"{name}: differences", 0, recount()) for name, recount in recounts.items()
    ]
    return rows, verdicts


def rows_of(name: str, editors: int, saved, seconds: int) -> Iterator[list[str]]:
    errors = ", ".join(f"{count} {kind}" for kind, count in saved.errors.items()) or "0"
    yield [
        name,
        str(editors),
        f"{len(saved.times) / seconds:.0f}",
        *percentiles(saved.times),
        errors,
    ]
    for step, times in saved.steps.items():
        yield [f"{name}: {step}", str(editors), "", *percentiles(times), ""]


def imported_rows(imported) -> Iterator[list[str]]:
    for name, seconds in (("import", imported.seconds), ("import again", imported.again)):
        how = f"{name}, a file of {IMPORTED:,} in {seconds:.1f} s"
        yield [how, "1", f"{IMPORTED / seconds:.0f}", "", "", "", "0"]


def percentiles(times: list[float]) -> list[str]:
    return [f"{percentile(times, percent):.1f}" for percent in (50, 95, 99)]


def percentile(times: list[float], percent: int) -> float:
    return float(import_module("benchmarks.saving").percentile(times, percent))


if __name__ == "__main__":
    main()
