"""Every message of pages and code has its German text."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize
from jinja2.ext import babel_extract

from tests.test_house_rules import MODULES, ROOT, TEMPLATES, name_of

CALLS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
VISITORS = ROOT / "templates" / "public"

type Message = tuple[str | None, str | tuple[str, ...]]  # its context, itself or its forms


def in_code(text: str) -> Iterator[Message]:
    for _line, message, _comments, context in extract(
        "python", io.BytesIO(text.encode()), keywords=CALLS
    ):
        yield context, message


def in_visitors_template(path: Path) -> Iterator[Message]:
    with path.open("rb") as source:
        for _line, call, words, _comments in babel_extract(
            source, list(CALLS), [], {"trimmed": "true"}
        ):
            if call == "pgettext":
                yield words[0], words[1]
            else:
                yield None, tuple(words[:2]) if call == "ngettext" else words


def in_template(path: Path) -> Iterator[Message]:
    return in_code(" ".join(templatize(path.read_text()).split("\n")))


def messages_of(path: Path) -> Iterator[Message]:
    if path.suffix == ".py":
        return in_code(path.read_text())
    return in_visitors_template(path) if path.is_relative_to(VISITORS) else in_template(path)


def test_every_message_stands_in_the_catalogue():
    with (ROOT / "locale/de/LC_MESSAGES/django.po").open("rb") as source:
        catalogue = read_po(source, locale="de")
    known = {(message.context, message.id) for message in catalogue}
    # Where a message of one form stands with a plural elsewhere, one entry serves both.
    known |= {(context, ids[0]) for context, ids in known if isinstance(ids, tuple)}
    found = {
        (*message, name_of(path)) for path in MODULES + TEMPLATES for message in messages_of(path)
    }
    assert len(found) > 1000
    assert (
        sorted(
            (name, message) for context, message, name in found if (context, message) not in known
        )
        == []
    )
