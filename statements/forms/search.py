"""What a reader asks the archive for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.days import PartialDayField
from statements.forms.statement_filters import StatementFiltersForm
from statements.models.showing import ByWhatIsShown
from statements.search.questions import MOST_CHARACTERS


class SearchForm(ByWhatIsShown, StatementFiltersForm):
    """Words and what narrows them; empty, it asks for all statements. ``below`` says how well the
    last of the best matches did that was shown, ``more`` which filter is shown with all that it
    can be.

    What it shows is that of its fields beside the words, which most searches leave empty.
    """

    q = forms.CharField(label=_("Words"), required=False, strip=True)
    since = PartialDayField(label=_("From"), is_last=False, takes_nearest=True)
    until = PartialDayField(label=_("To"), is_last=True, takes_nearest=True)
    order = forms.ChoiceField(
        choices=[
            ("newest", _("newest first")),
            ("oldest", _("oldest first")),
            ("relevance", _("best match first")),
        ],
        required=False,
    )
    group = forms.ChoiceField(
        choices=[("speaker", _("by speaker")), ("meeting", _("by meeting"))], required=False
    )
    more = forms.CharField(required=False, max_length=20)
    below = forms.FloatField(min_value=0, required=False)

    def __init__(self, data):
        super().__init__(data, fixed={})

    @property
    def shown(self) -> tuple:  # type: ignore[override]
        asked = tuple((name, *values) for name, values in self.data.lists() if name != "q")
        return asked, tuple(self.errors)

    def clean_q(self) -> str:
        return self.cleaned_data["q"].replace("\x00", "")[: MOST_CHARACTERS + 1]

    def clean(self):
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", _("The last day lies before the first."))
        return cleaned
