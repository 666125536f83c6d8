"""docs/performance.md, whose tables no hand writes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.gates import LARGE, SMALL, Verdict, growth_verdicts, verdicts
from benchmarks.results import Figure, Results

PATH = Path(__file__).parent.parent / "docs" / "performance.md"
PAGES, WRITES = "benchmarks.run", "benchmarks.writes"  # who writes which part of it
FIGURES = (
    "page", "site", "clients", "answers", "processor ms", "of which database", "p50", "p95", "p99",
    "a second", "kB", "gzip kB",
)  # fmt: skip


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """In Markdown."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figure_row(one: Figure) -> list[str]:
    times = [one.processor_ms, one.database_ms, one.p50, one.p95, one.p99]
    sizes = [f"{one.kilobytes:.1f}", f"{one.compressed:.1f}"]
    return [one.kind, one.site, str(one.clients), f"{one.answers:,}",
            *(f"{time:.1f}" for time in times),
            f"{one.per_second:.0f}", *sizes]  # fmt: skip


def verdict_row(verdict: Verdict) -> list[str]:
    got = "–" if verdict.got is None else f"{verdict.got:.3g}"
    return [verdict.what, verdict.aim, got, verdict.word]


def verdict_table(rows: Iterable[Verdict]) -> str:
    return table(("what", "aim", "measured", ""), map(verdict_row, rows))


def section(results: Results) -> Iterator[str]:
    yield f"## {results.quotes:,} quotes"
    yield f"Measured on {results.on}: {results.machine}."
    kinds = list(dict.fromkeys(one.kind for one in results.figures))
    ordered = sorted(results.figures, key=lambda one: kinds.index(one.kind))
    yield table(FIGURES, map(figure_row, ordered))
    memory = (f"{site} {megabytes:.0f} MB" for site, megabytes in results.memory.items())
    yield f"Memory of all processes of a site (PSS): {', '.join(memory)}."
    if results.hard:
        costs = ", ".join(f"{name} {ms:.0f} ms" for name, ms in results.hard.items())
        yield f"Hard searches, time of the database's processors: {costs}."
    yield from results.faults
    yield verdict_table(verdicts(results))


def growth(all_results: list[Results]) -> Iterator[str]:
    by_size = {results.quotes: results for results in all_results}
    if {SMALL, LARGE} <= by_size.keys():
        yield f"## From {SMALL:,} to {LARGE:,} quotes"
        yield verdict_table(growth_verdicts(by_size[SMALL], by_size[LARGE]))


def write(all_results: list[Results]) -> None:
    """The tables of every size."""
    parts = [part for results in all_results for part in section(results)]
    replace(PAGES, [*parts, *growth(all_results)])


def replace(writer: str, parts: list[str], path: Path = PATH) -> None:
    """Puts parts where those stand that this command wrote last."""
    begin, end = f"<!-- Written by {writer}: -->", f"<!-- So far by {writer}. -->"
    before, _, rest = path.read_text().partition(begin)
    _, _, after = rest.partition(end)
    path.write_text("\n\n".join([before + begin, *parts, end + after]))
