"""``manage.py load_starter_data``: countries, people, offices, meetings, topics and outlets."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.actions.refusal import Refusal
from statements.imports.starter_data import DATA_FOLDER, StarterDataError, load_starter_data


class Command(BaseCommand):
    help = "Loads the starter data. Run again, it writes only what differs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--data",
            type=Path,
            default=DATA_FOLDER,
            metavar="DIR",
            help="the folder of the CSV files (default: %(default)s)",
        )

    def handle(self, *args: Any, data: Path, **options: Any) -> None:
        try:
            counts = load_starter_data(data)
        except StarterDataError as error:
            raise CommandError(f"The starter data is wrong; nothing is stored.\n{error}") from error
        except Refusal as error:
            raise CommandError(f"Nothing is stored. {error}") from error
        row = "{:20} {:>8} {:>8} {:>10}".format
        self.stdout.write(row("table", "created", "updated", "unchanged"))
        for table, (created, updated, unchanged, _left_alone) in counts.items():
            self.stdout.write(row(table, created, updated, unchanged))
        if left_alone := {table: row.left_alone for table, row in counts.items() if row.left_alone}:
            where = ", ".join(f"{table} {number}" for table, number in left_alone.items())
            total = sum(left_alone.values())
            self.stdout.write(f"Left as people made them: {total} ({where}).")
