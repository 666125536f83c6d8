"""How much of one wording stands in another: containment of word trigrams."""

import re
import unicodedata

SIZE = 3
FEWEST_WORDS = 5  # below, two wordings are alike only where they are the same


def words_of(text: str) -> list[str]:
    """The words in lower case; accents and typographic apostrophes make no difference."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"\w+(?:'\w+)?", kept.casefold())


def containment(one: str, other: str) -> float:
    """The share, 0 to 1, of the shorter wording's word trigrams that the longer one has too."""
    words, others = words_of(one), words_of(other)
    if min(len(words), len(others)) < FEWEST_WORDS:
        return float(words == others and bool(words))
    fewer, more = sorted((_trigrams(words), _trigrams(others)), key=len)
    return len(fewer & more) / len(fewer)


def _trigrams(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + SIZE]) for i in range(len(words) - SIZE + 1)}
