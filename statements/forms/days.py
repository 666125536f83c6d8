"""The days on which something that belongs here can have happened."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from statements.models.dates import last_day, parse_partial_date
from statements.models.statements import FIRST_DAY, LAST_DAY

TOO_EARLY = _("NATO was founded on 4 April 1949: nothing before that day belongs here.")
TO_COME = _("This day has not come yet.")
AFTER_ITS_ARTICLE = _("The article was published before this day.")


def check_published_on(day: date, today: date) -> None:
    """Raises ValidationError for an article's day before NATO or after ``today``."""
    if day < FIRST_DAY:
        raise forms.ValidationError(TOO_EARLY)
    if day > today:
        raise forms.ValidationError(TO_COME)


def check_said_on(day: date, published_on: date) -> None:
    """Raises ValidationError for a statement's day before NATO or after its article's."""
    if day < FIRST_DAY:
        raise forms.ValidationError(TOO_EARLY)
    if day > published_on:
        raise forms.ValidationError(AFTER_ITS_ARTICLE)


class DayField(forms.DateField):
    """A day of an address, ``2024-12-04``, or None."""

    default_error_messages = {"invalid": _("A day is written 2024-12-04.")}

    def __init__(self, **options: object) -> None:
        within = [MinValueValidator(FIRST_DAY, TOO_EARLY), MaxValueValidator(LAST_DAY)]
        super().__init__(input_formats=["%Y-%m-%d"], validators=within, required=False, **options)


class PartialDayField(forms.CharField):
    """``2024``, ``2024-01`` or ``2024-01-15`` as its first day, or its last one; None if empty.

    A day outside of NATO's time is refused; with ``takes_nearest`` the nearest in it is meant.
    """

    default_error_messages = {
        "invalid": _("A day is written 2024-12-04, a month 2024-12, a year 2024."),
        "outside": _("NATO has been there since 1949: nothing lies before."),
    }

    def __init__(self, *, is_last: bool, takes_nearest: bool = False, **options: object) -> None:
        super().__init__(required=False, max_length=10, **options)
        self.is_last, self.takes_nearest = is_last, takes_nearest

    def clean(self, value: str) -> date | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            first, precision = parse_partial_date(text)
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"]) from error
        day = last_day(first, precision) if self.is_last else first
        if self.takes_nearest:
            return min(max(day, FIRST_DAY), LAST_DAY)
        if not FIRST_DAY.replace(month=1, day=1) <= first <= LAST_DAY:
            raise forms.ValidationError(self.error_messages["outside"])
        return day
