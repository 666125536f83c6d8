"""Every part of the site in every state, on a few sheets."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from statements.models.positions import Stance
from statements.views.desk.gates import contributors_only
from statements.views.style import (
    finding,
    lists,
    pictures,
    proof,
    statements,
    tables,
    verifying,
)
from statements.views.style.showing import Subject

TOKEN = re.compile(r"--([\w-]+): light-dark\(")
SIZES = ["hero", "3xl", "2xl", "xl", "l", "quote", "m", "s", "xs"]
SCHEMES = {"light": _("light"), "dark": _("dark")}
# Each by its name in the address, with what it is called.
SHEETS: dict[str, tuple[Any, Callable[[HttpRequest], list[Subject]]]] = {
    "statements": (_("Statements"), statements.subjects),
    "pictures": (_("Pictures"), pictures.subjects),
    "tables": (_("Tables"), tables.subjects),
    "lists": (_("Lists"), lists.subjects),
    "finding": (_("Finding"), finding.subjects),
    "proof": (_("Proof"), proof.subjects),
    "verifying": (_("Verify a quote"), verifying.subjects),
}


class SampleForm(forms.Form):
    """Fields as they come, with a hint, and wrongly filled."""

    name = forms.CharField(label="Name", help_text="As it stands in print.")
    day = forms.DateField(label="Day")
    stance = forms.ChoiceField(label="Stance", choices=Stance.choices)
    note = forms.CharField(label="Note", widget=forms.Textarea(attrs={"rows": 2}), required=False)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["class"] = "input"


@require_safe
@contributors_only
def style_detail(request: HttpRequest) -> HttpResponse:
    """What all parts are made of."""
    context = frame_of(request) | {
        "colours": colours(),
        "sizes": SIZES,
        "stances": list(Stance),
        "form": SampleForm({"name": "Ada Brandt", "day": "the day before", "stance": "supports"}),
    }
    return render(request, "desk/style/detail.html", context)


@require_safe
@contributors_only
def style_sheet(request: HttpRequest, sheet: str) -> HttpResponse:
    if sheet not in SHEETS:
        raise Http404
    title, subjects = SHEETS[sheet]
    context = frame_of(request) | {"sheet": sheet, "title": title, "subjects": subjects(request)}
    return render(request, "desk/style/sheet.html", context)


def frame_of(request: HttpRequest) -> dict[str, Any]:
    scheme = request.GET.get("scheme")
    return {
        "scheme": scheme if scheme in SCHEMES else "",
        "schemes": SCHEMES,
        "sheets": {name: title for name, (title, _subjects) in SHEETS.items()},
    }


def colours() -> list[str]:
    """The names of the colours, as the tokens declare them."""
    return TOKEN.findall(Path(finders.find("css/tokens.css")).read_text())
