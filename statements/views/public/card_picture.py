"""A statement as a picture of 1200 x 630 for those who share it: its words, no portrait."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import chain
from unicodedata import normalize

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont

from statements.models.positions import Stance

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
# The light colours of static/css/tokens.css, which a test compares.
PAPER, INK, INK_SOFT, HAIRLINE = "#fbfaf7", "#1b1d22", "#5a5c60", "#dcdad5"
STANCES = {
    Stance.SUPPORTS: "#0f6db3",
    Stance.CONDITIONAL: "#0f6db3",
    Stance.NONCOMMITTAL: "#6c6d71",
    Stance.OPPOSES: "#c94a06",
    Stance.SPEAKS: INK_SOFT,
}
TOP, FOOT = 124, 440  # the words stand between these lines
SIZES = (62, 56, 50, 45, 40, 36, 32)
LEADING = 1.32
FOLDER, SUBSETS = "fonts", ("latin", "latin-ext", "cyrillic")
SHAPES_BESIDE = 4  # a shape is drawn so many times larger and made smaller, for smooth edges


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture says. ``marks`` stand around the speaker's words (a paraphrase has none);
    ``label`` stands above words that are a paraphrase or a translation. ``stance`` is a value of
    :class:`Stance` or empty."""

    words: str
    marks: tuple[str, str] | None
    label: str
    name: str
    office: str
    day: str
    stance: str
    topic: str
    site: str


class Face:
    """A family in a size and weight, from its subsets: each letter from the first that has it."""

    def __init__(self, family: str, size: int, weight: int):
        self.fonts = [load(family, subset, size, weight) for subset in SUBSETS]
        self.widths: dict[str, float] = {}

    def runs(self, text: str) -> list[tuple[str, ImageFont.FreeTypeFont]]:
        runs: list[tuple[str, ImageFont.FreeTypeFont]] = []
        for letter in normalize("NFC", text):
            font = next((font for font in self.fonts if has(font, letter)), self.fonts[0])
            if runs and runs[-1][1] is font:
                runs[-1] = (runs[-1][0] + letter, font)
            else:
                runs.append((letter, font))
        return runs

    def width(self, text: str) -> float:
        if text not in self.widths:
            self.widths[text] = sum(font.getlength(part) for part, font in self.runs(text))
        return self.widths[text]

    def write(self, draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, ink: str):
        x, baseline = at
        for part, font in self.runs(text):
            draw.text((x, baseline), part, fill=ink, font=font, anchor="ls")
            x += font.getlength(part)

    def lines(self, text: str, width: float) -> list[str]:
        """Whole words as far as they go; a word wider than a line is parted."""
        space, room = self.width(" "), 0.0
        lines: list[str] = []
        for word in chain.from_iterable(self.parted(word, width) for word in text.split()):
            wide = self.width(word)
            if lines and room >= space + wide:
                lines[-1] += f" {word}"
                room -= space + wide
            else:
                lines.append(word)
                room = width - wide
        return lines

    def parted(self, word: str, width: float) -> list[str]:
        """A word in pieces that fit into a line: nearly always as it is."""
        if self.width(word) <= width:
            return [word]
        pieces = [""]
        for letter in word:
            if self.width(pieces[-1] + letter) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces


@cache
def load(family: str, subset: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    path = finders.find(f"{FOLDER}/{family}-{subset}-wght-normal.woff2")
    font = ImageFont.truetype(path, size)
    font.set_variation_by_axes([weight])
    return font


@cache
def has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """Whether a font has a letter: one that it lacks is drawn as a box."""
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask("\U0010ffff"))


def can_write(text: str) -> bool:
    """Whether the fonts have every letter of a text."""
    fonts = Face("source-serif-4", SIZES[0], 400).fonts
    return all(any(has(font, letter) for font in fonts) for letter in normalize("NFC", text))


def draw_card(card: Card) -> bytes:
    """The picture as a PNG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    small = Face("source-sans-3", 26, 400)
    Face("source-serif-4", 30, 600).write(draw, (MARGIN, 78), card.site, INK)
    small.write(draw, (WIDTH - MARGIN - small.width(card.day), 78), card.day, INK_SOFT)
    draw.line((MARGIN, 100, WIDTH - MARGIN, 100), fill=INK, width=2)
    draw_words(draw, card)
    draw.line((MARGIN, 462, WIDTH - MARGIN, 462), fill=HAIRLINE, width=2)
    strong = Face("source-sans-3", 34, 600)
    strong.write(draw, (MARGIN, 510), cut(strong, card.name, WIDTH - 2 * MARGIN), INK)
    small.write(draw, (MARGIN, 547), cut(small, card.office, WIDTH - 2 * MARGIN), INK_SOFT)
    if card.stance:
        draw_shape(picture, card.stance, (MARGIN, 562))
        topic = cut(small, card.topic, WIDTH - 2 * MARGIN - 36)
        small.write(draw, (MARGIN + 36, 583), topic, INK_SOFT)
    kept = BytesIO()
    # Few colours make a small file: paper, ink and what lies between them.
    picture.quantize(64, Image.Quantize.FASTOCTREE).save(kept, "PNG")
    return kept.getvalue()


def draw_words(draw: ImageDraw.ImageDraw, card: Card) -> None:
    """As large as they fit: in the middle of their room, or right below their label. A quote too
    long ends in an ellipsis."""
    width, top = WIDTH - 2 * MARGIN, TOP
    if card.label:
        label = Face("source-sans-3", 28, 400)
        label.write(draw, (MARGIN, TOP + 30), cut(label, card.label, width), INK_SOFT)
        top += 56
    size, lines = fitted(card, width, FOOT - top)
    rest = FOOT - top - len(lines) * size * LEADING
    start = top if card.label else top + rest / 2
    face = face_of(card, size)
    for number, line in enumerate(lines):
        face.write(draw, (MARGIN, start + (number + 0.82) * size * LEADING), line, INK)


def face_of(card: Card, size: int) -> Face:
    return Face("source-serif-4" if card.marks else "source-sans-3", size, 400)


def fitted(card: Card, width: int, height: int) -> tuple[int, list[str]]:
    """The largest size in which the words fit, and their lines."""
    opening, closing = card.marks or ("", "")
    for size in SIZES:
        most = int(height // (size * LEADING))
        lines = face_of(card, size).lines(f"{opening}{card.words}{closing}", width)
        if len(lines) <= most:
            break
    else:
        rest = " ".join(lines[most - 1 :])
        lines[most - 1 :] = [cut(face_of(card, size), rest, width, closing)]
    return size, lines


def cut(face: Face, text: str, width: float, closing: str = "") -> str:
    """The first words that fit, with an ellipsis (and then ``closing``) where some are left out."""
    words, end = text.split(), f" …{closing}"
    if face.width(" ".join(words)) <= width:
        return " ".join(words)
    while words and face.width(" ".join(words) + end) > width:
        words.pop()
    return " ".join(words) + end


def draw_shape(picture: Image.Image, stance: str, at: tuple[int, int]) -> None:
    """As templates/public/parts/stance_shape.html draws it, in a box of 24."""
    unit = 24 / 16 * SHAPES_BESIDE
    shape = Image.new("RGB", (24 * SHAPES_BESIDE, 24 * SHAPES_BESIDE), PAPER)
    draw, ink = ImageDraw.Draw(shape), STANCES[Stance(stance)]

    def box(radius: float) -> tuple[float, float, float, float]:
        return (8 - radius) * unit, (8 - radius) * unit, (8 + radius) * unit, (8 + radius) * unit

    if stance == Stance.SUPPORTS:
        draw.ellipse(box(7), fill=ink)
    elif stance == Stance.CONDITIONAL:
        draw.ellipse(box(7), outline=ink, width=round(1.6 * unit))
        draw.pieslice(box(7), 90, 270, fill=ink)
    elif stance == Stance.NONCOMMITTAL:
        draw.ellipse(box(7), outline=ink, width=round(2.2 * unit))
    elif stance == Stance.OPPOSES:
        draw.polygon([(8 * unit, 0), (16 * unit, 8 * unit), (8 * unit, 16 * unit), (0, 8 * unit)],
                     fill=ink)  # fmt: skip
    else:
        draw.ellipse(box(2.8), fill=ink)
    picture.paste(shape.resize((24, 24), Image.Resampling.LANCZOS), at)
