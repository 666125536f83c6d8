"""Reads the case files: a title, a text, and what must be proposed for it.

A case begins with ``= its rule in one sentence``. ``@ 2024-09-15`` sets another day than
``world.DAY``. Lines with ``>`` say what must be found, in order: ``> form | speaker or - | text``;
``> nothing`` that nothing must be. All other lines are the article, one paragraph each.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.detection.world import DAY

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    title: str
    language: str
    day: date
    text: str
    expected: tuple[tuple[str, str | None, str], ...]


def read_cases() -> list[Case]:
    """All cases of all files; a file's name begins with its language (``de_direct.txt``)."""
    return [
        _case(block, path.name[:2])
        for path in sorted(CASES.glob("*.txt"))
        for block in path.read_text(encoding="utf-8").split("\n= ")[1:]
    ]


def _case(block: str, language: str) -> Case:
    title, *lines = block.strip().splitlines()
    day, article, expected = DAY, [], []
    for line in lines:
        if line.startswith("@ "):
            day = date.fromisoformat(line[2:].strip())
        elif line.startswith("> ") and line != "> nothing":
            form, speaker, text = (part.strip() for part in line[2:].split("|", 2))
            expected.append((form, None if speaker == "-" else speaker, text))
        elif not line.startswith(">"):
            article.append(line)
    return Case(title, language, day, "\n".join(article).strip("\n"), tuple(expected))
