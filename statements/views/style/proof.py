"""What proves a statement: its wordings, translations, citations, and what changed since."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from statements.models import Article, Correction, Quote, Snapshot, Statement
from statements.models.positions import Stance
from statements.models.whole_statements import Near
from statements.views.changes import Difference
from statements.views.public.citing import citation_at, styles_of
from statements.views.public.differences import compared
from statements.views.public.excerpts import Excerpt, Piece
from statements.views.public.history import Change
from statements.views.public.statement_record import Nearby, Wording
from statements.views.style.fiction import (
    ARTICLE,
    COURIER,
    DAY,
    NOON,
    quote,
    said,
    stated,
    translated,
)
from statements.views.style.showing import Shown, Subject

LEADING = "The lamp stays lit as long as ships pass"


def subjects(request: HttpRequest) -> list[Subject]:
    statement = said(quote(LEADING), public_id="sample")
    corrections = {
        kind: Correction(pk=number, kind=kind, note=note, made_at=NOON)
        for number, (kind, note) in enumerate(
            [
                ("amended", "The day was wrong: it was 4 December."),
                ("retracted", "Someone else said it."),
            ]
        )
    }
    return [
        Subject("wordings", _("In the articles"), wordings()),
        Subject("translations", _("Translations"), (translations(),)),
        Subject("nearby", _("Before and after"), (nearby(statement),)),
        Subject(
            "cite",
            _("Cite"),
            (
                Shown(
                    "cite_menu",
                    statement=statement,
                    styles=styles_of(citation_at(request.build_absolute_uri, statement)),
                ),
            ),
        ),
        *changed(statement, corrections),
    ]


def wordings() -> tuple[Shown, ...]:
    other = Article(
        pk=2,
        public_id="samplea2",
        outlet=COURIER,
        title="Licht über Port Nowhere",
        language="de",
        published_on=DAY,
        byline="Cy Lind",
    )
    kept = Snapshot(pk=2, article=other, taken_at=NOON)
    in_states = {
        _("the leading wording"): quote(LEADING, attribution="the minister"),
        _("some words differ"): quote("The lamp stays on as ships pass", pk=2, is_leading=False),
        _("the same words"): quote(LEADING, pk=3, is_leading=False),
        _("other words throughout"): quote(
            "Nobody will put it out", pk=4, is_leading=False, form="indirect", wording="unknown"
        ),
        _("a translation, without an address"): quote(
            "Das Licht brennt, solange Schiffe fahren",
            pk=5,
            is_leading=False,
            language="de",
            wording="translated",
            snapshot=kept,
        ),
    }
    return tuple(
        Shown("wording_in_article", state, wording=wording_of(row), is_one_of_many=True)
        for state, row in in_states.items()
    )


def wording_of(row: Quote) -> Wording:
    pieces = (
        Piece("It was late. ", False),
        Piece(row.text, True),
        Piece(" Then it rained.", False),
    )
    is_beside = row.language == ARTICLE.language and not row.is_leading
    return Wording(
        row,
        Excerpt(pieces, is_cut_before=True, is_cut_after=True),
        row.snapshot.article.url,
        compared(row.text, LEADING) if is_beside else None,
    )


def translations() -> Shown:
    row = translated()
    return Shown("statement_translations", quotes=row.shown_quotes, others=[])


def nearby(statement: Statement) -> Shown:
    def near(stance: Stance, day: date, is_earlier: bool) -> Any:
        return Near(stated(stance, day), stance, is_earlier)  # type: ignore[arg-type]

    earlier = [
        near(Stance.OPPOSES, date(2023, 5, 1), True),
        near(Stance.SPEAKS, date(2022, 5, 1), True),
    ]
    found = Nearby(earlier, [near(Stance.CONDITIONAL, date(2025, 1, 7), False)])
    return Shown("nearby", statement=statement, nearby=found)


def changed(statement: Statement, corrections: dict[str, Any]) -> list[Subject]:
    """Every way in which a page tells that a statement changed, or is gone."""
    amended, retracted = corrections["amended"], corrections["retracted"]
    differences = (
        Difference(str(_("Day")), "3 Dec 2024", "4 Dec 2024"),
        Difference(str(_("Words")), "The lamp stays on", LEADING, "en"),
    )
    changes = [Change(amended, differences)]
    told = Correction(pk=9, kind="amended", note=amended.note, made_at=NOON)
    amended.statement = statement
    retracted.statement = said(quote("x"), public_id="gone", pk=2)
    retracted.statement.state = "retracted"
    return [
        Subject(
            "corrections",
            _("Corrections"),
            (
                Shown("correction_notice", _("above the quote"), changes=changes),
                Shown("corrections", _("at the desk"), corrections=[amended, retracted]),
                Shown("correction_row", _("in the list, amended"), correction=amended),
                Shown("correction_row", _("in the list, retracted"), correction=retracted),
            ),
        ),
        Subject(
            "history",
            _("History"),
            (Shown("statement_history", statement=statement, changes=[Change(told, differences)]),),
        ),
        Subject(
            "tombstone",
            _("Retracted statement"),
            (Shown("tombstone", corrections=[retracted]),),
        ),
    ]
