"""``manage.py recount_rules``."""

from io import StringIO

import pytest
from django.core.management import call_command

from statements.actions.candidates import reject_candidate
from statements.models import RuleRecord
from tests import factories

pytestmark = pytest.mark.django_db


def run() -> list[str]:
    out = StringIO()
    call_command("recount_rules", stdout=out)
    return out.getvalue().splitlines()


def test_without_decisions_it_says_so():
    assert run() == ["Nothing is decided yet: the measured confidences stay."]


def test_it_prints_and_keeps_a_line_a_rule(editor):
    candidate = factories.candidate(rule="direct-after", speaker=factories.speaker())
    reject_candidate(candidate=candidate, editor=editor, at=factories.NOW)
    assert [line.split() for line in run()] == [
        ["rule", "measured", "right", "decided", "now"],
        ["direct-after", "0.95", "0", "1", "0.90"],
    ]
    assert RuleRecord.objects.get().confidence == 0.9
