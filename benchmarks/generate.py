"""Makes a corpus: `uv run python -m benchmarks.generate --quotes 100000`.

Prints its hash, which the same number and seed give again, and its DATABASE_URL, with which any
command of the product works on it.
"""

import argparse
import time
from importlib import import_module

from benchmarks.server import fresh_database
from benchmarks.serving import sqlite_file
from benchmarks.site import database_name, set_up


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quotes", type=int, default=10_000, help="how many (10,000)")
    options.add_argument("--seed", type=int, default=1949)
    options.add_argument("--database", help="its name, else natotracker_bench_10k and so on")
    chosen = options.parse_args()
    if chosen.quotes < 1:
        options.error("a corpus has at least one quote")
    began = time.monotonic()

    def report(words: str) -> None:
        print(f"{time.monotonic() - began:7.1f} s  {words}", flush=True)

    name = chosen.database or database_name(chosen.quotes)
    sqlite_file(name).unlink(missing_ok=True)  # of the corpus that was there
    url = fresh_database(name)
    set_up(url)
    # Django's models are there only now.
    digest = import_module("benchmarks.corpus").make_corpus(chosen.quotes, report, chosen.seed)
    report(f"done, hash {digest}")
    print(f"DATABASE_URL='{url}'")


if __name__ == "__main__":
    main()
