"""The e-mail address of an account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.models import User


class EmailForm(forms.Form):
    """Another address than the account's."""

    email = forms.EmailField(
        label=_("New e-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.user = user

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if email == self.user.email.lower():
            raise forms.ValidationError(_("This is the address of the account already."))
        return email
