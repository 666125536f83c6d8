"""``manage.py evaluate_topics``: how well the terms find the topics of sentences."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.actions.knowledge import load_knowledge
from statements.detection.measures import GoldError
from statements.detection.measures.topic_figures import (
    measure_topics,
    read_topic_gold,
    topic_lines,
)
from statements.readers import LANGUAGES


class Command(BaseCommand):
    help = "Guess the topics of sentences by the database's terms and print how many are right."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "gold", type=Path, nargs="+", help="CSV with the columns sentence, topics, perhaps lang"
        )
        parser.add_argument(
            "--language", default="de", choices=LANGUAGES, help="of sentences that name none"
        )

    def handle(self, *args: object, **options: Any) -> None:
        try:
            sentences = [
                sentence
                for path in options["gold"]
                for sentence in read_topic_gold(path, options["language"])
            ]
        except GoldError as error:
            raise CommandError(str(error)) from error
        for line in topic_lines(measure_topics(sentences, load_knowledge())):
            self.stdout.write(line)
