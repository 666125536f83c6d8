"""Visitors' pages are Jinja2's, which renders long lists in a fraction of Django's time.

Everything under ``templates/public/`` is written for it; the desk, accounts and the errors stay
Django's. A desk page shows what visitors see by ``{% part "quote" quote=... %}``.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import jinja2
from django import template
from django.http import HttpRequest
from django.template import TemplateDoesNotExist, defaultfilters, engines
from django.template.backends.jinja2 import Jinja2, Origin
from django.templatetags.static import static
from django.utils.translation import npgettext
from django_htmx.jinja import htmx_script
from markupsafe import Markup, escape

from statements import linked_data
from statements.models import Statement
from statements.models.languages import in_one_language, page_language
from statements.models.positions import Stance
from statements.templatetags import dates, labels, languages, numbers, offices, stances
from statements.templatetags.addresses import address
from statements.templatetags.drawing import BLANK, FOLDER, Parts, PlainContext, PlainTemplate
from statements.templatetags.messages import gettext, ngettext, pgettext

register = template.Library()


class PublicTemplates(Jinja2):
    """Finds ``public/...`` alone; "public/topic/detail.html#statements" is that page's block."""

    def get_template(self, template_name: str):
        if not template_name.startswith(FOLDER):
            raise TemplateDoesNotExist(template_name, backend=self)
        page, _, block = template_name.partition("#")
        found = super().get_template(page)
        return Drawn(Block(found.template, block) if block else found)

    def load_all(self) -> None:
        """Compiles every page and part, as the first visitor of each would."""
        for name in self.env.list_templates(extensions=["html"]):
            if name.startswith(f"{FOLDER}parts/"):
                getattr(self.env.globals["part"], Path(name).stem)
            elif name.startswith(FOLDER):
                self.env.get_template(name)


class Drawn:
    """A page or a block in one language from its first word to its last."""

    def __init__(self, template: Any):
        self._template = template
        self.origin = template.origin

    def render(self, context: Mapping | None = None, request: HttpRequest | None = None) -> str:
        with in_one_language():
            return self._template.render(context, request)


class Block:
    """One block of a page, for htmx to put in its place."""

    def __init__(self, page: jinja2.Template, name: str):
        self.page, self.name = page, name
        self.origin = Origin(name=page.filename, template_name=f"{page.name}#{name}")

    def render(self, context: Mapping | None = None, request: HttpRequest | None = None) -> str:
        names = self.page.new_context({**(context or {}), "request": request})
        return Markup("".join(self.page.blocks[self.name](names)))  # noqa: S704 - escaped by Jinja2


@register.simple_tag
def part(name: str, /, **values) -> Markup:
    """A part of visitors' pages on a page of the desk."""
    return getattr(engines["public"].env.globals["part"], name)(**values)


def query(request: HttpRequest, **changes: Any) -> str:
    """What follows "?" on this page with some of it changed; None takes a name away."""
    asked = dict(request.GET.lists()) | changes
    given = {name: value for name, value in asked.items() if value is not None}
    return f"?{urlencode(given, doseq=True)}"


def message(text: str, **values: Any) -> Markup:
    """``_("...")``, which in Jinja2's own way calls four functions and more."""
    words = Markup(gettext(text))  # noqa: S704 - a message of ours
    return words % values if values or "%" in words else words


def blank() -> Markup:
    """Stands for the words of a quote until :func:`filled` puts them there."""
    return BLANK


def filled(picture: Markup, pieces: Iterable[tuple[str, bool]]) -> Markup:
    """A part with the words of its quote, those marked that are to be."""
    words = "".join(
        f"<mark>{escape(text)}</mark>" if is_marked else escape(text) for text, is_marked in pieces
    )
    return Markup(str(picture).replace(BLANK, words))  # noqa: S704 - as the part drew it


def speaker_of(statement: Statement) -> str:
    """Who said it, by name or as printed."""
    return statement.speaker.name if statement.speaker else statement.attribution


def environment(
    *, loader: jinja2.BaseLoader, auto_reload: bool, **_defaults: Any
) -> jinja2.Environment:
    """What templates may use beside their page's own values; an unknown name is an error."""
    made = jinja2.Environment(
        loader=loader,
        auto_reload=auto_reload,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.context_class, made.template_class = PlainContext, PlainTemplate
    made.policies["ext.i18n.trimmed"] = True
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # in the order given
    made.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.globals |= {"_": message, "gettext": message}
    made.globals.update(
        address=address,
        as_event=linked_data.event,
        as_person=linked_data.person,
        as_quotation=linked_data.quotation,
        blank=blank,
        htmx_script=htmx_script if auto_reload else cache(htmx_script),
        part=Parts(made),
        path_in=languages.path_in,
        query=query,
        same_page_in=languages.same_page_in,
        speaker_of=speaker_of,
        stances=list(Stance),
        static=static if auto_reload else cache(static),
        this_language=page_language,
    )
    for module in (dates, labels, languages, numbers, offices, stances):
        made.filters.update(module.register.filters)
    made.filters.update(
        filled=filled,
        capfirst=defaultfilters.capfirst,
        truncatechars=defaultfilters.truncatechars,
        truncatewords=defaultfilters.truncatewords,
    )
    return made
