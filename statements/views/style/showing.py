"""Parts of visitors' pages, each in its states, as a sheet of the style pages shows them."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from statements.templatetags import public_pages


class Shown:
    """A part in one state: ``values`` are what it takes, ``state`` tells it from its others."""

    def __init__(self, name: str, state: Any = "", /, **values: Any):
        self.name, self.state, self.values = name, state, values

    @property
    def html(self) -> SafeString:
        return public_pages.part(self.name, **self.values)


@dataclass(frozen=True)
class Subject:
    """What ``shown`` have in common; ``key`` is its place on the page. Wide ones take the whole
    width, under their heading."""

    key: str
    title: Any
    shown: tuple[Shown, ...]
    is_wide: bool = False
