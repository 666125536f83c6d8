"""A citation as one writes it into a text or a footnote."""

from statements.citations.cited import MARKS, SITE, WORDS, Cited, in_words, one_line


def plain(cited: Cited, language: str) -> str:
    """ "Ada Brandt (Foreign Minister of Freedonia), “The lighthouse stays lit”, 4 December 2024.
    In: Freedonia Gazette, “The lamp”, 4 December 2024, https://..., text kept 5 December 2024.
    NATO tracker, https://..." and the same in German."""
    said = [cited.who(language), cited.words(language), cited.said(language)]
    said += cited.qualities(language)
    return f"{', '.join(said)}. {printed(cited, language)}. {SITE}, {cited.home}"


def printed(cited: Cited, language: str) -> str:
    """Where it is printed: "In: outlet, title, day, address, day of the kept text"."""
    opening, closing = MARKS[language]
    words = WORDS[language]
    parts = [f"{words['in']} {one_line(cited.outlet)}"]
    if cited.title:
        parts.append(f"{opening}{one_line(cited.title)}{closing}")
    parts.append(in_words(cited.published_on, language))
    if cited.url:
        parts.append(one_line(cited.url))
    parts.append(words["kept"].format(day=in_words(cited.kept_on, language)))
    return ", ".join(parts)
