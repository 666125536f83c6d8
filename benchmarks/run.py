"""Measures the site beside three yardsticks: `uv run --group benchmarks python -m benchmarks.run
--quotes 100000`, after `python -m benchmarks.generate`.

Writes docs/performance/100000.json, and docs/performance.md from all sizes measured. Ends with 1
where a gate fails.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module

from benchmarks.gates import LARGE, SMALL, Verdict, growth_verdicts, verdicts
from benchmarks.report import verdict_table, write
from benchmarks.results import Results, machine, save, saved
from benchmarks.server import start
from benchmarks.site import database_name, set_up

SITES = ("product", "floor", "days-work", "datasette")


def arguments() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quotes", type=int, default=100_000, help="which corpus (100,000)")
    options.add_argument("--seconds", type=int, default=10, help="of each turn of a load (10)")
    options.add_argument("--turns", type=int, default=3, help="of each load, the least counts (3)")
    options.add_argument("--quick", action="store_true", help="3 seconds, and nothing is written")
    options.add_argument("--only", nargs="*", default=[], help="kinds of pages; nothing is written")
    options.add_argument("--soak", action="store_true", help="also 50,000 requests for memory")
    options.add_argument("--without", nargs="*", default=[], choices=SITES)
    return options.parse_args()


def growth_of(results: Results) -> Iterator[Verdict]:
    """Of the largest corpus, since the smallest was measured."""
    small = next((one for one in saved() if one.quotes == SMALL), None)
    if small and results.quotes == LARGE:
        yield from growth_verdicts(small, results)


def main() -> None:
    chosen = arguments()
    began = time.monotonic()

    def report(words: str) -> None:
        print(f"{time.monotonic() - began:7.1f} s  {words}", flush=True)

    server = start()
    name = database_name(chosen.quotes)
    set_up(server.get_uri(name))
    contenders = import_module("benchmarks.contenders")
    results = Results(chosen.quotes, f"{datetime.now(UTC):%d %B %Y}", machine())
    seconds, turns = (3, 1) if chosen.quick else (chosen.seconds, chosen.turns)
    measuring = import_module("benchmarks.measuring").Measuring(
        results, server.get_pid(), seconds, turns, tuple(chosen.only), report, chosen.soak
    )
    sites = contenders.all_of(server.get_uri(name), name, set(chosen.without))
    quick = [site for site in sites if not site.is_slow]
    for group in [quick, *([site] for site in sites if site.is_slow)]:
        if group:
            measuring.measure(*group)
    found = [*verdicts(results), *growth_of(results)]
    if chosen.only:
        found = [one for one in found if one.got is not None]
    print(verdict_table(found))
    if not (chosen.quick or chosen.only):
        report(f"kept as {save(results)}")
        write(list(saved()))
    sys.exit(any(verdict.holds is False for verdict in found))


if __name__ == "__main__":
    main()
