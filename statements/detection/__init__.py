"""Detection: an article's text in, candidates out. Plain Python, deterministic, no network.

The data flows one way, a module a step: ``lines`` -> ``marks`` -> ``sentences`` -> cue verbs and
phrases (``grammar``) -> quotations (``reading``, with ``direct`` and the ``*_indirect`` modules) ->
``persons`` -> ``speakers`` -> ``topics`` -> ``candidates``. ``engine.detect`` walks through them;
``records`` holds what goes in and comes out, ``lexicons`` the word lists.
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

__all__ = [
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
