"""Where plain SQL reads: from the same database as querysets, which the router chooses."""

from django.apps import apps
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper


def reading_connection() -> BaseDatabaseWrapper:
    """The router knows all tables of ours alike, so any of them asks for the others."""
    return connections[router.db_for_read(apps.get_model("statements", "Statement"))]
