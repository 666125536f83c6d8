"""An address as an editor or a redirect gives it, read strictly: what two readers could take for
two hosts is none."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

import idna

from statements.fetching.problems import FetchProblem, Problem
from statements.fetching.public_addresses import Address

DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 2_000
_HOST = re.compile(r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}")
# The last label of a name is never a number; "2130706433", "0x7f.1" and "0177.0.0.1" are numbers
# that some resolvers read as an address.
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_KEPT_IN_PATHS = "/:@!$&'()*+,;=~%?-._[]|"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A host and what to ask it for. ``host`` is a name in ASCII or an internet address."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """Scheme, host and port: what a robots.txt is about."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{name}{port}"

    def __str__(self) -> str:
        return self.site + self.target

    def joined(self, location: str) -> "WebAddress":
        """Where a redirect from here leads."""
        return read_address(urljoin(str(self), location.strip()))


def read_address(url: str) -> WebAddress:
    """Raises :class:`FetchProblem` for what is no plain http or https address of a host."""
    url = url.strip()
    if len(url) > MAX_LENGTH or _UNSAFE.search(url):
        raise FetchProblem(Problem.NO_WEB_ADDRESS)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FetchProblem(Problem.NO_WEB_ADDRESS) from error
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or "@" in parts.netloc:
        raise FetchProblem(Problem.NO_WEB_ADDRESS)
    target = quote(parts.path or "/", safe=_KEPT_IN_PATHS)
    if parts.query:
        target += "?" + quote(parts.query, safe=_KEPT_IN_PATHS)
    return WebAddress(
        scheme=parts.scheme,
        host=_host(parts.hostname, is_bracketed="[" in parts.netloc),
        port=DEFAULT_PORTS[parts.scheme] if port is None else port,
        target=target,
    )


def _host(written: str, *, is_bracketed: bool) -> str:
    if is_bracketed:
        return str(_internet_address(IPv6Address, written))
    try:
        name = idna.encode(written, uts46=True, transitional=False).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        # IDNA knows no underscore, which names of the web may have.
        name = written.lower()
    name = name.removesuffix(".")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        return str(_internet_address(IPv4Address, name))
    if not _HOST.fullmatch(name):
        raise FetchProblem(Problem.NO_WEB_ADDRESS)
    return name


def _internet_address(kind: type[Address], written: str) -> Address:
    """Only in its one plain form; anything else is there to mislead."""
    try:
        return kind(written)
    except ValueError as error:
        raise FetchProblem(Problem.NOT_PUBLIC) from error
