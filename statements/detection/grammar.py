"""Which rules read which language."""

from . import german_cues, german_order, german_phrases, german_subjects
from .english_phrases import PlainGrammar
from .phrases import Cue, Grammar, Phrase, Tokens


class GermanGrammar:
    """German, as one thing to ask."""

    def find_cues(self, tokens: Tokens) -> tuple[Cue, ...]:
        return german_cues.find_cues(tokens)

    def noun_phrase(self, tokens: Tokens, at: int) -> Phrase | None:
        return german_phrases.noun_phrase(tokens, at)

    def subject(self, tokens: Tokens, cue: Cue) -> Phrase | None:
        return german_subjects.subject(tokens, cue)

    def subject_after(self, tokens: Tokens, at: int) -> Phrase | None:
        return german_order.subject_after(tokens, at)

    def medium(self, tokens: Tokens) -> Phrase | None:
        return german_subjects.medium(tokens)


_GRAMMARS: dict[str, Grammar] = {
    "de": GermanGrammar(),
    "en": PlainGrammar("en"),
    "fr": PlainGrammar("fr"),
}


def grammar_for(language: str) -> Grammar:
    """The grammar of one of the languages of ``lexicon.LANGUAGES``."""
    return _GRAMMARS[language]
