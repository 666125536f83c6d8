"""What is left of sessions that are over."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from natotracker.accounts.sessions import SessionStore


def forget_ended_sessions() -> None:
    """Theirs is also the address and the browser that people see in the list of their sessions."""
    SessionStore.clear_expired()
    kept = Session.objects.values("session_key")
    UserSession.objects.exclude(session_key__in=kept).delete()
