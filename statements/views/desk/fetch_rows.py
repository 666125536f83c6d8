"""The addresses on their way, as the desk lists them."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from django.utils import timezone

from statements.models import Fetch, User
from statements.views.desk.fetch_problems import why

STAYS = timedelta(minutes=15)  # what was taken in, in the list of who asked for it


@dataclass(frozen=True, slots=True)
class FetchRow:
    """A fetch, and in a sentence why it failed or waits again."""

    fetch: Fetch
    why: str


@dataclass(frozen=True, slots=True)
class Fetches:
    """``state`` names what the rows show: as long as it is the same, so are they."""

    rows: list[FetchRow]
    is_pending: bool
    state: str


def fetches_for(user: User) -> Fetches:
    fetches = list(Fetch.objects.for_desk(user, since=timezone.now() - STAYS))
    shown = [(fetch.pk, fetch.state, fetch.tries, fetch.problem, fetch.due_at) for fetch in fetches]
    return Fetches(
        rows=[FetchRow(fetch, why(fetch)) for fetch in fetches],
        is_pending=any(fetch.is_pending for fetch in fetches),
        state=sha256(repr(shown).encode()).hexdigest()[:16],
    )
