"""No barrier in any state of any page: axe, the console and the width of a phone, page by page.

Each page is looked at where it differs most: wide, light and in English, narrow, dark and in
German. With ``ALL_LOOKS=1`` in the environment every page is looked at in all eight ways.
"""

import os
from collections.abc import Callable
from itertools import product
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page

from statements.models import User
from tests import factories
from tests.journeys.account_states import ACCOUNT, PEOPLE, guard
from tests.journeys.axe import AXE, barriers
from tests.journeys.desk_states import DESK
from tests.journeys.desk_world import State
from tests.journeys.public_states import PUBLIC
from tests.journeys.record_states import RECORDS
from tests.test_permission_matrix import OWN
from tests.test_permission_matrix import PUBLIC as PUBLIC_ADDRESSES
from tests.views.desk.test_gates import ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STATES = {"public": PUBLIC, **DESK, "records": RECORDS, "people": PEOPLE, "accounts": ACCOUNT}
WIDTHS = {1280: 900, 390: 844}
ALL = list(product(WIDTHS, ["light", "dark"]))
LOOKS = {"en": [(1280, "light")], "de": [(390, "dark")]}
if os.environ.get("ALL_LOOKS"):
    LOOKS = dict.fromkeys(LOOKS, ALL)

ROLES = {role: role for role in ("contributor", "editor", "data-editor", "admin")}
ROLES |= {"guarded": "editor", "between": "editor"}
# What a field finds while one types, shown in "a speaker is looked for".
PARTS = {"desk:speaker-find", "desk:topic-find"}
# The same page under the name that allauth looks for, an address that only leads on, a file.
NO_PAGES = {
    *("account_login", "account_logout", "mfa_login_webauthn", "mfa_download_recovery_codes"),
}


def test_every_page_is_in_the_walk():
    read = {name for name, (_whose, answers) in ADDRESSES.items() if "get" in answers} - PARTS
    own = OWN.keys() - NO_PAGES
    assert {state.route for states in STATES.values() for state in states} == read | own | {
        *PUBLIC_ADDRESSES
    }


@pytest.fixture
def page_of(open_page, live_server) -> Callable[[str], Page]:
    """A page per person, signed in a moment ago."""
    pages: dict[str, Page] = {}

    def page_of(who: str) -> Page:
        if who not in pages:
            pages[who] = open_page(bypass_csp=True, reduced_motion="reduce")
            pages[who].add_init_script(AXE)
            if who != "nobody":
                pages[who].context.add_cookies([session_of(who) | {"url": live_server.url}])
        return pages[who]

    return page_of


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


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("work", STATES)
def test_no_page_has_a_barrier(page_of, live_server, language, work):
    make_people()
    found = {}
    for state in STATES[work]:
        try:
            page = open_state(page_of, live_server.url, state, language)
        except Exception as error:
            error.add_note(f"in the state {state.name!r} of {state.route}")
            raise
        for width, scheme in LOOKS[language]:
            page.set_viewport_size({"width": width, "height": WIDTHS[width]})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found[state.name, width, scheme] = barriers(page) + overflow(page)
    assert {look: broken for look, broken in found.items() if broken} == {}


def make_people() -> None:
    for who, role in ROLES.items():
        factories.user(role, username=who)


def open_state(page_of: Callable[[str], Page], server: str, state: State, language: str) -> Page:
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


COVERED = """async (rule) => {
    const bar = document.querySelector(".tally, .review-bar");
    const all = "main :is(a, button, input, select, textarea, summary)";
    const controls = [...document.querySelectorAll(all)].filter((one) => !bar.contains(one));
    const found = [];
    for (const one of [...controls, ...controls.toReversed()]) {
        one.focus();
        if (document.activeElement !== one) continue;
        const { top, bottom } = one.getBoundingClientRect();
        const shown = one.matches("textarea") ? top + 24 : bottom;  // its first line is enough
        const isCovered = shown > bar.getBoundingClientRect().top;
        const { violations } = await axe.run(one, { runOnly: rule });
        if (isCovered || violations.length) found.push(one.outerHTML.slice(0, 160));
    }
    return found;
}"""


@pytest.mark.parametrize(
    ("work", "name", "size"),
    [
        ("benches", "draft, rejected and open", (390, 700)),
        ("benches", "its ends are moved", (390, 700)),
        ("benches", "its ends are moved", (1280, 620)),
        ("reviews", "a statement", (390, 700)),
    ],
)
def test_the_bar_covers_nothing_that_has_the_focus(page_of, live_server, work, name, size):
    """Neither forwards nor backwards through the page, and what has the focus is large enough."""
    make_people()
    (state,) = [state for state in STATES[work] if state.name == name]
    page = open_state(page_of, live_server.url, state, "en")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    assert page.evaluate(COVERED, "target-size") == []
