"""Every page of the demo site that a visitor can reach by links: it answers, its links lead
somewhere, its HTML is valid."""

import gzip
import io
import json
import os
import shutil
import subprocess
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from lxml import html

from natotracker.static_files import bundled

pytestmark = [pytest.mark.long, pytest.mark.django_db]

CHECKER = Path(__file__).parent / "html/node_modules/vnu-jar/build/dist/vnu.jar"
FRONT_PAGES = ("/", "/de/")
CLOSED = ("/desk/", "/account/", "/de/desk/", "/de/account/")
ATTRIBUTES = ("href", "src", "action", "hx-get")
FONTS = [
    f"fonts/source-{name}.woff2"
    for name in (
        "serif-4-latin-wght-normal",
        "serif-4-latin-wght-italic",
        "sans-3-latin-wght-normal",
    )
]
HTML = "text/html; charset=utf-8"


@dataclass
class Page:
    """What an address answered, and how often each id stands in it."""

    status: int
    kind: str
    content: bytes
    ids: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)


type Site = dict[str, Page]


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", "--no-serve", stdout=io.StringIO())
        yield crawl(Client())
        transaction.set_rollback(True)


def crawl(client: Client) -> Site:
    """Visits every English page; one of each kind in German, and of those that only narrow or
    order a list."""
    site: Site = {}
    waiting = deque(FRONT_PAGES)
    known = {what_counts(address) for address in waiting}
    while waiting:
        address = waiting.popleft()
        site[address] = page = visit(client, address)
        for link in sorted(page.links):
            target = urldefrag(urljoin(address, link)).url
            if is_own(target) and what_counts(target) not in known:
                known.add(what_counts(target))
                waiting.append(target)
    return site


def what_counts(address: str) -> tuple:
    path = urlsplit(address).path
    is_one_of_many = path.startswith("/de/") or filters_of(address)
    return kind_of(address) if is_one_of_many else (path,)


def kind_of(address: str) -> tuple:
    """Its language, the noun of its path, how deep it lies, and what narrows it."""
    path = urlsplit(address).path
    parts = path.removeprefix("/de").split("/")
    return path.startswith("/de/"), parts[1], len(parts), filters_of(address)


def filters_of(address: str) -> frozenset[str] | int:
    """By name, each pair of them; of more, which a search has thousands of, only how many."""
    names = frozenset(name for name, _ in parse_qsl(urlsplit(address).query))
    return names if len(names) <= 2 else len(names)


def is_own(address: str) -> bool:
    return address.startswith("/") and not address.startswith("/static/")


def visit(client: Client, address: str) -> Page:
    response = client.get(address)
    page = Page(response.status_code, response.get("Content-Type", ""), response.content)
    if page.status == 200 and page.kind == HTML and not address.startswith(CLOSED):
        tree = html.fromstring(page.content)
        page.ids = set(tree.xpath("//@id"))
        page.links = {str(link) for name in ATTRIBUTES for link in tree.xpath(f"//@{name}")}
    elif page.status == 302:
        page.links = {response["Location"]}
    return page


def test_every_address_answers(site):
    assert len(site) > 500
    assert {address: page.status for address, page in site.items()
            if page.status not in (200, 302)} == {}  # fmt: skip


def test_every_fragment_leads_to_a_place_on_its_page(site):
    lost = [
        (address, link)
        for address, page in site.items()
        for link in page.links
        if "#" in link and (target := urldefrag(urljoin(address, link))).url in site
        if target.fragment and target.fragment not in site[target.url].ids
    ]
    assert lost == []


def test_every_file_that_pages_name_is_there(site):
    named = {
        link.removeprefix("/static/")
        for page in site.values()
        for link in page.links
        if link.startswith("/static/")
    }
    assert named
    assert {name for name in named if finders.find(name) is None} == set()


def test_every_page_is_valid_html(site, tmp_path):
    """One page of each kind and language, by the W3C's checker. htmx's attributes are its own;
    SVG 2 gives every shape a pathLength."""
    if not (CHECKER.exists() and shutil.which("java")) and not os.environ.get("CI"):
        pytest.skip("no checker: run `npm ci --prefix tests/html`, with Java installed")
    for number, (address, page) in enumerate(one_of_each_kind(site).items()):
        (tmp_path / f"{number}.html").write_bytes(page.content + f"<!-- {address} -->".encode())
    checked = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always",
         "--filterpattern", "Attribute “(hx-|pathLength).*", tmp_path],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    found = json.loads(checked.stderr)["messages"]
    assert [told(message) for message in found if message["type"] == "error"] == []


def one_of_each_kind(site: Site) -> Site:
    kinds: dict[tuple, str] = {}
    for address, page in site.items():
        if page.ids:
            kinds.setdefault(kind_of(address), address)
    return {address: site[address] for address in kinds.values()}


def told(message: dict) -> str:
    last = Path(message["url"].removeprefix("file:")).read_text().rpartition("<!-- ")[2]
    return f"{last.removesuffix(' -->')}: {message['message']} {message.get('extract', '')!r}"


def test_no_page_weighs_more_than_100_kb(site):
    """What visitors read, compressed, with all that it names: the style sheet, the Latin fonts and
    htmx with two scripts at most."""
    read = {address: page for address, page in site.items() if page.ids}
    pages = {address: page for address, page in read.items() if "/sign-in/" not in address}
    scripts = {address: scripts_of(page) for address, page in pages.items()}
    assert {address for address, names in scripts.items() if len(names) > 3} == set()
    weights = {
        address: weight_of(page.content, scripts[address]) for address, page in pages.items()
    }
    assert {address: n for address, n in weights.items() if n > 100_000} == {}


def weight_of(content: bytes, scripts: set[str]) -> int:
    return weight_of_all() + len(gzip.compress(content)) + sum(map(weight, scripts))


@cache
def weight_of_all() -> int:
    """What every page names: the fonts and the style sheet."""
    fonts = sum(Path(finders.find(name)).stat().st_size for name in FONTS)
    return fonts + len(brotli.compress(bundled("css/site.css", text_of).encode()))


def scripts_of(page: Page) -> set[str]:
    return {link.removeprefix("/static/") for link in page.links if link.endswith(".js")}


@cache
def weight(script: str) -> int:
    return len(brotli.compress(text_of(script).encode()))


def text_of(name: str) -> str:
    return Path(finders.find(name)).read_text()
