"""The settings as a process reads them, from nothing and from a production environment."""

import os
import runpy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from tests.natotracker import processes

SETTINGS = processes.PROJECT / "natotracker" / "settings.py"
PRODUCTION = {
    "SECRET_KEY": "a-key-for-this-test-only-0123456789-9876543210-0123456789-9876543210",
    "ALLOWED_HOSTS": "tracker.example",
}


def read_settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> dict:
    for name in (*processes.NOT_INHERITED, "DEBUG", "TEST_DATABASE_NAME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))


def test_an_empty_environment_is_safe(monkeypatch: pytest.MonkeyPatch):
    read = read_settings(monkeypatch)
    names = [
        "DEBUG",
        "ALLOWED_HOSTS",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "X_FRAME_OPTIONS",
    ]
    assert {name: read[name] for name in names} == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "X_FRAME_OPTIONS": "DENY",
    }
    assert "SECURE_PROXY_SSL_HEADER" not in read
    assert len(read["SECRET_KEY"]) > 80
    assert read["DATABASES"]["default"]["NAME"] == "natotracker"


@pytest.mark.parametrize(("mode", "debug"), [("development", True), ("demo", False)])
def test_only_development_shows_debug_pages(monkeypatch: pytest.MonkeyPatch, mode, debug):
    read = read_settings(monkeypatch, NATOTRACKER_MODE=mode)
    assert (read["DEBUG"], read["SECURE_SSL_REDIRECT"]) == (debug, False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NATOTRACKER_MODE", "staging"),
        ("DEBUG", "perhaps"),
        ("DATABASE_URL", "sqlite:///x"),
        ("DATABASE_POOL_SIZE", "0"),
        ("REPLICA_URL", "standby"),
        ("BEHIND_PGBOUNCER", "transaction"),
        ("STATEMENT_TIMEOUT", "5s"),
        ("LOCK_TIMEOUT", "-1"),
        ("BEHIND_TLS_PROXY", "nginx"),
        ("MFA_REQUIRED", "sometimes"),
        ("TRUSTED_PROXIES", "nginx"),
        ("TRUSTED_PROXIES", "10.0.0.1/8"),
        ("EMAIL_URL", "mail.example"),
        ("EMAIL_URL", "smtp://:587"),
        ("EMAIL_URL", "smtp://mail.example:port"),
    ],
)
def test_a_wrong_setting_names_its_variable(monkeypatch: pytest.MonkeyPatch, name, value):
    with pytest.raises(ImproperlyConfigured, match=f"^{name} "):
        read_settings(monkeypatch, **{name: value})


def test_a_replica_is_read_by_a_session_that_cannot_write(monkeypatch: pytest.MonkeyPatch):
    alone = read_settings(monkeypatch)
    assert list(alone["DATABASES"]) == ["default"]
    assert "DATABASE_ROUTERS" not in alone
    read = read_settings(
        monkeypatch,
        DATABASE_URL="postgresql://ada@one,two/tracker?target_session_attrs=read-write",
        REPLICA_URL="postgresql://ada@one,two/tracker?target_session_attrs=prefer-standby",
    )
    assert read["DATABASE_ROUTERS"] == ["natotracker.replica.ReplicaRouter"]
    options = {alias: database["OPTIONS"] for alias, database in read["DATABASES"].items()}
    assert [(one["target_session_attrs"], one["options"]) for one in options.values()] == [
        ("read-write", "-c statement_timeout=5000 -c lock_timeout=2000"),
        (
            "prefer-standby",
            "-c statement_timeout=5000 -c lock_timeout=2000 -c default_transaction_read_only=1",
        ),
    ]
    assert options["default"]["pool"] == options["replica"]["pool"] == read["POOL"]


def test_behind_pgbouncer_a_session_keeps_nothing(monkeypatch: pytest.MonkeyPatch):
    read = read_settings(
        monkeypatch,
        DATABASE_URL="postgresql://ada@bouncer:6432/tracker",
        REPLICA_URL="postgresql://ada@bouncer:6432/replica",
        BEHIND_PGBOUNCER="1",
    )
    for database in read["DATABASES"].values():
        assert database["OPTIONS"] == {"options": "", "prepare_threshold": None}
        assert database["DISABLE_SERVER_SIDE_CURSORS"]


def test_the_deployment_check_is_clean_in_production():
    answer = processes.manage(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        DATABASE_URL=os.environ["DATABASE_URL"],
        **PRODUCTION,
    )
    clean = "System check identified no issues (0 silenced).\n"
    assert (answer.stdout, answer.stderr, answer.returncode) == (clean, "", 0)


def test_a_production_server_never_starts_the_embedded_database(monkeypatch):
    monkeypatch.delenv("DATABASE_URL")
    with pytest.raises(ImproperlyConfigured) as error:
        runpy.run_path(str(Path(SETTINGS).with_name("wsgi.py")))
    assert str(error.value) == (
        "Set DATABASE_URL: the embedded PostgreSQL is never for production."
    )


@pytest.mark.django_db
def test_health_is_asked_from_inside_by_any_host_while_visitors_need_tls(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    health = client.get("/healthz", headers={"host": "10.0.0.7:8000"})
    assert (health.status_code, health.json()) == (200, {"database": "ok"})
    visit = client.get("/search/", headers={"host": "localhost"})
    assert (visit.status_code, visit["Location"]) == (301, "https://localhost/search/")


@pytest.mark.django_db
def test_every_connection_has_its_timeouts():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('statement_timeout'), current_setting('lock_timeout')"
        )
        assert cursor.fetchone() == ("5s", "2s")


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_died_in_the_pool_is_replaced():
    connection.ensure_connection()
    died = connection.connection.info.backend_pid
    connection.close()
    with connection.pool.connection() as first, connection.pool.connection() as other:
        pids = {first.info.backend_pid: first, other.info.backend_pid: other}
        killer = next(held for pid, held in pids.items() if pid != died)
        killer.execute("SELECT pg_terminate_backend(%s, 1000)", [died])
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
    assert connection.connection.info.backend_pid != died


@pytest.mark.django_db
def test_the_content_policy_allows_files_of_this_site_only(client):
    assert client.get("/nowhere/")["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


def backend_of(read: dict) -> str:
    return read["TASKS"]["default"]["BACKEND"].rpartition(".")[2]


def test_production_queues_its_tasks_and_the_demo_does_them_at_once(monkeypatch):
    assert backend_of(read_settings(monkeypatch, **PRODUCTION)) == "QueueBackend"
    for mode in ("demo", "development"):
        read = read_settings(monkeypatch, **PRODUCTION, NATOTRACKER_MODE=mode)
        assert backend_of(read) == "AfterCommitBackend"
    read = read_settings(monkeypatch, **PRODUCTION, NATOTRACKER_MODE="demo", TASKS_RUN="queue")
    assert backend_of(read) == "QueueBackend"


def test_the_fetcher_names_the_product_and_the_site(monkeypatch):
    read = read_settings(monkeypatch, **PRODUCTION)
    assert read["FETCHER_USER_AGENT"] == "NATOtracker/1.0 (+https://tracker.example/)"
    read = read_settings(monkeypatch, **PRODUCTION, SITE_ADDRESS="https://news.example/nato")
    assert read["FETCHER_USER_AGENT"] == "NATOtracker/1.0 (+https://news.example/nato)"


def test_production_asks_for_a_second_factor_and_guards_its_cookies(monkeypatch):
    names = ("MFA_REQUIRED", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "DEVICE_COOKIE_NAME")
    production = read_settings(monkeypatch)
    assert [production[name] for name in names] == [
        True,
        "__Host-session",
        "__Host-csrf",
        "__Host-device",
    ]
    demo = read_settings(monkeypatch, NATOTRACKER_MODE="demo")
    assert [demo[name] for name in names] == [False, "session", "csrf", "device"]
    assert read_settings(monkeypatch, NATOTRACKER_MODE="demo", MFA_REQUIRED="1")["MFA_REQUIRED"]


def test_a_mail_server_is_read_from_one_address(monkeypatch):
    assert not read_settings(monkeypatch)["SENDS_MAIL"]
    url = "smtp+tls://ada:lamp%40sea@mail.example:587"
    read = read_settings(monkeypatch, EMAIL_URL=url, EMAIL_FROM="desk@tracker.example")
    assert (read["SENDS_MAIL"], read["DEFAULT_FROM_EMAIL"]) == (True, "desk@tracker.example")
    assert read["MAILERS"]["default"]["OPTIONS"] == {
        "host": "mail.example",
        "port": 587,
        "username": "ada",
        "password": "lamp@sea",
        "use_tls": True,
        "use_ssl": False,
        "timeout": 10,
    }


@pytest.mark.parametrize(
    ("values", "trusted"),
    [
        ({}, []),
        ({"TRUSTED_PROXIES": "192.0.2.1, 2001:db8::/32"}, ["192.0.2.1/32", "2001:db8::/32"]),
        ({"BEHIND_TLS_PROXY": "1", "TRUSTED_PROXIES": "192.0.2.1"}, ["192.0.2.1/32"]),
    ],
)
def test_only_named_proxies_are_trusted(monkeypatch, values, trusted):
    read = read_settings(monkeypatch, **values)
    assert [str(network) for network in read["TRUSTED_PROXIES"]] == trusted


def test_a_proxy_in_front_comes_from_a_private_network(monkeypatch):
    read = read_settings(monkeypatch, BEHIND_TLS_PROXY="1")
    assert all(network.is_private for network in read["TRUSTED_PROXIES"])
    assert len(read["TRUSTED_PROXIES"]) == 6
