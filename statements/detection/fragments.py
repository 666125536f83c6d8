"""Passages in marks inside a sentence: quoted words, or titles, names and scare quotes."""

from .lexicon import words
from .phrases import Cue, Tokens
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


_SPOKEN_OF = {"von": {"sprechen", "reden"}, "vor": {"warnen"}, "zu": {"raten", "aufrufen"}}
_INDEFINITE = set(
    "ein eine einen einem einer eines kein keine keinen keinem keiner a an no".split()
)
_CLAUSE_WORDS = set(
    "ich wir sie er es man mich uns sich ist sind war waren wird werden wurde hat haben hatte"
    " kann können muss müssen soll will wollen nicht kein keine dass wenn weil zu jetzt noch"
    " i we he she they it is are was were be have has had will would can could must not that"
    " if to don't".split()
)


_NEAR = 20


NAMING = set(
    "nennen bezeichnen titulieren werten einstufen verurteilen brandmarken"
    " call describe label dub brand".split()
)


def is_fragment_of_speech(reading: Reading, at: int, *, is_reported: bool = False) -> bool:
    """Whether a passage inside a sentence quotes somebody, and is no title, name or scare quote.

    ``is_reported``: it stands in reported speech, where fewer words will do.
    """
    tokens = reading.tokens
    passage = tokens[at].text
    if _is_spoken_of(reading, at):
        return True
    if _is_a_title(reading, at):
        return False
    has_cue = _has_near_cue(reading, at)
    if _is_naming(reading, at) or _is_judgement(reading, at):
        return True
    if _has_indefinite(tokens, at) and (is_reported or has_cue):
        return True
    return not looks_like_a_name(passage) and _is_speech(passage, is_reported, has_cue)


def _is_speech(passage: str, is_reported: bool, has_cue: bool) -> bool:
    """Enough words for where they stand."""
    count = word_count(passage)
    if count >= WORDS_OF_A_FRAGMENT:
        return has_cue or is_reported or is_clause(passage)
    if is_reported and (count >= WORDS_OF_A_REPORTED_FRAGMENT or passage[:1].islower()):
        return True
    return count >= 2 and has_cue


def _has_indefinite(tokens: Tokens, at: int) -> bool:
    """ "ein „Ruck“", "keine „Trickserei“": names of things seldom take this article."""
    return at > 0 and tokens[at - 1].lower in _INDEFINITE


def _is_judgement(reading: Reading, at: int) -> bool:
    """ "wertete den Beschluss als „fahrlässig“": an adjective behind "als" or "für"."""
    tokens = reading.tokens
    if not at or tokens[at - 1].lower not in ("als", "für"):
        return False
    return tokens[at].text[:1].islower() and bool(reading.cues)


def _is_spoken_of(reading: Reading, at: int) -> bool:
    """ "sprach von „Panikverkäufen“", "warnte vor „Hysterie“"."""
    before = reading.tokens[at - 1].lower if at else ""
    return before in _SPOKEN_OF and any(
        cue.infinitive in _SPOKEN_OF[before] and abs(cue.at - at) <= _NEAR for cue in reading.cues
    )


def is_clause(passage: str) -> bool:
    """A pronoun, an auxiliary, a negation or "dass" tells a clause from a long name."""
    pieces = {piece.strip(".,!?()").lower() for piece in passage.split()}
    return bool(pieces & _CLAUSE_WORDS) or passage[:1].islower()


def _is_a_title(reading: Reading, at: int) -> bool:
    """Behind a noun for works and ships, glued to another word, or a name behind its article."""
    tokens = reading.tokens
    title_nouns = words(f"{reading.language}/title_nouns")
    nearby = tokens[max(0, at - 2) : at]
    if nearby and nearby[-1].lower == "wie" and any(cue.at == at + 1 for cue in reading.cues):
        return True  # "Wie „heise“ berichtet": a medium's name
    if any(token.text in title_nouns or token.lower in title_nouns for token in nearby):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.start == tokens[at].end and following.kind == "w":
        return True
    is_short = word_count(tokens[at].text) < WORDS_OF_A_FRAGMENT
    has_article = bool(nearby) and nearby[-1].lower in _BEFORE_A_NAME
    return is_short and has_article and tokens[at].text[:1].isupper()


def looks_like_a_name(passage: str) -> bool:
    """Capitals and the small words of titles only: "Gesetz zur Sicherung des Friedens"."""
    pieces = [piece.strip(".,!?()") for piece in passage.split()]
    pieces = [piece for piece in pieces if piece[:1].isalpha()]
    if passage[:1].islower():
        return False
    has_verb_like = any(piece[0].islower() and piece not in _SMALL_WORDS for piece in pieces)
    return not has_verb_like


def _is_naming(reading: Reading, at: int) -> bool:
    """ "bezeichnete den Plan als „töricht“": the verb says that the word is the speaker's."""
    return any(
        cue.infinitive in NAMING and _names_here(reading.tokens, cue, at) for cue in reading.cues
    )


def _names_here(tokens: Tokens, cue: Cue, at: int) -> bool:
    """Not "die sich „...“ nennen", "man nennt es ...", and no bare name of a thing."""
    first, last = sorted((cue.at, at))
    if last - first > _NEAR:
        return False
    around = {token.lower for token in tokens[max(0, first - 4) : last + 1]}
    if around & {"sich", "man"} or cue.is_passive and cue.infinitive == "nennen":
        return False
    before = tokens[at - 1].lower if at else ""
    is_word = tokens[at].text[:1].islower() or word_count(tokens[at].text) > 1
    return is_word or not cue.is_passive and (before in ("als", "as") or before in _INDEFINITE)


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
