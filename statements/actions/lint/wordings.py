"""A translation that is given as the original, and marks that the article does not print."""

from collections.abc import Iterator

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked, place_of, speaks_for_itself
from statements.actions.lint.places import is_in_marks
from statements.actions.lint.warning import StatementWarning, WayOut
from statements.models import Form, Quote, Speaker

ORIGINAL = Quote.Wording.ORIGINAL
# NATO's official languages: at its meetings anybody may speak them.
SPOKEN_AT_NATO = {"en", "fr"}
# The languages in which a country's government speaks, by the country's code (ISO 639-1).
# A country that is not here speaks any language: no warning rather than a wrong one.
SPOKEN_IN = {
    "AL": "sq", "AT": "de", "AU": "en", "BA": "bs hr sr", "BE": "nl fr de", "BG": "bg",
    "BY": "be ru", "CA": "en fr", "CH": "de fr it", "CN": "zh", "CZ": "cs", "DE": "de",
    "DK": "da", "EE": "et", "ES": "es ca", "FI": "fi sv", "FR": "fr", "GB": "en", "GE": "ka",
    "GR": "el", "HR": "hr", "HU": "hu", "IE": "en ga", "IR": "fa", "IS": "is", "IT": "it de",
    "JO": "ar", "JP": "ja", "KP": "ko", "KR": "ko", "LT": "lt", "LU": "lb fr de", "LV": "lv",
    "ME": "sr", "MK": "mk sq", "NL": "nl", "NO": "nb nn no", "NZ": "en", "PL": "pl", "PT": "pt",
    "RO": "ro", "RU": "ru", "SE": "sv", "SI": "sl", "SK": "sk", "TR": "tr", "UA": "uk ru",
    "US": "en es",
}  # fmt: skip


def translated_as_original(checked: Checked) -> Iterator[StatementWarning]:
    """The quote's language is not the speaker's, as far as that can be told.

    It is theirs where a country that they held an office of speaks it, where NATO does, or where
    another statement of theirs, already published, was said in it.
    """
    speaker = checked.statement.speaker
    originals = [quote for quote in checked.quotes if quote.wording == ORIGINAL]
    foreign = {quote.language for quote in originals} - SPOKEN_AT_NATO
    if speaker is None or not foreign:
        return
    own = _spoken_by(speaker)
    if not own or foreign <= own:
        return
    own |= Quote.objects.original_languages(speaker, besides=checked.statement)
    for quote in originals:
        if quote.language in foreign - own:
            sentence = _(
                "%(language)s is not known as a language of %(name)s: is this the original wording?"
            )
            yield StatementWarning(
                "translated-as-original",
                sentence % {"language": language_name(quote.language), "name": speaker.name},
                (speaker.pk, quote.language, *place_of(quote)),
                quote=quote,
            )


def _spoken_by(speaker: Speaker) -> set[str]:
    """Empty where it is not known."""
    codes = set(speaker.tenures.values_list("office__organisation__code", flat=True))
    countries = [SPOKEN_IN[code].split() for code in codes if code in SPOKEN_IN]
    return {language for languages in countries for language in languages}


def two_originals(checked: Checked) -> Iterator[StatementWarning]:
    """Nobody says one thing in two languages: one of the wordings is a translation."""
    originals = sorted({row.language for row in checked.quotes if row.wording == ORIGINAL})
    if len(originals) > 1:
        names = [language_name(code) for code in originals]
        sentence = _("Two languages are given as the original wording: %(languages)s.")
        yield StatementWarning(
            "two-originals", sentence % {"languages": ", ".join(names)}, tuple(originals)
        )


def direct_without_marks(checked: Checked) -> Iterator[StatementWarning]:
    """Given as the speaker's words, while the report prints no quotation marks around them."""
    for quote in checked.quotes:
        if quote.form != Form.DIRECT or speaks_for_itself(quote.snapshot.article):
            continue
        if any(row.form == Form.DIRECT for row in checked.read_at(quote)):
            continue
        if not all(is_in_marks(quote.snapshot.text, *span) for span in quote.offsets):
            yield StatementWarning(
                "direct-without-marks",
                _("It counts as the speaker's words, but the article prints it without marks."),
                place_of(quote),
                WayOut.PASSAGE,
                quote,
            )


def language_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
