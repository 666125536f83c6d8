"""How much text a page may and must hold.

Outside of ``readers.html``, so that naming these errors loads no part of that room.
"""

from statements.readers.plain_text import TooLongError, UnreadableError

MAX_PAGE_BYTES = 5_000_000
# Characters. A news agency's shortest reports have more; a teaser before a paywall has fewer.
LEAST_TEXT = 200
LEAST_PAID_TEXT = 1_000


class PageTooLongError(TooLongError):
    """The page has more than :data:`MAX_PAGE_BYTES`."""


class PaywallError(UnreadableError):
    """The page shows the beginning alone to those who do not pay."""


class TooLittleTextError(UnreadableError):
    """The page holds hardly any text: its scripts fetch it, or it is no article."""


def check_length(body: str, *, is_for_payers: bool) -> None:
    """Raises :class:`PaywallError` and :class:`TooLittleTextError`."""
    if is_for_payers and len(body) < LEAST_PAID_TEXT:
        raise PaywallError(
            "The page shows only the beginning of the article; the rest is behind a paywall."
        )
    if len(body) < LEAST_TEXT:
        raise TooLittleTextError(
            f"The page holds no article of {LEAST_TEXT} characters or more; "
            "perhaps its scripts would fetch it."
        )
