"""Writes docs/query-plans.md: `uv run python -m benchmarks.plans --quotes 100000`.

The plan of every statement that every kind of public page asks the database. Ends with 1 where one
reads a big table whole.
"""

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import fill

from benchmarks.server import database_url
from benchmarks.site import database_name, set_up

PATH = Path(__file__).parent.parent / "docs" / "query-plans.md"
HEAD = """# How every public page is answered

Written by `uv run python -m benchmarks.plans`, never by hand: for one address of each kind of page
every statement that it asks of PostgreSQL, as an anonymous visitor, with the plan by which it was
answered (`EXPLAIN (ANALYZE, BUFFERS)`), on a corpus of {quotes:,} quotes. Statements inside of
functions stand before the one that called them. Asked a second time, so that all is in memory.
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quotes", type=int, default=100_000, help="which corpus (100,000)")
    chosen = options.parse_args()
    set_up(database_url(database_name(chosen.quotes)))
    asking = import_module("benchmarks.asking")
    explaining = import_module("benchmarks.explaining")
    parts = [HEAD.format(quotes=chosen.quotes)]
    whole: dict[str, set[str]] = {}
    for kind, address, plans in asking.plans_of_pages():
        whole |= explaining.read_whole(plans)
        parts += section(kind, address, plans)
        print(f"{kind}: {len(plans)} statements")
    PATH.write_text("\n".join(parts))
    for query, tables in whole.items():
        print(f"reads the whole of {', '.join(sorted(tables))}: {query}")
    sys.exit(bool(whole))


def section(kind: str, address: str, plans: list) -> Iterator[str]:
    total = sum(plan.milliseconds for plan in plans)
    yield f"## {kind.capitalize()}\n"
    yield f"`{address}`: {len(plans)} statements, {total:.1f} ms\n"
    for number, plan in enumerate(plans, 1):
        yield f"### {kind.capitalize()} {number}: {plan.milliseconds:.2f} ms\n"
        query = fill(plan.query, 120, break_long_words=False, break_on_hyphens=False)
        yield f"```sql\n{query}\n```\n\n```\n{plan.text}\n```\n"


if __name__ == "__main__":
    main()
