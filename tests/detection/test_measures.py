"""The measures: on a small file of invented sentences whose figures are counted by hand."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from statements.detection import Span
from statements.detection.measures import (
    GoldArticle,
    GoldError,
    GoldQuote,
    Prediction,
    View,
    read_gold,
    score,
)
from statements.detection.measures.calibration import by_confidence, by_rule, sure_ones
from statements.detection.measures.heads import heads, is_same_speaker

SCORER = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "score.py"

# Invented people and words: test material.
TEXT = (
    "„Die Brücke hält den ganzen Winter lang“, sagte Ada Brandt. Sie sprach von „gutem Eis“. "
    "Nach Angaben von Tom Keller bleibe der Hafen offen und das Licht an. "
    "Otto Lind klagte über die Kälte, den Wind und den Schnee."
)


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


GOLD = (
    GoldQuote((place("„Die Brücke hält den ganzen Winter lang“"),), "Direct", "Ada Brandt"),
    GoldQuote((place("„gutem Eis“"),), "Direct", "Sie"),
    GoldQuote((place("bleibe der Hafen offen und das Licht an"),), "Indirect", "Tom Keller"),
    GoldQuote((place("die Kälte, den Wind und den Schnee"),), "Reported", "Otto Lind"),
)
# Right; half of it under another speaker; the summary, which is beyond CORE; nothing at all.
PREDICTED = (
    Prediction((place("Die Brücke hält den ganzen Winter lang"),), "Direct", "Brandt", "one", 0.95),
    Prediction((place("der Hafen offen"), place("das Licht")), "Indirect", "Lind", "two", 0.85),
    Prediction((place("den Wind und den Schnee"),), "Indirect", "Otto Lind", "two", 0.3),
    Prediction((place("Otto Lind klagte"),), "Direct", "", "three", 0.9),
)
ARTICLE = GoldArticle("lamp", TEXT, GOLD, None, "de")
BOTH = [(ARTICLE, PREDICTED)]


def figures_of(view: View) -> dict[str, float]:
    found = score(BOTH, view)
    return {
        "gold": found.gold,
        "predicted": len(found.judged),
        "precision": found.relaxed.precision,
        "recall": found.relaxed.recall,
        "exact": found.exact.recall,
        "joint": found.joint.recall,
        "speakers": found.speakers,
        "accuracy": found.speaker_accuracy,
    }


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View.DIRECT, (2, 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1, 1)),
        (View.INDIRECT, (1, 1, 1, 1, 0, 0, 1, 0)),
        (View.CORE, (3, 3, 2 / 3, 2 / 3, 1 / 3, 1 / 3, 2, 1 / 2)),
        (View.ALL, (4, 4, 3 / 4, 3 / 4, 1 / 4, 2 / 4, 3, 2 / 3)),
        (View.LONG, (1, 1, 1, 1, 1, 1, 1, 1)),
    ],
)
def test_a_views_figures_are_those_counted_by_hand(view: View, expected: tuple[float, ...]):
    assert tuple(figures_of(view).values()) == pytest.approx(expected)


@pytest.fixture
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip(f"the other scorer is not at {SCORER}")
    spec = importlib.util.spec_from_file_location("other_scorer", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_row(quote: GoldQuote | Prediction) -> dict[str, object]:
    start, end = quote.spans[0].start, quote.spans[-1].end
    return {
        "start": start,
        "end": end,
        "segments": [list(span) for span in quote.spans],
        "type": quote.kind,
        "speaker_text": quote.speaker,
    }


@pytest.mark.parametrize("view", [View.DIRECT, View.INDIRECT, View.CORE, View.ALL])
def test_the_other_scorer_counts_the_same(scorer: ModuleType, view: View) -> None:
    gold = {"lamp": {"id": "lamp", "text": TEXT, "quotes": [as_row(quote) for quote in GOLD]}}
    predicted = {"lamp": {"id": "lamp", "quotes": [as_row(quote) for quote in PREDICTED]}}
    counts, _ = scorer.score(gold, predicted, view.value)
    found = score(BOTH, view)
    assert {
        key: counts[key] for key in ("ng", "np", "rel", "exact", "joint", "spk_n", "spk_ok")
    } == {
        "ng": found.gold,
        "np": len(found.judged),
        "rel": sum(one.is_matched for one in found.judged),
        "exact": sum(one.is_exact for one in found.judged),
        "joint": sum(one.is_joint for one in found.judged),
        "spk_n": found.speakers,
        "spk_ok": sum(one.is_speaker_right for one in found.judged),
    }


PHRASES = {
    "": set(),
    "Ada Brandt": {"brandt"},
    "die freedonische Außenministerin Ada Brandt (FR)": {"brandt"},
    "der Sprecher der Werft": {"sprecher"},
    "Ada Brandt und Tom Keller": {"brandt", "keller"},
    "Sie": {"sie"},
    "Er": {"er"},
    "eigenen Angaben der Werft": {"werft"},
    "Angaben von Tom Keller": {"keller"},
    "Anna von der Heide": {"heide"},
    "Karl Theodor zu Moor": {"moor"},
    "Brandts": {"brandt"},
    "a spokesman for Ada Brandt": {"brandt"},
    "the Minister of Defence": {"minister"},
    "mehrere anwesende gäste": {"gäste"},
    "...": set(),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.items())
def test_the_heads_of_a_phrase(phrase: str, expected: set[str]) -> None:
    assert heads(phrase) == expected


def test_the_other_scorer_finds_the_same_heads(scorer: ModuleType) -> None:
    assert {phrase: scorer.heads(phrase) for phrase in PHRASES} == {
        phrase: heads(phrase) for phrase in PHRASES
    }


def test_nobody_is_nobody() -> None:
    assert not is_same_speaker("", "")


def test_the_rules_are_counted_in_core_the_most_frequent_first() -> None:
    groups = by_rule(score(BOTH, View.CORE))
    assert [(group.name, group.count, group.precision, group.joint) for group in groups] == [
        ("one", 1, 1, 1),
        ("three", 1, 0, 0),
        ("two", 1, 1, 0),
    ]


def test_what_was_promised_stands_beside_what_was_measured() -> None:
    bins = by_confidence(score(BOTH, View.CORE))
    assert [(one.name, one.count, round(one.confidence, 3), one.precision) for one in bins] == [
        ("0.8-0.9", 1, 0.85, 1),
        ("0.9-1.0", 2, 0.925, 0.5),
    ]


def test_the_sure_ones_are_right_passages_with_right_speakers() -> None:
    sure = sure_ones(score(BOTH, View.CORE), 0.9)
    assert (sure.count, sure.precision, sure.coverage) == (2, 0.5, pytest.approx(1 / 3))


def test_the_mark_of_a_bin_belongs_to_the_bin_above() -> None:
    third = Prediction((Span(0, 4),), "Direct", "", "one", 0.3)
    [group] = by_confidence(score([(ARTICLE, (third,))], View.CORE))
    assert group.name == "0.3-0.4"


LINE = {"id": "a", "text": "Wort", "quotes": [{"start": 0, "end": 4, "type": "Direct"}]}


def without(key: str) -> str:
    return json.dumps({name: value for name, value in LINE.items() if name != key})


def with_quote(**changes: object) -> str:
    return json.dumps(LINE | {"quotes": [{"start": 0, "end": 4, "type": "Direct"} | changes]})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: this is no JSON"),
        ("[]", "line 2: the key 'text' is missing."),
        (without("id"), "line 2: the key 'id' is missing."),
        (without("quotes"), "line 2: the key 'quotes' is missing."),
        (json.dumps(LINE | {"text": 4}), "line 2: the key 'text' holds no text."),
        (with_quote(type=None), "line 2: in quotation 1 the key 'type' holds no text."),
        (
            with_quote(end=5),
            "line 2: in quotation 1 the offsets 0 to 5 are outside the text of 4.",
        ),
        (with_quote(start=4), "line 2: in quotation 1 the offsets 4 to 4 are outside the text"),
        (with_quote(segments=[[0, 9]]), "the offsets 0 to 9 are outside the text of 4."),
        (with_quote(segments=[3]), "line 2: in quotation 1 the segment 3 is no pair of offsets."),
        (json.dumps(LINE), "line 2: the id 'a' stands there a second time."),
    ],
)
def test_a_wrong_line_is_named_with_its_file(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError) as raised:
        read_gold(path, "de")
    assert str(raised.value).startswith(f"{path}, line 2: ")
    assert message in str(raised.value)


def test_a_file_that_is_missing_empty_or_no_text_is_named(tmp_path: Path) -> None:
    missing, empty, binary = (tmp_path / name for name in ("missing", "empty", "binary"))
    empty.write_text("\n\n")
    binary.write_bytes(b"\xff\xfe\x00")
    for path, message in (
        (missing, "cannot be read: No such file or directory."),
        (empty, "holds no article."),
        (binary, "is no UTF-8 text."),
    ):
        with pytest.raises(GoldError) as raised:
            read_gold(path, "de")
        assert str(raised.value) == f"{path} {message}"


def test_a_line_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(LINE | {"date": "no day", "language": "en"}), encoding="utf-8")
    assert read_gold(path, "de") == (
        GoldArticle("a", "Wort", (GoldQuote((Span(0, 4),), "Direct"),), None, "en"),
    )
