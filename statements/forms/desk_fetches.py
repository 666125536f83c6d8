"""What an editor tells of an address that is to be taken in."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_choices import meeting_choices
from statements.forms.desk_widgets import LongSelect
from statements.models import Meeting


class FetchForm(forms.Form):
    """``is_again`` asks for the text of an article that is known."""

    url = forms.URLField(label=_("Address of the article"), max_length=2000, assume_scheme="https")
    meeting = forms.ModelChoiceField(
        Meeting.objects.all(), label=_("Meeting"), required=False, widget=LongSelect
    )
    outlet = forms.CharField(
        label=_("Outlet"),
        max_length=120,
        required=False,
        help_text=_("Its domain, where that is not in the address."),
    )
    is_again = forms.BooleanField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="id_fetch_%s")
        self.fields["meeting"].widget.choices = meeting_choices(timezone.localdate())

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"]
        if not url.lower().startswith(("http://", "https://")):
            raise forms.ValidationError(_("Only addresses of the web can be fetched."))
        return url


class FetchListForm(forms.Form):
    """``seen`` is the state of the list that a page shows already."""

    seen = forms.CharField(max_length=64, required=False)
