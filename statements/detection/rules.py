"""The rules by their stable names: what each says to an editor and how often it is right.

``confidence`` is the rule's share of right passages (relaxed match) on German news kept for
measuring, rounded to 0.05; rules that occur too seldom there carry a cautious guess.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """``why`` is the beginning of an English sentence; ``{cue}`` stands for the printed cue."""

    why: str
    confidence: float


RULES: dict[str, Rule] = {
    "direct-after": Rule("Words in marks, followed by “{cue}”", 0.95),
    "direct-colon": Rule("Words in marks after “{cue}” and a colon", 0.95),
    "direct-before": Rule("Words in marks right behind “{cue}”", 0.95),
    "direct-source": Rule("Words in marks, followed by the source (“{cue}”)", 0.9),
    "direct-label": Rule("Words in marks after a name and a colon", 0.95),
    "direct-bare-colon": Rule("Words in marks after a colon, without a verb of saying", 0.85),
    "direct-standing": Rule("A sentence of its own in marks", 0.9),
    "partial-cue": Rule("A fragment in marks beside “{cue}”", 0.85),
    "partial-source": Rule("A fragment in marks in a sentence with a source (“{cue}”)", 0.75),
    "partial-bare": Rule("A longer fragment in marks without a verb of saying", 0.6),
    "indirect-after": Rule("A reported sentence, followed by “{cue}”", 0.85),
    "indirect-wie": Rule("A reported sentence with “{cue}”", 0.85),
    "indirect-dass": Rule("A dass-clause after “{cue}”", 0.9),
    "indirect-question": Rule("An indirect question after “{cue}”", 0.7),
    "indirect-konjunktiv": Rule("A clause in the Konjunktiv after “{cue}”", 0.9),
    "indirect-infinitive": Rule("An infinitive clause after “{cue}”", 0.85),
    "indirect-source": Rule("A sentence with its source (“{cue}”)", 0.9),
    "indirect-anaphor": Rule("A sentence that goes on reporting (“{cue}”)", 0.85),
    "indirect-noun": Rule("A clause announced by the noun “{cue}”", 0.85),
    "indirect-wonach": Rule("A clause after “wonach”", 0.95),
    "indirect-free": Rule("A sentence in the Konjunktiv (“{cue}”) that goes on reporting", 0.8),
    "indirect-back": Rule("A sentence that the next one tells back (“{cue}”)", 0.8),
    "indirect-that": Rule("A that-clause after “{cue}”", 0.85),
    "indirect-bare": Rule("A reported clause right behind “{cue}”", 0.75),
}
