"""Fills an empty database of the product with a corpus."""

from collections.abc import Callable
from random import Random

from django.apps import apps
from django.core.management import call_command
from django.db import connection

from benchmarks.articles import COLUMNS, batches
from benchmarks.derived import REFILLS
from benchmarks.loading import Loader, move_sequences, without_indexes, without_triggers
from benchmarks.promises import broken_promises
from benchmarks.world import make_world

SEED = 1949
Report = Callable[[str], None]


class BrokenPromiseError(Exception):
    """The corpus is not what the product would have made."""


def make_corpus(quotes: int, report: Report, seed: int = SEED) -> str:
    """Migrates, loads, vacuums and checks; returns the corpus's hash."""
    call_command("migrate", verbosity=0)
    report("migrated")
    digest = load_corpus(quotes, report, seed)
    with connection.cursor() as cursor:
        # Without a visibility map no index answers alone.
        cursor.execute("VACUUM (ANALYZE)")
    report("vacuumed and analysed")
    check_promises()
    report("the promises are kept, the recounts find no difference")
    return digest


def load_corpus(quotes: int, report: Report, seed: int = SEED) -> str:
    """The same seed and number give the same rows, and the same hash."""
    random, loader = Random(seed), Loader()
    with without_triggers():
        world = make_world(random)
        for rows in world.rows():
            loader.copy_rows(rows)
        with without_indexes(COLUMNS):
            for done, batch in batches(world, random, quotes):
                for model, columns in COLUMNS.items():
                    loader.copy(model, columns, batch[model])
                report(f"{done:,} of {quotes:,} quotes")
            report("making the indexes")
        move_sequences([*(type(rows[0]) for rows in world.rows()), *COLUMNS])
        analyse()  # else the refills are planned for empty tables
        for model, refill in REFILLS:
            with without_indexes([model]):
                refill()
            report(f"filled {model._meta.verbose_name_plural}")
        with connection.cursor() as cursor:
            # What no trigger saw: a site that runs reads the names anew.
            cursor.execute("SELECT note_change('records'), note_change('statements')")
    return loader.digest.hexdigest()[:16]


def analyse() -> None:
    """The tables of the product alone: those of the whole server would stay locked until the end
    of a transaction, for whoever analyses another database too."""
    tables = [model._meta.db_table for model in apps.get_app_config("statements").get_models()]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")


def check_promises() -> None:
    if broken := broken_promises():
        raise BrokenPromiseError(
            "\n".join(f"{name}: broken {count} times" for name, count in broken.items())
        )
