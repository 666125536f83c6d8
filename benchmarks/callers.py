"""Readers and editors who ask a site over and over, and what they were answered when.

Readers look whether a page holds what it should. An editor takes an article in, as the form at the
desk sends it: it counts as accepted when the site says so, and not before.
"""

import http.client
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import count, cycle
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.utils.crypto import get_random_string

from benchmarks.checks import check, fault_of
from benchmarks.outages import Call, Calls
from benchmarks.pages import Expected
from benchmarks.serving import WORKERS
from benchmarks.visiting import HEADERS, get
from natotracker.accounts.sessions import SessionStore
from statements.models import User

SESSION_COOKIE, CSRF_COOKIE = "__Host-session", "__Host-csrf"  # as production names them
NEW_ARTICLE = "/desk/articles/new/"
OUTLET = "failover.example"
PAUSE = 0.1  # seconds, of an editor between two articles
LONGEST_ANSWER = 20  # seconds
# With which the site takes these editors' sessions for its own.
ENVIRONMENT = {"SECRET_KEY": settings.SECRET_KEY, "MFA_REQUIRED": "0"}

type Cookies = dict[str, str]


def warm(port: int, desk: int, pages: Sequence[Expected], editors: Sequence[Cookies]) -> None:
    """Each worker reads its templates, lexicons and plans first; raises where a page is not what it
    should be, for then nothing that follows means anything."""
    for number in range(WORKERS):
        check(port, pages)
        for cookies in editors:
            write(desk, cookies, f"warm-{number}")


@contextmanager
def calling(
    port: int, desk: int, pages: Sequence[Expected], readers: int, editors: Sequence[Cookies]
) -> Iterator[Calls]:
    """Everybody calls until the block is left, each the next thing when the last is answered;
    ``port`` and ``desk`` are those that readers and editors call."""
    calls, over = Calls(), threading.Event()
    threads = []
    for number in range(readers):
        own = cycle([*pages[number::readers], *pages])
        work: tuple = calls.reads, over, 0.0, own, partial(read, port)
        threads.append(threading.Thread(target=go_on, args=work))
    for number, cookies in enumerate(editors):
        numbers = (f"{number}-{n}" for n in count())
        work = calls.writes, over, PAUSE, numbers, partial(write, desk, cookies)
        threads.append(threading.Thread(target=go_on, args=work))
    for thread in threads:
        thread.start()
    try:
        yield calls
    finally:
        over.set()
        for thread in threads:
            thread.join()


def go_on(
    calls: list[Call],
    over: threading.Event,
    pause: float,
    things: Iterable[Any],
    ask: Callable[[Any], tuple[str, str]],
) -> None:
    for thing in things:
        if over.wait(pause):
            return
        began = time.monotonic()
        what, fault = ask(thing)
        calls.append(Call(began, time.monotonic(), what, fault))


def read(port: int, page: Expected) -> tuple[str, str]:
    try:
        status, body, _etag = get(port, page.path)
    except (OSError, http.client.HTTPException) as error:
        return page.path, type(error).__name__
    return page.path, fault_of(page, status, body.decode())


def write(port: int, cookies: Cookies, number: str) -> tuple[str, str]:
    """The article's address, and why it was not taken in or nothing."""
    token = cookies[CSRF_COOKIE]
    address = f"https://{OUTLET}/{number}"
    form = {
        "csrfmiddlewaretoken": token,
        "url": address,
        "outlet": OUTLET,
        "published_on": "2024-05-06",
        "title": f"Ferries, part {number}",
        "text": f"The ferry number {number} sails at noon.\n\nNobody in Freedonia minds.",
        "language": "en",
        "kind": "report",
    }
    headers = HEADERS | {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "Referer": f"https://127.0.0.1:{port}{NEW_ARTICLE}",
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_ANSWER)
    try:
        connection.request("POST", NEW_ARTICLE, urlencode(form), headers)
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        return address, type(error).__name__
    finally:
        connection.close()
    return address, "" if status == http.client.FOUND else f"answered {status}"


def signed_in_editors(number: int) -> list[Cookies]:
    """So many contributors; the site is told to do without their second factors."""
    names = [f"ferry-editor-{n}" for n in range(number)]
    role = User.DeskRole.CONTRIBUTOR
    return [signed_in(User.objects.create_user(name, desk_role=role)) for name in names]


def signed_in(editor: User) -> Cookies:
    """The cookies of an editor who has just signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(editor.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = editor.get_session_auth_hash()
    session.save()
    return {
        SESSION_COOKIE: str(session.session_key),
        CSRF_COOKIE: get_random_string(32),
    }
