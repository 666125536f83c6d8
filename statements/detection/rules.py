"""The rules by their stable names: what each says to an editor and how often it is right.

``confidence`` is the share of a rule's passages that were right together with the speaker printed
beside them (relaxed match and the same head noun), counted on the training part of the German
quotation corpus of Petersen-Frey & Biemann (2024) and rounded down to 0.05. Rules with fewer than
ten passages there, and those of English, carry a cautious guess. Where the speaker is no person and
no body but a thing ("Der Zeitplan besagt, ..."), the rule has a grade of its own: ``-thing``.
"""

from dataclasses import dataclass

from .records import Footing

# From this confidence on a candidate is sure: on German news 9 of 10 such passages were right
# together with their speakers, and they were more than 4 of 10 of all quotations.
SURE = 0.85
# What is left of a rule's confidence where the speaker is open, or taken over from before.
OPEN = 0.6
TAKEN_OVER = 0.8


@dataclass(frozen=True, slots=True)
class Rule:
    """``why`` is the beginning of an English sentence; ``{cue}`` stands for the printed cue."""

    why: str
    confidence: float


_WHY = {
    "direct-after": "Words in marks, followed by “{cue}”",
    "direct-colon": "Words in marks after “{cue}” and a colon",
    "direct-before": "Words in marks right behind “{cue}”",
    "direct-source": "Words in marks, followed by the source (“{cue}”)",
    "direct-label": "Words in marks after a name and a colon",
    "direct-bare-colon": "Words in marks after a colon, without a verb of saying",
    "direct-standing": "A sentence of its own in marks",
    "partial-cue": "A fragment in marks beside “{cue}”",
    "partial-source": "A fragment in marks in a sentence with a source (“{cue}”)",
    "partial-bare": "A longer fragment in marks without a verb of saying",
    "indirect-after": "A reported sentence, followed by “{cue}”",
    "indirect-wie": "A reported sentence with “{cue}”",
    "indirect-dass": "A dass-clause after “{cue}”",
    "indirect-question": "An indirect question after “{cue}”",
    "indirect-konjunktiv": "A clause in the Konjunktiv after “{cue}”",
    "indirect-infinitive": "An infinitive clause after “{cue}”",
    "indirect-source": "A sentence with its source (“{cue}”)",
    "indirect-anaphor": "A sentence that goes on reporting (“{cue}”)",
    "indirect-noun": "A clause announced by the noun “{cue}”",
    "indirect-wonach": "A clause after “{cue}”",
    "indirect-free": "A sentence in the Konjunktiv (“{cue}”) that goes on reporting",
    "indirect-back": "A sentence that the next one tells back (“{cue}”)",
    "indirect-that": "A that-clause after “{cue}”",
    "indirect-bare": "A reported clause right behind “{cue}”",
}
_CONFIDENCE = {
    "direct-after": 0.95,
    "direct-after-thing": 0.8,
    "direct-colon": 0.95,
    "direct-colon-thing": 0.7,
    "direct-before": 0.75,
    "direct-source": 0.9,
    "direct-label": 0.95,
    "direct-bare-colon": 0.7,
    "direct-standing": 0.9,
    "partial-cue": 0.9,
    "partial-cue-thing": 0.4,
    "partial-source": 0.7,
    "partial-bare": 0.55,
    "indirect-after": 0.95,
    "indirect-after-thing": 0.6,
    "indirect-wie": 0.95,
    "indirect-wie-thing": 0.75,
    "indirect-dass": 0.9,
    "indirect-dass-thing": 0.8,
    "indirect-question": 0.7,
    "indirect-konjunktiv": 0.85,
    "indirect-konjunktiv-thing": 0.8,
    "indirect-infinitive": 0.8,
    "indirect-infinitive-thing": 0.75,
    "indirect-source": 0.9,
    "indirect-source-thing": 0.75,
    "indirect-anaphor": 0.65,
    "indirect-noun": 0.65,
    "indirect-wonach": 0.65,
    "indirect-free": 0.85,
    "indirect-back": 0.8,
    "indirect-back-thing": 0.5,
    "indirect-that": 0.85,
    "indirect-bare": 0.75,
}

RULES: dict[str, Rule] = {
    name: Rule(_WHY[name.removesuffix("-thing")], confidence)
    for name, confidence in _CONFIDENCE.items()
}


def measured(footing: Footing) -> float:
    """How often a rule was right when it was measured, where its speaker is not left open."""
    return round(RULES[footing.rule].confidence * (TAKEN_OVER if footing.is_taken_over else 1), 2)
