"""Cuts at a negation or condition, inside words and between marks: cases as tables."""

import pytest

from statements.actions.lint.cuts import lonely_mark, turning_word
from statements.actions.lint.rules import warnings_of
from statements.models.passages import ranges
from tests import factories

# A passage stands in [brackets]; several are its pieces. All words are invented.
CUT = [
    (
        "de",
        "„[Wir bauen den Leuchtturm] nicht, solange der Hafen leer ist“, sagte Brandt.",
        "nicht",
    ),
    ("de", "„[Wir bauen den Leuchtturm], wenn der Hafen voll ist“, sagte Brandt.", "wenn"),
    ("de", "„[Wir bauen den Turm], aber nur wenn der Hafen voll ist.“", "nur wenn"),
    ("de", "„[Wir zahlen], sofern alle zahlen“, sagte Brandt.", "sofern"),
    ("de", "„[Wir zahlen]“, sagte Brandt, „falls alle zahlen.“", "falls"),
    ("de", "„Nicht“, sagte Brandt, „[alle Boote brauchen Licht].“", "Nicht"),
    ("de", "„Wir brauchen keine [Boote im Hafen]“, sagte Brandt.", "keine"),
    ("de", "„Ohne [den Hafen geht es voran]“, sagte Brandt.", "Ohne"),
    ("de", "„[Wir werden] nicht [zahlen]“, sagte Brandt.", "nicht"),
    ("de", "„[Wir werden nicht] zahlen“, sagte Brandt.", "nicht"),
    ("de", "Brandt sagte, [Freedonien zahle], falls alle zahlten.", "falls"),
    ("de", "[Freedonien zahle], sagte Brandt am Dienstag, wenn alle zahlten.", "wenn"),
    ("de", "„Wir zahlen, [wenn alle zahlen]“, sagte Brandt.", "wenn"),
    ("en", "“[We will build the lamp] only if the harbour is full,” Brandt said.", "only if"),
    ("en", "“[We will build the lamp], but not this year,” Brandt said.", "not"),
    ("en", "“[We will pay],” Brandt said, “unless the others leave.”", "unless"),
    ("en", "“[We will pay],” she said, “but only if all pay.”", "only if"),
    ("en", "“Not [every boat needs a light],” Brandt said.", "Not"),
    ("en", "“We do not [want a second lamp],” Brandt said.", "not"),
    ("en", "“We don’t [want a second lamp],” Brandt said.", "don’t"),
    ("en", "“[We will never] pay,” Brandt said.", "never"),
    ("en", "“[We will] never [pay],” Brandt said.", "never"),
    ("en", "Brandt said [Freedonia would pay] if all paid.", "if"),
    ("en", "“We will pay [if all of them pay],” Brandt said.", "if"),
    ("en", "“[We will pay] as long as the lamp burns,” Brandt said.", "as long as"),
]
WHOLE = [
    ("de", "„[Wir zahlen nicht]“, sagte Brandt, nicht ohne ein Lächeln."),
    ("de", "„[Wir zahlen nicht, wenn niemand sonst zahlt]“, sagte Brandt."),
    ("de", "„[Wir zahlen nicht]“, sagte Brandt. „Nicht heute.“"),
    ("de", "„[Nicht jedes Boot braucht Licht]“, sagte Brandt."),
    ("de", "Brandt nannte den Plan „[nicht annehmbar]“."),
    ("de", "Brandt sagte, [wenn alle zahlten, zahle auch Freedonien]."),
    ("de", "Brandt sagte, [keine Laterne sei wie die andere]."),
    ("de", "[Freedonien zahle nicht], sagte Brandt am Dienstag."),
    ("de", "[Man werde zahlen], sagte Brandt am Dienstag, wenn auch ungern."),
    ("de", "„[Wir zahlen]“, sagte Brandt, „[falls alle zahlen].“"),
    ("de", "„[Wir zahlen.] Wenn es dunkel wird, reden wir wieder“, sagte Brandt."),
    ("en", "“[We will not pay],” Brandt said without a smile."),
    ("en", "“[If all pay, we will pay],” Brandt said."),
    ("en", "“[We will pay]. If it gets dark, we talk,” Brandt said."),
    ("en", "“[We will pay],” she said, “[if all pay].”"),
    ("en", "Asked if she would pay, Brandt said: “[We will].” Not a word more."),
    ("en", "Brandt called the plan “[not acceptable]”."),
    ("en", "Brandt said [no lamp was like another]."),
    ("fr", "«[Nous payons] si tous paient», a dit Brandt."),
]


def read(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its brackets, and the spans that they held."""
    text, spans = "", []
    for piece in marked.split("["):
        inside, bracket, after = piece.partition("]")
        if bracket:
            spans.append((len(text), len(text) + len(inside)))
        text += inside + after
    return text, spans


@pytest.mark.parametrize(("language", "marked", "word"), CUT)
def test_a_cut_at_a_negation_or_condition_names_the_word(language, marked, word):
    assert turning_word(*read(marked), language) == word


@pytest.mark.parametrize(("language", "marked"), WHOLE)
def test_a_whole_saying_is_left_alone(language, marked):
    assert turning_word(*read(marked), language) == ""


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("die Lampe heiße „Ada", "„"),
        ("die Lampe heiße Ada“ und leuchte", "“"),
        ("the lamp is “Ada", "“"),
        ("the lamp is Ada” and shines", "”"),
        ('the lamp is "Ada', '"'),
        ("die Lampe (von Ada", "("),
        ("die Lampe »Ada leuchtet", "»"),
        ("die Lampe „Ada“ leuchtet", ""),
        ("the “lamp” shines", ""),
        ('the "lamp" shines', ""),
        ("die Lampe »Ada« leuchtet", ""),
        ("la lampe «Ada» brille", ""),
        ("the boat’s lamp isn’t lit", ""),
        ('a 5" pipe', ""),
    ],
)
def test_a_mark_without_its_counterpart_is_named(words, mark):
    assert lonely_mark(words) == mark


@pytest.mark.django_db
def test_a_passage_is_not_cut_inside_a_word():
    statement = factories.draft()
    quote = statement.quotes.get()
    start, end = quote.offsets[0]
    quote.spans = ranges([(start, end - 2)])
    quote.save()
    sentences = [warning.sentence for warning in warnings_of(statement)]
    assert sentences == ["The passage begins or ends inside a word."]
