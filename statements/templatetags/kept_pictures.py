"""Drawn pictures of parts, kept as long as there is room for them."""

from collections import OrderedDict


class KeptPictures:
    """By their numbers, up to so many bytes: the one that nobody asked for longest goes first. Kept
    as bytes, because a single quotation mark makes a text take twice as much."""

    def __init__(self, room: int):
        self._room = room
        self._taken = 0
        self._pictures: OrderedDict[int, bytes] = OrderedDict()

    def find(self, number: int) -> str | None:
        try:
            self._pictures.move_to_end(number)
            return self._pictures[number].decode()
        except KeyError:
            return None

    def keep(self, number: int, picture: str) -> None:
        kept = picture.encode()
        self._taken += len(kept) - len(self._pictures.pop(number, b""))
        self._pictures[number] = kept
        while self._taken > self._room:
            _, oldest = self._pictures.popitem(last=False)
            self._taken -= len(oldest)
