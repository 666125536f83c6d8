"""A statement in a list, as its form, speaker, meeting and wordings differ."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.models import Statement
from statements.models.positions import Stance
from statements.views.style.fiction import ACTING, GATHERING, quote, said, translated
from statements.views.style.showing import Shown, Subject


def subjects(request: HttpRequest) -> list[Subject]:
    large = said(quote("The lamp stays lit"))
    reported = said(quote("The lamp would stay lit", form="indirect"))
    return [
        Subject(
            "quotes",
            _("Quotes"),
            (
                Shown("quote", _("direct"), quote=large.leading_quote, large=True),
                Shown("quote", _("indirect"), quote=reported.leading_quote, large=True),
            ),
        ),
        Subject(
            "statements",
            _("A statement"),
            (
                *(
                    Shown("statement_list", state, statements=[row])
                    for state, row in in_states().items()
                ),
                Shown(
                    "statement_list",
                    _("translations first"),
                    statements=[translated("translation-first")],
                    translated=True,
                ),
            ),
        ),
        Subject(
            "description",
            _("Description for search engines"),
            (Shown("statement_description", _("direct"), statement=large),),
        ),
    ]


def in_states() -> dict:
    long = "The lamp of Port Nowhere has been lit for a hundred years, and it stays lit. " * 6
    at_it = {"meeting": GATHERING, "meeting_relation": "at"}
    two = (Stance.CONDITIONAL, Stance.OPPOSES)
    before = {"meeting": GATHERING, "meeting_relation": "before"}
    lit_if = quote("The lamp stays lit, if oil comes"), quote("x")
    german = quote("Das Licht bleibt an", language="de")
    return {
        _("direct, at a meeting"): named("direct", quote("The lamp stays lit"), **at_it),
        _("two wordings, two topics"): named("two", *lit_if, stances=two, **at_it),
        _("indirect, before a meeting"): named(
            "indirect",
            quote("The lamp would stay lit", form="indirect"),
            stances=(Stance.NONCOMMITTAL,),
            **before,
        ),
        _("German, no meeting, acting"): named(
            "german", german, tenure=ACTING, stances=(Stance.SPEAKS,)
        ),
        _("not named"): named(
            "unnamed", quote("It is late"), speaker=None, tenure=None, attribution="a keeper"
        ),
        _("of a month, without an office"): named(
            "month", quote("Soon"), tenure=None, said_precision="month"
        ),
        _("originals first"): translated(),
        _("long"): named("long", quote(long.strip())),
    }


def named(public_id: str, *quotes, **columns) -> Statement:
    return said(*quotes, public_id=public_id, **columns)
