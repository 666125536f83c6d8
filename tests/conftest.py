"""What every test may use."""

import os
import socket
from collections import Counter
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection
from django.test import Client, override_settings
from django.utils import translation
from psycopg.conninfo import conninfo_to_dict

from statements.models import User
from tests import factories
from tests.rows_for_all import be_endless
from tests.template_database import template_database

LONG = {"browser", "long"}

# Most tests are one transaction that has no end: in these alone all that is derived in the end is
# derived at once too.
DERIVED_AT_ONCE = """
    DO $$
    DECLARE late record;
    BEGIN
        FOR late IN SELECT tgrelid::regclass AS of_table, tgfoid::regproc AS body FROM pg_trigger
            WHERE tgname LIKE 'pgtrigger_derived_in_the_end_%'
        LOOP
            EXECUTE format('CREATE TRIGGER derived_at_once AFTER INSERT OR UPDATE OR DELETE ON %s
                FOR EACH ROW WHEN (current_setting(''natotracker.is_endless'', true) = ''on'')
                EXECUTE FUNCTION %s()', late.of_table, late.body);
        END LOOP;
    END $$
"""

PATIENT = "-c statement_timeout=0"
OTHERS_AWAY = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = %s
"""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Workers share the tests by files and begin with those that take longest, so that none is
    left with one at the end: those marked so, those that drive a browser, those of most tests."""
    if hasattr(config, "workerinput"):
        long = {item.path for item in items if LONG & {mark.name for mark in item.iter_markers()}}
        tests_in = Counter(item.path for item in items)
        items.sort(key=lambda item: (item.path not in long, -tests_in[item.path]))


@pytest.fixture(scope="session")
def usual_options() -> str:
    """Of a session with the database: how long a page's statements may take."""
    return connection.settings_dict["OPTIONS"]["options"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings, usual_options, django_db_blocker
) -> None:
    """Each worker's database is a copy of the one in which the migrations have run. On a busy disk
    to copy it may take longer than a page's statements, and in the end to drop it."""
    connection.settings_dict["OPTIONS"]["options"] = PATIENT
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = template_database()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, usual_options, django_db_blocker) -> Iterator[None]:
    """Tests that commit are cleaned up by TRUNCATE, which every other database refuses.

    In the end a thread of a live server may still hold a connection.
    A database is made only where a test carries the mark ``django_db``: without one this would be
    the developer's own.
    """
    own = conninfo_to_dict(os.environ["DATABASE_URL"])["dbname"]
    assert connection.settings_dict["NAME"] != own, "no test here is marked with django_db"
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER DATABASE {name} SET natotracker.is_test = 'on'")
        cursor.execute(DERIVED_AT_ONCE)
        # Nobody keeps anything here: a commit need not wait for the disk.
        cursor.execute(f"ALTER DATABASE {name} SET synchronous_commit = 'off'")
    connection.settings_dict["OPTIONS"]["options"] = usual_options
    connection.close()
    connection.close_pool()
    yield
    connection.close()
    connection.close_pool()
    with psycopg.connect(os.environ["DATABASE_URL"]) as server:
        server.execute(OTHERS_AWAY, [connection.settings_dict["NAME"]])
    connection.settings_dict["OPTIONS"]["options"] = PATIENT


@pytest.fixture(autouse=True)
def _endless_transaction(request: pytest.FixtureRequest) -> None:
    if not request.node.get_closest_marker("django_db") and "db" not in request.fixturenames:
        return
    request.getfixturevalue("db")
    if connection.in_atomic_block:
        be_endless()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests reach this machine only: a connection elsewhere is an error."""
    connect = socket.socket.connect

    def connect_here(self, address):
        is_here = self.family == socket.AF_UNIX or address[0] in ("127.0.0.1", "::1", "localhost")
        assert is_here, f"a test tried to reach {address}"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """A request in German leaves its language behind, one of a fixture of a module too."""
    translation.activate("en")
    yield
    translation.activate("en")


@pytest.fixture
def editor(db):
    """Who enters and changes statements; a contributor's role is enough."""
    return factories.user()


@pytest.fixture
def reviewer(db):
    """Who reviews and publishes them; takes an editor's role."""
    return factories.reviewer()


@pytest.fixture
def as_contributor(client: Client, editor) -> Client:
    client.force_login(editor)
    return client


@pytest.fixture
def as_editor(client: Client, reviewer) -> Client:
    client.force_login(reviewer)
    return client


@pytest.fixture
def as_data_editor(client: Client, db) -> Client:
    client.force_login(factories.user(User.DeskRole.DATA_EDITOR))
    return client


@pytest.fixture
def as_admin(client: Client, db) -> Client:
    client.force_login(factories.user(User.DeskRole.ADMIN))
    return client


@pytest.fixture
def sends_mail(settings) -> None:
    """The site has a mail server, whose letters are in ``mail.outbox``."""
    backend = "django.core.mail.backends.locmem.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend}}
    settings.SENDS_MAIL = True


@pytest.fixture
def mail_server_is_away(settings) -> None:
    backend = "django.core.mail.backends.smtp.EmailBackend"
    options = {"host": "localhost", "port": 1}
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
    settings.SENDS_MAIL = True
