"""The design's tokens: readable in light and dark, and the only place of sizes and colours."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR) / "static" / "css"
TOKENS = "".join(path.read_text() for path in sorted(CSS.rglob("*tokens.css")))
SCHEMES = {"light": 0, "dark": 1}
TEXT, MARK = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "paper-sunk", TEXT),
    ("ink", "marked", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "paper-sunk", TEXT),
    ("link", "paper", TEXT),
    ("link", "paper-sunk", TEXT),
    ("link-strong", "paper", TEXT),
    ("paper", "link", TEXT),
    ("paper", "link-strong", TEXT),
    ("warning", "paper", TEXT),
    ("on-stance", "stance-supports", TEXT),
    ("on-stance", "stance-opposes", TEXT),
    ("edge", "paper", MARK),
    ("stance-supports", "paper", MARK),
    ("stance-noncommittal", "paper", MARK),
    ("stance-opposes", "paper", MARK),
    ("stance-supports", "paper-sunk", MARK),
    ("stance-noncommittal", "paper-sunk", MARK),
    ("stance-opposes", "paper-sunk", MARK),
]
PARTS = sorted(path for path in CSS.rglob("*.css") if not path.name.endswith("tokens.css"))


def colour(name: str, scheme: str) -> str:
    both = re.search(rf"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)", TOKENS)
    assert both, f"--{name} is no pair of colours"
    return both[1 + SCHEMES[scheme]]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_pairs_of_colours_have_enough_contrast(front, back, least, scheme):
    assert contrast(colour(front, scheme), colour(back, scheme)) >= least


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.name)
def test_only_tokens_hold_colours_and_sizes(path):
    """Media and container queries and font faces cannot read tokens; an em follows its text."""
    free = r"/\*.*?\*/|@(media|container)[^{]*|@font-face \{[^}]*\}"
    rules = re.sub(free, "", path.read_text(), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\d(?:rem|px|pt|vw)\b", rules) == []


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.name)
def test_every_token_that_is_used_exists(path):
    used = set(re.findall(r"var\((--[\w-]+)\)", path.read_text()))
    assert used - set(re.findall(r"(--[\w-]+):", TOKENS)) == set()


def test_every_part_is_loaded_in_a_layer():
    loaded = {CSS / "site.css", CSS / "pages" / "desk.css"}
    for sheet in CSS.rglob("*.css"):
        imports = re.findall(r'@import url\("([^"]+)"\) layer\(\w+\);', sheet.read_text())
        loaded |= {(sheet.parent / name).resolve() for name in imports}
    assert set(CSS.rglob("*.css")) - loaded == set()
