"""A pasted text beside a printed one: word for word, nearly so, or not at all."""

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.search.verification.likeness import NEAR, Comparer, Extent, Likeness, Of, Text

PRINTED = "„Der Leuchtturm bleibt nicht dunkel – er braucht 2,5 Prozent mehr Öl“, so Brandt"
SENTENCES = tomllib.loads((Path(__file__).parent / "verified_sentences.toml").read_text())


def likeness(pasted: str, printed: str = PRINTED) -> Likeness | None:
    return Comparer(Text(pasted)).likeness(printed)


def marked(found: Likeness) -> str:
    """[-only pasted-] and {+only printed+}."""
    signs = {Of.BOTH: "{}", Of.PASTED: "[-{}-]", Of.PRINTED: "{{+{}+}}"}
    return " ".join(signs[row.of].format(row.text) for row in found.stretches)


@pytest.mark.parametrize(
    ("pasted", "extent"),
    [
        (PRINTED, Extent.WHOLE),
        ("»Der Leuchtturm bleibt nicht dunkel - er braucht 2,5 Prozent mehr Öl«", Extent.PART),
        ("Der Leuchtturm\n bleibt\u00a0nicht dunkel—er braucht", Extent.PART),
        ("Der Leucht\u00adturm bleibt\u200b nicht dunkel", Extent.PART),
        ("… bleibt nicht dunkel …", Extent.PART),
        ("[...] bleibt nicht dunkel.", Extent.PART),
        ("mehr O\u0308l“, so Brandt", Extent.PART),
    ],
)
def test_typography_is_left_aside_word_for_word(pasted, extent):
    assert likeness(pasted) == Likeness(1.0, extent)


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("Der Leuchtturm bleibt dunkel", "Der Leuchtturm bleibt {+nicht+} dunkel"),
        ("er braucht 3,5 Prozent mehr Öl", "er braucht [-3,5-] {+2,5+} Prozent mehr Öl"),
        ("er braucht 25 Prozent mehr Öl", "er braucht [-25-] {+2,5+} Prozent mehr Öl"),
        ("mehr Öl“, so Brunner", "mehr Öl“, so [-Brunner-] {+Brandt+}"),
        ("der Leuchtturm bleibt", "[-der-] {+Der+} Leuchtturm bleibt"),
        ("Der Leuchtturm bleibt nicht Dunkel", "Der Leuchtturm bleibt nicht [-Dunkel-] {+dunkel+}"),
        (
            "Unser alter Leuchtturm bleibt nicht dunkel er braucht 2,5 Prozent",
            "[-Unser alter-] {+Der+} Leuchtturm bleibt nicht dunkel – er braucht 2,5 Prozent",
        ),
    ],
)
def test_what_differs_is_marked_and_never_called_word_for_word(pasted, shown):
    found = likeness(pasted)
    assert found is not None
    assert not found.is_exact
    assert marked(found) == shown


def test_other_marks_between_the_same_words_are_near_and_mark_nothing():
    found = likeness("Der Leuchtturm bleibt nicht dunkel, er braucht")
    assert (found.is_exact, found.differing, found.share) == (False, 0, 1.0)


def test_other_capitals_are_told_from_other_words():
    assert likeness("der leuchtturm bleibt").is_of_capitals
    assert not likeness("der leuchtturm bleibt dunkel").is_of_capitals


@pytest.mark.parametrize(
    ("pasted", "printed"),
    [
        ("we can", "No, we can't do this"),
        ("so we can’", "so we can’t"),
        ("we need 2", "today we need 2.5 percent"),
        ("it is non", "it is non-negotiable"),
        ("and the light", "and the lighthouse"),
    ],
)
def test_the_beginning_of_a_word_is_not_the_word(pasted, printed):
    found = likeness(pasted, printed)
    assert found is None or not found.is_exact


def test_a_quote_within_a_longer_text_is_found_however_long_that_is():
    around = (
        "In Port Nowhere the Foreign Minister of Freedonia said on Tuesday that one thing holds: "
    )
    found = likeness(f"{around}“The lighthouse stays lit”, and left.", "The lighthouse stays lit")
    assert found.is_held
    assert marked(found).endswith("one thing holds-] The lighthouse stays lit [-and left-]")


def test_the_cut_ends_of_a_longer_quote_are_told():
    found = likeness("bleibt niemals dunkel – er braucht")
    assert (found.is_cut_before, found.is_cut_after) == (True, True)


@pytest.mark.parametrize("case", SENTENCES["altered"], ids=lambda case: case["how"])
def test_altered_sentences_are_near(case):
    found = likeness(case["pasted"], case["printed"])
    assert found is not None
    assert not found.is_exact
    assert found.share >= NEAR or found.is_held
    assert found.differing == case["differing"]


@pytest.mark.parametrize("case", SENTENCES["true"], ids=lambda case: case["how"])
def test_true_sentences_are_word_for_word(case):
    assert likeness(case["pasted"], case["printed"]).is_exact


@pytest.mark.parametrize("case", SENTENCES["other"], ids=lambda case: case["how"])
def test_other_sentences_of_like_sound_are_not_near(case):
    assert likeness(case["pasted"], case["printed"]) is None


WORDS = st.lists(st.sampled_from("a b c not 2 2,5 Öl A's x-y …".split()), max_size=12).map(" ".join)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_stretches_make_up_both_texts(pasted, printed):
    found = likeness(pasted, printed)
    if found and found.stretches:
        for of, text in ((Of.PASTED, pasted), (Of.PRINTED, printed)):
            kept = " ".join(row.text for row in found.stretches if row.of in (Of.BOTH, of))
            words = Text(kept).folded
            whole = Text(text).folded
            assert any(whole[i : i + len(words)] == words for i in range(len(whole) + 1))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared(pasted, printed):
    likeness(pasted, printed)


@pytest.mark.parametrize("word", ["a", "a-", "1.", "' ", "— ", "ab ba "])
def test_long_monotonous_texts_take_no_time(word):
    start = time.process_time()
    likeness((word * 1000)[:1000], word * 5000)
    assert time.process_time() - start < 0.5
