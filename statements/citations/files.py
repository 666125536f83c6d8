"""A citation for reference managers: BibTeX (also biblatex) and RIS, both in UTF-8."""

import re
from urllib.parse import quote as percent_encode

from statements.citations.cited import SITE, Cited, one_line
from statements.citations.plain import printed
from statements.models import Precision

# BibTeX counts braces even behind a backslash, so that those of a text are named instead; the
# straight mark and the tilde are commands under German babel.
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    **{character: f"\\{character}" for character in "$&#%_"},
}
# Macros that each style writes in its own language.
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
BABEL = {"de": "ngerman", "en": "british", "fr": "french", "tr": "turkish", "uk": "ukrainian"}


def bibtex(cited: Cited, language: str) -> str:
    has_month = cited.said_precision != Precision.YEAR
    fields = {
        "author": _braced(_bibtex_author(cited)),
        "title": _braced(_braced(_tex(cited.words(language)))),
        "date": _braced(_date(cited, "-")),
        "year": _braced(f"{cited.said_on:%Y}"),
        "month": MONTHS[cited.said_on.month - 1] if has_month else "",
        "publisher": _braced(SITE),
        "url": _braced(_bibtex_address(cited.home)),
        "langid": _braced(BABEL[cited.language]) if cited.language in BABEL else "",
        "note": _braced(_tex(_note(cited, language))),
    }
    lines = [f"  {name} = {value},\n" for name, value in fields.items() if value]
    return f"@misc{{natotracker-{cited.public_id},\n{''.join(lines)}}}\n"


def ris(cited: Cited, language: str) -> str:
    fields = [
        ("TY", "ELEC"),
        ("ID", f"natotracker-{cited.public_id}"),
        ("AU", _ris_author(cited)),
        ("TI", cited.words(language)),
        ("DA", f"{_date(cited, '/')}{_missing_slashes(cited)}"),
        ("PY", f"{cited.said_on:%Y}"),
        ("T2", one_line(cited.outlet)),
        ("PB", SITE),
        ("LA", cited.language),
        ("N1", _note(cited, language)),
        ("UR", cited.home),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields)


def _note(cited: Cited, language: str) -> str:
    """The office of that day, what kind of wording it is, and where it is printed."""
    said = [one_line(cited.offices.get(language, "")), cited.said(language)]
    said = [part for part in (*said, *cited.qualities(language)) if part]
    return f"{', '.join(said)}. {printed(cited, language)}"


def _braced(value: str) -> str:
    return f"{{{value}}}"


def _given_name(cited: Cited) -> str | None:
    """What stands before the family name; None where the name does not end in one."""
    name, family = one_line(cited.name), one_line(cited.family_name)
    if not cited.is_named or not family or not name.endswith(f" {family}"):
        return None
    return name.removesuffix(family).strip()


def _bibtex_author(cited: Cited) -> str:
    given = _given_name(cited)
    if given is None:
        return _braced(_tex(one_line(cited.name)))  # one name, however many words it has
    # Braces keep a comma or an "and" within a name from parting it.
    family = _tex(one_line(cited.family_name))
    return f"{_braced(family) if ' ' in family else family}, {_tex(given)}"


def _ris_author(cited: Cited) -> str:
    given = _given_name(cited)
    if given is None:
        return one_line(cited.name).replace(",", ";")  # a comma would part it
    return f"{one_line(cited.family_name)}, {given}"


def _date(cited: Cited, joint: str) -> str:
    parts = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}
    day = cited.said_on.strftime(parts[Precision(cited.said_precision)])
    return day.replace("-", joint)


def _missing_slashes(cited: Cited) -> str:
    """RIS writes YYYY/MM/DD/other and leaves out what is not known, but for the slashes."""
    return {Precision.DAY: "/", Precision.MONTH: "//", Precision.YEAR: "///"}[
        Precision(cited.said_precision)
    ]


def _tex(text: str) -> str:
    return re.sub(r'[\\{}~^<>|"$&#%_]', lambda found: TEX[found[0]], text)


def _bibtex_address(address: str) -> str:
    return percent_encode(one_line(address), safe="%:/?#[]@!$&'()*+,;=-._~")
