"""From an address to its bytes, past everything that strangers may answer."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NoReturn

import httpcore

from statements.fetching.bodies import CODINGS, read_body, text_type
from statements.fetching.connections import (
    PUBLIC_ONLY,
    Deadline,
    Guard,
    Policy,
    Resolver,
    resolve,
    tls_context,
)
from statements.fetching.problems import FetchProblem, Problem
from statements.fetching.robots import Robots
from statements.fetching.turns import Turns
from statements.fetching.web_addresses import WebAddress, read_address

OK = 200
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MAX_ROBOTS_BYTES = 500 * 1024  # RFC 9309, 2.5
LONGEST_ASKED_PAUSE = 24 * 3_600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """For everything behind one address together, its robots.txt and redirects included."""

    seconds: float = 10.0
    bytes: int = 5 * 1024 * 1024
    redirects: int = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay behind an address: text's bytes, their content type with its charset, and the
    address after all redirects."""

    data: bytes
    content_type: str
    url: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, its body read."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches addresses as ``user_agent``, a few at a time; threads may share it."""

    user_agent: str
    policy: Policy = PUBLIC_ONLY
    resolve: Resolver = resolve
    limits: Limits = field(default_factory=Limits)
    turns: Turns = field(default_factory=Turns)
    tls: ssl.SSLContext = field(default_factory=tls_context)
    robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        product = self.user_agent.partition("/")[0]
        object.__setattr__(self, "robots", Robots(agent=product))

    def fetch(self, url: str) -> Fetched:
        """Raises :class:`FetchProblem` with a reason for everything but text that may be read."""
        address = read_address(url)
        self.turns.wait_for(address.host, self.turns.patience)
        with self.turns.slot():
            deadline = Deadline.after(self.limits.seconds)
            guard = Guard(self.policy, deadline, self.resolve)
            with httpcore.ConnectionPool(ssl_context=self.tls, network_backend=guard) as pool:
                return self._follow(pool, address, deadline)

    def _follow(
        self, pool: httpcore.ConnectionPool, asked: WebAddress, deadline: Deadline
    ) -> Fetched:
        def allow(page: WebAddress) -> None:
            if page.host != asked.host:
                self.turns.wait_for(page.host, deadline.left())
            pause = self.robots.check(page, lambda rules: self._rules(pool, rules))
            self.turns.leave_alone(page.host, pause)

        address, answer = self._final(pool, asked, allow)
        content_type = text_type(answer.headers.get("content-type", ""), answer.body)
        return Fetched(answer.body, content_type, str(address))

    def _rules(self, pool: httpcore.ConnectionPool, address: WebAddress) -> bytes:
        """A robots.txt; no robots.txt is asked for it."""
        _, answer = self._final(pool, address, lambda page: None)
        return answer.body[:MAX_ROBOTS_BYTES]

    def _final(
        self,
        pool: httpcore.ConnectionPool,
        address: WebAddress,
        allow: Callable[[WebAddress], None],
    ) -> tuple[WebAddress, Answer]:
        """The answer behind all redirects, each of which ``allow`` may refuse."""
        for _ in range(self.limits.redirects + 1):
            allow(address)
            answer = self._ask(pool, address)
            location = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not location:
                if answer.status != OK:
                    self._refuse(address, answer)
                return address, answer
            address = address.joined(location)
        raise FetchProblem(Problem.TOO_MANY_REDIRECTS)

    def _ask(self, pool: httpcore.ConnectionPool, address: WebAddress) -> Answer:
        headers = [
            ("User-Agent", self.user_agent),
            ("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8"),
            ("Accept-Encoding", CODINGS),
            ("Accept-Language", "de, en;q=0.8, *;q=0.5"),
        ]
        try:
            with pool.stream("GET", str(address), headers=headers) as response:
                return self._read(response)
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise FetchProblem(Problem.TOO_SLOW) from error
        except httpcore.ConnectError as error:
            raise FetchProblem(Problem.UNREACHABLE) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise FetchProblem(Problem.BROKEN_ANSWER) from error

    def _read(self, response: httpcore.Response) -> Answer:
        """The body only of what will be used."""
        headers = {_text(name).lower(): _text(value) for name, value in response.headers}
        if response.status != OK:
            return Answer(response.status, headers, b"")
        stated = headers.get("content-length", "")
        if stated.isdecimal() and int(stated) > self.limits.bytes:
            raise FetchProblem(Problem.TOO_LARGE)
        chunks = response.iter_stream()
        body = read_body(chunks, headers.get("content-encoding", ""), self.limits.bytes)
        return Answer(response.status, headers, body)

    def _refuse(self, address: WebAddress, answer: Answer) -> NoReturn:
        retry_after = _seconds(answer.headers.get("retry-after", ""))
        self.turns.leave_alone(address.host, retry_after)
        raise FetchProblem(problem_of(answer.status), str(answer.status), retry_after=retry_after)


def _text(header: bytes) -> str:
    """UTF-8 as some servers write addresses, or latin-1 as the standard has it."""
    try:
        return header.decode()
    except UnicodeDecodeError:
        return header.decode("latin-1")


def problem_of(status: int) -> Problem:
    match status:
        case 401 | 402 | 403 | 451:
            return Problem.REFUSED
        case 404 | 410:
            return Problem.NOT_FOUND
        case 408 | 425 | 429:
            return Problem.SITE_TROUBLE
        case _ if status >= 500:
            return Problem.SITE_TROUBLE
    return Problem.UNEXPECTED_ANSWER


def _seconds(retry_after: str) -> float:
    """The header's seconds from now, whether it says them or a moment; 0 for nonsense."""
    value = retry_after.strip()
    if value.isdecimal():
        return min(float(value), LONGEST_ASKED_PAUSE)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return 0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - datetime.now(UTC)).total_seconds(), 0), LONGEST_ASKED_PAUSE)
