"""Step 7: whose words they are: from the grammar's mention to a person, or to open alternatives."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from .compiled import Compiled, Sort
from .lexicon import words
from .mentions import Mention
from .pronouns import GENDERS, find_antecedent
from .quotations import Quotation, Reading
from .records import Span

_LINK = re.compile(
    r"\b(?:von|vom|des|der|of|for|de|du|für|aus|bei|and|und|et|sowie|from|im|in|über)\b"
)


_SOURCE = re.compile(
    r"(?:[a-zäöüß]\w*\s+){0,3}(?P<noun>[A-ZÄÖÜ]\w+)\s+(?:(?:von|vom|aus)\s+|(?=\S))"
)


# What may follow a name or an office within its phrase without making it an attribute.
_BEHIND_A_HEAD = set(
    "selbst himself herself persönlich der des von of und and et sowie aus im in für dem".split()
)
_TOGETHER = re.compile(r"\b(?:und|and|et|sowie)\b|&")


_ARTICLES = {"der", "die", "ein", "eine", "the", "a", "an", "le", "la", "un", "une"}
# Without a verb of saying the phrase before the colon is a speaker only where it is a person.
BARE_COLON = "direct-bare-colon"
# Without a verb of saying nobody is settled who was only named before.
_GUESSES = {BARE_COLON, "partial-bare"}
_ALTERNATIVES = 4


_SENTENCES_AROUND = 5


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose quotation it is. ``reason`` says in a few words how the person was found."""

    speaker: str | None
    alternatives: tuple[str, ...]
    office: str
    reason: str


class SpeakerFinder:
    """Answers for one text: its sentences' places and its mentions, both in order."""

    def __init__(
        self,
        text: str,
        readings: tuple[Reading, ...],
        mentions: tuple[Mention, ...],
        compiled: Compiled,
    ) -> None:
        self.text = text
        self.readings = readings
        self.mentions = mentions
        self.compiled = compiled
        self._starts = [mention.start for mention in mentions]
        self._named = {mention.person for mention in mentions}

    def attribute(self, quotation: Quotation, heritage: int | None) -> Attribution:
        """The speaker of a quotation whose mention the grammar has shown, else alternatives.

        ``heritage``: where the sentence ended that the mention was taken over from. If somebody
        else is named between there and the quotation, the speaker stays open.
        """
        attribution = self._attribute(quotation)
        if heritage is not None and quotation.rule in _GUESSES:
            return self._open(quotation, "no verb of saying names the speaker")
        if quotation.rule == BARE_COLON and attribution.speaker is None:
            return self._open(quotation, "no verb of saying names the speaker")
        if heritage is None or attribution.speaker is None:
            return attribution
        others = {other.person for other in self.between(heritage, quotation.start)}
        if others - {attribution.speaker}:
            return self._open(quotation, "somebody else is named in between")
        return attribution

    def _attribute(self, quotation: Quotation) -> Attribution:
        if quotation.mention is None:
            return self._open(quotation, "no speaker is named beside it")
        printed = self.text[quotation.mention.start : quotation.mention.end]
        gender = GENDERS.get(printed.lower())
        if gender is not None:
            return self._by_pronoun(quotation, quotation.mention, gender, printed)
        return self._by_phrase(quotation, quotation.mention, printed)

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in ``[start, end)``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _by_phrase(self, quotation: Quotation, place: Span, printed: str) -> Attribution:
        place = _behind_source_noun(place, printed)
        inside = self.between(place.start, place.end)
        heads = [mention for mention in inside if self._is_head(place, mention)]
        names = [mention for mention in heads if mention.sort in (Sort.NAME, Sort.FAMILY)]
        best = (names or heads)[:1]
        if not best:
            offered = [slug for mention in inside for slug in mention.persons]
            opened = self._open(quotation, f"“{printed}” is nobody known")
            slugs = tuple(dict.fromkeys((*offered, *opened.alternatives)))
            return replace(opened, alternatives=slugs[:_ALTERNATIVES])
        if self._is_couple(place, best[0], inside):
            slugs = tuple(dict.fromkeys(slug for mention in inside for slug in mention.persons))
            return Attribution(None, slugs, "", f"“{printed}” names more than one")
        return self._of(best[0], printed)

    def _of(self, mention: Mention, printed: str) -> Attribution:
        if mention.person:
            others = self._other_bearers(mention)
            return Attribution(mention.person, others, mention.office, f"“{printed}”")
        reason = (
            f"“{printed}” may be several" if mention.persons else f"“{printed}” is nobody known"
        )
        return Attribution(None, mention.persons[:_ALTERNATIVES], mention.office, reason)

    def _other_bearers(self, mention: Mention) -> tuple[str, ...]:
        """Past holders of the office, for an article that speaks of them by their old office."""
        if not mention.office or mention.sort in (Sort.NAME, Sort.FAMILY):
            return ()
        holders = self.compiled.holders.get(mention.office, ())
        return tuple(slug for slug in holders if slug != mention.person and slug in self._named)

    def _is_head(self, place: Span, mention: Mention) -> bool:
        """The phrase's own noun, not an attribute: "Sprecher von X", "Xs Sprecher", "X allies"."""
        before, comma, piece = self.text[place.start : mention.start].rpartition(",")
        is_name = mention.sort in (Sort.NAME, Sort.FAMILY)
        if comma and not (is_name and _is_description(before)):
            return False
        if _LINK.search(piece.strip().partition(" ")[2]):
            return False
        after = self.text[mention.end : place.end].lstrip()
        word = re.match(r"\w+", after)
        if mention.is_genitive and word and _is_utterance(word.group()):
            return True
        if mention.is_genitive and (piece.strip() or after):
            return False
        return word is None or word.group().lower() in _BEHIND_A_HEAD

    def _is_couple(self, place: Span, head: Mention, inside: tuple[Mention, ...]) -> bool:
        rest = self.text[head.end : place.end]
        found = _TOGETHER.search(rest)
        if found is None or "," in rest[: found.start()]:
            return False
        return (
            any(mention.start >= head.end for mention in inside)
            or rest[found.end() :].strip()[:1].isupper()
        )

    def _by_pronoun(
        self, quotation: Quotation, place: Span, gender: str, printed: str
    ) -> Attribution:
        found = find_antecedent(
            quotation, place, gender, self.readings, self.between, compiled=self.compiled
        )
        if found.mention is not None:
            name = self.text[found.mention.start : found.mention.end]
            attribution = self._of(found.mention, printed)
            return replace(attribution, reason=f"“{printed}” stands for “{name}”", office="")
        opened = self._open(quotation, f"“{printed}” may be several or nobody known")
        slugs = dict.fromkeys(slug for mention in found.possible for slug in mention.persons)
        alternatives = tuple(dict.fromkeys((*slugs, *opened.alternatives)))
        return replace(opened, alternatives=alternatives[:_ALTERNATIVES])

    def _open(self, quotation: Quotation, reason: str) -> Attribution:
        number = quotation.reading
        first = self.readings[max(0, number - _SENTENCES_AROUND)].sentence.start
        last = self.readings[min(len(self.readings) - 1, number + 1)].sentence.end
        around = sorted(
            self.between(first, last), key=lambda mention: _distance(mention, quotation)
        )
        slugs = dict.fromkeys(mention.person for mention in around if mention.person)
        return Attribution(None, tuple(slugs)[:_ALTERNATIVES], "", reason)


def _is_utterance(noun: str) -> bool:
    """ "Brandts Antwort", "Brandts Angaben": the words are hers."""
    return noun in words("de/cue_nouns") or noun in words("de/source_nouns")


def _distance(mention: Mention, quotation: Quotation) -> tuple[bool, int]:
    """Who stands before a quotation is likelier than who stands behind it; the nearest first."""
    return mention.start > quotation.start, abs(mention.start - quotation.start)


def _is_description(piece: str) -> bool:
    """ "der Leiter der Behörde" before ", Ada Brandt": no name, but what somebody is."""
    first = piece.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in _ARTICLES


def _behind_source_noun(place: Span, printed: str) -> Span:
    """ "Angaben der Ministerin" -> "der Ministerin": whose the information is."""
    found = _SOURCE.match(printed)
    if found is None or found.group("noun") not in words("de/source_nouns"):
        return place
    return Span(place.start + found.end(), place.end)
