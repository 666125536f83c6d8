"""What must hold, and whether it does.

Milliseconds of the processors are those of the machine that the aims were measured on; how the
site compares with the yardsticks of the same run holds anywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.results import DATASETTE, DAYS_WORK, FLOOR, PRODUCT, SOAK, Results

MOST_MEGABYTES = 150
MOST_KILOBYTES, MOST_COMPRESSED = 40, 11
LEAST_UNCHANGED = 1_200  # answers a second
SMALL, LARGE = 10_000, 1_000_000  # between which growth is measured
UNCHANGED = "304"


@dataclass(frozen=True)
class Gate:
    """``floor`` is how often the floor's time is allowed, the others how often ours goes into
    theirs at least; ``growth`` is how much more a page may take at a hundred times the size."""

    kind: str
    processor_ms: float
    floor: float | None = None
    days_work: float | None = None
    datasette: float | None = None
    prepared: float | None = None
    p99: float | None = None
    growth: float | None = None


GATES = (
    Gate("topic", 10, floor=2.0, days_work=40, datasette=25, prepared=1.7, growth=1.1),
    Gate("speaker", 10, floor=1.7, days_work=17, datasette=20, growth=1.6),
    Gate("search", 17, floor=1.3, days_work=200, datasette=10, p99=35, growth=1.6),
    Gate("statement", 2, floor=2.2, days_work=8, datasette=5, growth=1.1),
    Gate("data", 8, floor=1.2, days_work=300, datasette=1.8, growth=1.1),
    Gate("meeting", 15, floor=2.0, growth=1.6),
    Gate("grid", 15, floor=2.0, growth=1.6),
    Gate("map", 15, floor=2.0, growth=1.6),
)


@dataclass(frozen=True)
class Verdict:
    """``got`` is None where it was not measured."""

    what: str
    aim: str
    got: float | None
    holds: bool | None

    @property
    def word(self) -> str:
        return {True: "holds", False: "fails", None: "not measured"}[self.holds]


def at_most(what: str, most: float, got: float | None, unit: str = "") -> Verdict:
    return Verdict(what, f"<= {most:g}{unit}", got, None if got is None else got <= most)


def at_least(what: str, least: float, got: float | None, unit: str = "") -> Verdict:
    return Verdict(what, f">= {least:g}{unit}", got, None if got is None else got >= least)


def verdicts(results: Results) -> list[Verdict]:
    return [*page_verdicts(results), *site_verdicts(results)]


def page_verdicts(results: Results) -> Iterator[Verdict]:
    for gate in GATES:
        own = results.processor_ms(PRODUCT, gate.kind)
        yield at_most(f"{gate.kind}: processor", gate.processor_ms, own, " ms")
        if gate.p99:
            alone = [one.p99 for one in results.of(PRODUCT, gate.kind) if one.clients == 1]
            yield at_most(
                f"{gate.kind}: p99, one client", gate.p99, min(alone, default=None), " ms"
            )
        if gate.floor:
            floor = results.processor_ms(FLOOR, gate.kind)
            yield at_most(f"{gate.kind}: against the floor", gate.floor, ratio(own, floor), "x")
        others = (
            ("a day's work", gate.days_work, DAYS_WORK, gate.kind),
            ("Datasette's page", gate.datasette, DATASETTE, gate.kind),
            ("Datasette, prepared", gate.prepared, DATASETTE, f"{gate.kind}, prepared"),
        )
        for name, least, site, kind in others:
            if least:
                times = ratio(results.processor_ms(site, kind), own)
                yield at_least(f"{gate.kind}: less than {name}", least, times, "x")


def site_verdicts(results: Results) -> Iterator[Verdict]:
    yield at_most("memory of two workers", MOST_MEGABYTES, results.memory.get(PRODUCT), " MB")
    yield at_most(f"growth of memory in {SOAK:,} requests", 5, results.grown, " MB")
    pages = [one for one in results.figures if one.site == PRODUCT and one.kind != UNCHANGED]
    html = [one for one in pages if one.kind != "data"]
    largest = max((one.kilobytes for one in html), default=None)
    yield at_most("HTML of the largest kind of page", MOST_KILOBYTES, largest, " kB")
    compressed = max((one.compressed for one in html), default=None)
    yield at_most("the same, compressed", MOST_COMPRESSED, compressed, " kB")
    again = [one.per_second for one in results.of(PRODUCT, UNCHANGED)]
    yield at_least("304 on a repeat", LEAST_UNCHANGED, max(again, default=None), " a second")
    yield at_most(
        "the hardest search: database", 100, max(results.hard.values(), default=None), " ms"
    )
    yield at_most("a statement beside hard searches: p99", 250, results.beside, " ms")
    errors = sum(one.errors for one in pages) + len(results.faults)
    yield at_most("wrong answers", 0, errors)


def growth_verdicts(small: Results, large: Results) -> Iterator[Verdict]:
    """How much more processor time a page takes at a hundred times the size."""
    for gate in GATES:
        if gate.growth:
            pair = (one.processor_ms(PRODUCT, gate.kind) for one in (large, small))
            yield at_most(f"{gate.kind}: growth", gate.growth, ratio(*pair), "x")


def ratio(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None
