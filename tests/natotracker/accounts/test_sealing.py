"""What second factors are made of is sealed in the database."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from natotracker.accounts.sealing import seal, unseal
from statements.models import User
from tests import factories, totp
from tests.natotracker.accounts.test_limits import guess

pytestmark = pytest.mark.django_db
PLAIN_SEED = "0123456789abcdef" * 5


@pytest.fixture
def ada(db):
    return factories.user("editor", username="ada")


@pytest.fixture
def plain(ada):
    """Factors as they were kept before anything was sealed."""
    rows = {"totp": {"secret": totp.SECRET}, "recovery_codes": {"seed": PLAIN_SEED, "used_mask": 1}}
    for kind, data in rows.items():
        Authenticator.objects.create(user=ada, type=kind, data=data)
    return rows


def kept() -> list[str]:
    """The rows' data as plain SQL reads it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator ORDER BY id")
        return [str(data) for (data,) in cursor.fetchall()]


def signs_in(code: str) -> bool:
    client = Client()
    guess("ada", "correct horse", client)
    return client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302


def recovery_code(user: User) -> str:
    row = Authenticator.objects.get(user=user, type="recovery_codes")
    return RecoveryCodes(row).get_unused_codes()[0]


def test_a_row_holds_no_secret_as_it_is(ada):
    totp.set_up(ada)
    RecoveryCodes.activate(ada)
    seed = unseal(Authenticator.objects.get(type="recovery_codes").data["seed"])
    app, codes = kept()
    assert totp.SECRET not in app
    assert seed not in codes
    assert re.fullmatch(r'\{"secret": "sealed:[\w=-]+"\}', app)
    assert re.search(r'"seed": "sealed:[\w=-]+"', codes)
    assert signs_in(totp.code())
    assert signs_in(recovery_code(ada))


@pytest.mark.usefixtures("plain")
def test_what_was_kept_plain_still_signs_in(ada):
    assert signs_in(totp.code())
    assert signs_in(recovery_code(ada))


def test_another_key_reads_what_an_earlier_one_sealed_and_seals_it_anew(ada, settings):
    totp.set_up(ada)
    RecoveryCodes.activate(ada)
    before, earlier = kept(), settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key " * 5, [earlier]
    assert signs_in(recovery_code(ada))
    call_command("seal_second_factors")
    settings.SECRET_KEY_FALLBACKS = []
    assert not set(before) & set(kept())
    assert signs_in(totp.code())
    assert signs_in(recovery_code(ada))


def test_a_seal_whose_key_is_gone_names_the_setting(settings):
    sealed = seal("lamp")
    settings.SECRET_KEY = "another key " * 5
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY_FALLBACKS"):
        unseal(sealed)
