"""Walks pages in their states and looks for barriers: axe, the console and the width of a phone.

Each page is looked at where it differs most: wide, light and in English, narrow, dark and in
German. With ``ALL_LOOKS=1`` in the environment every page is looked at in all eight ways. The tests
are parted by side, so that several workers share them.
"""

import os
from collections.abc import Callable, Iterable
from itertools import product
from urllib.parse import urlsplit

from django.test import Client
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page

from statements.models import User
from tests import factories
from tests.journeys.account_states import guard
from tests.journeys.axe import barriers
from tests.journeys.desk_world import State

type PageOf = Callable[[str], Page]

WIDTHS = {1280: 900, 390: 844}
ALL = list(product(WIDTHS, ["light", "dark"]))
LOOKS = {"en": [(1280, "light")], "de": [(390, "dark")]}
if os.environ.get("ALL_LOOKS"):
    LOOKS = dict.fromkeys(LOOKS, ALL)

ROLES = {role: role for role in ("contributor", "editor", "data-editor", "admin")}
ROLES |= {"guarded": "editor", "between": "editor"}


def barriers_in(
    page_of: PageOf, server: str, states: Iterable[State], language: str
) -> dict[tuple[str, int, str], list[str]]:
    """What is found in each state and look where anything is."""
    make_people()
    found = {}
    for state in states:
        try:
            page = open_state(page_of, server, state, language)
        except Exception as error:
            error.add_note(f"in the state {state.name!r} of {state.route}")
            raise
        for width, scheme in LOOKS[language]:
            page.set_viewport_size({"width": width, "height": WIDTHS[width]})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found[state.name, width, scheme] = barriers(page) + overflow(page)
    return {look: broken for look, broken in found.items() if broken}


def make_people() -> None:
    for who, role in ROLES.items():
        factories.user(role, username=who)


def session_of(who: str) -> dict[str, str]:
    """``guarded`` has second factors since she signed in, ``between`` is asked for one."""
    user = User.objects.get(username=who)
    if who == "between":
        guard(user)
    client = Client()
    client.post(reverse("sign-in"), {"login": who, "password": "correct horse"})
    if who == "guarded":
        guard(user)
    return {"name": "session", "value": client.cookies["session"].value}


def open_state(page_of: PageOf, server: str, state: State, language: str) -> Page:
    page = page_of(state.who)
    with translation.override("en"):
        arguments = state.rows()
    with translation.override(language):
        address = reverse(state.route, args=arguments)
    width, _scheme = LOOKS[language][0]
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    response = page.goto(f"{server}{address}{state.query}")
    assert urlsplit(page.url).path.endswith(state.leads_on or address)
    assert response.status == state.status
    for act in state.acts:
        act(page)
    return page


def overflow(page: Page) -> list[str]:
    wide = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    return [f"the page is {wide} px wider than the window"] if wide > 0 else []
