"""Drawn pictures of parts, kept as long as there is room for them."""

import zlib
from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

LARGE = 2_000  # bytes
FASTEST = 1
COMPRESSED = b"x\x01"  # begins what zlib compressed so, and no HTML


class KeptPictures:
    """Up to so many bytes: the one that nobody asked for longest goes first. Kept as bytes, because
    a single quotation mark makes a text take twice as much; large ones compressed."""

    def __init__(self, room: int):
        self._room = room
        self._taken = 0
        self._pictures: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = Lock()  # a server may draw in several threads

    def find(self, key: Hashable) -> str | None:
        with self._lock:
            kept = self._pictures.get(key)
            if kept is None:
                return None
            self._pictures.move_to_end(key)
        if kept.startswith(COMPRESSED):
            kept = zlib.decompress(kept)
        return kept.decode()

    def keep(self, key: Hashable, picture: str) -> None:
        kept = picture.encode()
        if len(kept) >= LARGE:
            kept = zlib.compress(kept, FASTEST)
        with self._lock:
            self._taken += len(kept) - len(self._pictures.pop(key, b""))
            self._pictures[key] = kept
            while self._taken > self._room:
                _, oldest = self._pictures.popitem(last=False)
                self._taken -= len(oldest)
