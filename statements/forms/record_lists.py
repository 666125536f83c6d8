"""What narrows the desk's lists of records, which other one a record is merged with, and why."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.lists import PageField
from statements.forms.record_fields import UNSEEN, RowField


class RecordListForm(forms.Form):
    """Records by words, kind and whether someone checked them. Every field may be left out."""

    q = forms.CharField(label=_("Words"), max_length=120, required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    show = forms.ChoiceField(
        label=_("Which"), choices=[("", _("all")), ("unchecked", _("unchecked"))], required=False
    )
    page = PageField()

    def __init__(self, data: Any, *, kinds: Sequence[tuple[str, Any]]) -> None:
        super().__init__(data)
        if kinds:
            self.fields["kind"].choices = [("", _("any")), *kinds]
        else:
            del self.fields["kind"]


class SeenForm(forms.Form):
    """The version of a record that someone saw and deletes."""

    seen = forms.CharField(
        widget=forms.HiddenInput, max_length=20, error_messages={"required": UNSEEN}
    )


class OtherForm(forms.Form):
    """Which other record is merged into this one."""

    other = forms.ModelChoiceField(None)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, field: RowField, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["other"] = field


class MergeForm(OtherForm):
    """Cleaned to the arguments of a merge, the ``other`` one among them."""

    seen_kept = forms.CharField(
        widget=forms.HiddenInput, max_length=20, error_messages={"required": UNSEEN}
    )
    seen_merged = forms.CharField(
        widget=forms.HiddenInput, max_length=20, error_messages={"required": UNSEEN}
    )
    note = forms.CharField(
        label=_("Note for the readers"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("It stands on every public statement that the merge changes."),
    )
