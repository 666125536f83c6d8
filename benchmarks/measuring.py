"""One site under load, page by page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from benchmarks.checks import Checked, check, check_unchanged
from benchmarks.contenders import Contender
from benchmarks.gates import UNCHANGED
from benchmarks.load import Asked, drive
from benchmarks.processes import memory_megabytes, processor_seconds
from benchmarks.results import Figure
from benchmarks.serving import free_port, serving

CLIENTS = (1, 8)
Report = Callable[[str], None]


@dataclass(frozen=True)
class Measuring:
    """``server`` is the process of the database server; ``kinds`` are all where none is named."""

    server: int
    seconds: int
    kinds: tuple[str, ...]
    report: Report

    def measure(self, site: Contender) -> tuple[list[Figure], float]:
        """The figures of its pages, and its memory after them."""
        self.report(f"{site.name}: preparing")
        site.prepare()
        port = free_port()
        name = site.name.lower().replace(" ", "-").replace("'", "")
        with serving(site.command(port), port, site.environment, name) as served:
            figures = list(self.figures(site, served.pid, port))
            return figures, memory_megabytes([served.pid])

    def figures(self, site: Contender, pid: int, port: int) -> Iterator[Figure]:
        etags: list[Asked] = []
        for kind, pages in site.pages.items():
            if self.kinds and kind.partition(",")[0] not in self.kinds:
                continue
            checked = check(port, islice(pages(), site.first))
            if not checked.asked:
                self.report(f"{site.name}: no page of the kind {kind}")
                continue
            yield from self.loads(site, pid, port, kind, checked)
            etags += checked.etags
        if etags:
            check_unchanged(port, etags)
            yield from self.loads(site, pid, port, UNCHANGED, Checked(etags, 0, 0, []))

    def loads(
        self, site: Contender, pid: int, port: int, kind: str, checked: Checked
    ) -> Iterator[Figure]:
        for clients in CLIENTS:
            before = processor_seconds([pid]), processor_seconds([self.server])
            load = drive(port, checked.asked, clients=clients, seconds=self.seconds)
            after = processor_seconds([pid]), processor_seconds([self.server])
            own, database = (
                (late - early) * 1000 / load.requests
                for early, late in zip(before, after, strict=True)
            )
            figure = Figure(
                site.name, kind, clients, load.per_second, load.p50, load.p95, load.p99, own,
                database, checked.kilobytes, checked.compressed, load.errors,
            )  # fmt: skip
            self.report(
                f"{site.name}, {kind}, {clients} clients: {figure.processor_ms:.1f} ms"
                f" ({database:.1f} of the database), p50 {load.p50:.1f}, p99 {load.p99:.1f},"
                f" {load.per_second:.0f} a second"
            )
            yield figure
