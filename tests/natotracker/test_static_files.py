"""The style sheets of production: one file that says what the many say."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from natotracker.static_files import SHEETS, bundled


@pytest.fixture
def collected(settings, tmp_path) -> Path:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "natotracker.static_files.BundlingStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


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
