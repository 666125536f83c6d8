"""The way in for a production server; :mod:`natotracker.serving` tells how it is started."""

import os
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.template import engines

from natotracker.first_visit import visit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "natotracker.settings")
if not os.environ.get("DATABASE_URL"):
    raise ImproperlyConfigured("Set DATABASE_URL: the embedded PostgreSQL is never for production.")

application = get_wsgi_application()
# All pages now, before workers are made, and not with a worker's first visitor.
import_module(settings.ROOT_URLCONF)
pages: Any = engines["public"]
pages.load_all()


def before_workers() -> None:
    """Called by :mod:`natotracker.serving`."""
    visit(application)
