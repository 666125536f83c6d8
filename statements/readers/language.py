"""Which language a text is in."""

from functools import cache
from pathlib import Path

from py3langid import langid

LANGUAGES = ("de", "en", "fr")
SAMPLE = 5_000  # characters; more does not change the answer


def guess_language(text: str) -> str:
    """The likeliest of :data:`LANGUAGES`, by py3langid's model restricted to them."""
    language, _ = _identifier().classify(text[:SAMPLE])
    return str(language)


@cache
def _identifier() -> langid.LanguageIdentifier:
    """The model takes most of a second to unpack, so only a process that asks loads it."""
    model = Path(langid.__file__).parent / langid.MODEL_FILE
    identifier = langid.LanguageIdentifier.from_model_file(model)
    identifier.set_languages(list(LANGUAGES))
    return identifier
