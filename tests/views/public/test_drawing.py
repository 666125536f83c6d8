"""Parts that are drawn once or kept, and the addresses of a page in both languages."""

import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import jinja2
import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy
from markupsafe import Markup

from statements.models import User
from statements.models.showing import ByWhatIsShown
from statements.templatetags.drawing import (
    PlainContext,
    PlainTemplate,
    drawn_once,
    kept_where_same,
)
from statements.templatetags.kept_pictures import KeptPictures
from statements.templatetags.languages import path_in


def test_a_part_is_drawn_once_a_language_and_value():
    drawn = []

    def day(day: date, precision: str = "day") -> Markup:
        drawn.append((translation.get_language(), day.year, precision))
        return Markup("<time>{}</time>").format(day.year)

    kept = drawn_once(day)
    for language in ("en", "de", "en"):
        with translation.override(language):
            assert kept(date(2024, 12, 4)) == "<time>2024</time>"
            kept(date(2024, 12, 4), precision="year")
    assert drawn == [
        ("en", 2024, "day"),
        ("en", 2024, "year"),
        ("de", 2024, "day"),
        ("de", 2024, "year"),
    ]


class Row(ByWhatIsShown):
    def __init__(self, *shown):
        self.shown = shown


def test_a_row_is_drawn_again_only_where_it_shows_something_else():
    drawn = []

    def card(row, is_short: bool = False, words: str = "") -> Markup:
        drawn.append((row.shown, is_short, words))
        return Markup("<p>{}</p>").format(row.shown[0])

    kept = kept_where_same(card, 1_000)
    assert kept(Row("a")) == kept(Row("a")) == "<p>a</p>"
    assert kept(Row("b"), is_short=True) == kept(Row("b"), is_short=True) == "<p>b</p>"
    assert drawn == [(("a",), False, ""), (("b",), True, "")]


def test_a_row_that_does_not_tell_what_it_shows_is_drawn_each_time():
    drawn = []

    def card(row, words: str = "") -> Markup:
        drawn.append(words)
        return Markup("<p></p>")

    kept = kept_where_same(card, 1_000)
    for _ in range(2):
        kept(User(pk=1))
        kept(Row("a"), words=("searched", "for"))
    assert drawn == ["", ("searched", "for")] * 2


def test_what_is_kept_holds_on_to_no_row():
    def card(row) -> Markup:
        return Markup("<p></p>")

    kept, row = kept_where_same(card, 1_000), Row("a")
    kept(row)
    seen = weakref.ref(row)
    del row
    assert seen() is None


def test_pictures_are_kept_while_there_is_room():
    pictures = KeptPictures(10)
    for number, picture in [(1, "four"), (2, "„a“"), (1, "vier")]:
        pictures.keep(number, picture)
    assert [pictures.find(1), pictures.find(2), pictures.find(3)] == ["vier", None, None]


def test_the_picture_that_nobody_asked_for_longest_goes_first():
    pictures = KeptPictures(10)
    for number in (1, 2):
        pictures.keep(number, "12345")
    pictures.find(1)
    pictures.keep(3, "54321")
    assert [pictures.find(number) for number in (1, 2, 3)] == ["12345", None, "54321"]


def test_a_picture_that_is_larger_than_the_room_is_not_kept():
    pictures = KeptPictures(10)
    pictures.keep(1, "larger than that")
    assert pictures.find(1) is None
    pictures.keep(2, "fits")
    assert pictures.find(2) == "fits"


def test_templates_call_macros_functions_and_what_asks_for_the_context():
    made = jinja2.Environment(autoescape=True)
    made.context_class = PlainContext

    @jinja2.pass_context
    def named(context, word: str) -> str:
        return f"{context['name']} {word}"

    made.globals |= {"named": named, "shout": str.upper}
    page = made.from_string(
        "{% macro bold(word) %}<b>{{ word }}</b>{% endmacro %}"
        "{% for word in words %}{{ bold(shout(word)) }}{{ named(word) }}{% endfor %}"
    )
    assert page.render(name="Ada", words=["<lamp>"]) == "<b>&lt;LAMP&gt;</b>Ada &lt;lamp&gt;"


def test_templates_escape_all_but_what_is_safe_already():
    made = jinja2.Environment(autoescape=True)
    made.template_class = PlainTemplate
    page = made.from_string(
        "{% macro bold(word) %}<b>{{ word }}</b>{% endmacro %}"
        "{{ bold(word) }} {{ safe }} {{ lazy }} {{ 12 }} {{ none }} {{ '<' ~ safe }}"
    )
    drawn = page.render(word="<lamp>", safe=Markup("<i>"), lazy=gettext_lazy("a & b"))
    assert drawn == "<b>&lt;lamp&gt;</b> <i> a &amp; b 12 None &lt;<i>"


@pytest.mark.parametrize(
    ("path", "english", "german"),
    [
        ("/", "/", "/de/"),
        ("/de/", "/", "/de/"),
        ("/topics/lamps/?year=2024", "/topics/lamps/?year=2024", "/de/topics/lamps/?year=2024"),
        ("/de/topics/lamps/", "/topics/lamps/", "/de/topics/lamps/"),
        ("/topics/de/", "/topics/de/", "/de/topics/de/"),
    ],
)
def test_a_page_has_an_address_in_each_language(path, english, german):
    assert (path_in(path, "en"), path_in(path, "de")) == (english, german)


def test_pictures_are_kept_while_several_threads_draw():
    kept = KeptPictures(room=200)

    def draw(number: int) -> list[str]:
        wrong = []
        for turn in range(3_000):
            key = (number + turn) % 40
            drawn = f"<p>{key:010}</p>"
            if kept.find(key) is None:
                kept.keep(key, drawn)
            found = kept.find(key) or drawn
            wrong += [found] if found != drawn else []
        return wrong

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(draw, range(8))) == [[]] * 8
    found = [kept.find(key) for key in range(40)]
    assert 0 < len([one for one in found if one]) <= 200 // len("<p>0000000000</p>")
