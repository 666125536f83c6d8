"""Which language a text is in."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

LANGUAGES = ("de", "en", "fr")
SAMPLE = 5_000  # characters; more does not change the answer


def guess_language(text: str) -> str:
    """The likeliest of :data:`LANGUAGES`, by py3langid's model restricted to them."""
    language, _ = _identifier().classify(text[:SAMPLE])
    return str(language)


@cache
def _identifier() -> Any:
    """The model takes most of a second to unpack, and it stands on NumPy, so only a process that
    asks loads them."""
    langid: Any = import_module("py3langid.langid")
    model = Path(langid.__file__).parent / langid.MODEL_FILE
    identifier = langid.LanguageIdentifier.from_model_file(model)
    identifier.set_languages(list(LANGUAGES))
    return identifier
