"""What was let stand of a statement's warnings, over an act that only changes who or what a row
is taken for: the same warnings rest on other facts then."""

from collections.abc import Iterator
from contextlib import contextmanager

from statements.actions.acknowledgements import Looked, look_at
from statements.models import Acknowledgement, Speaker, Statement

# Of one statement a rule says one thing of a quote, or of another statement.
type Place = tuple[int, str, int | None, int | None]


@contextmanager
def carrying_acknowledgements(speaker: Speaker) -> Iterator[None]:
    """Around an act that makes a speaker a part of another one, within its trail: what somebody
    let stand before of statements that name the speaker stands afterwards, in the same name."""
    resting = Acknowledgement.objects.resting_on(speaker)
    concerned = set(resting.values_list("statement", flat=True))
    before = {
        place: looked.acknowledgement
        for place, looked in _looked_at(concerned)
        if looked.acknowledgement is not None
    }
    yield
    for place, looked in _looked_at({place[0] for place in before}):
        if looked.is_open and place in before:
            _carry(before[place], looked, statement=place[0])


def _looked_at(keys: set[int]) -> Iterator[tuple[Place, Looked]]:
    for statement in Statement.objects.open_to_wordings().in_bulk(keys).values():
        for looked in look_at(statement):
            quote, other = looked.warning.quote, looked.warning.other
            about = (quote.pk if quote else None, other.pk if other else None)
            yield (statement.pk, looked.warning.rule, *about), looked


def _carry(known: Acknowledgement, looked: Looked, *, statement: int) -> None:
    Acknowledgement.objects.create(
        statement_id=statement,
        about=looked.warning.other,
        rule=looked.warning.rule,
        fingerprint=looked.warning.fingerprint,
        made_by=known.made_by,
        made_at=known.made_at,
    )
