"""A quote with the words around it in its article, and nothing more of the article."""

from dataclasses import dataclass
from urllib.parse import quote as percent_encode

from statements.models.quotes import Quote

# The right to quote covers the quote and what one needs to understand it.
MOST_AROUND = 200
WORDS_OF_FRAGMENT = 6


@dataclass(frozen=True)
class Piece:
    text: str
    is_quoted: bool


@dataclass(frozen=True)
class Excerpt:
    pieces: tuple[Piece, ...]
    is_cut_before: bool
    is_cut_after: bool


def excerpt_of(quote: Quote) -> Excerpt:
    """At most MOST_AROUND characters on each side of the quote, cut between words."""
    text = quote.snapshot.text
    offsets = quote.offsets
    start, end = offsets[0][0], offsets[-1][1]
    before, after = words_before(text, start), words_after(text, end)
    pieces = [Piece(before, False)]
    for number, (first, last) in enumerate(offsets):
        if number:
            gap = text[offsets[number - 1][1] : first]
            pieces.append(Piece(gap if len(gap) <= MOST_AROUND else " … ", False))
        pieces.append(Piece(text[first:last], True))
    pieces.append(Piece(after, False))
    shown = tuple(piece for piece in pieces if piece.text)
    return Excerpt(shown, len(before) < start, len(after) < len(text) - end)


def words_before(text: str, start: int) -> str:
    """The last whole words before ``start``."""
    if start <= MOST_AROUND:
        return text[:start]
    kept = text[start - MOST_AROUND : start]
    _, space, whole = kept.partition(" ")
    return whole if space else kept


def words_after(text: str, end: int) -> str:
    """The first whole words after ``end``."""
    if len(text) - end <= MOST_AROUND:
        return text[end:]
    kept = text[end : end + MOST_AROUND]
    whole, space, _ = kept.rpartition(" ")
    return whole if space else kept


def address_at_quote(quote: Quote) -> str:
    """The article's address with text fragments, which open it at the quote; or nothing.

    https://wicg.github.io/scroll-to-text-fragment/: each piece of the quote is a directive of its
    own, ``&`` between them. A short piece within one paragraph is looked for word for word; a
    longer one, or one over several paragraphs, by its first and last words, parted by a comma.
    """
    url = quote.snapshot.article.url
    if not url:
        return ""
    directives = "&".join(filter(None, map(text_directive, quote.pieces)))
    joint = "" if "#" in url else "#"
    return f"{url}{joint}:~:{directives}" if directives else url


def text_directive(piece: str) -> str:
    """A piece of an article's text as a text directive; nothing of a piece without words."""
    paragraphs = [line.split() for line in piece.splitlines() if line.strip()]
    if not paragraphs:
        return ""
    first, last = paragraphs[0], paragraphs[-1]
    ends = [first]
    if len(paragraphs) > 1 or len(first) > 2 * WORDS_OF_FRAGMENT:
        ends = [first[:WORDS_OF_FRAGMENT], last[-WORDS_OF_FRAGMENT:]]
    return "text=" + ",".join(encoded(" ".join(words)) for words in ends)


def encoded(words: str) -> str:
    """``-`` and ``,`` part a directive's terms and ``&`` parts directives: percent-encoded, with
    all else that an address does not hold as it is."""
    return percent_encode(words, safe="").replace("-", "%2D")
