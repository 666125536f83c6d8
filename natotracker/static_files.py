"""Static files in production: hashed, compressed, and the style sheets as one file.

While one works on them, each part is a file that the browser imports; thirty files in a row are
too many for a reader on a slow line.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEETS = ("css/site.css", "css/pages/desk.css")
IMPORT = re.compile(r'@import url\("([^":]+)"\)(?: layer\((\w+)\))?;')
PLACE = re.compile(r'url\("([^":]+)"\)')


def bundled(name: str, read: Callable[[str], str]) -> str:
    """The sheet ``name`` with what it imports in place of the imports, each in its layer.

    ``read`` gives the text of a sheet by its name. Raises whatever ``read`` does for a missing one.
    """
    folder = posixpath.dirname(name)

    def sheet(match: re.Match[str]) -> str:
        imported = posixpath.normpath(posixpath.join(folder, match[1]))
        text = PLACE.sub(lambda place: moved(place[1], imported, folder), bundled(imported, read))
        return f"@layer {match[2]} {{\n{text}}}" if match[2] else text

    return IMPORT.sub(sheet, read(name))


def moved(place: str, sheet: str, folder: str) -> str:
    """What ``sheet`` calls ``place``, as a sheet in ``folder`` calls it."""
    whole = posixpath.join(posixpath.dirname(sheet), place)
    return f'url("{posixpath.relpath(whole, folder)}")'


class BundlingStorage(CompressedManifestStaticFilesStorage):
    """Puts the bundled sheets in place of their sources before names are hashed."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple]:
        if not dry_run:
            for name in filter(paths.__contains__, SHEETS):
                text = bundled(name, self.text_of)
                self.delete(name)
                self.save(name, ContentFile(text.encode()))
                paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)

    def text_of(self, name: str) -> str:
        with self.open(name) as sheet:
            return sheet.read().decode()
