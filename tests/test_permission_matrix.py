"""Who gets what from every address of the site: one row an address, one answer a visitor."""

import re
from http.cookies import SimpleCookie

import pytest
from django.db import connection, transaction
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from django.utils import timezone

from statements.actions.invitations import invite
from statements.models import SitePolicy
from tests import factories
from tests.test_house_rules import named_urls
from tests.views.desk.test_gates import (
    ADDRESSES,
    cookies_of,
    keys,  # noqa: F401
)
from tests.views.desk.test_gates import address as desk_address  # noqa: F401

pytestmark = pytest.mark.django_db

VISITORS = ["nobody", "closed", "reader", "contributor", "editor", "data-editor", "admin", "staff"]
SIGNED_IN = VISITORS[2:]
METHODS = ["get", "post", "delete"]

WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b", re.IGNORECASE)

type Answers = dict[str, dict[str, int]]  # by visitor, by method; 405 where none stands


def for_all(**answers: int) -> Answers:
    return dict.fromkeys(VISITORS, answers)


def signed_in(out: dict[str, int], **answers: int) -> Answers:
    """What those get who are not signed in, and all others."""
    return for_all(**out) | dict.fromkeys(SIGNED_IN, answers)


def at_the_desk(whose: str, answers: dict[str, int]) -> Answers:
    """Out: to sign in; too low a role: refused. Staff is an administrator."""
    rows = {}
    for visitor in VISITORS:
        role = "admin" if visitor == "staff" else visitor
        if visitor not in SIGNED_IN:
            rows[visitor] = dict.fromkeys(answers, 302)
        elif SIGNED_IN.index(role) < SIGNED_IN.index(whose):
            rows[visitor] = dict.fromkeys(answers, 403)
        else:
            rows[visitor] = answers
    return rows


def in_the_admin(**answers: int) -> Answers:
    """Everybody else is led to its sign-in, which leads on to ours or refuses."""
    to_sign_in = dict.fromkeys(METHODS, 302)
    return dict.fromkeys(VISITORS, to_sign_in) | {"staff": answers}


LED = {"get": 302, "post": 302}  # to sign in, or to somewhere else
READ = for_all(get=200)
OWN = {
    "sign-in": signed_in({"get": 200, "post": 422}, **LED),
    "mfa_authenticate": for_all(**LED),
    "mfa_login_webauthn": signed_in({"get": 302, "post": 302}, **LED),
    "sign-out": signed_in({"get": 302, "post": 302}, get=200, post=302),
    "account-detail": signed_in({"get": 302}, get=200),
    "account-address": signed_in(LED, get=200, post=302),
    "address-confirm": signed_in(LED, get=410, post=410),
    "account_inactive": READ,
    "account_signup": signed_in({"get": 200, "post": 200}, **LED),
    "invitation-accept": signed_in({"get": 200, "post": 422}, get=409, post=409),
    "account_change_password": signed_in(LED, get=200, post=422),
    "account_reset_password": for_all(get=200, post=422),
    "account_reset_password_done": READ,
    "account_reset_password_from_key": for_all(get=200, post=422),
    "account_reset_password_from_key_done": READ,
    "account_reauthenticate": signed_in(LED, get=200, post=422),
    "mfa_reauthenticate": for_all(**LED),
    "mfa_reauthenticate_webauthn": for_all(**LED),
    "usersessions_list": signed_in(LED, get=200, post=302),
    "mfa_index": signed_in(LED, get=200),
    "mfa_activate_totp": for_all(**LED),
    "mfa_deactivate_totp": signed_in(LED, get=404, post=404),
    "mfa_view_recovery_codes": signed_in(LED, get=404),
    "mfa_generate_recovery_codes": for_all(**LED),
    "mfa_download_recovery_codes": signed_in(LED, get=404, post=404),
    "mfa_list_webauthn": signed_in(LED, get=200),
    "mfa_add_webauthn": for_all(**LED),
    "mfa_edit_webauthn": for_all(**LED),
    "mfa_remove_webauthn": for_all(**LED),
}
PUBLIC = [
    *("home", "search", "speaker-list", "speaker-detail", "topic-list", "topic-detail"),
    *("meeting-list", "meeting-calendar", "meeting-detail", "statement-detail", "article-detail"),
    *("organisation-list", "organisation-detail", "organisation-topic"),
    *("office-detail", "office-topic", "compare", "grid", "verify"),
    *("correction-list", "about"),
]
# What programs ask for, in no page.
FILES = [
    *("statement-card", "statement-cite", "feeds:correction-list", "api:statement-list"),
    *("robots", "sitemap-index", "sitemap-section"),
]
ALWAYS_LED = dict.fromkeys(METHODS, 302)
SHOWN = dict.fromkeys(METHODS, 200)
READ_ONLY = {"get": 200, "post": 403, "delete": 200}
ADMIN = {
    "admin:index": in_the_admin(**SHOWN),
    "admin:login": for_all(**ALWAYS_LED)
    | dict.fromkeys(SIGNED_IN, dict.fromkeys(METHODS, 403))
    | {"staff": ALWAYS_LED},
    "admin:logout": in_the_admin(**ALWAYS_LED),
    "admin:password_change": in_the_admin(**ALWAYS_LED),
    "admin:jsi18n": in_the_admin(get=200),
    "admin:app_list": in_the_admin(**SHOWN),
}
for model in ("user", "invitation", "sitepolicy"):
    ADMIN |= {
        f"admin:statements_{model}_changelist": in_the_admin(**SHOWN),
        f"admin:statements_{model}_add": in_the_admin(**dict.fromkeys(METHODS, 403)),
        f"admin:statements_{model}_history": in_the_admin(**SHOWN),
        f"admin:statements_{model}_delete": in_the_admin(**dict.fromkeys(METHODS, 403)),
        f"admin:statements_{model}_change": in_the_admin(
            **(SHOWN | {"post": 302} if model == "user" else READ_ONLY)
        ),
    }
TABLE = {
    **dict.fromkeys([*PUBLIC, *FILES], READ),
    **OWN,
    "account_login": OWN["sign-in"],
    "account_logout": OWN["sign-out"],
    **{name: at_the_desk(*row) for name, row in ADDRESSES.items()},
    **ADMIN,
}

# Sessions note that they are used, and searches what they did not find; nothing else is written by
# reading.
BOOKKEEPING = ("django_session", "usersessions_usersession", "statements_emptysearch")


@pytest.fixture(scope="module")
def cookies(keys, django_db_blocker) -> dict[str, SimpleCookie]:  # noqa: F811
    """Of everybody who is or was signed in."""
    with django_db_blocker.unblock():
        people = {role: factories.user(role) for role in SIGNED_IN[1:-1]} | {
            "closed": factories.user("admin", is_active=False, is_staff=True, is_superuser=True),
            "reader": factories.user(""),
            "staff": factories.user("admin", is_staff=True, is_superuser=True),
        }
        return {visitor: cookies_of(user) for visitor, user in people.items()}


@pytest.fixture(scope="module")
def rows(keys, django_db_blocker) -> dict[str, Model]:  # noqa: F811
    """What the pages of single rows show."""
    with django_db_blocker.unblock():
        statement = factories.published(
            speaker=factories.speaker(), meeting=factories.meeting(), with_topic=factories.topic()
        )
        return {
            "speaker-detail": statement.speaker,
            "topic-detail": statement.positions.get().topic,
            "meeting-detail": statement.meeting,
            "statement-detail": statement,
            "article-detail": statement.quotes.get().snapshot.article,
            "organisation-detail": factories.organisation(),
            "office-detail": factories.office(slug="harbour"),
        }


@pytest.fixture
def address_of(desk_address, rows):  # noqa: F811
    """The address by a route's name, of rows that exist."""
    statement, topic = rows["statement-detail"], rows["topic-detail"]
    arguments = {
        "organisation-topic": lambda: ["FD", topic.slug],
        "office-topic": lambda: ["harbour", topic.slug],
        "invitation-accept": lambda: [invited()],
        "statement-card": lambda: [statement.public_id],
        "statement-cite": lambda: [statement.public_id, "bib"],
        "sitemap-section": lambda: ["statements"],
        "meeting-calendar": lambda: [statement.meeting.starts_on.year],
        "address-confirm": lambda: ["no-token"],
        "account_reset_password_from_key": lambda: ["1", "no-key"],
        "mfa_edit_webauthn": lambda: [1],
        "mfa_remove_webauthn": lambda: [1],
        "admin:app_list": lambda: ["statements"],
    }

    def address_of(name: str) -> str:
        if name in rows:
            return rows[name].get_absolute_url()
        if name.startswith("desk:"):
            return desk_address(name)
        if re.fullmatch(r"admin:statements_\w+_(history|delete|change)", name):
            return reverse(name, args=[row_of(name).pk])
        return reverse(name, args=arguments.get(name, list)())

    return address_of


def invited() -> str:
    email = "newcomer@gazette.example"
    return invite(email=email, name="", role="editor", by=None, at=timezone.now())[1]


def row_of(name: str) -> Model:
    model = name.split("_")[1]
    made = {"user": factories.user, "invitation": factories.invitation}
    return made.get(model, SitePolicy.objects.create)()


@pytest.fixture
def visit(cookies):
    """Asks as somebody; what the answer changed is undone."""

    def visit(visitor: str, method: str, address: str, **headers: str) -> HttpResponse:
        with transaction.atomic():
            client = Client()
            client.cookies.update(cookies.get(visitor, {}))
            with CaptureQueriesContext(connection) as queries:
                response = getattr(client, method)(address, headers=headers)
            transaction.set_rollback(True)
        if method == "get":
            assert writes(queries) == [], f"{visitor} reads {address}"
        return response

    return visit


def writes(queries: CaptureQueriesContext) -> list[str]:
    said = [query["sql"] for query in queries if WRITE.match(query["sql"])]
    return [sql for sql in said if not any(table in sql for table in BOOKKEEPING)]


def test_every_address_has_a_row_and_every_row_an_address():
    names = {name for name, _ in named_urls(get_resolver()) if not name.endswith(":None")}
    assert names == TABLE.keys()


@pytest.mark.parametrize("name", TABLE)
def test_everybody_gets_what_the_table_says(visit, address_of, name):
    address = address_of(name)
    expected, got = {}, {}
    for visitor, answers in TABLE[name].items():
        for method in METHODS:
            expected[visitor, method] = answers.get(method, 405)
            got[visitor, method] = visit(visitor, method, address).status_code
    assert got == expected


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_part_is_guarded_as_its_page_is(visit, address_of, name):
    address = address_of(name)
    for visitor, answers in TABLE[name].items():
        for method in ("get", "post"):
            response = visit(visitor, method, address, **{"HX-Request": "true"})
            leads_on = response.status_code == 302 or "HX-Redirect" in response
            status = 302 if leads_on else response.status_code
            expected = answers.get(method, 405)
            if name == "desk:article-submit" and visitor in SIGNED_IN and expected == 302:
                expected = 200  # who may submit gets the outcomes at once, not their address
            assert status == expected, (visitor, method)
