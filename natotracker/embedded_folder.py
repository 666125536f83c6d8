"""The folder of the embedded PostgreSQL: where it is, whether it is fit, who uses it."""

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
MAJOR_VERSION = "18"
# The server's socket lies in the folder, and its path passes through a shell and an address.
PLAIN_PATH = re.compile(r"[\w/.@+=:~-]+")
LONGEST_SOCKET = 103  # bytes; Linux allows 107
ADVICE = "Nothing was changed; move the folder away or set EMBEDDED_POSTGRES_FOLDER."


class EmbeddedDatabaseError(Exception):
    """The embedded server cannot be used; the message is for a person."""


def data_folder() -> Path:
    """Where the server keeps its data.

    As root the wheel runs the server as another user and opens every parent folder for reading,
    so root's data lies under ``/var/tmp``, in a folder named after the project's.
    """
    if chosen := os.environ.get("EMBEDDED_POSTGRES_FOLDER"):
        return Path(chosen).resolve()
    if os.geteuid() == 0:
        name = hashlib.sha256(str(PROJECT).encode()).hexdigest()[:12]
        return Path("/var/tmp") / f"natotracker-{name}" / "postgres"  # noqa: S108, ours by name
    return PROJECT / "var" / "postgres"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Two processes that start at once must not both begin to set the folder up."""
    _check_path(folder)
    with _readable(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = folder.with_name(f".{folder.name}.lock").open("w")
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def check_folder(folder: Path) -> None:
    """Raises :class:`EmbeddedDatabaseError` for a folder that is neither empty nor a database."""
    with _readable(folder):
        folder.mkdir(exist_ok=True)
        names = {path.name for path in folder.iterdir()}
        if not names:
            return
        if "PG_VERSION" not in names:
            raise EmbeddedDatabaseError(f"{folder} holds other files than a database. {ADVICE}")
        version = (folder / "PG_VERSION").read_text(errors="replace").strip()
        if version != MAJOR_VERSION:
            raise EmbeddedDatabaseError(
                f"{folder} belongs to PostgreSQL {version[:20]!r}, not {MAJOR_VERSION}. {ADVICE}"
            )
        if not (folder / "global" / "pg_control").is_file() or not (folder / "base").is_dir():
            raise EmbeddedDatabaseError(f"The database in {folder} is damaged. {ADVICE}")


def forget_the_dead(folder: Path) -> None:
    """Takes killed processes out of the wheel's lists, which would keep or feign a server.

    A process that began after it was listed only has the number of one that was killed.
    """
    handles = folder / ".handle_pids.json"
    if handles.is_file():
        listed_at = handles.stat().st_mtime
        try:
            pids = [pid for pid in json.loads(handles.read_text()) if isinstance(pid, int)]
        except (ValueError, TypeError):  # cut short by a full disk
            pids = []
        alive = [pid for pid in pids if _lives_since(pid, listed_at)]
        handles.write_text(json.dumps(alive))
    if _server_pid(folder) is not None and _is_alien(folder):
        (folder / "postmaster.pid").unlink(missing_ok=True)


def has_server(folder: Path) -> bool:
    """Whether a server runs here, ready or still starting."""
    pid = _server_pid(folder)
    return pid is not None and import_module("psutil").pid_exists(pid) and not _is_alien(folder)


@contextmanager
def _readable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EmbeddedDatabaseError(
            f"The database folder {folder} cannot be used: {error.strerror}."
        ) from error


def _check_path(folder: Path) -> None:
    if not PLAIN_PATH.fullmatch(str(folder)):
        fault = "has a space or a mark in its path"
    elif len(os.fsencode(folder / ".s.PGSQL.5432")) > LONGEST_SOCKET:
        fault = "has too long a path"
    else:
        return
    raise EmbeddedDatabaseError(
        f"The database folder {folder} {fault}, which its server cannot use: set "
        "EMBEDDED_POSTGRES_FOLDER to another."
    )


def _lives_since(pid: int, moment: float) -> bool:
    psutil = import_module("psutil")  # comes with the wheel
    try:
        process = psutil.Process(pid)
        return process.create_time() <= moment + 1 and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True


def _server_pid(folder: Path) -> int | None:
    try:
        return int((folder / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None


def _is_alien(folder: Path) -> bool:
    """Whether the number of the folder's server now is that of another process."""
    psutil = import_module("psutil")
    with suppress(psutil.Error):  # gone, which PostgreSQL handles, or not ours to look at
        return str(folder) not in psutil.Process(_server_pid(folder)).cmdline()
    return False
