"""Quotes and translations of them that a pasted text repeats, of statements in any state."""

from dataclasses import dataclass

from statements.models import Quote, Translation
from statements.models.held_words import ENOUGH, by_index_alone, quotes_in_order
from statements.search.verification.likeness import Comparer, Likeness, Text
from statements.search.verification.rare_words import Read, all_words, most_words


@dataclass(frozen=True, slots=True)
class Hit:
    """How the text stands to a quote, or to a translation of it, by their keys."""

    statement: int
    quote: int
    translation: int | None
    likeness: Likeness

    @property
    def order(self) -> tuple[bool, bool, float, int]:
        """The best first: word for word, the quote itself, the likest, the first entered."""
        is_translation = self.translation is not None
        return not self.likeness.is_exact, is_translation, -self.likeness.share, self.quote


def find_hits(pasted: Text, read: Read) -> tuple[list[Hit], bool]:
    """All hits among the texts that hold most of the words, and whether there are more texts with
    all of them than were looked at."""
    comparer = Comparer(pasted)
    every, some = all_words(read), most_words(read)
    with by_index_alone():
        in_order, is_cut = quotes_in_order(pasted.shown, every, list(read))
        translations = Translation.objects.holding([*every, *some])
        nearly = Quote.objects.holding(some)
    is_cut |= sum(row.query < len(every) for row in translations) >= ENOUGH
    quotes = {row.pk: row for row in [*in_order, *nearly]}
    hits = [
        Hit(row.owner, row.pk, None, likeness)
        for row in quotes.values()
        if (likeness := comparer.likeness(row.text))
    ]
    likenesses = {row.pk: comparer.likeness(row.text) for row in translations}
    alike = {key: likeness for key, likeness in likenesses.items() if likeness}
    for key, quote, statement in Translation.objects.public().with_keys(alike).keys_of_quotes():
        hits.append(Hit(statement, quote, key, alike[key]))
    return hits, is_cut
