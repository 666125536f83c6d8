"""Makes the fonts of ``static/fonts`` as light as the site needs them.

Put the variable fonts of Fontsource (npm ``@fontsource-variable/source-serif-4`` and
``source-sans-3``) there under their names, then run
``uv run --with fonttools --with brotli docs/subset_fonts.py``. Weights from 400 to 600 are kept
and italics at 400; of the features those that the style sheets use, of the letters those of
Europe. Adobe reserves the name of the originals, so that these carry another.
"""

import io
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FOLDER = Path(__file__).parent.parent / "static" / "fonts"
WEIGHTS = {"normal": (400, 600), "italic": 400}
FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
# By the names of the subsets; cyrillic stays as it is.
KEPT = {
    "latin-ext": {*range(0x0100, 0x0250), 0x1E9E, 0x20BA},
    "latin": {
        *range(0x0180),
        *range(0x2000, 0x2070),
        0x20AC,
        0x2122,
        *range(0x2190, 0x2194),
        0x2212,
    },
}
RESERVED, OWN = "Source", "Tracker"


def lighten(path: Path) -> None:
    style = path.stem.rpartition("-")[2]
    font = TTFont(path)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=["*"])
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[letter for letter in font.getBestCmap() if is_kept(path, letter)])
    cut.subset(font)
    font = instancer.instantiateVariableFont(reread(font), {"wght": WEIGHTS[style]})
    for record in font["name"].names:
        if record.nameID not in (0, 7, 13, 14):  # whose it is, and under which licence
            record.string = record.toUnicode().replace(RESERVED, OWN)
    font.flavor = "woff2"
    font.save(path)


def is_kept(path: Path, letter: int) -> bool:
    """Letters of European languages without the marks that combine with others."""
    own = next((name for name in KEPT if f"-{name}-" in path.name), None)
    return own is None or letter in KEPT[own]


def reread(font: TTFont) -> TTFont:
    """A font whose tables agree on the glyphs that are left."""
    kept = io.BytesIO()
    font.flavor = None
    font.save(kept)
    return TTFont(kept)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.woff2")):
        before = path.stat().st_size
        lighten(path)
        print(f"{path.name}: {before} -> {path.stat().st_size} bytes")  # noqa: T201
