"""Two statements that may be one: which other, and what becomes of them."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Quote, Statement


class OtherField(forms.CharField):
    """A statement's public id, cleaned to the statement of ``for_desk()``."""

    def clean(self, value: Any) -> Statement | None:
        public_id = super().clean(value).strip().lower()
        if not public_id:
            return None
        statement = Statement.objects.for_desk().filter(public_id=public_id).first()
        if statement is None:
            raise forms.ValidationError(_("There is no statement with this id."))
        return statement


class OtherStatementForm(forms.Form):
    """With which other statement; none asks for one."""

    other = OtherField(label=_("Id of the other statement"), max_length=12, required=False)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, statement: Statement, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.statement = statement

    def clean_other(self) -> Statement | None:
        other = self.cleaned_data["other"]
        if other is not None and other.pk == self.statement.pk:
            raise forms.ValidationError(_("This is the statement itself: name another one."))
        return other


class PairForm(OtherStatementForm):
    """The other one and the versions of both that the editor saw."""

    other = OtherField(widget=forms.HiddenInput, max_length=12)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    other_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class JoinForm(PairForm):
    """A statement that is not public becomes the other one's wording."""

    note = forms.CharField(
        label=_("Note for readers"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_(
            "That another wording was added, and from where. It stands on the public page."
        ),
    )


class MergeStatementsForm(PairForm):
    """Two public statements become one: ``merged`` goes into ``kept``, whose address stays, each
    with the version that the editor saw."""

    stays = forms.ChoiceField(label=_("Which one stays"), widget=forms.RadioSelect)
    leading = forms.ChoiceField(label=_("Which wording leads"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note for readers"),
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Why they are one. The old address leads to the one that stays."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        statement: Statement,
        other: Statement | None,
        initial: Any = None,
    ) -> None:
        super().__init__(data, statement=statement, initial=initial)
        both = [row for row in (statement, other) if row is not None]
        first = min(both, key=lambda row: (row.published_at is None, row.published_at, row.pk))
        quotes = [quote for row in both for quote in row.shown_quotes]
        self.quotes = {str(quote.pk): quote for quote in quotes}
        self.fields["stays"].choices = [(row.public_id, public_since(row)) for row in both]
        self.fields["stays"].initial = first.public_id
        self.fields["leading"].choices = [
            (quote.pk, f"{quote.snapshot.article.outlet.name}: {Truncator(quote.text).chars(90)}")
            for quote in quotes
        ]
        self.fields["leading"].initial = first.shown_quotes[0].pk if first.shown_quotes else None

    def clean_leading(self) -> Quote:
        return self.quotes[self.cleaned_data["leading"]]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        one = self.statement, data["version"]
        other = data["other"], data["other_version"]
        merged, kept = (other, one) if data["stays"] == one[0].public_id else (one, other)
        data["merged"], data["merged_version"] = merged
        data["kept"], data["kept_version"] = kept
        return data


def public_since(statement: Statement) -> str:
    if statement.published_at is None:
        return statement.public_id
    day = date_format(timezone.localdate(statement.published_at), "DATE_FORMAT")
    return gettext("%(id)s, public since %(day)s") % {"id": statement.public_id, "day": day}
