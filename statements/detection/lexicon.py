"""The word lists of this package: one entry a line, "#" opens a comment, read once."""

from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en", "fr")
DEFAULT_LANGUAGE = "en"


def grammar_of(language: str) -> str:
    """The language whose rules read a text: its own, or English where there are none."""
    code = language.lower().replace("_", "-").split("-")[0]
    return code if code in LANGUAGES else DEFAULT_LANGUAGE


@cache
def entries(path: str) -> tuple[str, ...]:
    """The entries of a list such as ``de/cue_verbs``, in the order of the file."""
    text = files(__package__).joinpath("lexicons", f"{path}.txt").read_text("utf-8")
    lines = (line.split("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def words(path: str) -> frozenset[str]:
    """The entries of a list as a set, spelt as in the file."""
    return frozenset(entries(path))
