#!/usr/bin/env python
"""Django's commands, with the embedded PostgreSQL started where no DATABASE_URL is set."""

import os
import sys

from django.core.management import execute_from_command_line

from natotracker.embedded import EmbeddedDatabaseError, ensure_database

WITHOUT_DATABASE = {"collectstatic", "compilemessages", "help", "makemessages", "version"}


def main(arguments: list[str]) -> None:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # progress in a pipe
    command = arguments[1] if len(arguments) > 1 else "help"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "natotracker.settings")
    if command == "demo" and not os.environ.get("DATABASE_URL"):
        os.environ.setdefault("NATOTRACKER_MODE", "demo")
    asks_for_help = command.startswith("-") or {"-h", "--help"} & set(arguments)
    if not os.environ.get("DATABASE_URL") and command not in WITHOUT_DATABASE | set(
        arguments if asks_for_help else ()
    ):
        try:
            ensure_database()
        except EmbeddedDatabaseError as error:
            sys.exit(str(error))
    execute_from_command_line(arguments)


if __name__ == "__main__":
    main(sys.argv)
