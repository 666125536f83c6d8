"""The product, made ready in this process on a database of the benchmarks' server."""

import os

import django

NAME = "natotracker_bench_{}"


def database_name(quotes: int) -> str:
    """``natotracker_bench_10k`` for 10,000 quotes."""
    if quotes % 1_000_000 == 0:
        return NAME.format(f"{quotes // 1_000_000}m")
    return NAME.format(f"{quotes // 1_000}k" if quotes % 1_000 == 0 else str(quotes))


def set_up(url: str) -> None:
    """Django on this database, without limits of time: what runs here is no visitor."""
    os.environ |= {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "natotracker.settings",
        "NATOTRACKER_MODE": "demo",
        "STATEMENT_TIMEOUT": "0",
        "LOCK_TIMEOUT": "0",
    }
    django.setup()
