"""What the house holds everybody to: imports, migrations, sizes, reach, places for writes."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import allauth
import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).parent.parent
ALLAUTH = Path(allauth.__file__).parent / "templates"
ROOMS = ("natotracker", "statements", "benchmarks")
MODULES = [
    path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))
    if "migrations" not in path.parts
]  # fmt: skip
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def too_long(paths: list[Path], ceiling: int) -> dict[str, int]:
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in paths}
    return {name: length for name, length in lengths.items() if length > ceiling}


def nodes(path: Path, *kinds: type) -> Iterator[ast.AST]:
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, kinds))


def test_imports_point_down_the_staircase():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_modules_have_400_lines_at_most():
    assert too_long(MODULES, 400) == {}


def test_functions_have_60_lines_at_most():
    lengths = {
        f"{name_of(path)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > 60} == {}


def test_templates_have_150_lines_at_most():
    assert too_long(TEMPLATES, 150) == {}


def test_style_parts_have_120_lines_and_scripts_100_at_most():
    parts = [path for path in STYLES if path.name != "tokens.css"]
    assert too_long(parts, 120) == {}
    assert too_long(SCRIPTS, 100) == {}


def test_every_import_stands_at_the_top():
    inside = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for function in nodes(path, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def test_no_module_is_called_after_nothing():
    vague = {"utils", "helpers", "common", "base", "misc"}
    assert [name_of(path) for path in MODULES if path.stem in vague] == []


def test_no_model_overrides_save_and_nothing_listens_to_signals():
    models = [path for path in MODULES if "models" in path.parts]
    overrides = [
        f"{name_of(path)}:{node.lineno}"
        for path in models
        for node in nodes(path, ast.FunctionDef)
        if node.name in ("save", "delete")
    ]
    listeners = [
        name_of(path) for path in MODULES if "django.db.models.signals" in path.read_text()
    ]
    assert overrides + listeners == []


WRITES = re.compile(
    r"\.(save|bulk_create|bulk_update|get_or_create|update_or_create)\(|"
    r"\bobjects\.create\(|\)\.(update|delete)\("
)


# Writes a picture into memory, by Pillow's word for it.
SAVES_NO_ROW = {"statements/views/public/card_picture.py"}


def test_only_actions_write():
    rooms = ("views", "feeds", "forms", "imports", "management", "templatetags")
    outside = [
        f"{name_of(path)}: {match.group()}"
        for path in MODULES
        if set(rooms) & set(path.parts) and name_of(path) not in SAVES_NO_ROW
        for match in WRITES.finditer(path.read_text())
    ]
    assert outside == []


def test_fetching_alone_asks_other_machines():
    """The import linter cannot tell urllib.request from urllib.parse."""
    asks = re.compile(r"\burllib\.request\b|\burllib import [^\n]*request|\burlopen\b")
    assert [name_of(path) for path in MODULES if asks.search(path.read_text())] == []


# Counts stored rows anew, where they are written; lifts the limit off a session that writes.
READS_THE_PRIMARY = {"statements/models/recounting.py"}


def test_plain_sql_reads_where_querysets_do():
    """The connection of ``django.db`` is the primary's: a page would wait for a dead one."""
    primary = re.compile(r"^from django\.db import [^\n]*\bconnection\b", re.MULTILINE)
    rooms = [path for path in MODULES if "statements" in path.relative_to(ROOT).parts]
    outside = {
        name_of(path)
        for path in rooms
        if not {"actions", "management"} & set(path.parts) and primary.search(path.read_text())
    }
    assert outside == READS_THE_PRIMARY


def test_actions_know_no_request_form_or_template():
    above = re.compile(
        r"^(from|import) django\.(http|forms|shortcuts|template|contrib\.messages)", re.MULTILINE
    )
    actions = [path for path in MODULES if "actions" in path.parts]
    assert actions
    assert [name_of(path) for path in actions if above.search(path.read_text())] == []


def test_nobody_filters_on_a_state_outside_of_models():
    state = re.compile(r"(filter|exclude)\([^)]*\bstate(__in)?=")
    outside = [path for path in MODULES if "models" not in path.parts]
    assert [name_of(path) for path in outside if state.search(path.read_text())] == []


def test_views_leave_reading_to_querysets():
    views = [path for path in MODULES if "views" in path.parts]
    assert views
    narrowing = re.compile(r"\.(filter|exclude)\(")
    assert [name_of(path) for path in views if narrowing.search(path.read_text())] == []


# Django looks for these by name.
CALLED_BY_DJANGO = {"404.html", "403.html", "500.html", "400.html", "admin/base_site.html"}
# Allauth for those that it has itself, and for these.
CALLED_BY_ALLAUTH = {"429.html", "account/password_reset_help_text.html"} | {
    str(path.relative_to(ALLAUTH)) for path in ALLAUTH.rglob("*.html")
}


# A visitors' part is named without its folder: part.quote(...), {% part "quote" %} at the desk.
PART = re.compile(r"\bpart[. ]\"?(\w+)")


def test_every_template_is_reachable_from_a_view():
    written = "\n".join(path.read_text() for path in MODULES + TEMPLATES)
    used = {name.partition("#")[0] for name in re.findall(r"[\w./-]+\.html(?:#\w+)?", written)}
    used |= {f"public/parts/{name}.html" for name in PART.findall(written)}
    names = {str(path.relative_to(ROOT / "templates")) for path in TEMPLATES}
    assert names - used - CALLED_BY_DJANGO - CALLED_BY_ALLAUTH == set()


def named_urls(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from named_urls(entry, namespace + inner)
        elif isinstance(entry, URLPattern):
            # Django's admin leaves two without one: what is at no other address.
            assert entry.name or namespace == "admin:", f"{entry.pattern} has no name"
            yield f"{namespace}{entry.name}", f"/{entry.pattern}"


def test_every_address_has_a_name():
    assert dict(named_urls(get_resolver()))


def test_every_view_has_its_own_tests():
    """The desk's and the public's addresses are walked by tables too; those do not count here."""
    views = [path for path in MODULES if "views" in path.parts and "@require_" in path.read_text()]
    assert views
    missing = []
    for path in views:
        folder = ROOT / "tests" / "views" / path.parent.name
        tables = {folder / "test_gates.py", folder / "test_lists.py"}
        tests = "\n".join(test.read_text() for test in set(folder.glob("test_*.py")) - tables)
        for view in re.findall(r"@require_.*\n(?:@.*\n)*def (\w+)", path.read_text()):
            missing += [] if calls(tests, view) else [view]
    assert missing == []


def calls(tests: str, view: str) -> bool:
    """Whether tests name a view's address, or what only its address ends in."""
    noun, _, verb = view.partition("_")
    ways = [f'"{noun}-{verb}"', f'to("{verb}"', f'"desk:{noun}-{verb}"', *ADDRESSED.get(view, ())]
    return any(way in tests for way in ways)


# How tests reach the views whose address they do not build by its name.
ADDRESSED = {
    "home": ['"/"'],
    "about": ['reverse("about")'],
    "robots": ['reverse("robots")'],
    "search": ['"/search/"'],
    "article_list": ["(LIST"],
    "article_create": ["(NEW"],
    "statement_list": ["(LIST"],
    "candidate_create": ["desk:candidate-create"],
    "speaker_list": ['"/speakers/"'],
    "speaker_detail": ["minister.get_absolute_url()"],
    "organisation_list": ['"/organisations/"'],
    "organisation_detail": ["freedonia.get_absolute_url()"],
    "office_detail": ["office.get_absolute_url()"],
    "compare": ['"/compare/"'],
    "grid": ['"/grid/"'],
    "verify": ['"/verify/"'],
    "topic_list": ['"/topics/"'],
    "topic_detail": ["lighthouses.get_absolute_url()"],
    "meeting_list": ['"/meetings/"'],
    "meeting_detail": ["gathering.get_absolute_url()"],
    "article_detail": ["article.get_absolute_url()"],
}


def test_pages_hold_no_inline_style_or_script():
    """But for data: a block of JSON-LD is no script, no browser runs it and no policy asks."""
    script = r"<script(?! type=\"application/ld\+json\">)(?![^>]*\ssrc=)"
    inline = re.compile(rf"\sstyle=|<style|\son[a-z]+=|\shx-on|{script}")
    assert [name_of(path) for path in TEMPLATES if inline.search(path.read_text())] == []


def test_colours_stand_in_the_tokens_alone():
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(")
    others = [path for path in STYLES if path.name != "tokens.css"]
    assert others
    assert {name_of(path): colour.findall(path.read_text()) for path in others
            if colour.search(path.read_text())} == {}  # fmt: skip


def test_the_readme_names_files_that_exist():
    readme = (ROOT / "README.md").read_text()
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme)
    places = re.findall(r"`((?:statements|tests|static|templates|docs)/[\w./-]+)`", readme)
    assert pictures
    assert [name for name in pictures + places if not (ROOT / name).exists()] == []


def test_every_part_says_what_it_takes():
    parts = [path for path in TEMPLATES if path.parent.name == "parts"]
    assert parts
    silent = [name_of(path) for path in parts if not path.read_text().startswith("{#")
              and not path.read_text().startswith("{% comment")]  # fmt: skip
    assert silent == []
