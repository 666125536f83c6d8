"""``manage.py recount_rules``: how sure detection's rules are by what editors decided."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from statements.actions.rule_records import recount_rules
from statements.detection.records import Footing
from statements.detection.rules import measured


class Command(BaseCommand):
    help = "Count what editors decided on each rule's passages and keep its confidence."

    def handle(self, *args: object, **options: object) -> None:
        records = recount_rules(at=timezone.now())
        if not records:
            self.stdout.write("Nothing is decided yet: the measured confidences stay.")
            return
        self.stdout.write(f"{'rule':<40}{'measured':>9}{'right':>7}{'decided':>9}{'now':>6}")
        for record in records:
            footing = Footing(record.rule, record.is_taken_over)
            name = record.rule + (", speaker taken over" if record.is_taken_over else "")
            self.stdout.write(
                f"{name:<40}{measured(footing):>9.2f}{record.right:>7}{record.decided:>9}"
                f"{record.confidence:>6.2f}"
            )
