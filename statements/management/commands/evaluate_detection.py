"""``manage.py evaluate_detection``: how well detection does on a gold file."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.actions.knowledge import load_knowledge
from statements.detection.measures import Evaluation, GoldError, evaluate, read_gold
from statements.detection.measures.report import prediction_rows, report_lines, report_shape
from statements.detection.rules import SURE
from statements.readers import LANGUAGES


class Command(BaseCommand):
    help = "Run detection on a gold file (JSON lines) and print how often it is right."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", type=Path, help="an article with its quotations a line")
        parser.add_argument("--predictions", type=Path, help="write what was found to this file")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--people", action="store_true", help="know the database's people, as the desk does"
        )
        parser.add_argument(
            "--language", default="de", choices=LANGUAGES, help="of articles that name none"
        )
        parser.add_argument(
            "--sure", type=float, default=SURE, help=f"the confidence of a sure one, else {SURE}"
        )

    def handle(self, *args: object, **options: Any) -> None:
        try:
            articles = read_gold(options["gold"], options["language"])
        except GoldError as error:
            raise CommandError(str(error)) from error
        knowledge = load_knowledge() if options["people"] else None
        evaluation = evaluate(articles, knowledge, options["sure"])
        if options["predictions"]:
            write_predictions(evaluation, options["predictions"])
        if options["json"]:
            self.stdout.write(json.dumps(report_shape(evaluation), indent=2))
        else:
            for line in report_lines(evaluation):
                self.stdout.write(line)


def write_predictions(evaluation: Evaluation, path: Path) -> None:
    rows = (json.dumps(row, ensure_ascii=False) for row in prediction_rows(evaluation))
    try:
        path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
