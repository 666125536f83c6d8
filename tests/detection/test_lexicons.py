"""The word lists: readable for a newcomer, and without doubles."""

from pathlib import Path

import pytest

from statements import detection
from statements.detection.inflection import cue_verbs
from statements.detection.lexicon import LANGUAGES

LISTS = sorted((Path(detection.__file__).parent / "lexicons").rglob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_list_says_what_it_is_and_has_no_entry_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert sorted(set(entries)) == sorted(entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_verb_has_a_known_use(language: str) -> None:
    verbs = {verb for forms in cue_verbs(language).finite.values() for verb in forms}
    assert {verb.use for verb in verbs} <= {
        "say",
        "think",
        "judge",
        "opinion",
        "silent",
    }


def test_a_regular_german_verb_is_built_from_its_infinitive() -> None:
    verbs = cue_verbs("de")
    assert {verb.infinitive for verb in verbs.finite["betonte"]} == {"betonen"}
    assert verbs.joined["mitteilte"].infinitive == "mitteilen"
    assert verbs.participles["mitgeteilt"].infinitive == "mitteilen"
    assert verbs.participles["kritisiert"].infinitive == "kritisieren"
