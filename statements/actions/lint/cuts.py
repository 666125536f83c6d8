"""Cuts that may turn a meaning round: at a negation or condition, in a word, between marks."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked, place_of
from statements.actions.lint.places import begins_with_marks, ends_with_marks
from statements.actions.lint.warning import StatementWarning, WayOut
from statements.models import Quote

# Words that turn a sentence into its opposite, by language.
NOT = {
    "de": r"nicht|kein(?:e[nmrs]?)?|nie(?:mals|mand(?:e[nm])?)?|nichts|weder|ohne|kaum",
    "en": r"not|no|never|nor|neither|nothing|nobody|none|without|cannot|hardly|\w+n['’]t",
}
# Words that make it hold only sometimes.
IF = {
    "de": r"(?:(?:nur|erst|außer|selbst),?\s+)?(?:wenn|falls|sofern|solange)"
    r"|es sei denn|außer|vorausgesetzt|unter der (?:Bedingung|Voraussetzung)",
    "en": r"(?:only |even |but )?(?:if|when|unless|as long as|provided|providing|until)"
    r"|except|on (?:the )?condition",
}
# What may stand before such a word without parting it from the cut.
LINKS = r"(?:(?:aber|doch|jedoch|allerdings|und|oder|auch|but|and|or|though|yet|also)\s+)?"
FAR = 160  # characters of a frame between two pieces of one sentence
END = r"[.!?…\n]"
OPENS, CLOSES, ANY_MARK = '„“"»«‚‘', '“”"«»‘’', '„“”"»«'


def cut_at_condition(checked: Checked) -> Iterator[StatementWarning]:
    """A passage that stops, begins or leaves words out at a "not" or "if" of its sentence."""
    for quote in checked.quotes:
        word = turning_word(quote.snapshot.text, quote.offsets, quote.language)
        if word:
            sentence = _("The passage is cut at “%(word)s”: without it the sentence may say more.")
            yield _about(quote, "cut-at-condition", sentence % {"word": word})


def turning_word(text: str, spans: list[tuple[int, int]], language: str) -> str:
    """The negation or condition at which a passage is cut; "" where there is none."""
    if language not in NOT:
        return ""
    edges = [0, *(offset for span in spans for offset in span), len(text)]
    looks = []
    for number, (start, end) in enumerate(spans):
        before, after = text[edges[2 * number] : start], text[end : edges[2 * number + 3]]
        if number:
            looks.append(_in_gap(before, language))
        looks.append(_at_start(text, start, end, before, language))
        looks.append(_at_end(text, start, end, after, language))
    return next((word for word in looks if word), "")


def _in_gap(gap: str, language: str) -> str:
    """Words left out of a sentence that goes on; a frame between marks is none of it."""
    if re.search(f"[{ANY_MARK}]", gap) or re.search(END, gap):
        return ""
    return _found(rf"\b({NOT[language]}|{IF[language]})\b", gap)


def _at_start(text: str, start: int, end: int, before: str, language: str) -> str:
    """The words before, up to the sentence's beginning; of a frame only what it interrupts."""
    both = rf"{NOT[language]}|{IF[language]}"
    before = re.split(END, before[-FAR:])[-1]
    if begins_with_marks(text, start):
        frame = rf"[{CLOSES}][^{ANY_MARK}]*[{OPENS}]\s*$"
        return _found(rf"\b({both})[\s,–-]*{frame}", before)
    if word := _found(rf"\b({both})[\s,]*$", before):
        return word
    # Only the condition is kept, and what it was the condition of is not.
    is_bare = not re.search(r"[,–]", text[start:end]) and re.search(r"\w", before)
    return _found(rf"^\s*({IF[language]})\b", text[start:end]) if is_bare else ""


def _at_end(text: str, start: int, end: int, after: str, language: str) -> str:
    both = rf"{NOT[language]}|{IF[language]}"
    if re.search(r"[.!?…]\s*$", text[start:end]):
        return ""
    if ends_with_marks(text, end):
        frame = rf"^[^\w.!?…]*[{CLOSES}][^{ANY_MARK}.!?\n]{{0,{FAR}}}[{OPENS}]"
        return _found(rf"{frame}[\s,…]*{LINKS}({both})\b", after)
    if word := _found(rf"^[\s,;:–-]*{LINKS}({both})\b(?! auch\b)", after):
        return word
    # A short frame, and then the condition: "..., she said, if the others pay."
    if word := _found(rf"^,\s*(?:\w+\s+){{1,5}}\w+,\s*({IF[language]})\b(?! auch\b)", after):
        return word
    goes_on = re.match(r"\s+\w", after)
    return _found(rf"\b({both})\s*$", text[start:end]) if goes_on else ""


def _found(pattern: str, words: str) -> str:
    found = re.search(pattern, words, re.IGNORECASE)
    return " ".join(found.group(1).split()) if found else ""


def cut_in_word(checked: Checked) -> Iterator[StatementWarning]:
    for quote in checked.quotes:
        text = quote.snapshot.text
        if any(_is_in_word(text, edge) for span in quote.offsets for edge in span):
            yield _about(quote, "cut-in-word", _("The passage begins or ends inside a word."))


def _is_in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def unbalanced_marks(checked: Checked) -> Iterator[StatementWarning]:
    for quote in checked.quotes:
        if mark := lonely_mark(quote.text):
            sentence = _("In the passage stands “%(mark)s” without its counterpart.")
            yield _about(quote, "unbalanced-marks", sentence % {"mark": mark})


PAIRS = {"„": '“”"', "“": "”", "»": "«", "«": "»", "(": ")", "[": "]", '"': '"'}


def lonely_mark(words: str) -> str:
    """The first quotation mark or bracket that has no counterpart; "" where all have one."""
    opened: list[str] = []
    # A figure's inches (5") open nothing.
    for mark in re.findall(r"(?<!\d)\"|[„“”»«()\[\]]", words):
        if opened and mark in PAIRS[opened[-1]]:
            opened.pop()
        elif mark in PAIRS:
            opened.append(mark)
        else:
            return mark
    return opened[0] if opened else ""


def _about(quote: Quote, rule: str, sentence: str) -> StatementWarning:
    return StatementWarning(rule, sentence, place_of(quote), WayOut.PASSAGE, quote)
