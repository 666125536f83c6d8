"""Guessing passwords: how often, from where, and whom it locks out."""

import statistics
import time
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db.models import F
from django.test import Client
from django.urls import reverse

from statements.models import SpentTries
from tests import factories
from tests.actions.threads import at_once

TOO_MANY = "Too many wrong attempts."
WRONG = "This name and this password do not belong together."
RIGHT = "correct horse"


def guess(name="ada", password="wrong", client=None, **headers):
    data = {"login": name, "password": password}
    headers.setdefault("REMOTE_ADDR", "203.0.113.7")
    return (client or Client()).post(reverse("sign-in"), data, **headers)


def answers(count: int, **how) -> list[int]:
    return [guess(**how).status_code for _ in range(count)]


def wait(**duration: int) -> None:
    SpentTries.objects.update(whole_again_at=F("whole_again_at") - timedelta(**duration))


@pytest.fixture
def ada(db):
    return factories.user(username="ada", email="ada@gazette.example")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["ada", "ADA", "ada@gazette.example", "nobody"])
def test_five_guesses_at_an_account_then_a_sentence(ada, name):
    assert answers(5, name=name) == [422] * 5
    response = guess(name)
    assert response.status_code == 429
    assert TOO_MANY in response.content.decode()


@pytest.mark.django_db
def test_name_and_address_of_an_account_share_its_guesses(ada):
    answers(3, name="ada")
    assert answers(3, name="ada@gazette.example") == [422, 422, 429]


@pytest.mark.django_db
def test_a_thousand_guesses_from_one_address_are_ten():
    done = [guess(f"name-{number}").status_code for number in range(1000)]
    assert done.count(422) == 10
    assert done.count(429) == 990


@pytest.mark.django_db
def test_a_hundred_addresses_get_five_guesses_at_one_account(ada):
    done = [guess(REMOTE_ADDR=f"203.0.113.{number}").status_code for number in range(100)]
    assert done.count(422) == 5


@pytest.mark.django_db
def test_a_network_of_ipv6_is_one_address(ada):
    done = [
        guess(f"name-{number}", REMOTE_ADDR=f"2001:db8::{number}").status_code
        for number in range(15)
    ]
    assert done.count(422) == 10


@pytest.mark.django_db
def test_a_forged_header_makes_no_new_address():
    done = [
        guess(f"name-{number}", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}").status_code
        for number in range(15)
    ]
    assert done.count(422) == 10


@pytest.mark.django_db
def test_behind_a_trusted_proxy_the_address_that_it_saw_counts(settings):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/8")]
    done = [
        guess(
            f"name-{number}",
            REMOTE_ADDR="10.1.2.3",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}, 203.0.113.9",
        ).status_code
        for number in range(15)
    ]
    assert done.count(422) == 10
    assert guess("a name", REMOTE_ADDR="10.1.2.3").status_code == 422


@pytest.mark.django_db
def test_signing_in_rightly_spends_nothing(ada):
    assert answers(20, password=RIGHT) == [302] * 20


@pytest.mark.django_db
def test_the_owner_is_locked_out_for_twelve_minutes_at_most_after_the_last_guess(ada):
    for minute in range(90):
        guess(REMOTE_ADDR=f"203.0.113.{minute}")
        wait(minutes=1)
    guess(REMOTE_ADDR="203.0.113.200")
    wait(minutes=12)
    assert guess(password=RIGHT, REMOTE_ADDR="192.0.2.1").status_code == 302


@pytest.mark.django_db
def test_others_guesses_never_lock_out_a_browser_that_the_owner_used_before(ada):
    own = Client()
    assert guess(password=RIGHT, client=own).status_code == 302
    own.post(reverse("sign-out"))
    answers(30)
    assert guess(password=RIGHT).status_code == 429
    assert guess(password=RIGHT, client=own).status_code == 302


@pytest.mark.django_db
def test_a_known_browser_has_five_guesses_of_its_own_and_at_its_own_account_only(ada):
    factories.user(username="otto")
    own = Client()
    guess(password=RIGHT, client=own)
    own.post(reverse("sign-out"))
    assert answers(6, client=own) == [422] * 5 + [429]
    assert answers(6, client=own, name="otto") == [422] * 5 + [429]
    own.cookies["device"] = own.cookies["device"].value + "forged"
    assert answers(6, client=own) == [422] * 5 + [429]


@pytest.mark.django_db
def test_known_and_unknown_names_get_the_same_answer(ada):
    pages = []
    for name in ("ada", "eve"):
        page = guess(name).content.decode()
        assert WRONG in page
        pages.append(page.replace(f'value="{name}"', ""))
    assert without_tokens(pages[0]) == without_tokens(pages[1])


def without_tokens(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


class Hasher(PBKDF2PasswordHasher):
    """Quick enough for a test, and slow enough to be seen twice."""

    iterations = 10_000


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["ada", "ada@gazette.example"])
def test_a_known_name_takes_no_longer_than_an_unknown_one(settings, name):
    settings.PASSWORD_HASHERS = [f"{__name__}.Hasher"]
    factories.user(username="ada", email="ada@gazette.example")
    client, took = Client(), {name: [], "nobody@gazette.example": []}
    for _ in range(60):
        for asked, times in took.items():
            SpentTries.objects.all().delete()
            started = time.perf_counter()
            guess(asked, client=client)
            times.append(time.perf_counter() - started)
    known, unknown = map(statistics.median, took.values())
    assert abs(known - unknown) < 0.010


@pytest.mark.django_db(transaction=True)
def test_sixteen_who_guess_at_once_get_five_guesses():
    factories.user(username="ada")
    done = at_once(lambda _: answers(4), range(16))
    assert sum(row.count(422) for row in done) == 5
    assert sum(row.count(429) for row in done) == 59
