"""How plain a speaker is: somebody who can speak, or a thing that only stands where speakers do.

The rules whose speaker the grammar has found come in two grades, for the second is right less
often: "Die Ministerin sagte, ..." and "Der Zeitplan besagt, ...".
"""

from dataclasses import replace

from .agents import is_agent
from .german_sources import is_source_noun
from .phrases import Phrase
from .quotations import Quotation, Reading
from .rules import RULES

THING = "-thing"
_PRONOUNS = {"er", "sie", "es", "man", "wir", "ich", "dieser", "diese", "dieses"}


def graded(quotation: Quotation, readings: tuple[Reading, ...]) -> Quotation:
    """The quotation under the rule of its grade; languages without a list of agents have one."""
    rule = quotation.rule + THING
    if quotation.mention is None or rule not in RULES:
        return quotation
    for number in (quotation.reading, quotation.last):
        reading = readings[number]
        if reading.language == "de" and _is_thing(quotation, reading):
            return replace(quotation, rule=rule)
    return quotation


def _is_thing(quotation: Quotation, reading: Reading) -> bool:
    mention = quotation.mention
    assert mention is not None
    inside = [
        i for i, token in enumerate(reading.tokens) if mention.start <= token.start < mention.end
    ]
    if not inside:
        return False
    if _is_owned_source(reading, inside):
        return False
    is_pronoun = len(inside) == 1 and reading.tokens[inside[0]].lower in _PRONOUNS
    return not is_agent(reading.tokens, Phrase(inside[0], inside[-1], is_pronoun))


def _is_owned_source(reading: Reading, inside: list[int]) -> bool:
    """ "Angaben des Senders", "Meinung der Ministerin": a source that belongs to somebody."""
    return any(is_source_noun(reading.tokens[i].text) for i in inside[:-1])
