"""Allauth's forms with the limits of this site."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm

from natotracker.accounts.limits import guessing
from statements.actions.tries import NoTriesLeftError


class SignInForm(LoginForm):
    def user_credentials(self) -> dict[str, Any]:
        """One name, whether it is the user's or an e-mail address.

        Under two, allauth would check a known address's password twice, which takes longer.
        """
        data = self.cleaned_data
        return {"username": data["login"], "password": data["password"]}


class LimitedCode:
    """Counts the guesses at a second factor's code."""

    def clean_code(self) -> str:
        try:
            with guessing(context.request, "code", self.user.pk) as guess:
                code = super().clean_code()
                guess.is_right = True
        except NoTriesLeftError:
            raise get_adapter().validation_error("too_many_login_attempts") from None
        return code


class CodeForm(LimitedCode, AuthenticateForm):
    pass


class CodeAgainForm(LimitedCode, ReauthenticateForm):
    pass
