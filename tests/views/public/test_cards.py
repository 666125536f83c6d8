"""The picture of a statement for those who share it."""

from io import BytesIO

import pytest
from django.core.cache import caches
from django.urls import reverse
from django.utils import translation
from PIL import Image

from statements.models import Stance, Statement
from statements.views.public import card_picture, cards
from statements.views.public.card_picture import Card, Face, can_write, cut, draw_card, fitted
from tests import factories
from tests.views.public.test_tokens import colour

WIDTH = card_picture.WIDTH - 2 * card_picture.MARGIN
HEIGHT = card_picture.FOOT - card_picture.TOP


def card(words: str = "The lighthouse stays lit", **columns) -> Card:
    columns = {
        "marks": ("“", "”"),
        "label": "",
        "name": "Ada Brandt",
        "office": "Foreign Minister of Freedonia",
        "day": "4 December 2024",
        "stance": "supports",
        "topic": "Lighthouses · supports",
        "site": "NATO tracker",
        **columns,
    }
    return Card(words=words, **columns)


@pytest.fixture(autouse=True)
def _nothing_is_kept():
    caches["cards"].clear()


def address_of(statement) -> str:
    return reverse("statement-card", args=[statement.public_id])


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def test_the_picture_has_the_size_that_platforms_ask_for():
    png = draw_card(card())
    assert opened(png).size == (1200, 630)
    assert len(png) < 60_000


def test_the_colours_are_those_of_the_tokens():
    assert colour("paper", "light") == card_picture.PAPER
    assert colour("ink", "light") == card_picture.INK
    assert colour("ink-soft", "light") == card_picture.INK_SOFT
    assert colour("hairline", "light") == card_picture.HAIRLINE
    for stance in (Stance.SUPPORTS, Stance.NONCOMMITTAL, Stance.OPPOSES):
        assert card_picture.STANCES[stance] == colour(f"stance-{stance}", "light")


@pytest.mark.parametrize("stance", Stance.values)
def test_each_stance_has_its_shape(stance):
    with_shape, without = opened(draw_card(card(stance=stance))), opened(draw_card(card(stance="")))
    box = (72, 560, 98, 590)
    assert with_shape.crop(box).tobytes() != without.crop(box).tobytes()


def test_lines_are_as_long_as_they_are_measured_to_fit():
    face = Face("source-serif-4", 45, 400)
    lines = face.lines("The lighthouse of Port Nowhere stays lit tonight. " * 8, WIDTH)
    assert len(lines) > 3
    assert all(face.width(line) <= WIDTH for line in lines)
    assert (
        " ".join(lines).split()
        == ("The lighthouse of Port Nowhere stays lit tonight. " * 8).split()
    )


def test_a_word_longer_than_a_line_is_parted():
    face = Face("source-serif-4", 62, 400)
    word = "Leuchtturmwärterhausverwaltungsgesellschaft" * 3
    lines = face.lines(word, WIDTH)
    assert "".join(lines) == word
    assert all(face.width(line) <= WIDTH for line in lines)


def test_a_short_quote_is_large_and_a_long_one_small():
    assert fitted(card("Lit."), WIDTH, HEIGHT) == (62, ["“Lit.”"])
    size, lines = fitted(card("The lighthouse stays lit. " * 11 + "Lit."), WIDTH, HEIGHT)
    assert 32 <= size < 62
    assert lines[-1].endswith("Lit.”")


def test_a_quote_too_long_ends_in_an_ellipsis_within_its_marks():
    size, lines = fitted(card("The lighthouse stays lit. " * 60), WIDTH, HEIGHT)
    assert size == 32
    assert lines[0].startswith("“The")
    assert lines[-1].endswith(" …”")
    assert len(lines) == HEIGHT // (32 * card_picture.LEADING)


def test_a_line_is_cut_between_words():
    face = Face("source-sans-3", 26, 400)
    assert cut(face, "short enough", WIDTH) == "short enough"
    assert cut(face, "lamp " * 200, WIDTH).endswith("lamp …")


def test_the_fonts_have_the_letters_of_the_allies_that_write_latin_or_cyrillic():
    assert can_write(
        "Čeština, Łódź, İstanbul, Şüküroğlu, Ñandú, ŒUVRE, Þór, Україна, България «\u202fx\u202f»"
    )
    assert not can_write("Η Ελλάδα")


@pytest.mark.django_db
def test_the_words_stand_in_the_marks_of_their_language():
    row = factories.draft(stance="conditional")
    row.quotes.update(language="de")
    made = cards.card_of(Statement.objects.for_cards().get(pk=row.pk))
    assert made == card(
        factories.SENTENCE,
        marks=("„", "“"),
        office="",
        stance="conditional",
        topic="Lighthouses · supports with conditions",
    )


@pytest.mark.django_db
def test_a_paraphrase_has_no_marks_but_a_label():
    row = factories.draft()
    row.quotes.update(form="indirect")
    made = cards.card_of(Statement.objects.for_cards().get(pk=row.pk))
    assert made.marks is None
    assert made.label == "Freedonia Gazette reports, in indirect speech:"


@pytest.mark.django_db
def test_a_translation_has_marks_and_names_who_translated():
    row = factories.draft()
    row.quotes.update(wording="translated")
    made = cards.card_of(Statement.objects.for_cards().get(pk=row.pk))
    assert made.marks == ("“", "”")
    assert made.label == "English translation by Freedonia Gazette"


@pytest.mark.django_db
def test_a_script_that_the_fonts_lack_is_named():
    row = factories.draft(words="Ο φάρος ανάβει")
    row.quotes.update(language="el")
    made = cards.card_of(Statement.objects.for_cards().get(pk=row.pk))
    assert (made.words, made.marks) == ("", None)
    assert made.label.endswith("Greek")


@pytest.mark.django_db
def test_a_card_is_drawn_once_and_revalidated_by_its_content(client, say, monkeypatch):
    row = say()
    drawn = []
    monkeypatch.setattr(cards, "draw_card", lambda card: drawn.append(card) or b"png")
    first = client.get(address_of(row))
    assert (first.status_code, first["Content-Type"]) == (200, "image/png")
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in first.get("Vary", "")
    assert client.get(address_of(row)).content == b"png"
    again = client.get(address_of(row), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert len(drawn) == 1
    factories.change_in_a_name(row, said_on=factories.DAY.replace(day=3))
    changed = client.get(address_of(row), headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert [one.day for one in drawn] == ["4 December 2024", "3 December 2024"]


@pytest.mark.django_db
def test_a_card_speaks_the_language_of_its_address(client, say, monkeypatch):
    row = say()
    drawn = []
    monkeypatch.setattr(cards, "draw_card", lambda card: drawn.append(card) or b"png")
    with translation.override("de"):
        address = address_of(row)
    client.get(address)
    assert drawn[0].office == "Außenministerin Freedoniens"
    assert drawn[0].day == "4. Dezember 2024"


@pytest.mark.django_db
def test_a_retracted_statement_has_no_card(client, say):
    row = say()
    assert client.get(address_of(row)).status_code == 200
    factories.retract(row)
    response = client.get(address_of(row))
    assert (response.status_code, response.content) == (410, b"")
    assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_no_editor_accepted_has_no_card(client, state):
    row = factories.draft()
    Statement.objects.filter(pk=row.pk).update(state=state)
    assert client.get(address_of(row)).status_code == 404
