"""How many guesses at a password or a code there are, and for whom."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_network

from django.http import HttpRequest

from natotracker.accounts.clients import client_address
from natotracker.accounts.devices import known_device
from statements.actions.tries import Limit, forgive_try, spend_try

# Half of them at once, the rest one by one: 10 and 20 in any hour. After the last guess of
# somebody else an account's owner waits twelve minutes at most, an address six.
ACCOUNT = Limit(at_once=5, seconds_each=12 * 60)
ADDRESS = Limit(at_once=10, seconds_each=6 * 60)


@dataclass
class Guess:
    is_right: bool = False


@contextmanager
def guessing(request: HttpRequest, what: str, account: int | str) -> Iterator[Guess]:
    """Counts a guess unless it ``is_right``; raises ``NoTriesLeftError`` before it is one too many.

    ``account`` is its number, or what was typed where there is none of that name: both are
    counted alike. From a browser that the account knows only this browser's guesses count, so
    that nobody else's ever lock its owner out.
    """
    device = known_device(request, account) if isinstance(account, int) else None
    if device:
        tries = {f"{what} of device {device}": ACCOUNT}
    else:
        tries = {
            f"{what} from {network_of(client_address(request))}": ADDRESS,
            f"{what} of {account!r}": ACCOUNT,
        }
    spend_try(tries)
    guess = Guess()
    yield guess
    if guess.is_right:
        forgive_try(tries)


def network_of(address: str) -> str:
    """An IPv6 address stands for its whole network, which one customer owns."""
    return str(ip_network(f"{address}/64", strict=False)) if ":" in address else address
