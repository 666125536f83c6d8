import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.forms.utf16 import OffsetError, code_points, utf16_units

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("text", "units", "points"),
    [
        ("lamp", 0, 0),
        ("lamp", 4, 4),
        ("😀 lamp", 3, 2),
        ("👩‍👩‍👧 lamp", 9, 6),
        ("𝒪𝒪", 4, 2),
        ("Leucht\u00adturm", 7, 7),
        ("a\u0308", 2, 2),
    ],
)
def test_units_become_characters(text, units, points):
    assert code_points(text, units) == points


@pytest.mark.parametrize(("text", "units"), [("😀", 1), ("lamp", 5), ("lamp", -1), ("", 1)])
def test_an_offset_inside_of_a_character_or_outside_of_the_text_is_refused(text, units):
    with pytest.raises(OffsetError):
        code_points(text, units)


@given(TEXTS, st.data())
def test_every_place_is_found_again(text, data):
    place = data.draw(st.integers(0, len(text)))
    assert code_points(text, utf16_units(text[:place])) == place
