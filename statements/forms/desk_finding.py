"""What an editor types to find a speaker or a topic, and a speaker who is new."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.models.languages import Gender
from statements.models.speakers import MAX_FAMILY_NAME, MAX_NAME

GENDERS = [("", _("not known")), (Gender.FEMALE, _("female")), (Gender.MALE, _("male"))]


class FindForm(forms.Form):
    """Some letters of a name; for speakers the day whose offices to show."""

    q = forms.CharField(max_length=120, required=False)
    said_on = forms.DateField(required=False)


class PassageSpeakerForm(forms.Form):
    """Cleaned to the arguments of ``add_speaker``."""

    name = forms.CharField(label=_("Name"), max_length=MAX_NAME)
    family_name = forms.CharField(
        label=_("Family name"),
        max_length=MAX_FAMILY_NAME,
        required=False,
        help_text=_("Left empty, it is the last word of the name."),
    )
    gender = forms.ChoiceField(label=_("Gender"), choices=GENDERS, required=False)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, auto_id: str = "id_%s") -> None:
        super().__init__(data, prefix="new", auto_id=auto_id)
