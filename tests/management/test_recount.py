"""``manage.py recount``."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from statements.models import StatementTally
from tests import factories
from tests.models.plain_sql import run

pytestmark = pytest.mark.django_db


def recount(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("recount", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_it_says_that_everything_is_right():
    factories.published()
    assert recount() == ["Everything is counted right: 0 differences."]


def test_it_tells_each_difference_and_fails():
    said = factories.published()
    run("UPDATE statements_statementtally SET count = 7 WHERE by = 'speaker'")
    out = StringIO()
    with pytest.raises(CommandError, match="2 rows differ"):
        call_command("recount", stdout=out)
    row = f"(speaker,{said.speaker_id},%s,2024-12-04,2024-12-04)"
    assert out.getvalue().splitlines() == [
        f"statements_statementtally: {row % 7} is kept but not counted.",
        f"statements_statementtally: {row % 1} is counted but not kept.",
    ]


def test_it_mends_what_differs():
    factories.published()
    run("DELETE FROM statements_publishedposition")
    run("UPDATE statements_stancetally SET n_opposes = 3")
    recount("--mend")
    assert recount() == ["Everything is counted right: 0 differences."]


def test_a_mended_tally_is_what_it_was():
    said = factories.published()
    run("DELETE FROM statements_statementtally")
    recount("--mend")
    tally = StatementTally.objects.get(by="speaker")
    assert (tally.key, tally.count, tally.first_on) == (said.speaker_id, 1, factories.DAY)
