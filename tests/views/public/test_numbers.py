"""Numbers are written as each language does, and counted by all the same."""

import pytest
from django.template import engines
from django.utils import translation

from statements.templatetags.numbers import number


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", ["0", "999", "1,234", "1,234,567"]), ("de", ["0", "999", "1.234", "1.234.567"])],
)
def test_thousands_stand_apart(language, written):
    with translation.override(language):
        assert [str(number(n)) for n in (0, 999, 1_234, 1_234_567)] == written


@pytest.mark.parametrize(
    ("language", "n", "words"),
    [
        ("en", 1, "1 statement"),
        ("en", 12_345, "12,345 statements"),
        ("de", 1, "1 Aussage"),
        ("de", 12_345, "12.345 Aussagen"),
    ],
)
def test_a_count_of_statements_has_its_singular_and_its_thousands(language, n, words):
    part = engines["public"].env.globals["part"]
    with translation.override(language):
        assert part.statement_count(n).strip() == words
