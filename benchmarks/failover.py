"""What readers and editors see when the primary dies: `uv run python -m benchmarks.failover`.

Serves a small corpus from a primary and a standby, both made for this run, over loopback alone;
kills the primary, goes on reading, promotes the standby, goes on writing, and makes what is left of
the old primary a standby again. Nobody changes a setting meanwhile. Writes its table into
docs/scaling.md, and ends with 1 where a reader was refused a page or an accepted write is lost.
"""

import argparse
import os
import sys
import time
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from pathlib import Path

import psycopg

from benchmarks.cluster import Cluster, Server, cluster
from benchmarks.gates import at_most
from benchmarks.outages import HEAD, Call, Calls, Course, faults, rows, until_first
from benchmarks.report import replace, table, verdict_table
from benchmarks.results import machine
from benchmarks.serving import free_port, gunicorn, serving
from benchmarks.site import set_up

WRITER = "benchmarks.failover"
DOCS = Path(__file__).parent.parent / "docs" / "scaling.md"
DATABASE = "natotracker"
QUOTES = 2_000
READERS, EDITORS = 3, 2
KINDS = ("home", "topic", "speaker", "statement", "search", "meeting", "grid")
PAGES_OF_A_KIND = 10


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=8, help="of each phase (8)")
    options.add_argument("--print-only", action="store_true", help="leave docs/scaling.md alone")
    chosen = options.parse_args()
    began = time.monotonic()
    course = Course(lambda words: print(f"{time.monotonic() - began:6.1f} s  {words}", flush=True))
    with cluster() as servers:
        course.tell("a primary with a corpus, and its standby")
        primary = filled_primary(servers)
        standby = servers.new_standby(primary)
        calls = fail_over(servers, primary, standby, course, chosen.seconds)
        lost = lost_writes(calls.writes, standby.url(DATABASE))
    verdicts = [
        at_most("pages refused or wrong", 0, sum(faults(calls.reads).values())),
        at_most("accepted writes lost", 0, len(lost)),
    ]
    parts = [*told(calls, course), verdict_table(verdicts)]
    print("\n\n".join(parts))
    if not chosen.print_only:
        replace(WRITER, parts, DOCS)
    sys.exit(any(verdict.holds is False for verdict in verdicts))


def filled_primary(servers: Cluster) -> Server:
    primary = servers.new_primary()
    primary.do(f"CREATE DATABASE {DATABASE}")
    os.environ.pop("REPLICA_URL", None)
    set_up(primary.url(DATABASE))
    import_module("benchmarks.corpus").make_corpus(QUOTES, lambda _words: None)
    return primary


def addresses(servers: Cluster) -> dict[str, str]:
    """The settings that a failover does not change: where both servers are, not which is which."""
    places = ",".join(f"127.0.0.1:{server.port}" for server in servers.servers)
    address = f"postgresql://postgres@{places}/{DATABASE}?connect_timeout=2&target_session_attrs"
    return {"DATABASE_URL": f"{address}=read-write", "REPLICA_URL": f"{address}=prefer-standby"}


def fail_over(
    servers: Cluster, primary: Server, standby: Server, course: Course, seconds: int
) -> Calls:
    # Django's models are there only now.
    pages = import_module("benchmarks.pages").KINDS
    callers = import_module("benchmarks.callers")
    product = import_module("benchmarks.contenders").product(primary.url(DATABASE))
    product.prepare()
    asked = [page for kind in KINDS for page in islice(pages[kind](), PAGES_OF_A_KIND)]
    editors = callers.signed_in_editors(EDITORS)
    environment = product.environment | addresses(servers) | callers.ENVIRONMENT
    ports = free_port(), free_port()
    with ExitStack() as stack:
        for name, port in zip(("visitors", "desk"), ports, strict=True):
            command = gunicorn("natotracker.wsgi", port)
            stack.enter_context(serving(command, port, environment, f"failover-{name}"))
        callers.warm(*ports, asked, editors)
        with callers.calling(*ports, asked, READERS, editors) as calls:
            befall(servers, primary, standby, course, seconds)
    return calls


def befall(
    servers: Cluster, primary: Server, standby: Server, course: Course, seconds: int
) -> None:
    with course.phase("both run"):
        time.sleep(seconds)
    course.act("kill", primary.kill)
    with course.phase("the primary is dead"):
        time.sleep(seconds)
    course.act("promote", lambda: standby.ask("SELECT pg_promote()"))
    with course.phase("the standby is the primary"):
        time.sleep(seconds)
    course.act("rejoin", lambda: servers.rejoin(primary, standby))
    with course.phase("the old primary is its standby"):
        time.sleep(seconds)


def lost_writes(writes: list[Call], url: str) -> set[str]:
    """What an editor was told is taken in, and is not there."""
    with psycopg.connect(url) as connection:
        kept = {address for (address,) in connection.execute("SELECT url FROM statements_article")}
    return {call.what for call in writes if not call.fault} - kept


def told(calls: Calls, course: Course) -> list[str]:
    dead, promoted = course.phases[1].start, course.phases[2].start
    again, after = (until_first(calls.writes, since) for since in (dead, promoted))
    written = "never" if again is None or after is None else f"{again:.1f} s"
    after_words = "" if after is None else f", {after:.1f} s after the promotion"
    refused = ", ".join(f"{n} × {fault}" for fault, n in faults(calls.writes).items()) or "none"
    return [
        f"Measured on {time.strftime('%-d %B %Y')}: {machine()}. {READERS} readers, {EDITORS} "
        f"editors, each kind with a gunicorn of two workers, {QUOTES:,} quotes.",
        table(HEAD, rows(calls, course.phases)),
        f"The first write was accepted {written} after the kill{after_words}; promoting took "
        f"{course.took['promote']:.1f} s, making the old primary a standby "
        f"{course.took['rejoin']:.1f} s. Refused writes: {refused}.",
    ]


if __name__ == "__main__":
    main()
