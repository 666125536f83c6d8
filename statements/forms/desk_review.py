"""What narrows the review queue, and where in it a reviewer stands."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_choices import language_choices
from statements.forms.lists import PageField


class QueueForm(forms.Form):
    """The review queue: what one may publish or all that waits, in one language or all."""

    show = forms.ChoiceField(
        choices=[("", _("for you to review")), ("all", _("all that waits"))], required=False
    )
    language = forms.ChoiceField(required=False)
    page = PageField()

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["language"].choices = [("", _("all languages")), *language_choices()]


class PlaceForm(QueueForm):
    """The same beside a decision: ``queue`` says that it comes from there, ``next`` whose turn
    it is."""

    queue = forms.BooleanField(required=False)
    next = forms.IntegerField(required=False, min_value=1)
