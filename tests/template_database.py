"""A database in which all migrations have run: each worker's is a copy of it.

A migration takes a second where many tables have been made; a copy of all takes one together. The
template is kept on the server until a migration changes, so that tests start at once.
"""

import hashlib
import os
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

ROOT = Path(__file__).parent.parent
TURN = 0x6E61746F  # all who would make one wait for the first


def template_database() -> str:
    """The template's name; it is made where there is none of today's migrations."""
    begin = f"{conninfo_to_dict(os.environ['DATABASE_URL'])['dbname']}_migrated_"
    name = begin + fingerprint()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [TURN])
        made = server.execute(
            "SELECT datname FROM pg_database WHERE datistemplate AND starts_with(datname, %s)",
            [begin],
        ).fetchall()
        if (name,) not in made:
            for (older,) in made:
                run(server, "ALTER DATABASE {} IS_TEMPLATE false", older)
                run(server, "DROP DATABASE {}", older)
            migrate(name)
            run(server, "ALTER DATABASE {} IS_TEMPLATE true ALLOW_CONNECTIONS false", name)
    return name


def fingerprint() -> str:
    """Of all that decides what the migrations make: ours, and the libraries that bring theirs."""
    ours = sorted((ROOT / "statements" / "migrations").rglob("*.*"))
    files = [path for path in (*ours, ROOT / "uv.lock") if "__pycache__" not in path.parts]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def migrate(name: str) -> None:
    """Makes the database as Django makes one for tests; what was left half made goes first."""
    own, test = connection.settings_dict["NAME"], connection.settings_dict["TEST"]
    connection.settings_dict["TEST"] = test | {"NAME": name}
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    connection.close()
    connection.close_pool()
    connection.settings_dict["TEST"] = test
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = own


def run(server: psycopg.Connection, command: str, name: str) -> None:
    server.execute(sql.SQL(command).format(sql.Identifier(name)))
