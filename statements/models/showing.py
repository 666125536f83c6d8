"""What is drawn of a row can be kept as long as it shows the same."""

from collections.abc import Hashable


class ByWhatIsShown:
    """Equal to what shows the same: ``shown`` tells all of it in short, names by the number of the
    reading of the records (see :mod:`statements.models.kept_records`)."""

    __slots__ = ()
    shown: Hashable

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByWhatIsShown) and self.shown == other.shown

    def __hash__(self) -> int:
        return hash(self.shown)
