"""``manage.py four_eyes``: whether who enters a statement and who publishes it must differ."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from statements.actions.users import set_four_eyes
from statements.models import SitePolicy


class Command(BaseCommand):
    help = "Show or set whether who enters a statement and who publishes it must differ."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("state", nargs="?", choices=["on", "off"])

    def handle(self, *args: object, **options: Any) -> None:
        if options["state"]:
            set_four_eyes(is_on=options["state"] == "on")
        self.stdout.write(f"Four eyes are {'on' if SitePolicy.four_eyes_are_on() else 'off'}.")
