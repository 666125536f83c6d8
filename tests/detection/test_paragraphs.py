"""Texts whose lines are no paragraphs, and quotations over several lines."""

from statements.detection import Form, detect
from tests.detection.world import DAY, WORLD

WRAPPED = """\
Die Brücke wird noch vor dem Winter fertig. Ada Brandt sagte am Dienstag
vor der Presse in Port Ada, die Arbeiten seien bald zu Ende, und es fehle
nur noch das Geländer. „Wir bleiben am Tisch und reden weiter“, sagte sie.

Am Abend reiste sie ab.
"""


def test_a_text_broken_at_a_fixed_width_is_read_in_paragraphs() -> None:
    reported, spoken = detect(WRAPPED, WORLD, DAY, "de")
    assert reported.text == "die Arbeiten seien bald zu Ende, und es fehle\nnur noch das Geländer"
    assert (spoken.text, spoken.speaker) == ("Wir bleiben am Tisch und reden weiter", "ada-brandt")


def test_short_lines_of_their_own_stay_lines() -> None:
    text = (
        "Die Brücke ist gesperrt und bleibt es noch lange Zeit\n"
        "Ada Brandt sagte, die Brücke sei sicher und werde bald geöffnet."
    )
    assert [c.text for c in detect(text, WORLD, DAY, "de")] == [
        "die Brücke sei sicher und werde bald geöffnet"
    ]


def test_a_quotation_over_several_lines_is_one() -> None:
    text = (
        "Ada Brandt erklärte: „Es gibt drei Punkte.\n"
        "Erstens bleibt es bei dem Plan.\n"
        "Zweitens gehen wir nicht fort.“ Danach ging sie."
    )
    [candidate] = detect(text, WORLD, DAY, "de")
    assert (candidate.form, candidate.speaker, len(candidate.spans)) == (
        Form.DIRECT,
        "ada-brandt",
        3,
    )


def test_a_headline_that_quotes_is_no_candidate() -> None:
    text = (
        "Brandt: „Wir bleiben am Tisch“\n\n"
        "Ada Brandt kam am Montag an. „Wir bleiben am Tisch“, sagte sie."
    )
    assert [c.spans[0].start for c in detect(text, WORLD, DAY, "de")] == [
        text.rindex("Wir bleiben")
    ]


def test_a_crosshead_that_repeats_a_quotation_is_no_candidate() -> None:
    text = (
        "Ada Brandt kam am Montag an. „Wir bleiben am Tisch“, sagte sie.\n\n"
        "Brandt: „Wir bleiben am Tisch“\n\n"
        "Danach reiste sie wieder ab."
    )
    assert [c.spans[0].start for c in detect(text, WORLD, DAY, "de")] == [text.index("Wir bleiben")]
