"""What editors and reviewers say about a statement that exists."""

from typing import Any, Self

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from statements.actions.amended import Amended, read_stored
from statements.forms.desk_sayings import SayingForm
from statements.forms.desk_wordings import WordingForm, wording_forms
from statements.forms.lists import PageField
from statements.models import Amendment, Quote, Statement


def telling(label: Promise, help_text: Promise, most: int, **messages: Promise) -> forms.CharField:
    """A field for some sentences to people: of ``most`` characters, never left out."""
    return forms.CharField(
        label=label,
        max_length=most,
        widget=forms.Textarea({"rows": 3}),
        help_text=help_text,
        error_messages=messages or None,
    )


class VersionField(forms.IntegerField):
    """The version of the statement that one read; without it nothing is done."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        message = _("This request does not say which version you read. Read it again.")
        kinds = ("required", "invalid", "min_value")
        super().__init__(min_value=0, error_messages=dict.fromkeys(kinds, message))


class AmendForm(SayingForm):
    """Cleaned to the arguments of ``amend_statement``, or of ``propose_amendment`` where the
    statement is public. Needs a statement of ``for_record()``.

    Where an amendment waits, the form holds what it proposes, and takes its place.
    """

    version = VersionField()
    replaces = forms.IntegerField(widget=forms.HiddenInput, required=False)
    leads = forms.TypedChoiceField(label=_("Leading wording"), coerce=int)
    note = telling(
        _("Note for the readers"),
        _("What changed and why. It stands on the public page."),
        most=1000,
        required=_("A public statement changes only with a note that readers see."),
    )

    def __init__(self, data: Any = None, *, statement: Statement) -> None:
        quotes, amendment = statement.shown_quotes, statement.waiting_amendment
        published_on = min(
            (quote.snapshot.article.published_on for quote in quotes), default=timezone.localdate()
        )
        amended = read_stored([amendment.proposed])[0] if amendment else None
        super().__init__(
            data,
            likely_speakers=[statement.speaker] if statement.speaker else [],
            day=statement.said_on or published_on,
            published_on=published_on,
            initial=initial_of(statement, amended),
        )
        self.wordings = self.wording_forms(data, quotes, amendment, amended)
        self.fields["leads"].choices = [(quote.pk, printed_in(quote)) for quote in quotes]
        if len(quotes) < 2:
            del self.fields["leads"]
        if not statement.is_published:
            del self.fields["note"], self.fields["replaces"]

    def wording_forms(
        self,
        data: Any,
        quotes: list[Quote],
        amendment: Amendment | None,
        amended: Amended | None,
    ) -> list[WordingForm]:
        if amendment is None or amended is None:
            return wording_forms(data, quotes, {}, set())
        proposed = {row.quote_id: row for row in amended.wordings}
        known = {row["quote"] for row in amendment.before["wordings"]}
        return wording_forms(data, quotes, proposed, known - proposed.keys())

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if any(form.errors for form in self.wordings):
            self.add_error(None, _("One of the wordings below needs your attention."))
            return data
        kept = [form.cleaned_data["kept"] for form in self.wordings]
        data["wordings"] = [row for row in kept if row]
        leads = data.pop("leads", self.wordings[0].quote.pk if self.wordings else None)
        if "leads" not in self.errors and leads not in {row.quote_id for row in data["wordings"]}:
            name = "leads" if "leads" in self.fields else None
            self.add_error(name, _("The wording that leads cannot be removed."))
        data["wordings"].sort(key=lambda row: row.quote_id != leads)
        return data


class VersionForm(forms.Form):
    """The version that one read: all that submitting, discarding and publishing say."""

    version = VersionField()

    use_required_attribute = False

    def __init__(self, data: Any = None, *, version: int | None = None, name: str = "") -> None:
        """``name`` keeps the fields' ids apart where a page has several such forms."""
        super().__init__(data, initial={"version": version}, auto_id=name and f"{name}_%s")
        self.name = name

    def renewed(self, version: int) -> Self:
        """The same as it was sent, but for a newer version."""
        return type(self)({**self.data.dict(), "version": version}, name=self.name)


class CommentForm(VersionForm):
    comment = telling(_("Comment"), _("Only the desk reads it."), most=2000)


class ReturnForm(VersionForm):
    comment = telling(
        _("What is to be mended"),
        _("Only the desk reads it."),
        most=2000,
        required=_("Say in a comment what is to be mended."),
    )


class RetractForm(VersionForm):
    note = telling(
        _("Why it is retracted"),
        _("It stands where the statement stood, for everybody to read."),
        most=1000,
    )


class StatementListForm(forms.Form):
    """The desk's list of statements: those in one state."""

    state = forms.ChoiceField(choices=Statement.State, required=False)
    page = PageField()


def printed_in(quote: Quote) -> str:
    article = quote.snapshot.article
    return f"{article.outlet.name}, {article}"


def initial_of(statement: Statement, amended: Amended | None) -> dict[str, Any]:
    """What the form shows: the statement as it is, or as the waiting amendment would have it."""
    if amended is None or statement.waiting_amendment is None:
        return as_it_is(statement)
    return as_it_is(statement) | as_proposed(amended, statement.waiting_amendment)


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
        "leads": statement.shown_quotes[0].pk if statement.shown_quotes else "",
        "positions": positions,
    }


def as_proposed(amended: Amended, amendment: Amendment) -> dict[str, Any]:
    saying = amended.saying
    names = ("attribution", "said_on", "said_precision", "setting")
    positions = [
        {"topic": row.topic.pk, "stance": row.stance, "reason": row.reason}
        for row in amended.positions
    ]
    return {
        **{name: getattr(saying, name) for name in names},
        "speaker": saying.speaker.pk if saying.speaker else "",
        "meeting": saying.meeting.pk if saying.meeting else "",
        "leads": amended.wordings[0].quote_id if amended.wordings else "",
        "positions": positions,
        "note": amendment.note,
        "replaces": amendment.pk,
    }
