"""Offsets as browsers count them, in UTF-16 units, and as Python and PostgreSQL do."""


class OffsetError(Exception):
    """An offset outside of the text, or in the middle of a character."""


def code_points(text: str, units: int) -> int:
    """How many characters the first ``units`` UTF-16 units of a text are.

    Raises :class:`OffsetError`.
    """
    encoded = text.encode("utf-16-le")
    if not 0 <= 2 * units <= len(encoded):
        raise OffsetError
    try:
        return len(encoded[: 2 * units].decode("utf-16-le"))
    except UnicodeDecodeError as error:
        raise OffsetError from error


def utf16_units(text: str) -> int:
    """A text's length as a browser counts it."""
    return len(text.encode("utf-16-le")) // 2
