"""A citation to paste into a page: Markdown (CommonMark) and HTML."""

import re
from html import escape
from urllib.parse import quote as percent_encode

from statements.citations.cited import MARKS, SITE, WORDS, Cited, in_words, one_line

# All that CommonMark or GitHub reads as markup inside of a line, and what begins a block.
INLINE = re.compile(r"([\\`*_\[\]<>#|~&!$])")
BLOCK = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")


def markdown(cited: Cited, language: str) -> str:
    """A quotation of its own, and below it who said it, when, and where it is printed."""
    lines = []
    if not cited.is_verbatim:
        label = WORDS[language]["reports"].format(outlet=one_line(cited.outlet))
        lines += [_plain_markdown(label), ""]
    paragraphs = _paragraphs(cited, language)
    lines += "\n\n".join(map(_plain_markdown, paragraphs)).split("\n")
    who = [_plain_markdown(cited.who(language)), _link(cited.said(language), cited.home)]
    who += map(_plain_markdown, cited.qualities(language))
    article = one_line(cited.title) or one_line(cited.outlet)
    title = _link(article, cited.url) if cited.url else _plain_markdown(article)
    where = [title, _plain_markdown(one_line(cited.outlet))] if cited.title else [title]
    where.append(in_words(cited.published_on, language))
    lines += ["", f"— {', '.join(who)}. {WORDS[language]['in']} {', '.join(where)}."]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def html(cited: Cited, language: str) -> str:
    """A ``blockquote`` with the language of its words and the address of its article."""
    source = f' cite="{escape(one_line(cited.url))}"' if cited.url else ""
    label = ""
    if not cited.is_verbatim:
        words = WORDS[language]["reports"].format(outlet=one_line(cited.outlet))
        label = f'<p lang="{language}">{escape(words)}</p>\n'
    paragraphs = [f"  <p>{escape(text)}</p>\n" for text in _paragraphs(cited, language)]
    said = f'<a href="{escape(cited.home)}">{escape(cited.said(language))}</a>'
    who = [escape(cited.who(language)), said, *map(escape, cited.qualities(language))]
    title = escape(one_line(cited.title) or one_line(cited.outlet))
    if cited.url:
        title = f'<a href="{escape(one_line(cited.url))}">{title}</a>'
    where = [f'<cite lang="{escape(cited.title_language)}">{title}</cite>']
    where += [escape(one_line(cited.outlet))] if cited.title else []
    where.append(in_words(cited.published_on, language))
    return (
        f'{label}<blockquote lang="{escape(cited.language)}"{source}>\n{"".join(paragraphs)}'
        f'</blockquote>\n<p lang="{language}">{", ".join(who)}. '
        f"{WORDS[language]['in']} {', '.join(where)}. {SITE}.</p>"
    )


def _paragraphs(cited: Cited, language: str) -> list[str]:
    """The quote's paragraphs, in marks as a whole if they are the speaker's words."""
    texts = list(filter(None, map(one_line, cited.text.splitlines())))
    if cited.is_verbatim:
        opening, closing = MARKS[language]
        texts[0] = opening + texts[0]
        texts[-1] += closing
    return texts


def _plain_markdown(text: str) -> str:
    text = INLINE.sub(r"\\\1", text)
    return BLOCK.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", text)


def _link(text: str, address: str) -> str:
    return f"[{_plain_markdown(text)}](<{_inside_brackets(address)}>)"


def _inside_brackets(address: str) -> str:
    """An address between angle brackets; what would end it or escape in it is percent-encoded."""
    encoded = percent_encode(one_line(address), safe="%:/?#[]@!$&'()*+,;=-._~")
    return encoded.replace("&", "&amp;")
