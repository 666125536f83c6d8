"""``manage.py four_eyes``."""

import io

import pytest
from django.core.management import call_command

from statements.models import SitePolicy

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> str:
    out = io.StringIO()
    call_command("four_eyes", *arguments, stdout=out)
    return out.getvalue()


def test_four_eyes_are_on_until_someone_turns_them_off():
    assert said() == "Four eyes are on.\n"
    assert said("off") == "Four eyes are off.\n"
    assert not SitePolicy.four_eyes_are_on()
    assert said("on") == "Four eyes are on.\n"
    assert [event.four_eyes for event in SitePolicy.objects.get().events.order_by("pgh_id")] == [
        False,
        True,
    ]
