"""Who may do what at the desk: every address, every method, every role."""

from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie

import pytest
from django.test import Client
from django.urls import reverse

from statements.models import Candidate, Statement, User
from statements.urls import desk
from tests import factories
from tests.rows_for_all import rows_for_all
from tests.views.desk.conftest import TEXT, propose_in

pytestmark = pytest.mark.django_db

ROLES = ["", "contributor", "editor", "data-editor", "admin"]

# Whose work an address is, and what it answers to each method it knows where nothing is sent.
ADDRESSES = {
    "desk:overview-detail": ("contributor", {"get": 200}),
    "desk:article-list": ("contributor", {"get": 200}),
    "desk:article-create": ("contributor", {"get": 200, "post": 422}),
    "desk:article-detail": ("contributor", {"get": 200}),
    "desk:article-finish": ("contributor", {"post": 302}),
    "desk:article-reopen": ("contributor", {"post": 302}),
    "desk:fetch-list": ("contributor", {"get": 200}),
    "desk:fetch-create": ("contributor", {"get": 200, "post": 422}),
    "desk:fetch-paste": ("contributor", {"get": 200}),
    "desk:fetch-retry": ("contributor", {"post": 302}),
    "desk:fetch-dismiss": ("contributor", {"post": 302}),
    "desk:article-accept": ("contributor", {"post": 422}),
    "desk:article-submit": ("contributor", {"post": 302}),
    "desk:selection-create": ("contributor", {"post": 422}),
    "desk:candidate-create": ("contributor", {"post": 422}),
    "desk:candidate-accept": ("contributor", {"get": 200, "post": 422}),
    "desk:candidate-reject": ("contributor", {"post": 302}),
    "desk:candidate-reopen": ("contributor", {"post": 409}),
    "desk:candidate-submit": ("contributor", {"post": 404}),
    "desk:candidate-adjust": ("contributor", {"post": 422}),
    "desk:candidate-speaker": ("contributor", {"post": 422}),
    "desk:speaker-find": ("contributor", {"get": 200}),
    "desk:topic-find": ("contributor", {"get": 200}),
    "desk:statement-list": ("contributor", {"get": 200}),
    "desk:statement-detail": ("contributor", {"get": 200}),
    "desk:statement-amend": ("contributor", {"post": 422}),
    "desk:statement-submit": ("contributor", {"post": 422}),
    "desk:statement-discard": ("contributor", {"post": 422}),
    "desk:statement-comment": ("contributor", {"post": 422}),
    "desk:statement-acknowledge": ("contributor", {"post": 422}),
    "desk:statement-compare": ("contributor", {"get": 200}),
    "desk:statement-join": ("contributor", {"post": 422}),
    "desk:statement-distinguish": ("contributor", {"post": 422}),
    "desk:statement-merge": ("editor", {"post": 422}),
    "desk:statement-return": ("editor", {"post": 422}),
    "desk:statement-publish": ("editor", {"post": 422}),
    "desk:statement-retract": ("editor", {"post": 422}),
    "desk:amendment-publish": ("editor", {"post": 422}),
    "desk:amendment-acknowledge": ("editor", {"post": 422}),
    "desk:amendment-reject": ("editor", {"post": 422}),
    "desk:amendment-withdraw": ("contributor", {"post": 422}),
    "desk:quote-translate": ("contributor", {"get": 200, "post": 422}),
    "desk:translation-detail": ("contributor", {"get": 200}),
    "desk:translation-amend": ("contributor", {"post": 422}),
    "desk:translation-review": ("editor", {"post": 422}),
    "desk:translation-remove": ("contributor", {"post": 422}),
    "desk:review-list": ("editor", {"get": 200}),
    "desk:review-detail": ("editor", {"get": 200}),
    "desk:record-index": ("contributor", {"get": 200}),
    "desk:record-list": ("contributor", {"get": 200}),
    "desk:record-create": ("data-editor", {"get": 200, "post": 422}),
    "desk:record-detail": ("contributor", {"get": 200}),
    "desk:record-change": ("data-editor", {"post": 422}),
    "desk:record-delete": ("data-editor", {"post": 422}),
    "desk:record-merge": ("data-editor", {"get": 200, "post": 422}),
    "desk:person-list": ("admin", {"get": 200}),
    "desk:person-detail": ("admin", {"get": 200}),
    # These ask for the password again first.
    "desk:person-role": ("admin", {"post": 302}),
    "desk:person-activity": ("admin", {"post": 302}),
    "desk:person-address": ("admin", {"post": 302}),
    "desk:person-factors": ("admin", {"post": 302}),
    "desk:invitation-create": ("admin", {"get": 200, "post": 302}),
    "desk:invitation-withdraw": ("admin", {"post": 302}),
    "desk:policy-detail": ("admin", {"get": 200, "post": 302}),
    "desk:search-list": ("editor", {"get": 200}),
    "desk:search-clear": ("editor", {"post": 302}),
    "desk:style-detail": ("contributor", {"get": 200}),
    "desk:style-sheet": ("contributor", {"get": 200}),
}
# Those of no single row.
ROWLESS = {
    "desk:overview-detail",
    "desk:article-create",
    "desk:fetch-create",
    "desk:invitation-create",
    "desk:policy-detail",
    "desk:style-detail",
}


@pytest.fixture(scope="module")
def keys(django_db_setup, django_db_blocker) -> Iterator[dict[str, int]]:
    """Of a row of each kind, by noun; all tests find them."""
    with rows_for_all(django_db_blocker):
        minister = factories.speaker("Ada Brandt", gender="female")
        factories.tenure(speaker=minister)
        kept = factories.snapshot(TEXT, article=factories.article(meeting=factories.meeting()))
        mention = "Foreign Minister Ada Brandt"
        found = propose_in(kept, speaker=minister, topic=factories.topic(), mention=mention)
        yield {
            "snapshot": kept.pk,
            "article": kept.article_id,
            "candidate": found.pk,
            "fetch": factories.fetch("failed").pk,
            "statement": factories.draft().pk,
            "amendment": factories.amendment().pk,
            "quote": factories.draft().quotes.get().pk,
            "translation": factories.translation(factories.draft().quotes.get()).pk,
            "review": factories.in_review().pk,
            "person": factories.user().pk,
            "invitation": factories.invitation().pk,
            "search": factories.empty_search().pk,
            "topic": factories.topic().pk,
        }


@pytest.fixture(scope="module")
def cookies(keys, django_db_blocker) -> dict[str, SimpleCookie]:
    """Of somebody in each role who is signed in."""
    with django_db_blocker.unblock():
        return {role: cookies_of(factories.user(role)) for role in ROLES}


@pytest.fixture
def client_of(client, cookies) -> Callable[[str], Client]:
    """The browser of somebody in a role."""

    def client_of(role: str) -> Client:
        client.cookies.update(cookies[role])
        return client

    return client_of


def cookies_of(user: User) -> SimpleCookie:
    client = Client()
    client.force_login(user)
    return client.cookies


@pytest.fixture
def address(keys):
    """The address by a route's name, of a row that exists."""
    # Any of the kinds of records but speakers, whom everybody at the desk may add.
    row = ["topics", keys["topic"]]
    of_rows = dict.fromkeys(("detail", "change", "delete", "merge"), row)
    record_address = {"index": [], "list": ["topics"], "create": ["topics"], **of_rows}

    def address(name: str) -> str:
        noun, verb = name.removeprefix("desk:").split("-")
        if noun == "record":
            return reverse(name, args=record_address[verb])
        if noun == "style" and verb == "sheet":
            return reverse(name, args=["pictures"])
        if verb in ("list", "find") or name in ROWLESS:
            return reverse(name)
        return reverse(name, args=[keys["snapshot" if verb == "create" else noun]])

    return address


@pytest.fixture
def found(keys) -> Candidate:
    return Candidate.objects.get(pk=keys["candidate"])


def test_every_address_stands_in_the_table():
    assert {f"desk:{route.name}" for route in desk.urlpatterns} == ADDRESSES.keys()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_visitors_are_led_to_sign_in(client, address, name, method):
    response = getattr(client, method)(address(name))
    allowed = method in ADDRESSES[name][1]
    assert response.status_code == (302 if allowed else 405)
    if allowed:
        assert response["Location"].startswith("/sign-in/?next=/desk/")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_roles_are_let_in_by_the_table(client_of, address, name, method, role):
    whose, answers = ADDRESSES[name]
    status = getattr(client_of(role), method)(address(name)).status_code
    if method not in answers:
        assert status == 405
    elif ROLES.index(role) < ROLES.index(whose):
        assert status == 403
    else:
        assert status == answers[method]


@pytest.mark.parametrize("name", ADDRESSES)
def test_nobody_passes_without_a_second_factor_where_it_is_required(
    as_admin, address, name, settings
):
    settings.MFA_REQUIRED = True
    wanted = address(name)
    for method in ADDRESSES[name][1]:
        response = getattr(as_admin, method)(wanted)
        assert (response.status_code, response["Location"]) == (302, reverse("mfa_index"))


def test_a_reader_without_a_role_is_told_so(client):
    client.force_login(factories.user(User.DeskRole.NONE))
    response = client.get(reverse("desk:article-list"))
    assert response.status_code == 403
    assert "Your account has no role there" in response.content.decode()


def test_a_part_asked_for_by_htmx_leads_the_whole_page_to_sign_in(client, found):
    address = reverse("desk:candidate-reject", args=[found.pk])
    response = client.post(address, headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert response["HX-Redirect"] == "/sign-in/?next=/desk/"


@pytest.mark.parametrize("name", ADDRESSES)
def test_reading_changes_nothing(as_editor, address, name, found):
    wanted = address(name)
    before = found.state, list(Statement.objects.order_by("pk").values())
    as_editor.get(wanted)
    found.refresh_from_db()
    assert (found.state, list(Statement.objects.order_by("pk").values())) == before


def test_pages_of_the_desk_are_kept_by_nobody_else(as_contributor):
    assert "private" in as_contributor.get(reverse("desk:article-list"))["Cache-Control"]
