"""Sessions that end after hours without a request, and after days in any case."""

import time
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

SIGNED_IN_AT = "signed_in_at"
REFRESHED_AFTER = timedelta(minutes=5)


class SessionStore(db.SessionStore):
    """Kept in the database, as Django does; a page that never looks at it never writes it."""

    def load(self) -> dict[str, Any]:
        row = self._get_session_from_db()
        data = self.decode(row.session_data) if row else {}
        if row is None or SESSION_KEY not in data:
            return data
        if time.time() - data.get(SIGNED_IN_AT, 0) > settings.SESSION_LONGEST_AGE:
            row.delete()
            self._session_key = None
            return {}
        # Written again every few minutes only, so that reading does not write all the time.
        if row.expire_date - timezone.now() < self.idle_age() - REFRESHED_AFTER:
            self.modified = True
        return data

    def save(self, must_create: bool = False) -> None:
        if SESSION_KEY in self:
            self.setdefault(SIGNED_IN_AT, int(time.time()))
        super().save(must_create)

    @classmethod
    def idle_age(cls) -> timedelta:
        return timedelta(seconds=settings.SESSION_COOKIE_AGE)
