"""What an editor decides on a candidate, and the passages that detection missed."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.actions.candidates import Wording, default_said_on
from statements.forms.desk_choices import language_choices, statement_choices
from statements.forms.desk_sayings import MOST_ROWS, SayingForm
from statements.forms.passages import MOST_WORDS, PassageField
from statements.models import Article, Candidate, Form, Quote, Speaker, Stance, Statement

SETTINGS_OF_KINDS = {
    Article.Kind.INTERVIEW: Statement.Setting.INTERVIEW,
    Article.Kind.POST: Statement.Setting.POST,
}


class AcceptForm(SayingForm):
    """Cleaned to the arguments of ``accept_candidate``, or, where a statement to join is named,
    of ``join_candidate``. Needs a candidate of ``for_cards()``."""

    words = PassageField(
        label=_("Words of the passage"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Shorten or extend it in the article's own words; “ … ” parts two pieces."),
    )
    form = forms.ChoiceField(label=_("Form"), choices=Form)
    language = forms.ChoiceField(label=_("Language"))
    wording = forms.ChoiceField(
        label=_("Wording"), choices=Quote.Wording, initial=Quote.Wording.UNKNOWN
    )
    joins = forms.ChoiceField(label=_("Another wording of"), required=False)
    joins_id = forms.CharField(
        label=_("Or of the statement with this id"), max_length=12, required=False
    )

    note = forms.CharField(
        label=_("Note for readers"),
        max_length=1000,
        required=False,
        help_text=_("Needed where that statement is public already, and shown with it."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        candidate: Candidate,
        article: Article,
        likely: list[Statement],
        speaker: str | None = None,
    ) -> None:
        super().__init__(
            data,
            likely_speakers=suggested_speakers(candidate),
            day=default_said_on(article),
            published_on=article.published_on,
            initial=suggestion(candidate, article, speaker),
        )
        words = self.fields["words"]
        words.look_in(candidate.snapshot.text, candidate.text, candidate.offsets)
        self.fields["language"].choices = language_choices()
        self.fields["joins"].choices = statement_choices(likely)

    def clean_joins_id(self) -> Statement | None:
        public_id = self.cleaned_data["joins_id"].strip().lower()
        if not public_id:
            return None
        statement = Statement.objects.filter(public_id=public_id).first()
        if statement is None:
            raise forms.ValidationError(_("There is no statement with this id."))
        return statement

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        chosen, named = data.pop("joins", ""), data.pop("joins_id", None)
        if chosen and named and named.public_id != chosen:
            self.add_error("joins_id", _("Choose one statement: from the list or by its id."))
        joined = named or (Statement.objects.get(public_id=chosen) if chosen else None)
        if joined and joined.said_on and joined.said_on > self.published_on:
            message = _("This statement was said after the article was published.")
            self.add_error("joins_id", message)
        if self.errors:
            return data
        names = ("form", "language", "wording")
        wording = Wording(spans=data["words"], **{name: data[name] for name in names})
        if joined:
            return {"statement": joined, "wording": wording, "note": data["note"]}
        return {"saying": data["saying"], "positions": data["positions"], "wording": wording}


class PassageForm(forms.Form):
    """A passage that detection missed; cleaned to ``spans`` and ``form``."""

    words = PassageField(
        label=_("Its words, copied from the article"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Without the quotation marks; “ … ” parts two pieces."),
    )
    form = forms.ChoiceField(label=_("Form"), choices=Form, initial=Form.DIRECT)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, text: str) -> None:
        super().__init__(data, prefix="passage")
        self.fields["words"].look_in(text)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        return data if self.errors else {"spans": data["words"], "form": data["form"]}


def suggested_speakers(candidate: Candidate) -> list[Speaker]:
    """The guess, then the alternatives."""
    found = [candidate.speaker, *(row.speaker for row in candidate.shown_alternatives)]
    return list(dict.fromkeys(filter(None, found)))


def suggestion(
    candidate: Candidate, article: Article, speaker: str | None = None
) -> dict[str, Any]:
    """What a candidate becomes when an editor changes nothing but, perhaps, the speaker (a key)."""
    return {
        "words": candidate.text,
        "form": candidate.form,
        "language": candidate.language,
        "wording": Quote.Wording.UNKNOWN,
        "speaker": speaker or candidate.speaker_id or "",
        "said_on": default_said_on(article),
        "said_precision": "day",
        "setting": SETTINGS_OF_KINDS.get(article.kind, Statement.Setting.UNKNOWN),
        "meeting": article.meeting_id or "",
        "positions": [suggested_position(row) for row in candidate.shown_topics[:MOST_ROWS]],
    }


def suggested_position(row: Any) -> dict[str, Any]:
    reason = gettext("Trigger word: “%(word)s”") % {"word": row.trigger}
    return {"topic": row.topic_id, "stance": Stance.SPEAKS, "reason": reason}


def suggestion_as_data(
    candidate: Candidate, article: Article, speaker: str | None = None
) -> dict[str, Any]:
    """The suggestion as the form would send it, with another speaker's key where one is given."""
    data = suggestion(candidate, article, speaker)
    rows = data.pop("positions")
    data |= {"positions-TOTAL_FORMS": len(rows), "positions-INITIAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        data |= {f"positions-{number}-{name}": value for name, value in row.items()}
    return {name: str(value) for name, value in data.items()}
