"""Inviting somebody, accepting, and what administrators set."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from statements.models import Invitation, User

rules_of_passwords = lazy(lambda: " ".join(password_validators_help_texts()), str)
ROLES = [choice for choice in User.DeskRole.choices if choice[0]]


class InviteForm(forms.Form):
    """Cleaned to the arguments of ``invite``."""

    email = forms.EmailField(label=_("E-mail address"))
    name = forms.CharField(
        label=_("Name"), max_length=150, required=False, help_text=_("As colleagues see it.")
    )
    role = forms.ChoiceField(label=pgettext_lazy("of an account", "Role"), choices=ROLES)

    use_required_attribute = False


class AcceptInvitationForm(forms.Form):
    """Cleaned to the arguments of ``accept_invitation``."""

    username = forms.CharField(
        label=_("Username"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_(
            "Letters, digits and @ . + - _ only. You sign in with it, or with your e-mail."
        ),
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=rules_of_passwords(),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Password, again"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, invitation: Invitation) -> None:
        super().__init__(data)
        self.invitation = invitation

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        again = data.pop("again", None)
        password = data.get("password")
        if password and again and password != again:
            self.add_error("again", _("The two passwords differ."))
        if password:
            owner = User(username=data.get("username", ""), email=self.invitation.email)
            try:
                validate_password(password, owner)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data


class RoleForm(forms.Form):
    """Cleaned to an argument of ``set_desk_role``."""

    desk_role = forms.ChoiceField(
        label=pgettext_lazy("of an account", "Role"),
        choices=[("", _("none")), *ROLES],
        required=False,
    )


class ActiveForm(forms.Form):
    """Cleaned to an argument of ``set_active``."""

    is_active = forms.TypedChoiceField(
        choices=[("on", _("on")), ("off", _("off"))], coerce=lambda value: value == "on"
    )


class FourEyesForm(forms.Form):
    """Cleaned to an argument of ``set_four_eyes``."""

    is_on = forms.TypedChoiceField(
        label=_("Four eyes"),
        choices=[("on", _("on")), ("off", _("off"))],
        coerce=lambda value: value == "on",
    )
