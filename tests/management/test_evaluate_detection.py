"""``manage.py evaluate_detection``: what it prints, and that another scorer prints the same."""

import importlib.util
import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import factories

SCORER = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "score.py"

# Invented people and words: test material. Kind, speaker and words of each quotation.
ARTICLES = {
    "bridge": (
        "„Die Brücke wird vor dem Winter fertig“, sagte Ada Brandt am Dienstag. "
        "Sie betonte, dass der Hafen geöffnet bleibe. Tom Keller gähnte.",
        [
            ("Direct", "Ada Brandt", "„Die Brücke wird vor dem Winter fertig“"),
            ("Indirect", "Sie", "dass der Hafen geöffnet bleibe"),
            ("Reported", "Tom Keller", "gähnte"),
        ],
    ),
    "table": (
        "Otto Lind erklärte: „Wir bleiben am Tisch.“ Danach ging er ohne ein Wort nach Hause.",
        [
            ("Direct", "die Ministerin", "„Wir bleiben am Tisch.“"),
            ("Direct", "er", "ohne ein Wort nach Hause"),
        ],
    ),
}


def gold_row(name: str) -> dict[str, object]:
    text, quotes = ARTICLES[name]
    rows = []
    for kind, speaker, words in quotes:
        start, end = text.index(words), text.index(words) + len(words)
        place = {"start": start, "end": end, "segments": [[start, end]]}
        rows.append(place | {"type": kind, "speaker_text": speaker, "text": words, "cue_text": ""})
    return {"id": name, "date": "2024-11-05", "text": text, "quotes": rows}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(f"{json.dumps(gold_row(name))}\n" for name in ARTICLES))
    return path


def by_id(path: Path) -> dict[str, object]:
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    return {row["id"]: row for row in rows}


def evaluate(*arguments: object) -> str:
    out = io.StringIO()
    call_command("evaluate_detection", *(str(argument) for argument in arguments), stdout=out)
    return out.getvalue()


def test_the_figures_are_those_counted_by_hand(gold: Path) -> None:
    report = json.loads(evaluate(gold, "--json"))
    shape = ("gold", "predicted", "speakers", "speaker_accuracy")
    assert {name: tuple(view[key] for key in shape) for name, view in report["views"].items()} == {
        "DIRECT": (3, 2, 2, 0.5),
        "INDIRECT": (1, 1, 1, 1.0),
        "CORE": (4, 3, 3, pytest.approx(2 / 3)),
        "ALL": (5, 3, 3, pytest.approx(2 / 3)),
        "LONG": (2, 1, 1, 1.0),
    }
    core = report["views"]["CORE"]
    assert core["relaxed"] == pytest.approx({"precision": 1, "recall": 3 / 4, "f1": 6 / 7})
    assert core["joint"] == pytest.approx({"precision": 2 / 3, "recall": 1 / 2, "f1": 4 / 7})
    assert {rule["name"]: rule["count"] for rule in report["rules"]} == {
        "direct-after": 1,
        "direct-colon": 1,
        "indirect-dass": 1,
    }
    assert report["articles"] == 2
    assert report["articles_per_second"] > 0


def test_another_scorer_says_the_same_of_the_written_predictions(gold: Path) -> None:
    if not SCORER.exists():
        pytest.skip(f"the other scorer is not at {SCORER}")
    spec = importlib.util.spec_from_file_location("other_scorer", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    predictions = gold.with_name("predictions.jsonl")
    report = json.loads(evaluate(gold, "--json", "--predictions", predictions))
    said = scorer.report(by_id(gold), by_id(predictions), out=io.StringIO())
    for name, theirs in said.items():
        ours = report["views"][name]
        assert (ours["gold"], ours["predicted"]) == (theirs["c"]["ng"], theirs["c"]["np"])
        assert ours["speakers"] == theirs["c"]["spk_n"]
        assert ours["speaker_accuracy"] == pytest.approx(theirs["spk"])
        for kind in ("relaxed", "exact", "joint"):
            assert tuple(ours[kind].values()) == pytest.approx(theirs[kind])


def test_the_predictions_are_written_with_their_rules(gold: Path) -> None:
    predictions = gold.with_name("predictions.jsonl")
    evaluate(gold, "--predictions", predictions)
    rows = [json.loads(line) for line in predictions.read_text().splitlines()]
    assert [row["id"] for row in rows] == ["bridge", "table"]
    [quote] = rows[1]["quotes"]
    text = ARTICLES["table"][0]
    assert text[quote["start"] : quote["end"]] == "Wir bleiben am Tisch."
    assert (quote["type"], quote["speaker_text"], quote["rule"]) == (
        "Direct",
        "Otto Lind",
        "direct-colon",
    )


def test_people_read_a_table(gold: Path) -> None:
    printed = evaluate(gold)
    assert printed.startswith("2 articles, ")
    [core] = [line for line in printed.splitlines() if line.startswith("CORE")]
    assert core.split() == "CORE 4 3 100.0 75.0 85.7 66.7 50.0 57.1 66.7 3 57.1".split()
    assert "of CORE covered" in printed


@pytest.mark.django_db
def test_with_people_the_confidence_is_what_an_editor_sees(gold: Path) -> None:
    factories.speaker(slug="ada-brandt", name="Ada Brandt", family_name="Brandt")
    promised = [
        {rule["name"]: rule["confidence"] for rule in json.loads(evaluate(*arguments))["rules"]}
        for arguments in ((gold, "--json"), (gold, "--json", "--people"))
    ]
    assert promised[1]["direct-after"] == promised[0]["direct-after"]
    assert promised[1]["direct-colon"] < promised[0]["direct-colon"]


def test_nothing_is_sure_above_one(gold: Path) -> None:
    report = json.loads(evaluate(gold, "--json", "--sure", "1.01"))
    assert report["sure"] == {"threshold": 1.01, "count": 0, "precision": 0, "coverage": 0}


def test_a_wrong_file_is_one_sentence(gold: Path, tmp_path: Path) -> None:
    gold.write_text(gold.read_text() + "{}\n")
    with pytest.raises(CommandError) as raised:
        evaluate(gold)
    assert str(raised.value) == f"{gold}, line 3: the key 'text' is missing."
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        evaluate(tmp_path / "nowhere.jsonl")


def test_predictions_that_cannot_be_written_are_one_sentence(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        evaluate(gold, "--predictions", tmp_path / "nowhere" / "predictions.jsonl")
