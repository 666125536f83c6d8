"""``manage.py seal_second_factors``: after SECRET_KEY was changed."""

from typing import Any

from django.core.management.base import BaseCommand

from statements.actions.second_factors import seal_second_factors


class Command(BaseCommand):
    help = "Seal the second factors anew under SECRET_KEY; SECRET_KEY_FALLBACKS may go afterwards."

    def handle(self, *args: object, **options: Any) -> None:
        self.stdout.write(f"{seal_second_factors()} second factors are sealed.")
