"""What every citation of a statement is made of."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from statements.models import Form, Precision, Quote, Statement
from statements.models.languages import in_one_language

SITE = "NATO tracker"
DATE_FORMATS = {
    "en": {Precision.DAY: "j F Y", Precision.MONTH: "F Y", Precision.YEAR: "Y"},
    "de": {Precision.DAY: "j. F Y", Precision.MONTH: "F Y", Precision.YEAR: "Y"},
}
MARKS = {"de": ("„", "“"), "en": ("“", "”")}
# The words of a citation, which is German or English whatever the language of the page.
WORDS = {
    "en": {
        Form.INDIRECT: "in indirect speech",
        Form.PARTIAL: "partly in the speaker’s words",
        Quote.Wording.TRANSLATED: "translated by {outlet}",
        "kept": "text kept {day}",
        "in": "In:",
        "reports": "{outlet} reports, in indirect speech:",
    },
    "de": {
        Form.INDIRECT: "in indirekter Rede",
        Form.PARTIAL: "teilweise wörtlich",
        Quote.Wording.TRANSLATED: "übersetzt von {outlet}",
        "kept": "Text gesichert am {day}",
        "in": "In:",
        "reports": "{outlet} berichtet, in indirekter Rede:",
    },
}


@dataclass(frozen=True, slots=True)
class Cited:
    """A statement by its leading quote, ready to be cited.

    ``offices`` are titles by language of the interface; ``home`` is the statement's whole address;
    ``family_name`` is empty where the speaker has no name or the name does not end in it.
    """

    public_id: str
    home: str
    name: str
    is_named: bool
    family_name: str
    offices: dict[str, str]
    said_on: date
    said_precision: str
    text: str
    language: str
    form: str
    wording: str
    outlet: str
    title: str
    title_language: str
    url: str
    published_on: date
    kept_on: date

    @property
    def is_verbatim(self) -> bool:
        return self.form != Form.INDIRECT

    def words(self, language: str) -> str:
        """The quote on one line, in the marks of the citing language if they are the speaker's."""
        text = one_line(self.text)
        opening, closing = MARKS[language] if self.is_verbatim else ("", "")
        return f"{opening}{text}{closing}"

    def who(self, language: str) -> str:
        """ "Ada Brandt (Foreign Minister of Freedonia)"."""
        office = self.offices.get(language, "")
        name = one_line(self.name)
        return f"{name} ({one_line(office)})" if office else name

    def said(self, language: str) -> str:
        """The day as exact as it is known."""
        return in_words(self.said_on, language, self.said_precision)

    def qualities(self, language: str) -> list[str]:
        """What a reader must know of the wording: not wholly the speaker's words, a translation."""
        words = WORDS[language]
        kinds = (kind for kind in (self.form, self.wording) if kind in words)
        return [words[kind].format(outlet=one_line(self.outlet)) for kind in kinds]


def cited(statement: Statement, home: str) -> Cited:
    """Of a published statement of ``for_cards()``."""
    quote, speaker = statement.leading_quote, statement.speaker
    article = quote.snapshot.article
    assert statement.said_on is not None  # the database publishes nothing without a day
    return Cited(
        public_id=statement.public_id,
        home=home,
        name=speaker.name if speaker else statement.attribution,
        is_named=speaker is not None,
        family_name=speaker.family_name if speaker else "",
        offices=_offices(statement),
        said_on=statement.said_on,
        said_precision=statement.said_precision,
        text=quote.text,
        language=quote.language,
        form=quote.form,
        wording=quote.wording,
        outlet=article.outlet.name,
        title=article.title,
        title_language=article.language,
        url=article.url,
        published_on=article.published_on,
        kept_on=timezone.localtime(quote.snapshot.taken_at).date(),
    )


def _offices(statement: Statement) -> dict[str, str]:
    if not statement.tenure or not statement.speaker:
        return {}
    titles = {}
    for language, _name in settings.LANGUAGES:
        # Also while a page is drawn, in whatever language that is.
        with translation.override(language), in_one_language():
            titles[language] = statement.tenure.office.title(statement.speaker.gender)
    return titles


@lru_cache(maxsize=4_000)
def in_words(day: date, language: str, precision: str = Precision.DAY) -> str:
    with translation.override(language):
        return date_format(day, DATE_FORMATS[language][Precision(precision)])


def one_line(text: str) -> str:
    """White space of any kind becomes single spaces, and control characters go."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())
