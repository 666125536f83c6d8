"""What a reader asks the archive for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.lists import StatementListForm
from statements.models.meetings import Meeting
from statements.models.speakers import Speaker
from statements.models.topics import Topic
from statements.search.words import MAX_WORDS


class NamedChoiceField(forms.ModelChoiceField):
    """Rows by their slug, under their name in the page's language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, to_field_name="slug", required=False, **kwargs)

    def label_from_instance(self, row) -> str:
        return row.name


class SearchForm(StatementListForm):
    """Words and what narrows them; empty, it asks for all statements."""

    q = forms.CharField(
        label=_("Words"), max_length=MAX_WORDS, required=False, widget=forms.TextInput
    )
    speaker = NamedChoiceField(label=_("Speaker"), queryset=None, empty_label=_("any speaker"))
    topic = NamedChoiceField(label=_("Topic"), queryset=None, empty_label=_("any topic"))
    meeting = NamedChoiceField(label=_("Meeting"), queryset=None, empty_label=_("any meeting"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["speaker"].queryset = Speaker.objects.heard().by_name()
        self.fields["topic"].queryset = Topic.objects.with_statements().by_name()
        self.fields["meeting"].queryset = Meeting.objects.with_statements().newest_first()
