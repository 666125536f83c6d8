"""Parts that are drawn once, and the addresses of a page in both languages."""

from datetime import date

import jinja2
import pytest
from django.utils import translation
from markupsafe import Markup

from statements.templatetags.drawing import PlainContext, drawn_once
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
