"""English and French noun phrases, subjects and cue verbs, by word order and outer signs."""

from .inflection import cue_verbs
from .phrases import Cue, Phrase, Tokens

_DETERMINERS = set(
    "the a an this that these those his her its their our my your some many several two"
    " three four both all another other one le la les l un une des ce cette ces son sa ses"
    " leur leurs".split()
)
_PRONOUNS = set("he she they it we i you il elle ils elles on nous je".split())
_STOPS = set(
    "on in at during after before to as while when who which that with by from for about"
    " into over under against and but or because if since until than where whose whom"
    " adding speaking told via per amid à dans lors pendant après avant qui que sur pour"
    " avec par et mais en au aux".split()
)
_LINKS = {"of", "de", "du", "des", "d", "for"}
_AUXILIARIES = {"en": {"has", "have", "had"}, "fr": {"a", "ont", "avait", "avaient"}}
_BE = set("is are was were been be being est sont était".split())
_ADVERBS = set(
    "also later then earlier still again only just once however meanwhile today yesterday".split()
)
_CONJUNCTIONS = {"and", "but", "that", "as", "while", "et", "mais", "que"}
_RELATIVES = {"who", "which", "that"}
_LONGEST_LOOK = 30
_LONGEST_ADVERBIAL = 4
_NOT_SUBJECTS = set(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april june july august september october november december".split()
)


class PlainGrammar:
    """Grammar of a language with the order subject, verb, object. ``language``: "en" or "fr"."""

    def __init__(self, language: str) -> None:
        self.language = language

    def find_cues(self, tokens: Tokens) -> tuple[Cue, ...]:
        verbs = cue_verbs(self.language)
        found = []
        for i, token in enumerate(tokens):
            if token.kind != "w" or token.is_capital and i:
                continue
            before = tokens[i - 1].lower if i else ""
            if token.lower in verbs.participles and self._auxiliary(tokens, i) is not None:
                found.append(self._compound(tokens, i))
            elif token.lower in verbs.finite and not self._is_noun(tokens, i, before):
                verb = verbs.finite[token.lower][0]
                found.append(Cue(verb.infinitive, verb.use, i, i))
        return tuple(found)

    def _auxiliary(self, tokens: Tokens, i: int) -> int | None:
        for k in range(i - 1, max(-1, i - 4), -1):
            if tokens[k].lower in _AUXILIARIES[self.language] or tokens[k].lower in _BE:
                return k
            if tokens[k].kind != "w" or tokens[k].is_capital:
                return None
        return None

    def _compound(self, tokens: Tokens, i: int) -> Cue:
        verb = cue_verbs(self.language).participles[tokens[i].lower]
        at = self._auxiliary(tokens, i)
        assert at is not None
        return Cue(verb.infinitive, verb.use, at, i, is_passive=tokens[at].lower in _BE)

    def _is_noun(self, tokens: Tokens, i: int, before: str) -> bool:
        """ "a claim", "to say", "the reported attack": the form of a verb without being one."""
        if before in (
            "to",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "might",
            "must",
            "not",
        ):
            return True
        if before in _DETERMINERS and before not in (
            "all",
            "both",
            "many",
            "some",
            "others",
        ):
            return before != "that"
        if tokens[i].lower not in cue_verbs(self.language).infinitives:
            return False
        is_plural = before.endswith("s") or before in ("they", "we", "i", "who", "you")
        return not is_plural or tokens[i].lower in (
            "report",
            "note",
            "state",
            "point",
            "comment",
        )

    def noun_phrase(self, tokens: Tokens, at: int) -> Phrase | None:
        """From a token up to the first word that cannot belong to the phrase."""
        if at >= len(tokens) or tokens[at].kind not in "wn" or tokens[at].lower in _STOPS:
            return None
        if tokens[at].lower in _PRONOUNS and not tokens[at].text[1:].isupper():
            return Phrase(at, at, is_pronoun=True)
        i = at
        while i < min(len(tokens), at + 12) and self._belongs(tokens, i, at):
            i += 1
        return Phrase(at, i - 1) if i > at and self._has_name(tokens, at, i) else None

    def _belongs(self, tokens: Tokens, i: int, at: int) -> bool:
        token = tokens[i]
        if token.text in ("’", "'", "-", "&"):
            return i > at and i + 1 < len(tokens)
        if token.text == ".":
            return i > at and tokens[i - 1].lower in (
                "mr",
                "mrs",
                "ms",
                "dr",
                "sen",
                "gen",
                "u",
                "s",
                "m",
            )
        if token.kind not in "wn" or token.lower in _STOPS:
            return False
        if token.lower in _LINKS:
            return i > at and i + 1 < len(tokens) and tokens[i + 1].kind == "w"
        if token.lower in _ADVERBS and i > at:
            return False
        return (
            token.lower not in _BE
            and token.lower not in _AUXILIARIES[self.language]
            or token.is_capital
        )

    def _has_name(self, tokens: Tokens, first: int, end: int) -> bool:
        if tokens[first].lower in _NOT_SUBJECTS:
            return False
        if tokens[first].kind == "w" and not tokens[first].is_capital:
            is_marked = tokens[first].lower in _DETERMINERS or tokens[end - 1].lower.endswith("s")
            if not is_marked or tokens[first].lower.endswith("ly"):
                return False
        return any(
            token.kind == "w" and token.lower not in _DETERMINERS for token in tokens[first:end]
        )

    def subject(self, tokens: Tokens, cue: Cue) -> Phrase | None:
        if cue.is_passive:
            return self._agent(tokens, cue)
        first = min(cue.at, cue.last)
        before = self.subject_before(tokens, first)
        return before or self.subject_after(tokens, max(cue.at, cue.last))

    def _agent(self, tokens: Tokens, cue: Cue) -> Phrase | None:
        for i in range(cue.last + 1, min(len(tokens), cue.last + 8)):
            if tokens[i].lower in ("by", "par"):
                return self.noun_phrase(tokens, i + 1)
        return None

    def subject_after(self, tokens: Tokens, at: int) -> Phrase | None:
        phrase = self.noun_phrase(tokens, at + 1)
        if phrase and tokens[phrase.first].lower in _ADVERBS:
            return None
        return self._with_apposition(tokens, phrase) if phrase else None

    def medium(self, tokens: Tokens) -> Phrase | None:
        """ "In a statement, the ministry said": these languages name the speaker all the same."""
        return None

    def subject_before(self, tokens: Tokens, at: int) -> Phrase | None:
        """The phrase that ends at the verb, or before the apposition that ends at it."""
        end = at
        while end and tokens[end - 1].lower in _ADVERBS:
            end -= 1
        for first in self._clause_starts(tokens, end):
            phrase = self.noun_phrase(tokens, first)
            found = self._up_to_verb(tokens, phrase, end) if phrase else None
            if found:
                return found
        return None

    def _up_to_verb(self, tokens: Tokens, phrase: Phrase, end: int) -> Phrase | None:
        """The phrase, if nothing but an adverbial or an apposition parts it from its verb."""
        if phrase.last >= end:
            last = end - 1
            is_pronoun = phrase.is_pronoun and last == phrase.first
            return Phrase(phrase.first, last, is_pronoun) if last >= phrase.first else None
        rest = tokens[phrase.last + 1 : end]
        is_close = len(rest) <= 1 and not any(token.kind in "pq" for token in rest)
        if is_close or self._is_adverbial(rest):
            return phrase
        opens = rest[0].text in (",", "–", "—", "(")
        if opens and rest[-1].text in (",", "–", "—", ")"):
            return self._with_apposition(tokens, phrase)
        return None

    def _is_adverbial(self, rest: Tokens) -> bool:
        """Only "in Brussels" or "on Monday" stand between the phrase and its verb."""
        return (
            bool(rest)
            and len(rest) <= _LONGEST_ADVERBIAL
            and rest[0].lower in _STOPS
            and all(token.kind in "wn" and token.lower not in _RELATIVES for token in rest)
        )

    def _clause_starts(self, tokens: Tokens, at: int) -> list[int]:
        starts, first = [], 0
        for i in range(at - 1, max(-1, at - _LONGEST_LOOK), -1):
            if tokens[i].text in (":", ";") or tokens[i].kind == "q" and i + 1 < at:
                first = i + 1
                break
            is_joint = tokens[i].text in (",", "—", "–") or tokens[i].lower in _CONJUNCTIONS
            if is_joint and i + 1 < at:
                starts.append(i + 1)
        return [*starts, first] if first < at else starts

    def _with_apposition(self, tokens: Tokens, phrase: Phrase) -> Phrase:
        i = phrase.last + 1
        if phrase.is_pronoun or i + 1 >= len(tokens) or tokens[i].text != ",":
            return phrase
        second = self.noun_phrase(tokens, i + 1)
        if (
            second is None
            or second.is_pronoun
            or not tokens[second.first].is_capital
            and tokens[second.first].lower not in ("the", "a", "an", "le", "la")
        ):
            return phrase
        end = second.last + 1
        return (
            Phrase(phrase.first, second.last)
            if end >= len(tokens) or tokens[end].kind in "pq"
            else phrase
        )
