"""Limits that are exact, however many ask at once."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from statements.actions.refusal import Refusal
from statements.actions.tries import Limit, NoTriesLeftError, forgive_try, spend_try
from statements.models import SpentTries
from tests.actions.threads import at_once

LIMIT = Limit(at_once=5, seconds_each=720)


def spent(limits: dict[str, Limit], times: int) -> int:
    """How many of so many tries were let through."""
    done = 0
    for _ in range(times):
        try:
            spend_try(limits)
        except NoTriesLeftError:
            continue
        done += 1
    return done


def pass_time(**duration: int) -> None:
    """As if the rows had been written so long ago."""
    SpentTries.objects.update(whole_again_at=F("whole_again_at") - timedelta(**duration))


@pytest.mark.django_db
def test_five_are_let_through_at_once_and_one_more_every_twelve_minutes():
    limits = {"guesses at ada": LIMIT}
    assert spent(limits, 20) == 5
    pass_time(minutes=11)
    assert spent(limits, 20) == 0
    pass_time(minutes=1)
    assert spent(limits, 20) == 1


@pytest.mark.django_db
def test_nobody_gets_more_than_ten_in_any_hour():
    limits = {"guesses at ada": LIMIT}
    done = 0
    for _ in range(60):  # a guess in every second of every minute changes nothing
        done += spent(limits, 60)
        pass_time(minutes=1)
    assert done == 5 + 4


@pytest.mark.django_db
def test_what_is_forgiven_can_be_spent_again():
    limits = {"guesses at ada": LIMIT}
    for _ in range(50):
        spend_try(limits)
        forgive_try(limits)
    assert spent(limits, 20) == 5


@pytest.mark.django_db
def test_all_limits_are_spent_or_none():
    narrow = {"from here": Limit(at_once=9, seconds_each=60), "at ada": Limit(1, 60)}
    assert spent(narrow, 20) == 1
    assert spent({"from here": Limit(at_once=9, seconds_each=60)}, 20) == 8


@pytest.mark.django_db
def test_rows_that_say_nothing_any_more_are_swept_away():
    for number in range(30):
        spend_try({f"guesses at {number}": LIMIT})
    pass_time(hours=1)
    for number in range(3):
        spend_try({f"guesses at newcomer {number}": LIMIT})
    assert SpentTries.objects.count() == 3
    assert SpentTries.objects.filter(whole_again_at__lt=timezone.now()).count() == 0


@pytest.mark.django_db(transaction=True)
def test_sixteen_at_once_get_exactly_as_many_as_there_are():
    limits = {"from here": Limit(at_once=10, seconds_each=360), "at ada": LIMIT}

    def guess(_number: int) -> int:
        return spent(limits, 20)

    done = [got for got in at_once(guess, range(16)) if not isinstance(got, Refusal)]
    assert len(done) == 16
    assert sum(done) == 5
