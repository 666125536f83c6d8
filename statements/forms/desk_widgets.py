"""The desk's own form widgets."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """A select box of hundreds of options, written by one template.

    Django's own writes each option by a template of its own, which takes 200 ms for the desk's
    forms.
    """

    template_name = "desk/parts/long_select.html"

    def _render(
        self, template_name: str, context: dict[str, Any], renderer: Any = None
    ) -> SafeString:
        return render_to_string(template_name, context)


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class ArticleFileInput(forms.FileInput):
    def __init__(self) -> None:
        super().__init__({"accept": ".html,.htm,.txt,text/html,text/plain"})
