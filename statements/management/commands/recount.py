"""``manage.py recount``: whether all that is kept counted is right."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from statements.actions.recounting import count_anew
from statements.models.recounting import KEPT, differences

MOST_SHOWN = 20


class Command(BaseCommand):
    help = "Count all copies and tallies anew and tell each difference; mend them with --mend."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mend", action="store_true", help="count what differs anew")

    def handle(self, *args: object, mend: bool, **options: object) -> None:
        wrong = 0
        for kept in KEPT:
            found = differences(kept)
            for difference in found[:MOST_SHOWN]:
                self.stdout.write(str(difference))
            if len(found) > MOST_SHOWN:
                self.stdout.write(f"{kept.table}: {len(found) - MOST_SHOWN} more differ.")
            if found and mend:
                count_anew(kept=kept)
                self.stdout.write(f"{kept.table}: counted anew.")
            wrong += len(found)
        if wrong and not mend:
            raise CommandError(f"{wrong} rows differ; manage.py recount --mend counts them anew.")
        if not wrong:
            self.stdout.write("Everything is counted right: 0 differences.")
