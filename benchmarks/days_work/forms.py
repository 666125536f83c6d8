"""The form of the search."""

from django import forms
from django.db.models import QuerySet

from statements.models import Form, Quote, Stance, Statement

# How each field narrows.
LOOKUPS = {
    "speaker": "speaker__name__icontains",
    "topic": "positions__topic__name_en__icontains",
    "meeting": "meeting__name_en__icontains",
    "country": "tenure__office__organisation__name_en__icontains",
    "office": "tenure__office__title_en__icontains",
    "outlet": "quotes__snapshot__article__outlet__name__icontains",
    "since": "said_on__gte",
    "until": "said_on__lte",
    "stance": "positions__stance",
    "form": "quotes__form",
    "language": "quotes__language",
}
ANY = [("", "any")]


class SearchForm(forms.Form):
    q = forms.CharField(label="Words in a quote, a name, a topic", required=False)
    speaker = forms.CharField(required=False)
    topic = forms.CharField(required=False)
    meeting = forms.CharField(required=False)
    country = forms.CharField(label="Speaks for", required=False)
    office = forms.CharField(required=False)
    outlet = forms.CharField(required=False)
    since = forms.DateField(label="From", required=False)
    until = forms.DateField(label="To", required=False)
    stance = forms.ChoiceField(choices=ANY + Stance.choices, required=False)
    form = forms.ChoiceField(choices=ANY + Form.choices, required=False)
    language = forms.CharField(required=False)

    def matches(self) -> QuerySet[Statement]:
        """Published statements of which a quote holds all the words; none for bad input."""
        if not self.is_valid():
            return Statement.objects.none()
        quotes = Quote.objects.all()
        for word in self.cleaned_data["q"].split():
            quotes = quotes.filter(text__icontains=word)
        narrowed = {
            LOOKUPS[name]: value
            for name, value in self.cleaned_data.items()
            if value and name in LOOKUPS
        }
        found = Statement.objects.published().filter(pk__in=quotes.values("statement"))
        if narrowed:
            found = found.filter(pk__in=Statement.objects.filter(**narrowed).values("pk"))
        return found
