"""What a reader finds."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as its page or file tells it. What it does not tell is empty or None.

    ``text`` has the title first, then paragraphs and headings, each on a line of its own.
    ``outlet`` is the domain of ``url``, the canonical address where the page names one;
    ``outlet_name`` is what the site calls itself. ``language`` is one of ``LANGUAGES``.
    """

    text: str
    title: str = ""
    byline: str = ""
    outlet: str = ""
    outlet_name: str = ""
    published_on: date | None = None
    language: str | None = None
    url: str = ""
