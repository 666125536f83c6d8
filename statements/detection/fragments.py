"""Passages in marks inside a sentence: quoted words, or titles, names and scare quotes."""

from .lexicon import words
from .quotations import Reading, word_count

# A fragment of fewer words is a scare quote more often than speech (counted on German news:
# 183 of 799 below five words are speech, 394 of 444 from five on).
WORDS_OF_A_FRAGMENT = 5


# What stands between the capitals of a title.
_SMALL_WORDS = set(
    "der die das des dem den ein eine von vom zu zur zum im in am an auf für und mit bei"
    " über gegen ohne of the for and to in on a an de la le les du des et al del di von".split()
)


WORDS_OF_A_REPORTED_FRAGMENT = 2


_BEFORE_A_NAME = set("der die das des dem den von vom bei beim im zum zur the of".split())


_NEAR = 20


NAMING = {"nennen", "bezeichnen", "titulieren", "call", "describe", "label", "dub", "brand"}


def is_fragment_of_speech(reading: Reading, at: int, *, is_reported: bool = False) -> bool:
    """Whether a passage inside a sentence quotes somebody, and is no title, name or scare quote.

    ``is_reported``: it stands in reported speech, where fewer words will do.
    """
    tokens = reading.tokens
    passage = tokens[at].text
    count = word_count(passage)
    if _is_a_title(reading, at) or _looks_like_a_name(passage):
        return False
    if count >= WORDS_OF_A_FRAGMENT or _is_naming(reading, at):
        return True
    if is_reported and (count >= WORDS_OF_A_REPORTED_FRAGMENT or passage[:1].islower()):
        return True
    return count >= 2 and _has_near_cue(reading, at)


def _is_a_title(reading: Reading, at: int) -> bool:
    """Behind a noun for works and ships, glued to another word, or a name behind its article."""
    tokens = reading.tokens
    title_nouns = words(f"{reading.language}/title_nouns")
    nearby = tokens[max(0, at - 2) : at]
    if any(token.text in title_nouns or token.lower in title_nouns for token in nearby):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.start == tokens[at].end and following.kind == "w":
        return True
    is_short = word_count(tokens[at].text) < WORDS_OF_A_FRAGMENT
    has_article = bool(nearby) and nearby[-1].lower in _BEFORE_A_NAME
    return is_short and has_article and tokens[at].text[:1].isupper()


def _looks_like_a_name(passage: str) -> bool:
    """Capitals and the small words of titles only: "Gesetz zur Sicherung des Friedens"."""
    pieces = [piece.strip(".,!?()") for piece in passage.split()]
    pieces = [piece for piece in pieces if piece[:1].isalpha()]
    has_verb_like = any(piece[0].islower() and piece not in _SMALL_WORDS for piece in pieces)
    return not has_verb_like


def _is_naming(reading: Reading, at: int) -> bool:
    """ "bezeichnete den Plan als „töricht“": the verb says that the word is the speaker's."""
    tokens = reading.tokens
    return any(
        cue.infinitive in NAMING
        and abs(cue.at - at) <= _NEAR
        and not any(token.lower == "sich" for token in tokens[cue.at : cue.at + 3])
        for cue in reading.cues
    )


def _has_near_cue(reading: Reading, at: int) -> bool:
    """A verb of saying in the same clause: no colon or dash lies between."""
    for cue in reading.cues:
        first, last = sorted((cue.at, at))
        is_near = cue.use != "think" and last - first <= _NEAR
        if is_near and not any(
            token.text in (":", ";", "–", "-") for token in reading.tokens[first:last]
        ):
            return True
    return False
