"""What an editor tells about an article that comes in, and what narrows the list of articles."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.forms.days import check_published_on
from statements.forms.desk_choices import meeting_choices
from statements.forms.desk_widgets import DayInput, LongSelect, TextFileInput
from statements.forms.lists import PageField
from statements.models import Article, Meeting
from statements.readers import (
    MAX_BYTES,
    BinaryError,
    EmptyError,
    EncodingError,
    TooLongError,
    UnreadableError,
    read_plain_text,
)

LANGUAGES = [
    ("", _("find out from the text")),
    ("de", _("German")),
    ("en", _("English")),
    ("fr", _("French")),
]


UNREADABLE = {
    TooLongError: _("The text has more than a million bytes."),
    EncodingError: _("This is binary data or not UTF-8: save it as UTF-8 text first."),
    BinaryError: _("This is binary data, no text."),
    EmptyError: _("The text is empty."),
}


class ArticleForm(forms.Form):
    """Cleaned to ``data`` (the text's bytes) and what an import needs to know beside it."""

    text = forms.CharField(
        label=_("Text of the article"),
        widget=forms.Textarea({"rows": 16}),
        required=False,
        strip=False,
    )
    file = forms.FileField(
        label=_("Or a text file"),
        widget=TextFileInput,
        required=False,
        help_text=_("UTF-8, at most one megabyte."),
    )
    url = forms.URLField(label=_("Address"), max_length=2000, required=False, assume_scheme="https")
    outlet = forms.CharField(
        label=_("Outlet"),
        max_length=120,
        required=False,
        help_text=_("Its domain, such as tagesschau.de. Left empty, it is read from the address."),
    )
    published_on = forms.DateField(label=_("Published on"), widget=DayInput)
    title = forms.CharField(
        label=_("Title"),
        max_length=300,
        required=False,
        help_text=_("Left empty, it is the text's first line if that is a headline."),
    )
    byline = forms.CharField(label=_("Byline"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Article.Kind, initial=Article.Kind.REPORT)
    meeting = forms.ModelChoiceField(
        Meeting.objects.all(), label=_("Meeting"), required=False, widget=LongSelect
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        self.fields["meeting"].widget.choices = meeting_choices(timezone.localdate())

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        check_published_on(day, timezone.localdate())
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["data"] = self.bytes_of_text(data.pop("file", None), data.pop("text", ""))
        data["outlet"] = data.get("outlet") or urlsplit(data.get("url") or "").hostname or ""
        if not data["outlet"] and not {"outlet", "url"} & self.errors.keys():
            self.add_error("outlet", _("Say whose article this is, by its domain or its address."))
        return data

    def bytes_of_text(self, file: Any, text: str) -> bytes:
        """Those of the file or of the field; an error stands at the one that was filled in."""
        if file and text.strip():
            self.add_error("file", _("Paste the text or choose a file, not both."))
            return b""
        if not file and not text.strip():
            self.add_error("text", _("Paste the article's text or choose a file."))
            return b""
        name = "file" if file else "text"
        data = file.read(MAX_BYTES + 1) if file else text.encode()
        try:
            read = read_plain_text(data)
        except UnreadableError as error:
            self.add_error(name, UNREADABLE[type(error)])
        else:
            # A browser forgets a chosen file when the form comes back: its text stays.
            self.data = self.data.copy()
            self.data["text"] = read.text
        return data


class ArticleListForm(forms.Form):
    """The desk's list of articles: all, those with open candidates, or those in a state."""

    show = forms.ChoiceField(
        choices=[("", _("all")), ("open", _("with open candidates")), *Article.State.choices],
        required=False,
    )
    page = PageField()


class BenchForm(forms.Form):
    """An article's page: an older ``snapshot`` of it, a ``card`` on it. Both may be left out."""

    snapshot = forms.IntegerField(required=False, min_value=1)
    card = forms.IntegerField(required=False, min_value=1)
