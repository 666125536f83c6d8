"""Made-up sentences, and articles that quote them."""

from dataclasses import dataclass, field
from random import Random

from benchmarks.words import NEVER_MEET, OLD_UNTIL, OLD_WORD, VOCABULARY, WEIGHTS
from statements.models.passages import PIECES_JOINT

Span = tuple[int, int]
RARE = 0.05  # the share of quotes with one of the two that never meet
FORMS, FORM_WEIGHTS = ("direct", "indirect", "partial"), (70, 90, 100)
# How each language prints what someone says: before, between the pieces, and after.
PRINTED = {
    ("en", "direct"): ("“", ",” said {name}. “", ",” said {name}.\n\n"),
    ("en", "indirect"): ("{name} said that ", ". And ", ".\n\n"),
    ("en", "partial"): ("{name} spoke of “", "” and “", "”.\n\n"),
    ("de", "direct"): ("„", "“, sagte {name}. „", "“, sagte {name}.\n\n"),
    ("de", "indirect"): ("{name} sagte, ", ". Und ", ".\n\n"),
    ("de", "partial"): ("{name} sprach von „", "“ und „", "“.\n\n"),
}


@dataclass
class Page:
    """The text of an article while it is written."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> Span:
        start = self.length
        self.pieces.append(words)
        self.length += len(words)
        return start, self.length

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(frozen=True)
class Quoted:
    form: str
    spans: list[Span]
    text: str

    @property
    def ranges(self) -> str:
        """The spans as PostgreSQL writes an array of ranges."""
        return "{" + ",".join(f'"[{start},{end})"' for start, end in self.spans) + "}"


def sentence(random: Random, language: str, length: int) -> str:
    words = random.choices(VOCABULARY[language], cum_weights=WEIGHTS[language], k=length)
    words[0] = words[0].capitalize() if words[0].islower() else words[0]
    return " ".join(words)


def quote_someone(page: Page, random: Random, language: str, name: str, year: int) -> Quoted:
    """Adds what someone says to a page."""
    form = random.choices(FORMS, cum_weights=FORM_WEIGHTS)[0]
    before, between, after = PRINTED[language, form]
    pieces = 2 if random.random() < 0.08 else 1
    said = [sentence(random, language, random.randint(7, 24)) for _ in range(pieces)]
    said[-1] += special_word(random, language, year)
    spans = []
    page.add(before.format(name=name))
    for number, words in enumerate(said):
        if number:
            page.add(between.format(name=name))
        spans.append(page.add(words))
    page.add(after.format(name=name))
    return Quoted(form, spans, PIECES_JOINT.join(said))


def special_word(random: Random, language: str, year: int) -> str:
    """A word that makes some search hard, or nothing."""
    draw = random.random()
    first, second = NEVER_MEET[language]
    if draw < RARE:
        return f" {first}"
    if draw < 2 * RARE:
        return f" {second}"
    if draw < 3 * RARE and year < OLD_UNTIL:
        return f" {OLD_WORD[language]}"
    return ""
