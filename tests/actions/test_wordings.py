"""A statement's wordings are amended in their articles' own words."""

import pytest

from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition, amend_statement
from statements.actions.wordings import KeptWording, PassageError, Wording, wording_of
from statements.models import Quote, Statement
from statements.models.passages import ranges
from tests import factories

pytestmark = pytest.mark.django_db


def two_wordings() -> tuple[Statement, Quote, Quote]:
    statement = factories.draft()
    first, second = statement.quotes.get(), factories.quote(statement)
    candidate = factories.candidate(snapshot=second.snapshot, state="accepted", quote=second)
    assert candidate.quote == second
    return statement, first, second


def kept(quote: Quote, words: str = "", **changes) -> KeptWording:
    row = wording_of(quote)
    spans = factories.spans_of(words, quote.snapshot.text) if words else row.wording.spans
    columns = {"form": quote.form, "language": quote.language, "wording": quote.wording}
    return KeptWording(quote.pk, quote.snapshot, Wording(spans, **{**columns, **changes}))


def amend(statement: Statement, *wordings: KeptWording) -> Statement:
    return amend_statement(
        statement=statement,
        editor=statement.entered_by,
        version=statement.version,
        saying=Saying(speaker=statement.speaker, said_on=statement.said_on),
        positions=[NewPosition(row.topic, row.stance) for row in statement.positions.all()],
        wordings=wordings,
    )


def printed(statement: Statement) -> list[tuple]:
    rows = statement.quotes.order_by("-is_leading", "pk")
    return [(row.pk, row.text, row.form, row.language, row.wording) for row in rows]


def test_the_database_writes_the_words_anew_from_their_spans():
    statement, first, second = two_wordings()
    shorter = kept(first, "lighthouse stays", form="partial", language="de", wording="translated")
    spans = [*shorter.wording.spans, *factories.spans_of("Ada Brandt", first.snapshot.text)]
    amend(statement, KeptWording(first.pk, first.snapshot, Wording(spans, "partial", "de")))
    row = Quote.objects.get(pk=first.pk)
    assert row.text == "lighthouse stays … Ada Brandt"
    assert (row.form, row.language, row.wording) == ("partial", "de", "unknown")
    assert not Quote.objects.filter(pk=second.pk).exists()


def test_the_lead_passes_from_one_wording_to_another_and_what_stays_is_not_touched():
    statement, first, second = two_wordings()
    before = first.events.count(), second.events.count()
    amend(statement, kept(second), kept(first))
    assert [row[0] for row in printed(statement)] == [second.pk, first.pk]
    amend(Statement.objects.get(), kept(second), kept(first))
    assert (first.events.count(), second.events.count()) == (before[0] + 1, before[1] + 1)


def test_a_removed_wordings_passage_is_open_again():
    statement, first, second = two_wordings()
    candidate = second.candidate
    amend(statement, kept(first))
    candidate.refresh_from_db()
    assert (candidate.state, candidate.quote) == ("open", None)
    assert candidate.snapshot.article.state == "in-progress"
    assert [row[0] for row in printed(statement)] == [first.pk]


@pytest.mark.parametrize(
    "spans", [[(0, 9999)], [(5, 5)], [(4, 9), (2, 3)], [(0, 4), (2, 9)]], ids=str
)
def test_spans_that_the_text_does_not_have_change_nothing(spans):
    statement, first, second = two_wordings()
    before = printed(statement), Statement.objects.values().get()
    wrong = KeptWording(first.pk, first.snapshot, Wording(spans, "direct", "en"))
    with pytest.raises(PassageError):
        amend(statement, kept(second), wrong)
    assert (printed(statement), Statement.objects.values().get()) == before


def test_another_statements_quote_is_no_wording_of_this_one():
    statement, first, _ = two_wordings()
    other = factories.draft().quotes.get()
    with pytest.raises(PassageError):
        amend(statement, kept(first), kept(other))
    assert statement.quotes.count() == 2


def test_one_passage_is_a_wording_once():
    statement = factories.draft()
    first = statement.quotes.get()
    words = factories.spans_of("fictional", first.snapshot.text)
    second = factories.quote(statement, snapshot=first.snapshot, spans=ranges(words))
    twice = KeptWording(second.pk, second.snapshot, kept(first).wording)
    with pytest.raises(PassageError):
        amend(statement, kept(first), twice)
    assert statement.quotes.get(pk=second.pk).text == "fictional"
