"""Which internet addresses are the public's, and not those of the machines around this one."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

type Address = IPv4Address | IPv6Address

# https://www.iana.org/assignments/iana-ipv4-special-registry and multicast; is_global knows most
# of them, but not each in every release of Python.
NOT_PUBLIC_V4 = [
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # carriers' shared addresses
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and the clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
]
# Of IPv6 only 2000::/3 is given out as global unicast: that leaves out ::1, ::a.b.c.d,
# ::ffff:a.b.c.d, 64:ff9b::/96 and 64:ff9b:1::/48 (NAT64), fc00::/7, fe80::/10, fec0::/10, ff00::/8.
GIVEN_OUT_V6 = IPv6Network("2000::/3")
NOT_PUBLIC_V6 = [
    IPv6Network(network)
    for network in (
        "2001::/23",  # Teredo, benchmarks, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: any IPv4 address inside
        "2620:4f:8000::/48",
        "3ffe::/16",  # 6bone, given back
        "3fff::/20",  # documentation
    )
]


def is_public(address: Address) -> bool:
    """Whether a fetch may connect there. In doubt, no: an address that holds another (mapped,
    NAT64, 6to4, Teredo) is refused whatever it holds."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_PUBLIC_V4)
    if address.scope_id or address not in GIVEN_OUT_V6:
        return False
    return not any(address in network for network in NOT_PUBLIC_V6)
