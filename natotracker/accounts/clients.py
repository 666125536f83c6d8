"""From which address a request comes."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest

HERE = "127.0.0.1"


def client_address(request: HttpRequest) -> str:
    """The peer's address; behind a trusted proxy the one that the proxy saw.

    That is the last of ``X-Forwarded-For``: a proxy appends, and what stands before it is only
    what the client said. From everybody else the header is ignored.
    """
    peer = _address(request.META.get("REMOTE_ADDR", "")) or ip_address(HERE)  # a Unix socket
    if any(peer in network for network in settings.TRUSTED_PROXIES):
        said = request.headers.get("X-Forwarded-For", "").rpartition(",")[2]
        return str(_address(said) or peer)
    return str(peer)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
