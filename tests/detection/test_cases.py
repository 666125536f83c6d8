"""The rules of detection, case by case, in an invented world."""

import pytest

from statements.detection import detect
from tests.detection.case_files import Case, read_cases
from tests.detection.world import WORLD


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.language}: {case.title}")
def test_the_case_file_is_kept(case: Case) -> None:
    found = detect(case.text, WORLD, case.day, case.language)
    assert tuple((c.form.value, c.speaker, c.text) for c in found) == case.expected
