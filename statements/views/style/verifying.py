"""What readers see of a sentence that they pasted."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.forms.verifying import VerifyForm
from statements.models import Quote, Statement, Translation
from statements.search.verification import (
    Match,
    MatchedWording,
    OtherWording,
    Retracted,
    SameDay,
    Verification,
)
from statements.search.verification.likeness import Comparer, Likeness, Text
from statements.views.public.verify import Asked
from statements.views.style.fiction import DAY, MASTER, MINISTER, quote, said, translated
from statements.views.style.showing import Shown, Subject

PRINTED = "The lamp of Port Nowhere does not go out for 25 boats"
PASTED = {
    _("the whole quote"): PRINTED,
    _("a part of it"): "does not go out",
    _("some words differ"): "The lamp of Port Nowhere does go out for 52 boats",
    _("other capitals"): "the lamp of Port Nowhere does not go out",
    _("other marks between the words"): "The lamp, of Port Nowhere, does not go out",
    _("the whole quote among other words"): f"She said on Wednesday in the harbour: {PRINTED}",
}


def subjects(request: HttpRequest) -> list[Subject]:
    form = VerifyForm({"q": PRINTED})
    return [
        Subject(
            "form",
            _("Verify a quote"),
            (Shown("verify_form", form=form, speakers=[MINISTER, MASTER]), Shown("verify_rules")),
            is_wide=True,
        ),
        Subject("word-for-word", _("Word for word"), tuple(compared()), is_wide=True),
        Subject("whose", _("Whose words they are"), tuple(whose()), is_wide=True),
        Subject("beside", _("The same day, in other words"), beside(), is_wide=True),
    ]


def compared() -> list[Shown]:
    shown = [
        shown_match(state, matched(number, quote(PRINTED, pk=number), pasted))
        for number, (state, pasted) in enumerate(PASTED.items(), start=1)
    ]
    first, second = quote(PRINTED, pk=9), quote(PRINTED.replace("25", "26"), pk=10)
    wordings = [MatchedWording(row, None, likeness(row.text, PRINTED)) for row in (first, second)]
    statement = said(first, second, public_id="verified9")
    return [*shown, shown_match(_("two outlets"), Match(statement, tuple(wordings)))]


def matched(number: int, row: Quote, pasted: str, **told: bool) -> Match:
    statement = said(row, public_id=f"verified{number}")
    return Match(statement, (MatchedWording(row, None, likeness(row.text, pasted)),), **told)


def likeness(printed: str, pasted: str) -> Likeness:
    found = Comparer(Text(pasted)).likeness(printed)
    assert found is not None, pasted
    return found


def shown_match(state: Any, match: Match) -> Shown:
    quotes = (wording.quote for wording in match.wordings)
    places = {row.pk: row.snapshot.article.url for row in quotes}
    asked = Asked(PRINTED, MASTER, Verification(), places)
    return Shown("verified_matches", state, matches=[match], asked=asked, heading=_("Found"))


def whose() -> list[Shown]:
    rows = {
        _("a paraphrase"): quote(PRINTED, pk=11, form="indirect"),
        _("a translation by an outlet"): quote(PRINTED, pk=12, wording="translated"),
        _("partly in the speaker's words"): quote(PRINTED, pk=13, form="partial"),
        _("of unknown origin"): quote(PRINTED, pk=14, wording="unknown"),
    }
    shown = [shown_match(state, matched(row.pk, row, PRINTED)) for state, row in rows.items()]
    other = matched(15, quote(PRINTED, pk=15), PRINTED, is_by_another=True, is_of_another_day=True)
    shown.append(shown_match(_("of another speaker and day"), other))
    return [*shown, shown_match(_("a translation"), matched_translation())]


def matched_translation() -> Match:
    statement: Statement = translated()
    statement.public_id = "verified16"
    row = statement.leading_quote
    translation: Translation = row.public_translations[0]
    found = likeness(translation.text, translation.text)
    return Match(statement, (MatchedWording(row, translation, found),))


def beside() -> tuple[Shown, ...]:
    rows = [quote(PRINTED, pk=21), quote("It stays lit, she said", pk=22, form="indirect")]
    others = [OtherWording(said(row, public_id="other"), row, row.pk == 21) for row in rows]
    return (
        Shown("verified_days", days=[SameDay(MINISTER, DAY, tuple(others))]),
        Shown(
            "verified_retracted",
            _("retracted"),
            retracted=[Retracted("gone", is_exact=True), Retracted("gone2", is_exact=False)],
        ),
    )
