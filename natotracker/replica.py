"""Visitors' pages are read from a standby where ``REPLICA_URL`` names one; see docs/scaling.md.

A visit is whatever can change nothing: asked for by somebody without a session, outside of the desk
and of accounts. Who has just written something is signed in, and reads what she wrote.
"""

import re
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

REPLICA = "replica"
# What is written here must be known at once, also to those who are not signed in yet.
AT_WORK = re.compile(r"/(?:de/)?(?:desk|admin|account|sign-in|sign-out)/")
# What visits leave in the shared cache, they must find there.
SHARED = "django_cache"

_is_visit: ContextVar[bool] = ContextVar("is_visit", default=False)


class ReplicaMiddleware:
    """Before everything that reads, so that one page comes out of one database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if REPLICA not in settings.DATABASES:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _is_visit.set(is_visit(request))
        try:
            return self.get_response(request)
        finally:
            _is_visit.reset(token)


def is_visit(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not AT_WORK.match(request.path_info)
    )


class ReplicaRouter:
    """Plain SQL asks it by :func:`statements.models.reading.reading_connection`."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        is_shared = model._meta.app_label == SHARED
        return REPLICA if _is_visit.get() and not is_shared else DEFAULT_DB_ALIAS

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        return DEFAULT_DB_ALIAS

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        return True  # both are of the same data

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == DEFAULT_DB_ALIAS
