"""How articles print a statement: its quotes, whose text the database cuts out of their spans."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import DataError, IntegrityError, transaction
from django.db.models import QuerySet

from statements.actions.article_states import work_on
from statements.actions.refusal import Refusal
from statements.models import Article, Candidate, Quote, Snapshot, Statement
from statements.models.passages import PIECES_JOINT, ranges


class PassageError(Refusal):
    """The text has no such passage, or the statement quotes it already."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How the article prints the statement. ``spans`` are code-point offsets ``[start, end)``."""

    spans: list[tuple[int, int]]
    form: str
    language: str
    wording: str = Quote.Wording.UNKNOWN
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class KeptWording:
    """A quote of a statement as it is to be printed; where it stands never changes."""

    quote_id: int
    snapshot: Snapshot
    wording: Wording

    @property
    def text(self) -> str:
        """What the database will cut out of the text."""
        text = self.snapshot.text
        return PIECES_JOINT.join(text[start:end] for start, end in self.wording.spans)


def wording_of(quote: Quote) -> KeptWording:
    """A quote of ``with_texts()`` as it is."""
    wording = Wording(quote.offsets, quote.form, quote.language, quote.wording)
    return KeptWording(quote.pk, quote.snapshot, wording)


def lock_articles_left(statement: Statement, wordings: Sequence[KeptWording]) -> None:
    """Locks the articles whose passages open again; before their statement, as whoever decides on
    a candidate does, so that nobody waits for each other."""
    kept = [row.quote_id for row in wordings]
    if kept:
        lock_articles_of(statement.quotes.exclude(pk__in=kept))


def lock_articles_of(quotes: QuerySet[Quote]) -> None:
    snapshots = Snapshot.objects.filter(quotes__in=quotes)
    articles = Article.objects.filter(pk__in=snapshots.values("article")).order_by("pk")
    list(articles.select_for_update())


def place_wordings(*, statement: Statement, wordings: Sequence[KeptWording]) -> None:
    """Makes a statement's quotes these, touching only what differs; the first one leads.

    A quote that is left out is removed, and its passage is open again; at least one must stay.
    Raises :class:`PassageError` for spans outside of the text and for quotes of another statement.
    """
    quotes = {quote.pk: quote for quote in statement.quotes.defer("words")}
    kept = [row.quote_id for row in wordings]
    if not kept or not set(kept) <= quotes.keys():
        raise PassageError("A statement keeps at least one of its wordings.")
    left = Candidate.objects.quoted_as(quotes.keys() - set(kept))
    for candidate in left.select_related("snapshot__article"):
        work_on(candidate.snapshot.article)
        reopen(candidate)
    statement.quotes.exclude(pk__in=kept).delete()
    # Whoever leads no longer steps back first: two never lead, not even for a moment.
    with refusing_passages():
        for row in sorted(wordings, key=lambda row: row.quote_id == kept[0]):
            _print(quotes[row.quote_id], row.wording, is_leading=row.quote_id == kept[0])


def _print(quote: Quote, wording: Wording, *, is_leading: bool) -> None:
    values = {
        "spans": ranges(wording.spans),
        "form": wording.form,
        "language": wording.language,
        "wording": wording.wording,
        "is_leading": is_leading,
    }
    changed = [name for name, value in values.items() if getattr(quote, name) != value]
    for name in changed:
        setattr(quote, name, values[name])
    if changed:
        quote.save(update_fields=changed)


def reopen(candidate: Candidate) -> None:
    """Nobody has decided on it any more."""
    candidate.state = Candidate.State.OPEN
    candidate.quote = candidate.decided_by = candidate.decided_at = None
    candidate.save(update_fields=["state", "quote", "decided_by", "decided_at"])


@contextmanager
def refusing_passages() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except (DataError, IntegrityError) as error:
        raise PassageError(
            "The article's text has no such passage, or the statement quotes it already."
        ) from error
