"""Values from environment variables: what is read, and what a wrong one is told."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from natotracker import environment

OPTIONS = "-c statement_timeout=5000"


def read_database(monkeypatch: pytest.MonkeyPatch, url: str) -> dict:
    monkeypatch.setenv("DATABASE_URL", url)
    return environment.database("DATABASE_URL", "", {"statement_timeout": 5000})


def connection(**values: object) -> dict:
    options = values.pop("OPTIONS", {"options": OPTIONS})
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "tracker",
        "USER": "",
        "PASSWORD": "",
        "HOST": "",
        "PORT": "",
        "OPTIONS": options,
        **values,
    }


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://ada:p%40ss%2F@db.example:5433/tracker",
            connection(USER="ada", PASSWORD="p@ss/", HOST="db.example", PORT="5433"),
        ),
        (
            "postgresql://ada@one:5432,two:5433/tracker?target_session_attrs=read-write",
            connection(
                USER="ada",
                HOST="one,two",
                PORT="5432,5433",
                OPTIONS={"target_session_attrs": "read-write", "options": OPTIONS},
            ),
        ),
        (
            "postgresql:///tracker?host=/var/run/a%20b&sslmode=disable",
            connection(HOST="/var/run/a b", OPTIONS={"sslmode": "disable", "options": OPTIONS}),
        ),
        ("postgresql://%2Fvar%2Frun/tracker", connection(HOST="/var/run")),
        (
            "host=/run/pg dbname=tracker options='-c geqo=off'",
            connection(HOST="/run/pg", OPTIONS={"options": f"-c geqo=off {OPTIONS}"}),
        ),
        ("postgresql://db.example", connection(NAME="natotracker", HOST="db.example")),
    ],
    ids=["password", "two hosts", "socket", "socket as host", "conninfo", "no name"],
)
def test_every_kind_of_postgresql_address_is_understood(monkeypatch, url, expected):
    assert read_database(monkeypatch, url) == expected


@pytest.mark.parametrize(
    "url", ["mysql://ada:secret@db/x", "postgresql://ada:secret@db/x?colour=red", "secret"]
)
def test_a_wrong_address_names_its_variable_and_keeps_the_password_to_itself(monkeypatch, url):
    with pytest.raises(ImproperlyConfigured) as error:
        read_database(monkeypatch, url)
    assert str(error.value) == (
        "DATABASE_URL is no PostgreSQL address, such as postgresql://user:password@host/name."
    )
    assert error.value.__suppress_context__


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1", True), (" YES ", True), ("on", True), ("0", False), ("False", False), ("", True)],
)
def test_a_flag_reads_as_people_write_it(monkeypatch, value, expected):
    monkeypatch.setenv("DEBUG", value)
    assert environment.flag("DEBUG", default=True) is expected


@pytest.mark.parametrize(
    ("read", "value", "sentence"),
    [
        (lambda: environment.flag("X", False), "maybe", "X must be 1 or 0, not 'maybe'."),
        (
            lambda: environment.number("X", 5),
            "5s",
            "X must be a whole number of at least 0, not '5s'.",
        ),
        (
            lambda: environment.number("X", 5),
            "-1",
            "X must be a whole number of at least 0, not '-1'.",
        ),
        (
            lambda: environment.number("X", 5, least=1),
            "0",
            "X must be a whole number of at least 1, not '0'.",
        ),
        (
            lambda: environment.choice("X", ("a", "b"), "a"),
            "c",
            "X must be one of a, b, not 'c'.",
        ),
        (
            lambda: environment.email_address("X"),
            "Desk <desk@gazette.example>",
            "X must be one address such as desk@example.org, not 'Desk <desk@gazette.example>'.",
        ),
    ],
)
def test_a_wrong_value_names_its_variable(monkeypatch, read, value, sentence):
    monkeypatch.setenv("X", value)
    with pytest.raises(ImproperlyConfigured) as error:
        read()
    assert str(error.value) == sentence


def test_words_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("X", " a.example, ,b.example,")
    assert environment.words("X") == ["a.example", "b.example"]
    assert environment.words("Y", "localhost") == ["localhost"]


def test_an_email_address_is_one_or_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("X", " desk@gazette.example ")
    assert environment.email_address("X") == "desk@gazette.example"
    assert environment.email_address("Y") == ""
    assert environment.email_address("Y", "wrong@gazette.example") == "wrong@gazette.example"


def test_a_secret_key_is_made_once_for_its_owner_only(tmp_path: Path):
    place = tmp_path / "var" / "secret-key"
    with ThreadPoolExecutor(8) as threads:
        keys = {*threads.map(lambda _: environment.secret_key("NONE", place), range(8))}
    assert keys == {place.read_text()}
    assert len(place.read_text()) > 80
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [path.name for path in place.parent.iterdir()] == ["secret-key"]


def test_the_secret_key_of_the_environment_is_kept_nowhere(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("X", "from the environment")
    assert environment.secret_key("X", tmp_path / "secret-key") == "from the environment"
    assert not list(tmp_path.iterdir())


def test_a_secret_key_that_cannot_be_kept_must_be_set(tmp_path: Path):
    (tmp_path / "var").touch()
    with pytest.raises(ImproperlyConfigured) as error:
        environment.secret_key("X", tmp_path / "var" / "deep" / "secret-key")
    place = tmp_path / "var" / "deep" / "secret-key"
    assert str(error.value) == f"Set X: it cannot be kept in {place} (Not a directory)."
