"""Servers on loopback that answer as strangers do, and fetchers that may reach only them."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path

from statements.fetching import Fetcher, Limits, Policy, is_public
from statements.fetching.connections import tls_context
from statements.fetching.turns import Turns

PUBLIC_TLS = tls_context()  # reading all authorities takes a while
HERE = ip_address("127.0.0.1")
AGENT = "NATOtracker/1.0 (+https://tracker.example/)"
CERTIFICATE = Path(__file__).parent / "tls" / "certificate.pem"
KEY = Path(__file__).parent / "tls" / "key.pem"
PAGE = b"<!doctype html><html><title>Lamp</title><p>The lamp of Port Nowhere stays lit.</html>"

type Answer = Callable[[socket.socket, str], None]


class Server:
    """Answers each connection in a thread of its own, and notes what it was asked."""

    def __init__(self, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self.answer, self.tls = answer, tls
        self.asked: list[str] = []
        self.requests: list[str] = []
        self.connects = 0
        self.stopped = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=300)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self.socket.accept()
                self.connects += 1
                threading.Thread(target=self.talk, args=(peer,), daemon=True).start()

    def talk(self, peer: socket.socket) -> None:
        with suppress(OSError), peer:
            if not self.tls:
                self.answer_all(peer)
                return
            with self.tls.wrap_socket(peer, server_side=True) as secured:
                self.answer_all(secured)

    def answer_all(self, peer: socket.socket) -> None:
        while request := read_request(peer):
            path = request.split(" ", 2)[1]
            self.asked.append(path)
            self.requests.append(request)
            if path == "/robots.txt" and not getattr(self.answer, "has_robots", False):
                peer.sendall(response(b"", status="404 Not Found"))
            else:
                self.answer(peer, path)

    def url(self, path: str = "/lamp", host: str = "gazette.example") -> str:
        scheme = "https" if self.tls else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    def stop(self) -> None:
        self.stopped.set()
        self.socket.close()


def read_request(peer: socket.socket) -> str:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = peer.recv(65_536)
        if not piece:
            return ""
        data += piece
    return data.decode("latin-1")


def response(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """Bytes of an answer; header names come with underscores."""
    names = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body))}
    lines = [f"{k.replace('_', '-')}: {v}" for k, v in {**names, **headers}.items() if v]
    return f"HTTP/1.1 {status}\r\n{'\r\n'.join(lines)}\r\n\r\n".encode("latin-1") + body


def always(*args: object, **headers: str) -> Answer:
    data = response(*args, **headers)
    return lambda peer, path: peer.sendall(data)


@contextmanager
def serving(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(answer, tls)
    try:
        yield server
    finally:
        server.stop()


def policy_of(*servers: Server, ports: tuple[int, ...] = ()) -> Policy:
    """What is public, and of this machine only these servers."""
    own = {server.port for server in servers}
    return Policy(
        is_allowed=lambda address, port: is_public(address) or (address == HERE and port in own),
        ports=frozenset({80, 443, *own, *ports}),
    )


def fetcher_of(*servers: Server, ports: tuple[int, ...] = (), **options) -> Fetcher:
    options = {
        "resolve": lambda host: [HERE],
        "limits": Limits(seconds=2.0),
        "turns": Turns(pause=0),
        "tls": PUBLIC_TLS,
        "policy": policy_of(*servers, ports=ports),
        **options,
    }
    return Fetcher(AGENT, **options)


def tls_of_the_gazette() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE, KEY)
    return context
