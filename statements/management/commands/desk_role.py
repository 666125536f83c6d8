"""``manage.py desk_role``: who may work at the desk, and as what."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.actions.users import LastAdministratorError, set_desk_role
from statements.models import User


class Command(BaseCommand):
    help = "Give an account a role at the desk, or none."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("role", choices=[role.value or "none" for role in User.DeskRole])

    def handle(self, *args: object, **options: Any) -> None:
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"There is no account {options['username']!r}.")
        role = "" if options["role"] == "none" else options["role"]
        try:
            user = set_desk_role(user=user, desk_role=role)
        except LastAdministratorError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{user.username}: {user.get_desk_role_display()}")
