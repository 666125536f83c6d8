"""One site under load, page by page."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from itertools import chain, islice

from benchmarks.checks import Checked, WrongAnswerError, check, check_unchanged
from benchmarks.contenders import Contender
from benchmarks.gates import UNCHANGED
from benchmarks.hardship import HARD, beside_hard_searches, database_ms
from benchmarks.load import Asked, Load, NoFiguresError, drive
from benchmarks.pages import Lister, statements
from benchmarks.processes import memory_megabytes, processor_seconds
from benchmarks.results import PRODUCT, SOAK, Figure, Results
from benchmarks.serving import Served, free_port, serving
from benchmarks.visiting import LONGEST, visit

MOST_ASKED = "statement"  # whose copies are asked for again
ONE, CLIENTS = (1,), (1, 8)
Report = Callable[[str], None]


@dataclass(frozen=True)
class Measuring:
    """Measures into ``results``. ``server`` is the process of the database server; ``kinds`` are
    all where none is named; a load lasts so many ``seconds`` in each of its ``turns``."""

    results: Results
    server: int
    seconds: int
    turns: int
    kinds: tuple[str, ...]
    report: Report
    soaks: bool = False

    def measure(self, site: Contender, *beside: Contender) -> None:
        """The figures of its pages, and its memory after them; and of sites that are asked in
        turns with it, kind by kind, so that what slows the machine down slows all of them."""
        with self.served(site) as own:
            with ExitStack() as stack:
                others = [(other, stack.enter_context(self.served(other))) for other in beside]
                self.measure_kinds([(site, own), *others])
                for other, served in others:
                    self.results.memory[other.name] = memory_megabytes([served.pid])
            if site.name == PRODUCT and (not self.kinds or "search" in self.kinds):
                self.measure_hardship(own.port)
            if site.name == PRODUCT and self.soaks:
                self.measure_growth(site, own)
            self.results.memory[site.name] = memory_megabytes([own.pid])

    def served(self, site: Contender) -> AbstractContextManager[Served]:
        self.report(f"{site.name}: preparing")
        site.prepare()
        port = free_port()
        name = site.name.lower().replace(" ", "-").replace("'", "")
        return serving(site.command(port), port, site.environment, name)

    def measure_kinds(self, sites: list[tuple[Contender, Served]]) -> None:
        for kind in dict.fromkeys(chain.from_iterable(site.pages for site, _ in sites)):
            if self.kinds and kind.partition(",")[0] not in self.kinds:
                continue
            able = [
                (site, served, checked)
                for site, served in sites
                if kind in site.pages
                and (checked := self.checked(site, served, kind, site.pages[kind]))
            ]
            for _turn in range(self.turns):
                for site, served, checked in able:
                    self.load(site, served, kind, checked)
                    if checked.etags and kind == MOST_ASKED:
                        self.load(site, served, UNCHANGED, Checked(checked.etags, 0, 0, []))

    def checked(self, site: Contender, served: Served, kind: str, pages: Lister) -> Checked | None:
        """Its pages once each; None where one of them is wrong, or there are none in time."""
        try:
            within = LONGEST if site.is_slow else None
            checked = check(served.port, islice(pages(), site.most), within)
            check_unchanged(served.port, checked.etags)
        except WrongAnswerError as fault:
            self.fault(f"{site.name}, {kind}: {fault}")
            return None
        except TimeoutError:
            self.report(f"{site.name}, {kind}: no answer in time")
            return None
        if not checked.asked:
            self.report(f"{site.name}: no page of the kind {kind}")
            return None
        return checked

    def load(self, site: Contender, served: Served, kind: str, checked: Checked) -> None:
        # What others ask of the server meanwhile is no cost of a site that does not use it.
        servers = [self.server] if "DATABASE_URL" in site.environment else []
        for clients in ONE if site.is_slow else CLIENTS:
            before = processor_seconds([served.pid]), processor_seconds(servers)
            try:
                load = self.drive(site, served.port, checked.asked, clients)
            except (NoFiguresError, TimeoutError) as nothing:
                self.report(f"{site.name}, {kind}, {clients} clients: {nothing}")
                continue
            after = processor_seconds([served.pid]), processor_seconds(servers)
            own, database = (
                (late - early) * 1000 / load.requests
                for early, late in zip(before, after, strict=True)
            )
            figure = Figure(
                site.name, kind, clients, load.per_second, load.p50, load.p95, load.p99, own,
                database, checked.kilobytes, checked.compressed, load.errors, load.requests,
            )  # fmt: skip
            self.results.keep(figure)
            self.report(told(figure))

    def drive(self, site: Contender, port: int, asked: list[Asked], clients: int) -> Load:
        if site.is_slow:
            return visit(port, asked, self.seconds)
        return drive(port, asked, clients=clients, seconds=self.seconds)

    def measure_hardship(self, port: int) -> None:
        for name in HARD:
            try:
                self.results.hard[name] = database_ms(port, self.server, name)
            except WrongAnswerError as fault:
                self.fault(str(fault))
        asked = [Asked(page.path) for page in statements()]
        self.results.beside = beside_hard_searches(port, asked, self.seconds).p99
        self.report(f"beside hard searches: p99 of a statement {self.results.beside:.0f} ms")

    def measure_growth(self, site: Contender, served: Served) -> None:
        """Of memory, with pages of all kinds; the first round fills what is kept once."""
        first = (islice(pages(), 20) for pages in site.pages.values())
        asked = [Asked(page.path) for page in chain.from_iterable(first)]
        done = drive(served.port, asked, clients=8, seconds=60).requests
        before, ends = memory_megabytes([served.pid]), done + SOAK
        while done < ends:
            done += drive(served.port, asked, clients=8, seconds=30).requests
        self.results.grown = memory_megabytes([served.pid]) - before
        self.report(f"grown by {self.results.grown:.1f} MB")

    def fault(self, words: str) -> None:
        self.results.faults.append(words)
        self.report(f"wrong: {words}")


def told(figure: Figure) -> str:
    return (
        f"{figure.site}, {figure.kind}, {figure.clients} clients: {figure.processor_ms:.1f} ms"
        f" ({figure.database_ms:.1f} of the database) in {figure.answers} answers,"
        f" p50 {figure.p50:.1f}, p99 {figure.p99:.1f}, {figure.per_second:.1f} a second"
    )
