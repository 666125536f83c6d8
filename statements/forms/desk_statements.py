"""What editors and reviewers say about a statement that exists."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_sayings import SayingForm
from statements.forms.lists import PageField
from statements.models import Statement


class AmendForm(SayingForm):
    """Cleaned to the arguments of ``amend_statement``. Needs a statement of ``for_desk()``."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    note = forms.CharField(
        label=_("Note for the readers"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("What changed and why. It stands on the public page."),
    )

    def __init__(self, data: Any = None, *, statement: Statement) -> None:
        articles = (quote.snapshot.article for quote in statement.shown_quotes)
        published_on = min((row.published_on for row in articles), default=timezone.localdate())
        super().__init__(
            data,
            likely_speakers=[statement.speaker] if statement.speaker else [],
            day=statement.said_on or published_on,
            published_on=published_on,
            initial=as_it_is(statement),
        )
        if not statement.is_published:
            del self.fields["note"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "note" in self.fields and not data.get("note") and "note" not in self.errors:
            message = _("A public statement changes only with a note that readers see.")
            self.add_error("note", message)
        return data


class VersionForm(forms.Form):
    """The version that a reviewer read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class RetractForm(forms.Form):
    note = forms.CharField(
        label=_("Why it is retracted"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("It stands where the statement stood, for everybody to read."),
    )

    use_required_attribute = False


class StatementListForm(forms.Form):
    """The desk's list of statements: those in one state."""

    state = forms.ChoiceField(choices=Statement.State, required=False)
    page = PageField()


def as_it_is(statement: Statement) -> dict[str, Any]:
    names = ("attribution", "said_on", "said_precision", "setting", "version")
    positions = [
        {"topic": row.topic_id, "stance": row.stance, "reason": row.reason}
        for row in statement.shown_positions
    ]
    return {
        **{name: getattr(statement, name) for name in names},
        "speaker": statement.speaker_id or "",
        "meeting": statement.meeting_id or "",
        "positions": positions,
    }
