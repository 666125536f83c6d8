"""Figures of a run, kept as a file beside the documentation so that sizes can be compared."""

import json
import platform
import sysconfig
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "docs" / "performance"
SOAK = 50_000  # requests
PRODUCT, FLOOR, DAYS_WORK, DATASETTE = "NATO tracker", "floor", "a day's work", "Datasette"


@dataclass(frozen=True)
class Figure:
    """One kind of page of one site with a number of clients. Times are milliseconds; those of the
    processors are the mean of so many answers, of the site and of its database."""

    site: str
    kind: str
    clients: int
    per_second: float
    p50: float
    p95: float
    p99: float
    site_ms: float
    database_ms: float
    kilobytes: float
    compressed: float
    errors: int = 0
    answers: int = 0

    @property
    def processor_ms(self) -> float:
        return self.site_ms + self.database_ms


@dataclass
class Results:
    """``memory`` is each site's proportional set size in megabytes, after its load; ``hard`` is
    what hard searches cost the database in milliseconds of its processors, ``beside`` the p99 of
    other pages meanwhile; ``grown`` is by how many megabytes the product grew in SOAK requests;
    ``faults`` are answers that were wrong."""

    quotes: int
    on: str
    machine: str
    figures: list[Figure] = field(default_factory=list)
    memory: dict[str, float] = field(default_factory=dict)
    hard: dict[str, float] = field(default_factory=dict)
    beside: float | None = None
    grown: float | None = None
    faults: list[str] = field(default_factory=list)

    def keep(self, figure: Figure) -> None:
        """Of several turns of one load the least, for what others do on the machine only adds to
        it; with the errors of all."""
        load = figure.site, figure.kind, figure.clients
        for place, kept in enumerate(self.figures):
            if (kept.site, kept.kind, kept.clients) == load:
                least = min(kept, figure, key=lambda one: one.processor_ms)
                self.figures[place] = replace(least, errors=kept.errors + figure.errors)
                return
        self.figures.append(figure)

    def of(self, site: str, kind: str) -> list[Figure]:
        return [one for one in self.figures if (one.site, one.kind) == (site, kind)]

    def processor_ms(self, site: str, kind: str) -> float | None:
        """The least of the loads, for what others do on the machine only adds to it."""
        return min((one.processor_ms for one in self.of(site, kind)), default=None)


def save(results: Results) -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{results.quotes}.json"
    path.write_text(json.dumps(asdict(results), indent=1) + "\n")
    return path


def saved() -> Iterator[Results]:
    """Of every size that was measured, the smallest first."""
    for path in sorted(FOLDER.glob("*.json"), key=lambda path: int(path.stem)):
        told = json.loads(path.read_text())
        yield Results(**told | {"figures": [Figure(**one) for one in told["figures"]]})


def machine() -> str:
    """Which processor, how many, how much memory."""
    info = Path("/proc/cpuinfo").read_text()
    names = [line.partition(":")[2].strip() for line in info.splitlines() if "model name" in line]
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024**2
    name = names[0] if names else platform.machine()
    return f"{len(names)} × {name}, {memory:.0f} GB, {python()}"


def python() -> str:
    """Which one, and whether it was compiled as those of installers and images are."""
    how = str(sysconfig.get_config_var("CONFIG_ARGS"))
    kind = "optimised" if "--enable-optimizations" in how else "compiled without optimisation"
    return f"Python {platform.python_version()} ({kind})"
