"""The six ways to cite a statement, as the product's menu shows them."""

import re
from datetime import date
from html import escape
from typing import NamedTuple

from benchmarks.floor.strings import QUOTE_MARKS, long_date

SITE = "NATO tracker"
GERMAN_MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
).split()
MARKUP = re.compile(r"([\\`*_\[\]<>#|~&!$])")
TEX = re.compile(r"([$&#%_{}])")
FILES = {"BibTeX": "bib", "RIS": "ris"}
BABEL = {"de": "ngerman", "en": "british"}
FORMS = {
    "en": {"indirect": "in indirect speech", "partial": "partly in the speaker’s words"},
    "de": {"indirect": "in indirekter Rede", "partial": "teilweise wörtlich"},
}
REPORTS = "{} reports, in indirect speech:"


class Cited(NamedTuple):
    public_id: str
    home: str
    name: str
    family: str
    offices: dict[str, str]
    said_on: date
    text: str
    language: str
    form: str
    outlet: str
    title: str
    title_language: str
    url: str
    published_on: date
    kept_on: date

    def words(self, language: str) -> str:
        if self.form == "indirect":
            return self.text
        opening, closing = QUOTE_MARKS[language]
        return f"{opening}{self.text}{closing}"

    def who(self, language: str) -> str:
        office = self.offices.get(language)
        return f"{self.name} ({office})" if office else self.name

    def qualities(self, language: str) -> str:
        quality = FORMS[language].get(self.form)
        return f", {quality}" if quality else ""

    @property
    def author(self) -> str:
        given = self.name.removesuffix(f" {self.family}") if self.family else ""
        return f"{self.family}, {given}" if given else self.name


def cite_menu(cited: Cited) -> str:
    parts = []
    for name, text in styles_of(cited).items():
        file = ""
        if name in FILES:
            address = f"/statements/{cited.public_id}/citation.{FILES[name]}"
            file = f' <a href="{address}" download>Download the file: {name}</a>'
        parts.append(
            f"<details><summary>{name}</summary><pre>{escape(text)}</pre>"
            f"<button>Copy</button>{file}</details>"
        )
    return "".join(parts)


def styles_of(cited: Cited) -> dict[str, str]:
    return {
        "German style": plain(cited, "de"),
        "English style": plain(cited, "en"),
        "Markdown": markdown(cited),
        "HTML": html(cited),
        "BibTeX": bibtex(cited),
        "RIS": ris(cited),
    }


def day(when: date, language: str) -> str:
    if language == "en":
        return long_date(when)
    return f"{when.day}. {GERMAN_MONTHS[when.month - 1]} {when.year}"


def plain(cited: Cited, language: str) -> str:
    return (
        f"{cited.who(language)}, {cited.words(language)}, {day(cited.said_on, language)}"
        f"{cited.qualities(language)}. {printed(cited, language)}. {SITE}, {cited.home}"
    )


def printed(cited: Cited, language: str) -> str:
    opening, closing = QUOTE_MARKS[language]
    kept = "text kept" if language == "en" else "Text gesichert am"
    return (
        f"In: {cited.outlet}, {opening}{cited.title}{closing}, {day(cited.published_on, language)},"
        f" {cited.url}, {kept} {day(cited.kept_on, language)}"
    )


def note(cited: Cited) -> str:
    office = cited.offices.get("en")
    held = f"{office}, " if office else ""
    said = f"{held}{long_date(cited.said_on)}{cited.qualities('en')}"
    return f"{said}. {printed(cited, 'en')}"


def marked(text: str) -> str:
    return MARKUP.sub(r"\\\1", text)


def markdown(cited: Cited) -> str:
    label = ""
    if cited.form == "indirect":
        label = f"> {marked(REPORTS.format(cited.outlet))}\n>\n"
    return (
        f"{label}> {marked(cited.words('en'))}\n>\n> — {marked(cited.who('en'))},"
        f" [{long_date(cited.said_on)}](<{cited.home}>){cited.qualities('en')}. In:"
        f" [{marked(cited.title)}](<{cited.url}>), {marked(cited.outlet)},"
        f" {long_date(cited.published_on)}."
    )


def html(cited: Cited) -> str:
    label = ""
    if cited.form == "indirect":
        label = f'<p lang="en">{escape(REPORTS.format(cited.outlet))}</p>\n'
    return (
        f'{label}<blockquote lang="{cited.language}" cite="{escape(cited.url)}">\n'
        f'  <p>{escape(cited.words("en"))}</p>\n</blockquote>\n<p lang="en">'
        f'{escape(cited.who("en"))}, <a href="{cited.home}">{long_date(cited.said_on)}</a>'
        f'{escape(cited.qualities("en"))}. In: <cite lang="{cited.title_language}">'
        f'<a href="{escape(cited.url)}">{escape(cited.title)}</a></cite>, {escape(cited.outlet)},'
        f" {long_date(cited.published_on)}. {SITE}.</p>"
    )


def bibtex(cited: Cited) -> str:
    fields = {
        "author": f"{{{tex(cited.author)}}}",
        "title": f"{{{{{tex(cited.words('en'))}}}}}",
        "date": f"{{{cited.said_on}}}",
        "year": f"{{{cited.said_on.year}}}",
        "month": f"{cited.said_on:%b}".lower(),
        "publisher": f"{{{SITE}}}",
        "url": f"{{{cited.home}}}",
        "langid": f"{{{BABEL[cited.language]}}}",
        "note": f"{{{tex(note(cited))}}}",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{natotracker-{cited.public_id},\n{lines}}}\n"


def tex(text: str) -> str:
    return TEX.sub(r"\\\1", text)


def ris(cited: Cited) -> str:
    fields = (
        ("TY", "ELEC"),
        ("ID", f"natotracker-{cited.public_id}"),
        ("AU", cited.author),
        ("TI", cited.words("en")),
        ("DA", f"{cited.said_on:%Y/%m/%d}/"),
        ("PY", cited.said_on.year),
        ("T2", cited.outlet),
        ("PB", SITE),
        ("LA", cited.language),
        ("N1", note(cited)),
        ("UR", cited.home),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields)
