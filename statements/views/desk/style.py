"""Every part of the site in every state, on one page."""

import re
from pathlib import Path

from django import forms
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models.positions import Stance
from statements.views.desk.gates import contributors_only
from statements.views.desk.style_samples import correction_samples, statement_samples

TOKEN = re.compile(r"--([\w-]+): light-dark\(")
SIZES = ["hero", "3xl", "2xl", "xl", "l", "quote", "m", "s", "xs"]
SCHEMES = ["light", "dark"]


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
    scheme = request.GET.get("scheme")
    context = {
        "scheme": scheme if scheme in SCHEMES else "",
        "schemes": SCHEMES,
        "colours": colours(),
        "sizes": SIZES,
        "stances": list(Stance),
        "samples": statement_samples(),
        "corrections": correction_samples(),
        "form": SampleForm({"name": "Ada Brandt", "day": "the day before", "stance": "supports"}),
    }
    return render(request, "desk/style/detail.html", context)


def colours() -> list[str]:
    """The names of the colours, as the tokens declare them."""
    return TOKEN.findall(Path(finders.find("css/tokens.css")).read_text())
