"""In which order, and which page of, the searches that found nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.lists import PageField


class EmptySearchListForm(forms.Form):
    """The most asked first, or the newest. Every field may be left out."""

    order = forms.ChoiceField(
        choices=[("", _("most asked first")), ("newest", _("newest first"))], required=False
    )
    page = PageField()
