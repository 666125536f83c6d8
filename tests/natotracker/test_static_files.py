"""The style sheets of production: one file that says what the many say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import override_settings

from natotracker.static_files import SHEETS, bundled


@pytest.fixture(scope="module")
def collected(tmp_path_factory) -> Iterator[Path]:
    """The folder of what is served: collected once, because compressing takes seconds."""
    folder = tmp_path_factory.mktemp("static")
    storage = {"BACKEND": "natotracker.static_files.BundlingStorage"}
    with override_settings(
        STATIC_ROOT=folder, STORAGES=settings.STORAGES | {"staticfiles": storage}
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


def test_an_import_gives_way_to_its_sheet_in_its_layer():
    sheets = {
        "css/site.css": '@layer base, parts;\n@import url("base/type.css") layer(base);\n',
        "css/base/type.css": '.a { src: url("../../fonts/a.woff2"); }\n',
    }
    assert bundled("css/site.css", sheets.__getitem__) == (
        '@layer base, parts;\n@layer base {\n.a { src: url("../fonts/a.woff2"); }\n}\n'
    )


def test_imports_within_imports_and_without_layers_are_followed():
    sheets = {"css/x.css": '@import url("y.css");', "css/y.css": '@import url("../z.css");'}
    assert bundled("css/x.css", (sheets | {"z.css": "b {}"}).__getitem__) == "b {}"


@pytest.mark.parametrize("name", SHEETS)
def test_what_is_served_imports_nothing_and_lacks_no_rule(collected, name):
    served = (collected / staticfiles_storage.stored_name(name)).read_text()
    assert "@import" not in served
    source = Path(finders.find(name))
    for part in re.findall(r'@import url\("([^"]+)"\)', source.read_text()):
        for rule in re.findall(r"^\.[\w-]+", (source.parent / part).read_text(), re.MULTILINE):
            assert rule in served


def test_every_file_that_a_sheet_names_is_served(collected):
    for name in SHEETS:
        sheet = collected / staticfiles_storage.stored_name(name)
        for place in re.findall(r'url\("([^":]+)"\)', sheet.read_text()):
            assert (sheet.parent / place).exists(), place
