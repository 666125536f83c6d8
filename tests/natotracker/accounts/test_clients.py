"""The address that a request comes from."""

from ipaddress import ip_network

import pytest
from django.test import RequestFactory

from natotracker.accounts.clients import client_address

PROXY = "10.0.0.2"


@pytest.mark.parametrize(
    ("peer", "said", "address"),
    [
        ("203.0.113.7", None, "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        (PROXY, None, PROXY),
        (PROXY, "198.51.100.1", "198.51.100.1"),
        (PROXY, "1.1.1.1, 198.51.100.1", "198.51.100.1"),
        (PROXY, "1.1.1.1,2001:db8::1", "2001:db8::1"),
        (PROXY, "<script>", PROXY),
        (PROXY, "", PROXY),
        ("::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"),
        ("", "198.51.100.1", "127.0.0.1"),
    ],
)
def test_only_the_last_word_of_a_trusted_proxy_is_believed(settings, peer, said, address):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/24")]
    headers = {} if said is None else {"x-forwarded-for": said}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=peer)
    assert client_address(request) == address
