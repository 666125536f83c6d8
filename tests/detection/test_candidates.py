"""What a candidate tells besides its words."""

from datetime import date

from statements.detection import Knowledge, Span, detect
from tests.detection.world import DAY, WORLD


def test_a_candidate_tells_its_rule_cue_mention_and_reason() -> None:
    text = "„Wir bleiben am Tisch“, sagte die freedonische Außenministerin."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.spans == (Span(1, 21),)
    assert (candidate.rule, candidate.cue) == ("direct-after", "sagte")
    assert (candidate.mention, candidate.office) == (
        "die freedonische Außenministerin",
        "freedonia-fm",
    )
    assert candidate.why == (
        "Words in marks, followed by “sagte”; "
        "the speaker is found by “die freedonische Außenministerin”."
    )


def test_a_past_holder_who_is_named_is_offered_too() -> None:
    text = "Otto Lind hat sein Büro geräumt. „Wir bleiben am Tisch“, sagte der Liga-Chef."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert (candidate.speaker, candidate.alternatives) == ("jan-vermeer-holm", ("otto-lind",))


def test_an_open_speaker_comes_with_those_who_may_be_meant() -> None:
    [candidate] = detect("„Wir bleiben am Tisch“, sagte Keller.", WORLD, DAY, "de")
    assert (candidate.speaker, candidate.mention) == (None, "Keller")
    assert candidate.alternatives == ("tom-keller", "ruth-keller")


def test_an_open_speaker_makes_a_candidate_less_sure() -> None:
    [known] = detect("„Wir bleiben am Tisch“, sagte Ada Brandt.", WORLD, DAY, "de")
    [unknown] = detect("„Wir bleiben am Tisch“, sagte Lara Muster.", WORLD, DAY, "de")
    assert unknown.confidence < known.confidence


def test_a_speaker_taken_over_stays_open_when_somebody_else_is_named_between() -> None:
    text = "„Wir bleiben am Tisch“, sagte Ada Brandt zu Jan Vermeer Holm. Das Geld liege bereit."
    assert [candidate.speaker for candidate in detect(text, WORLD, DAY, "de")] == [
        "ada-brandt",
        None,
    ]


def test_without_knowledge_quotations_are_found_and_nobody_is_named() -> None:
    [candidate] = detect("„Wir bleiben am Tisch“, sagte Ada Brandt.", Knowledge(), DAY, "de")
    assert (candidate.text, candidate.speaker, candidate.mention) == (
        "Wir bleiben am Tisch",
        None,
        "Ada Brandt",
    )


def test_an_office_on_the_day_of_change_is_whose_term_covers_the_day() -> None:
    text = "„Wir bleiben am Tisch“, sagte der Liga-Chef."
    days = (date(2024, 9, 30), date(2024, 10, 1))
    assert [detect(text, WORLD, day, "de")[0].speaker for day in days] == [
        "otto-lind",
        "jan-vermeer-holm",
    ]


def test_a_bare_colon_names_no_speaker_but_offers_who_is_near() -> None:
    text = "Ada Brandt kam an. Ein Beispiel dafür war die Brücke: „Wir bleiben alle am Tisch.“"
    [candidate] = detect(text, WORLD, DAY, "de")
    assert (candidate.rule, candidate.speaker, candidate.mention) == ("direct-bare-colon", None, "")
    assert candidate.alternatives == ("ada-brandt",)
