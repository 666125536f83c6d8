"""Whether a sentence that somebody is said to have said is on record here."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from statements.forms.verifying import VerifyForm
from statements.models.published_positions import PublishedPosition
from statements.models.quotes import Quote
from statements.models.speakers import Speaker
from statements.search.verification import Verification, verify_quote
from statements.views.public.excerpts import address_at_quote
from statements.views.public.narrowing import to_clean_address
from statements.views.rendering import page_or_part

MOST_SPEAKERS = 500


@dataclass(frozen=True)
class Asked:
    """What was pasted, and where it opens the articles that print it, by the quotes' keys."""

    text: str
    speaker: Speaker | None
    verification: Verification
    places: dict[int, str]

    @property
    def search(self) -> str:
        """The rarest of the words, any of which is enough."""
        return " or ".join(self.verification.rarest)


@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    if clean := to_clean_address(request):
        return clean
    form = VerifyForm(request.GET)
    is_asked = form.is_valid() and form.cleaned_data["q"]
    context = {
        "form": form,
        "asked": answered(form) if is_asked else None,
        "speakers": PublishedPosition.objects.occurring("speaker").by_name()[:MOST_SPEAKERS],
    }
    return page_or_part(request, "public/verify/verify.html", "answer", context)


def answered(form: VerifyForm) -> Asked:
    text, speaker, day = (form.cleaned_data[name] for name in ("q", "speaker", "day"))
    verification = verify_quote(text, speaker=speaker, day=day)
    return Asked(text, speaker, verification, places_of(verification))


def places_of(verification: Verification) -> dict[int, str]:
    matches = [*verification.exact, *verification.near]
    quotes: list[Quote] = [row.quote for match in matches for row in match.wordings]
    return {quote.pk: address_at_quote(quote) for quote in quotes}
