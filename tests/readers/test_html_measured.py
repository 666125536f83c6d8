"""The reader on real news pages that lie beside the project and stay their publishers'."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest

from statements.readers import ReadArticle, read_article

PAGES = Path(__file__).resolve().parents[3] / "shared" / "peer_files" / "html"
LEAST_MEAN, LEAST_OF_A_PAGE = 0.92, 0.75

pytestmark = pytest.mark.skipif(not PAGES.exists(), reason=f"the real pages are not at {PAGES}")


@dataclass(frozen=True)
class Page:
    """A page with what a good reader finds in it; empty where nobody said so."""

    name: str
    html: bytes
    url: str = ""
    body: str = ""
    parts: list[str] = field(default_factory=list)
    title: str = ""
    day: str = ""
    language: str = ""

    @property
    def read(self) -> ReadArticle:
        return read_article(self.html, "text/html", self.url)


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def loaded(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


def pages_of_outlets() -> Iterator[Page]:
    """Those of fundus: of several layouts' articles, the one whose title the page has."""
    for path in sorted(PAGES.glob("outlets/*.expected.json")):
        name = path.name.removesuffix(".expected.json")
        html = unpacked(path.with_name(f"{name}.html.gz"))
        page = unescape(html.decode())
        layouts = reversed(loaded(path).values())
        expected = next(one for one in layouts if one["title"][:30] in page)
        body = expected["body"]
        lines = body["summary"] + [
            line for part in body["sections"] for line in part["headline"] + part["paragraphs"]
        ]
        language = "de" if name.startswith(("de_", "at_")) else "en"
        day = expected["publishing_date"][:10]
        yield Page(name, html, "", "\n".join(lines), [], expected["title"], day, language)


def pages_of_the_benchmark() -> Iterator[Page]:
    folder = PAGES / "html_en"
    truth = loaded(folder / "article_extraction_benchmark_ground_truth.json")
    for key, expected in truth.items():
        path = folder / f"aeb_{key}.html.gz"
        if path.exists():
            url, body = expected.get("url", ""), expected["articleBody"]
            yield Page(path.name, unpacked(path), url, body, language="en")


def pages_with_parts() -> Iterator[Page]:
    """Those of trafilatura's own test set: parts that the text has."""
    for path in sorted(PAGES.glob("html_*/trafilatura_expected.json")):
        for one in loaded(path):
            html = (path.parent / one["file"]).read_bytes()
            language = path.parent.name.removeprefix("html_")
            facts = {"title": one["title"], "day": one["date"], "language": language}
            yield Page(one["file"], html, one["url"], parts=one["with"], **facts)


def token_f1(found: str, expected: str) -> float:
    one, other = (Counter(re.findall(r"\w+", text)) for text in (found, expected))
    return 2 * (one & other).total() / (one.total() + other.total())


def body_of(read: ReadArticle) -> str:
    return read.text.removeprefix(read.title)


def letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))


def say(capsys, *lines: str) -> None:
    with capsys.disabled():
        print("", *lines, sep="\n")  # noqa: T201


def test_the_bodies_are_those_that_people_marked(capsys):
    pages = [*pages_of_outlets(), *pages_of_the_benchmark()]
    scores = {page.name: token_f1(body_of(page.read), page.body) for page in pages}
    mean = sum(scores.values()) / len(scores)
    lines = [f"  {score:.3f}  {name}" for name, score in scores.items()]
    say(capsys, *lines, f"  {mean:.3f}  mean token F1 of {len(scores)} bodies")
    assert mean >= LEAST_MEAN
    assert {name: score for name, score in scores.items() if score < LEAST_OF_A_PAGE} == {}


def test_every_part_that_a_text_must_have_is_in_it():
    pages = list(pages_with_parts())
    missing = {page.name: [part for part in page.parts if part not in page.read.text]
               for page in pages}  # fmt: skip
    assert {name: parts for name, parts in missing.items() if parts} == {}


def test_titles_days_languages_and_addresses_are_right_or_unknown(capsys):
    pages = [*pages_of_outlets(), *pages_with_parts()]
    read = {page.name: page.read for page in pages}
    titles = sum(letters(read[page.name].title) == letters(page.title) for page in pages)
    told = [page for page in pages if read[page.name].published_on]
    days = sum(str(read[page.name].published_on) == page.day for page in told)
    languages = sum(read[page.name].language == page.language for page in pages)
    known = [page for page in pages if page.url]
    addresses = sum(read[page.name].url == page.url for page in known)
    count = len(pages)
    say(
        capsys,
        f"  titles {titles} of {count}, days {days} of {len(told)} told ({count - len(told)} not "
        f"told), languages {languages} of {count}, addresses {addresses} of {len(known)}",
    )
    assert languages == count
    assert days >= len(told) - 1
    assert len(told) >= count * 0.75
    assert titles >= count * 0.6
    assert addresses >= len(known) * 0.75
