"""Detection: an article's text in, candidates out. Plain Python, deterministic, no network.

The data flows one way, a module a step: ``lines`` -> ``marks`` -> ``sentences`` -> cue verbs and
phrases (``grammar`` with ``german_*`` and ``english_phrases``) -> quotations (``reading``, with
``direct*`` and the ``*_indirect`` modules) -> who goes on speaking (``heirs``) -> ``persons`` ->
``speakers`` -> ``topics`` -> ``candidates``. ``engine.detect`` walks through them; ``records``
holds what goes in and comes out, ``rules`` how sure each rule is, ``lexicons`` the word lists: a
new cue verb is one line in ``lexicons/<language>/cue_verbs.txt`` and one case in the tests.
"""

from .engine import detect
from .records import (
    Candidate,
    Form,
    Knowledge,
    Office,
    Organisation,
    Person,
    Span,
    Tenure,
    Term,
    Topic,
    TopicGuess,
    Word,
)
from .rules import SURE

__all__ = [
    "SURE",
    "Candidate",
    "Form",
    "Knowledge",
    "Office",
    "Organisation",
    "Person",
    "Span",
    "Tenure",
    "Term",
    "Topic",
    "TopicGuess",
    "Word",
    "detect",
]
