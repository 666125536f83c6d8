"""What editors say about a translation of a quote."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_choices import language_choices
from statements.forms.desk_statements import VersionField, VersionForm, telling
from statements.models import Quote, Translation
from statements.models.translations import MOST_CHARACTERS, PRINTED, SOURCE

# Nobody overlooks whose translation it is, nor into which language.
CHOOSE = ("", _("— choose —"))
NOTE_HELP = _("What changed and why. It stands on the public page; needed where readers see it.")


class PublicNoteForm(VersionForm):
    """With a note for the readers where the statement is public; the action says whether it is
    needed."""

    note = telling(_("Note for the readers"), NOTE_HELP, most=1000)

    def __init__(self, data: Any = None, *, is_public: bool, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["note"].required = False
        if not is_public:
            del self.fields["note"]


class TranslationForm(PublicNoteForm):
    """Cleaned to the arguments of ``add_translation``.

    ``may_print`` is false for those who may not make public at once what stands in print.
    """

    text = forms.CharField(
        label=_("Translation"),
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Without quotation marks around it."),
    )
    language = forms.ChoiceField(label=_("Language"))
    by = forms.ChoiceField(label=_("By whom"))
    source = forms.URLField(
        label=_("Where it is printed"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("The address, of an outlet's or an official translation."),
        validators=[
            RegexValidator(SOURCE, _("Give an address that begins with https://."), "not_https")
        ],
    )
    author_note = forms.CharField(
        label=_("About the translator"),
        required=False,
        max_length=200,
        help_text=_("A name, an office or a program. Readers see it."),
    )

    field_order = ["version", "text", "language", "by", "source", "author_note", "note"]

    def __init__(
        self,
        data: Any = None,
        *,
        quote: Quote,
        may_print: bool = True,
        initial: dict[str, Any] | None = None,
    ) -> None:
        statement = quote.statement
        super().__init__(
            data,
            is_public=statement.is_published,
            version=statement.version,
            name="translation",
        )
        self.initial |= initial or {}
        self.may_print = may_print
        languages = [row for row in language_choices() if row[0] != quote.language]
        self.fields["language"].choices = [CHOOSE, *languages]
        hands = Translation.By.choices
        if statement.is_published and not may_print:
            hands = [choice for choice in hands if choice[0] not in PRINTED]
            self.fields["by"].help_text = _(
                "What an outlet or an official body printed is public at once: an editor adds it."
            )
        self.fields["by"].choices = [CHOOSE, *hands]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("source") and data.get("by") not in PRINTED:
            self.add_error(
                "source", _("Only an outlet's or an official translation is printed somewhere.")
            )
        return data


class AmendTranslationForm(TranslationForm):
    """Cleaned to the arguments of ``amend_translation``; needs one of ``with_quotes()``."""

    translation_version = VersionField()

    def __init__(
        self, data: Any = None, *, translation: Translation, may_print: bool = True
    ) -> None:
        names = ("text", "language", "by", "source", "author_note")
        initial = {name: getattr(translation, name) for name in names}
        initial["translation_version"] = translation.version
        super().__init__(data, quote=translation.quote, may_print=may_print, initial=initial)


class TranslationStepForm(PublicNoteForm):
    """Which versions one read, and the note: all that reviewing and removing one say."""

    translation_version = VersionField()

    def __init__(self, data: Any = None, *, translation: Translation, name: str) -> None:
        statement = translation.quote.statement
        super().__init__(
            data, is_public=statement.is_published, version=statement.version, name=name
        )
        self.initial["translation_version"] = translation.version
