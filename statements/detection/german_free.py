"""German reported speech that stands on its own: sentences in the Konjunktiv."""

from .german_clauses import is_subordinate
from .indirect import indirect, last_content, stretch
from .konjunktiv import konjunktiv_one, konjunktiv_two
from .quotations import Quotation, Reading
from .sentences import Token

_CONDITIONS = {"falls", "wenn", "sollte", "sollten", "hätte", "hätten", "wäre", "würde", "dann"}


def read_free(reading: Reading, *, is_reporting: bool) -> Quotation | None:
    """A free-standing sentence in the Konjunktiv goes on reporting."""
    tokens = reading.tokens
    last = last_content(tokens)
    signs = konjunktiv_one(tokens, 0, last + 1)
    if not signs and is_reporting and tokens[0].lower not in _CONDITIONS:
        signs = [i for i in konjunktiv_two(tokens, 0, last + 1) if _is_substitute(tokens[i])]
    signs = [i for i in signs if not (_is_comparison(reading, i) or is_subordinate(reading, i))]
    if not signs or any(token.lower in ("ich", "wir") for token in tokens):
        return None
    span = stretch(tokens, 0, last)
    if span is None:
        return None
    return indirect(reading, (span,), "indirect-free", tokens[signs[0]].text, None, carries=True)


def _is_substitute(token: Token) -> bool:
    """Konjunktiv II stands in for I in the plural, where I looks like the indicative; "würde" too.

    In the singular ("hätte", "wäre", "könnte") it is the newspaper's own conjecture.
    """
    return token.lower.endswith("n") or token.lower == "würde"


def _is_comparison(reading: Reading, at: int) -> bool:
    """ "als ob er ... habe", "als habe er": unreal comparison, no report."""
    tokens = reading.tokens
    for i in range(at - 1, max(-1, at - 20), -1):
        if tokens[i].text == ",":
            return False
        if tokens[i].lower == "als" and i and tokens[i - 1].text == ",":
            return i + 1 == at or tokens[i + 1].lower in ("ob", "wenn")
    return False
