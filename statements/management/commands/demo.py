"""``manage.py demo``: everything from an empty machine to the running site."""

import os
import socket
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from natotracker import embedded
from statements.actions.users import ensure_user
from statements.imports.demo import Desk, NotProposedError, import_demo
from statements.models import Statement, User

HOST = "127.0.0.1"
CONTRIBUTOR = "demo-contributor"
EDITOR = "demo-editor"
ADMIN = "demo-admin"
ROLES = {
    CONTRIBUTOR: User.DeskRole.CONTRIBUTOR,
    EDITOR: User.DeskRole.EDITOR,
    ADMIN: User.DeskRole.ADMIN,
}


class Command(BaseCommand):
    help = "Set up the database, load the starter data and the demo articles, and serve the site."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="stop before serving")
        parser.add_argument("--fresh", action="store_true", help="drop the database and start over")

    def handle(self, *args: object, **options: Any) -> None:
        if settings.IS_PRODUCTION:
            raise CommandError(
                "The demo makes accounts and publishes its own articles: never on a production "
                "site. For a server of your own set NATOTRACKER_MODE=demo."
            )
        if not options["no_serve"]:
            refuse_busy_port(options["port"])
        if options["fresh"]:
            self.start_over()
        with self.step("Database"):
            call_command("migrate", verbosity=0)
        with self.step("Starter data"):
            call_command("load_starter_data", stdout=self.stdout)
        with self.step("Demo articles"):
            accounts = self.import_articles()
        self.say_what_is_there(accounts)
        if not options["no_serve"]:
            self.serve(options["port"])

    def start_over(self) -> None:
        url = os.environ["DATABASE_URL"]
        if not embedded.is_embedded(url):
            raise CommandError(
                "--fresh drops the whole database, and only ever the embedded one: "
                "DATABASE_URL names another server."
            )
        with self.step("Starting over"):
            connection.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's alone
            embedded.drop_database(url)

    def import_articles(self) -> dict[str, str]:
        passwords = {name: demo_password(name) for name in ROLES}
        accounts = {
            name: ensure_user(username=name, password=passwords[name], desk_role=role)
            for name, role in ROLES.items()
        }
        desk = Desk(editor=accounts[CONTRIBUTOR], reviewer=accounts[EDITOR], at=timezone.now())
        try:
            import_demo(desk, self.stdout.write)
        except NotProposedError as error:
            raise CommandError(str(error)) from error
        return passwords

    def say_what_is_there(self, passwords: dict[str, str]) -> None:
        count = Statement.objects.published().count()
        self.stdout.write(f"{count} published statements. Sign in at the desk as")
        for name, password in passwords.items():
            self.stdout.write(f"  {name}  {password}")

    def serve(self, port: int) -> None:
        self.stdout.write(f"Serving http://{HOST}:{port}/ (stop with Ctrl-C)")
        os.environ.setdefault("DJANGO_RUNSERVER_HIDE_WARNING", "true")
        call_command("runserver", f"{HOST}:{port}", use_reloader=False, verbosity=0)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.stdout.write(f"{name} ...")
        started = time.monotonic()
        yield
        self.stdout.write(f"{name}: done in {time.monotonic() - started:.1f} s")


def refuse_busy_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise CommandError(
                f"Port {port} cannot be used ({error}): choose another with --port."
            ) from error


def demo_password(username: str) -> str:
    """The same on every start of one installation, and in no repository."""
    return salted_hmac("natotracker.demo", username, algorithm="sha256").hexdigest()[:12]
