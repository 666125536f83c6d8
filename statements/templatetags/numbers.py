"""Numbers as each language writes them."""

from django import template

from statements.models.languages import page_language

register = template.Library()
BETWEEN_THOUSANDS = {"en": ",", "de": "."}


class Written(int):
    """One still counts by it, as messages do that have a singular."""

    def __str__(self) -> str:
        return f"{int(self):,}".replace(",", BETWEEN_THOUSANDS[page_language()[:2]])


@register.filter
def number(value: int) -> int:
    """1234 is "1,234", in German "1.234"; with ``n=count|number`` also in a message."""
    return value if 0 <= value < 1000 else Written(value)
