"""A text to find words in, whatever white space parts them."""

import re
from bisect import bisect_left, bisect_right


class SearchedText:
    """A text in which every stretch of white space counts as one space, and the way back.

    Places count in that ``text``; the words to find hold single spaces only. Each search takes
    time in proportion to the text, however often its words repeat.
    """

    def __init__(self, original: str) -> None:
        self.text = re.sub(r"\s+", " ", original)
        self._backwards = self.text[::-1]
        # From which place on how many characters of the original are left out.
        self._places, self._left_out = [0], [0]
        for stretch in re.finditer(r"\s{2,}", original):
            left_out = self._left_out[-1] + stretch.end() - stretch.start() - 1
            self._places.append(stretch.end() - left_out)
            self._left_out.append(left_out)

    def first(self, words: str, start: int, before: int) -> int | None:
        """The first place from ``start`` on where the words stand and end before ``before``."""
        place = self.text.find(words, start, max(before - 1, 0))
        return place if place >= 0 else None

    def last(self, words: str, before: int) -> int | None:
        """The last place where the words stand and end before ``before``."""
        # Python searches forwards in linear time, but not backwards.
        start = len(self.text) - max(before - 1, 0)
        place = self._backwards.find(words[::-1], start)
        return len(self.text) - place - len(words) if place >= 0 else None

    def nearest(self, words: str, near: int, before: int) -> int | None:
        """The place nearest to the original's offset ``near`` where they end before ``before``."""
        here = bisect_left(range(len(self.text)), near, key=self.offset)
        either = (self.last(words, min(here + len(words), before)), self.first(words, here, before))
        places = [place for place in either if place is not None]
        return min(places, key=lambda place: abs(self.offset(place) - near), default=None)

    def offset(self, place: int) -> int:
        """Where the character at a place stands in the original."""
        return place + self._left_out[bisect_right(self._places, place) - 1]
