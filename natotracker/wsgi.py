"""The way in for a production server: ``gunicorn natotracker.wsgi``."""

import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "natotracker.settings")
if not os.environ.get("DATABASE_URL"):
    raise ImproperlyConfigured("Set DATABASE_URL: the embedded PostgreSQL is never for production.")

application = get_wsgi_application()
