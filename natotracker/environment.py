"""Settings from environment variables; a wrong value names its variable."""

import contextlib
import os
import re
import secrets
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool) -> bool:
    value = text(name).lower()
    if value in ("1", "true", "yes", "on"):
        return True
    if value in ("0", "false", "no", "off"):
        return False
    if value:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return default


def number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(
            f"{name} must be a whole number of at least {least}, not {value!r}."
        )
    return int(value)


def choice(name: str, choices: Sequence[str], default: str) -> str:
    value = text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
    return value


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def email_address(name: str, default: str = "") -> str:
    value = text(name, default)
    if value and not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", value):
        raise ImproperlyConfigured(
            f"{name} must be one address such as desk@example.org, not {value!r}."
        )
    return value


def networks(name: str, default: str = "") -> list[IPv4Network | IPv6Network]:
    try:
        return [ip_network(word) for word in words(name, default)]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} must be addresses or networks such as 10.0.0.1 or 10.0.0.0/8: {error}."
        ) from None


def mailers(name: str) -> dict[str, dict[str, Any]]:
    """Django's settings for the mail server of a URL; without one, letters are not sent."""
    if not text(name):
        return {"default": {"BACKEND": "natotracker.accounts.no_mail.EmailBackend"}}
    try:
        url = urlsplit(text(name))
        host, port = url.hostname, url.port
    except ValueError:
        host, port = None, None
    if not host or url.scheme not in ("smtp", "smtps", "smtp+tls"):
        raise ImproperlyConfigured(  # without the value, which may hold a password
            f"{name} is no mail server, such as smtp+tls://user:password@host:587 or smtps://host."
        )
    options = {
        "host": host,
        "port": port,
        "username": unquote(url.username or ""),
        "password": unquote(url.password or ""),
        "use_tls": url.scheme == "smtp+tls",
        "use_ssl": url.scheme == "smtps",
        "timeout": 10,
    }
    return {
        "default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
    }


def secret_key(name: str, keep_in: Path) -> str:
    """The secret of ``name``, or one made once and kept in a file only its owner can read."""
    if key := text(name):
        return key
    try:
        if not keep_in.exists():
            _make_secret(keep_in)
        return keep_in.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"Set {name}: it cannot be kept in {keep_in} ({error.strerror})."
        ) from error


def _make_secret(keep_in: Path) -> None:
    keep_in.parent.mkdir(parents=True, exist_ok=True)
    fresh = keep_in.with_name(f".{keep_in.name}-{secrets.token_hex(4)}")
    fresh.touch(mode=0o600)
    fresh.write_text(secrets.token_urlsafe(64))
    with contextlib.suppress(FileExistsError):  # the first of two processes wins, whole
        os.link(fresh, keep_in)
    fresh.unlink()


def database(name: str, default: str, session: dict[str, int]) -> dict[str, Any]:
    """Django's settings for the PostgreSQL of a URL or conninfo string.

    Several hosts, sockets and libpq options pass through. ``session`` holds server settings in
    milliseconds that every connection starts with.
    """
    try:
        info = {key: str(value) for key, value in conninfo_to_dict(text(name, default)).items()}
    except ProgrammingError:  # whose message may hold the password
        raise ImproperlyConfigured(
            f"{name} is no PostgreSQL address, such as postgresql://user:password@host/name."
        ) from None
    session_options = " ".join(f"-c {key}={value}" for key, value in session.items())
    options = f"{info.pop('options', '')} {session_options}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": info.pop("dbname", "natotracker"),
        "USER": info.pop("user", ""),
        "PASSWORD": info.pop("password", ""),
        "HOST": info.pop("host", ""),
        "PORT": info.pop("port", ""),
        "OPTIONS": {**info, "options": options},
    }
