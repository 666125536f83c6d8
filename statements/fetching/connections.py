"""Connections that lead to allowed addresses only and end when the time is up."""

import socket
import ssl
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any

import certifi
import httpcore

from statements.fetching.problems import FetchProblem, Problem
from statements.fetching.public_addresses import Address, is_public

type Resolver = Callable[[str], list[Address]]
MAX_TRIED = 4  # addresses of one host
_LOOK_UPS = ThreadPoolExecutor(8, thread_name_prefix="look-up")


def resolve(host: str) -> list[Address]:
    """All addresses of a host, as this machine's resolver knows them."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(row[4][0]) for row in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """Where connections may lead. Tests allow their own server beside what is public."""

    is_allowed: Callable[[Address, int], bool] = lambda address, port: is_public(address)
    ports: frozenset[int] = frozenset({80, 443})


PUBLIC_ONLY = Policy()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment by which everything must be done, however slowly it comes."""

    ends_at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Seconds, more than none. Raises :class:`FetchProblem` when they are over."""
        left = self.ends_at - time.monotonic()
        if left <= 0:
            raise FetchProblem(Problem.TOO_SLOW)
        return left


def tls_context() -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@dataclass(frozen=True, slots=True)
class Guard(httpcore.NetworkBackend):
    """Opens httpcore's connections: looks a host up once, and connects to an address that it has
    itself checked. The Host header and the name that TLS checks stay the site's."""

    policy: Policy
    deadline: Deadline
    resolve: Resolver = resolve
    opens: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self.allowed_addresses(host, port)[:MAX_TRIED]
        for number, address in enumerate(addresses, start=1):
            share = self.deadline.left() / (len(addresses) - number + 1)
            try:
                stream = self.opens.connect_tcp(str(address), port, share, None, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
            return TimedStream(stream, self.deadline)
        self.deadline.left()
        raise FetchProblem(Problem.UNREACHABLE)

    def allowed_addresses(self, host: str, port: int) -> list[Address]:
        """One forbidden address among a host's refuses them all."""
        if port not in self.policy.ports:
            raise FetchProblem(Problem.NOT_PUBLIC)
        addresses = self.addresses_of(host)
        if not all(self.policy.is_allowed(address, port) for address in addresses):
            raise FetchProblem(Problem.NOT_PUBLIC)
        return addresses

    def addresses_of(self, host: str) -> list[Address]:
        try:
            return [ip_address(host)]
        except ValueError:
            pass
        look_up: Future[list[Address]] = _LOOK_UPS.submit(self.resolve, host)
        try:
            addresses = look_up.result(self.deadline.left())
        except TimeoutError as error:
            look_up.cancel()
            raise FetchProblem(Problem.TOO_SLOW) from error
        except (OSError, ValueError) as error:
            is_passing = getattr(error, "errno", None) == socket.EAI_AGAIN
            problem = Problem.UNREACHABLE if is_passing else Problem.UNKNOWN_HOST
            raise FetchProblem(problem) from error
        if not addresses:
            raise FetchProblem(Problem.UNKNOWN_HOST)
        return addresses

    def connect_unix_socket(self, *args: object, **kwargs: object) -> httpcore.NetworkStream:
        raise FetchProblem(Problem.NOT_PUBLIC)


@dataclass(frozen=True, slots=True)
class TimedStream(httpcore.NetworkStream):
    """A connection each of whose steps may take what is left of the time for all."""

    inner: httpcore.NetworkStream
    deadline: Deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max_bytes, self.deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, self.deadline.left())

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        try:
            stream = self.inner.start_tls(ssl_context, server_hostname, self.deadline.left())
        except httpcore.ConnectError as error:
            if isinstance(error.__cause__, ssl.SSLError):
                raise FetchProblem(Problem.NOT_TRUSTED) from error
            raise
        except FetchProblem:
            self.close()  # which nobody else does before TLS is spoken
            raise
        return TimedStream(stream, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)
