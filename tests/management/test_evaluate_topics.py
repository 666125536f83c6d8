"""``manage.py evaluate_topics``: what it prints, and what it says of a wrong file."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import factories

pytestmark = pytest.mark.django_db
ROWS = "id,sentence,topics,lang\na,The lighthouse stays lit.,lamps,en\nb,Der Leuchtturm.,lamps,\n"


def evaluate(*paths: Path) -> list[str]:
    out = io.StringIO()
    call_command("evaluate_topics", *(str(path) for path in paths), stdout=out)
    return out.getvalue().splitlines()


def test_the_databases_own_terms_are_measured(tmp_path: Path) -> None:
    factories.topic(slug="lamps").terms.create(text="lighthouse*", language="en")
    gold = tmp_path / "gold.csv"
    gold.write_text(ROWS)
    assert evaluate(gold) == [
        "2 sentences: 1 of 2 topics found (1 themselves, the others by a topic below them), "
        "0.0 % of the guesses surplus",
        "  b: missed lamps",
    ]


def test_a_wrong_file_is_one_sentence(tmp_path: Path) -> None:
    gold = tmp_path / "gold.csv"
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        evaluate(gold)
    gold.write_text("id,words\na,b\n")
    with pytest.raises(CommandError) as raised:
        evaluate(gold)
    assert str(raised.value) == f"{gold} holds no row with the columns sentence and topics."
    gold.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match=r"is no CSV file in UTF-8\.$"):
        evaluate(gold)
