"""What holds for every text, whatever stands in it."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from statements.detection import Candidate, detect
from tests.detection.world import DAY, WORLD

_PIECES = st.sampled_from(
    [
        "„",
        "“",
        "”",
        "»",
        "«",
        "‚",
        "‘",
        "’",
        '"',
        "'",
        "›",
        "‹",
        ":",
        ",",
        ".",
        "!",
        "?",
        ";",
        "–",
        "(",
        ")",
        "\n",
        "\n\n",
        " ",
        " ",
        "\u00a0",
        "\u200b",
        "\u200f",
        "\u202e",
        "\u2066",
        "\u2028",
        "\ufeff",
        "\u00ad",
        "\u0301",
        "\x00",
        "\ud800",
        "İ",
        "ǅ",
        "٣",
        "אמר",
        "🙂",
        "👩\u200d👧",
        "5",
        "4.",
        "sagte",
        "sagte er",
        "said",
        "she said",
        "betonte, dass",
        "laut",
        "nach Angaben von",
        "zufolge",
        "according to",
        "so",
        "wie",
        "sei",
        "habe",
        "liefere",
        "er",
        "sie",
        "Er",
        "Sie",
        "Ada Brandt",
        "Brandt",
        "Keller",
        "der Liga-Chef",
        "Freedoniens Außenministerin",
        "der Sylvanier",
        "von der Au",
        "die Brücke",
        "Sanktionen gegen Ruritanien",
        "that",
        "dass",
        "zu bauen",
        "der",
        "die",
        "und",
        "nicht",
        "Hier",
        "The bridge",
        "was",
        "a déclaré",
        "«\u00a0",
        "\u00a0»",
        "teilte",
        "mit",
        "Wir bleiben am Tisch und gehen nicht fort",
    ]
)
_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=300),
    st.lists(_PIECES, max_size=60).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
)
_LANGUAGES = st.sampled_from(["de", "en", "fr", "nl", "", "de-AT"])


def _found(text: str, language: str) -> tuple[Candidate, ...]:
    return detect(text, WORLD, DAY, language)


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_spans_lie_inside_the_text_in_order_and_never_cross(text: str, language: str) -> None:
    spans = [span for candidate in _found(text, language) for span in candidate.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_a_candidates_text_is_the_text_at_its_spans(text: str, language: str) -> None:
    for candidate in _found(text, language):
        pieces = [text[span.start : span.end] for span in candidate.spans]
        assert candidate.text == " … ".join(pieces)
        assert candidate.text.strip()


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_candidates(text: str, language: str) -> None:
    assert _found(text, language) == _found(text, language)


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_a_candidate_explains_itself(text: str, language: str) -> None:
    known = {person.slug for person in WORLD.persons}
    for candidate in _found(text, language):
        assert 0 <= candidate.confidence <= 1
        assert candidate.rule
        assert candidate.why.endswith(".")
        assert candidate.mention in text
        assert set(candidate.alternatives) <= known
        assert candidate.speaker is None or candidate.speaker in known
        assert candidate.speaker not in candidate.alternatives
        assert all(guess.trigger in text for guess in candidate.topics)


@given(st.text(alphabet="„“”»«\"'‚‘’ ab.,:\n", max_size=400))
@settings(max_examples=300, deadline=None)
def test_no_jumble_of_marks_breaks_anything(text: str) -> None:
    _found(text, "de")
    _found(text, "en")
