"""What an editor tells about an article that comes in, and what narrows the list of articles."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.forms.days import check_published_on
from statements.forms.desk_choices import meeting_choices
from statements.forms.desk_widgets import ArticleFileInput, DayInput, LongSelect
from statements.forms.lists import PageField
from statements.models import Article, Meeting
from statements.readers import (
    MAX_PAGE_BYTES,
    BinaryError,
    EmptyError,
    EncodingError,
    PageTooLongError,
    PaywallError,
    ReadArticle,
    TooLittleTextError,
    TooLongError,
    UnreadableError,
    read_article,
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
    PageTooLongError: _("The page has more than five million bytes."),
    PaywallError: _(
        "The page shows only the beginning of the article; the rest is behind a paywall. "
        "Paste the whole text if you may read it."
    ),
    TooLittleTextError: _(
        "The page holds no article, or its scripts would fetch it only in a browser. "
        "Paste the text as you see it there."
    ),
}
# What a page tells of its article and the editor need not write.
TOLD = ("url", "outlet", "published_on", "title", "byline", "language")


class ArticleForm(forms.Form):
    """Cleaned to ``read`` (the article as its bytes tell it) and what the editor knows beside."""

    text = forms.CharField(
        label=_("Text of the article, or its page's HTML source"),
        widget=forms.Textarea({"rows": 16}),
        required=False,
        strip=False,
    )
    file = forms.FileField(
        label=_("Or a file"),
        widget=ArticleFileInput,
        required=False,
        help_text=_("A saved web page (.html) or a text (.txt)."),
    )
    url = forms.URLField(label=_("Address"), max_length=2000, required=False, assume_scheme="https")
    outlet = forms.CharField(
        label=_("Outlet"),
        max_length=120,
        required=False,
        help_text=_("Its domain, such as tagesschau.de. Left empty, it is read from the address."),
    )
    published_on = forms.DateField(label=_("Published on"), widget=DayInput, required=False)
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

    def __init__(self, data: Any = None, files: Any = None, initial: Any = None) -> None:
        super().__init__(data, files, initial=initial)
        self.fields["meeting"].widget.choices = meeting_choices(timezone.localdate())

    def clean_published_on(self) -> Any:
        day = self.cleaned_data["published_on"]
        if day is not None:
            check_published_on(day, timezone.localdate())
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        address = data.get("url") or ""
        read = self.read(data.pop("file", None), data.pop("text", ""), address)
        data["read"] = read
        told = read.outlet if read else ""
        data["outlet"] = data.get("outlet") or told or urlsplit(address).hostname or ""
        if read is not None:
            self.ask_for_what_nobody_tells(data, read)
            self.keep(read)
        return data

    def read(self, file: Any, text: str, address: str) -> ReadArticle | None:
        """The file or the field as an article; an error stands at the one that was filled in."""
        if file and text.strip():
            self.add_error("file", _("Paste the text or choose a file, not both."))
            return None
        if not file and not text.strip():
            self.add_error("text", _("Paste the article's text or choose a file."))
            return None
        name = "file" if file else "text"
        try:
            if file:
                return read_article(file.read(MAX_PAGE_BYTES + 1), file.content_type, address)
            # What was pasted is decoded already, whatever the page declares.
            return read_article(text.encode(), "text/plain; charset=utf-8", address)
        except UnreadableError as error:
            self.add_error(name, UNREADABLE[type(error)])
        return None

    def ask_for_what_nobody_tells(self, data: dict[str, Any], read: ReadArticle) -> None:
        if not data["outlet"] and not {"outlet", "url"} & self.errors.keys():
            self.add_error("outlet", _("Say whose article this is, by its domain or its address."))
        if not (data.get("published_on") or read.published_on or "published_on" in self.errors):
            self.add_error("published_on", _("Say when it was published: the text does not."))

    def keep(self, read: ReadArticle) -> None:
        """A browser forgets a chosen file when the form comes back: what was read in it stays,
        and what the editor wrote goes before it."""
        self.data = self.data.copy()
        self.data["text"] = read.text
        for name in TOLD:
            if not self.data.get(name):
                self.data[name] = getattr(read, name) or ""


class ArticleListForm(forms.Form):
    """The desk's list of articles: all, those with open candidates, or those in a state."""

    show = forms.ChoiceField(
        choices=[("", _("all")), ("open", _("with open candidates")), *Article.State.choices],
        required=False,
    )
    page = PageField()


class BenchForm(forms.Form):
    """An article's page: an older ``snapshot`` of it, a ``card`` on it, the ``spans`` that the text
    was marked at for it, whether what the next cards take over (``kept``) changed with it, whether
    the card is wanted ``alone``. All may be left out."""

    snapshot = forms.IntegerField(required=False, min_value=1)
    card = forms.IntegerField(required=False, min_value=1)
    spans = forms.CharField(required=False, max_length=500)
    kept = forms.BooleanField(required=False)
    alone = forms.BooleanField(required=False)
