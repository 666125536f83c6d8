"""What makes visitors' pages quick to draw: of a list of statements the same few parts are drawn
hundreds of times."""

from collections.abc import Callable
from functools import lru_cache
from types import NoneType
from typing import Any

import jinja2
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from statements.models.languages import page_language
from statements.models.showing import ByWhatIsShown
from statements.templatetags.kept_pictures import KeptPictures

FOLDER = "public/"
# What these show is in their values, a few words and days: they are drawn once a language.
DRAWN_ONCE = frozenset(
    "day htmx_settings masthead_ways position site_footer speaker_in_office stance_cluster"
    " stance_key stance_shape stance_symbols statement_count trouble"
    " wording".split()
)
MOST_KEPT = 4_000  # of each, about a megabyte
TELLING = (ByWhatIsShown, bool, str, NoneType)
# Where the words of a quote will stand: no text of the database holds it.
BLANK = Markup("\0")
# What shows one row or one topic: the bytes that its pictures may take in each process. A card
# is one kilobyte, a timeline two, a statement's record four.
KEPT_WHERE_SAME = {
    "statement_card": 4_000_000,
    "first_words": 600_000,
    "topic_timeline": 400_000,
    "person": 400_000,
    "glance_rows": 400_000,
    "search_fields": 100_000,
    "statement_about": 600_000,
    "statement_record": 1_600_000,
    "stance_grid": 400_000,
    "who_was_there": 200_000,
    "topic_strips": 20_000,
    "allies_map": 300_000,
}


class PlainContext(Context):
    """Calls what a template calls. Jinja2's own context first asks six questions of everything,
    which on a list takes as long as a query."""

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:
        if isinstance(called, Macro):
            args = (self.eval_ctx, *args)
        elif getattr(called, "jinja_pass_arg", None) is not None:
            return super().call(called, *args, **named)
        # What Jinja2 hands on for those that ask for the context.
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)


class PlainTemplate(jinja2.Template):
    """Writes parts as they are drawn. MarkupSafe would copy each twice to say that it is safe, and
    what is inside of it again with every part around it."""

    @classmethod
    def from_code(cls, *compiled: Any) -> jinja2.Template:
        template = super().from_code(*compiled)
        template.root_render_func.__globals__["escape"] = written
        return template


def written(value: Any) -> str:
    """As HTML shows it."""
    if type(value) is Markup:
        return value
    return str(value) if type(value) is int else escape(value)


class Parts:
    """``part.quote(...)`` is the macro ``quote`` of ``public/parts/quote.html``."""

    def __init__(self, environment: jinja2.Environment):
        self._environment = environment

    def __getattr__(self, name: str) -> Callable[..., Markup]:
        part = getattr(self._environment.get_template(f"{FOLDER}parts/{name}.html").module, name)
        if self._environment.auto_reload:
            return part
        found = part
        if name in DRAWN_ONCE:
            found = drawn_once(part)
        elif room := KEPT_WHERE_SAME.get(name):
            found = kept_where_same(part, room)
        setattr(self, name, found)  # found at once from now on
        return found


def drawn_once(part: Callable[..., Markup]) -> Callable[..., Markup]:
    """The same part, whose pictures are kept by the language and the values that they show."""

    @lru_cache(maxsize=MOST_KEPT)
    def kept(_language: str, *values: Any, **named: Any) -> Markup:
        return part(*values, **named)

    def drawn(*values: Any, **named: Any) -> Markup:
        return kept(page_language(), *values, **named)

    return drawn


def kept_where_same(part: Callable[..., Markup], room: int) -> Callable[..., Markup]:
    """The same part, whose pictures are kept as long as what they are of shows the same. Where
    a value does not tell what it shows, and is no text and no yes or no, it is drawn anew.

    Kept by the row's key and the hash of all that is shown: the rows themselves take several times
    as much memory as their pictures, and hold on to records that were read before a change.
    """
    kept = KeptPictures(room)

    def drawn(*values: Any, **named: Any) -> Markup:
        for value in (*values, *named.values()):
            if not isinstance(value, TELLING):
                return part(*values, **named)
        shown = hash((page_language(), values, *named.items()))
        key = (shown, *[getattr(value, "pk", None) for value in values])
        picture = kept.find(key)
        if picture is None:
            picture = part(*values, **named)
            kept.keep(key, picture)
        return Markup(picture)  # noqa: S704 - as the part drew it

    return drawn
