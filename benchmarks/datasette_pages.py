"""Datasette's addresses: its own pages, and its prepared queries beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from benchmarks import samples
from benchmarks.pages import PAGE_SIZE, Expected, Lister

NEWEST = {"_sort_desc": "said_on", "_size": PAGE_SIZE}
UNSUGGESTED = {"_nosuggest": "1"}


@dataclass(frozen=True)
class DatasettePages:
    """Of one database, asked about the same rows and words as the other sites."""

    database: str

    def at(self, place: str, holds: str, **asked: object) -> Expected:
        return Expected(f"/{self.database}/{place}?{urlencode(asked)}", (holds,) if holds else ())

    def topics(self, **more: object) -> Iterator[Expected]:
        for row, _count in samples.sampled_topics():
            asked = {"topic_id": row.pk, "_facet": "stance"} | NEWEST | more
            yield self.at("position", row.name_en, **asked)

    def topics_prepared(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_topics():
            yield self.at("timeline", row.name_en, topic=row.pk, most=PAGE_SIZE)

    def speakers(self, **more: object) -> Iterator[Expected]:
        for row, _count in samples.sampled_speakers():
            asked = {"speaker_id": row.pk, "_facet_array": "topics"} | NEWEST | more
            yield self.at("quote", row.name, **asked)

    def speakers_positions(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_speakers():
            asked = {"speaker_id": row.pk, "_facet": "topic_id"} | NEWEST
            yield self.at("position", row.name, **asked)

    def speakers_prepared(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_speakers():
            yield self.at("said_by", row.name, speaker=row.pk, most=PAGE_SIZE)

    def searches(self, **more: object) -> Iterator[Expected]:
        for words, _language in samples.words_searched():
            asked = {"_search": words, "_facet_array": "topics"} | NEWEST | more
            yield self.at("quote", "", **asked)

    def searches_prepared(self) -> Iterator[Expected]:
        for words, _language in samples.words_searched():
            yield self.at("found", "", words=words, most=PAGE_SIZE)

    def statements(self) -> Iterator[Expected]:
        for row in samples.sampled_statements():
            yield self.at(f"quote/{row.pk}", row.public_id)

    def data(self) -> Iterator[Expected]:
        """With names instead of keys, in the order of the keys: in any other Datasette reads all
        that lies before a page."""
        for row in samples.statements_to_go_on_from():
            asked = {"_size": samples.A_HUNDRED, "_shape": "objects", "_labels": "on"}
            yield self.at("quote.json", '"text"', _next=row.pk, **asked)

    def by_kind(self) -> dict[str, Lister]:
        """A table page also without what Datasette suggests to count, which takes most of it."""
        return {
            "topic": self.topics,
            "topic, no suggestions": partial(self.topics, **UNSUGGESTED),
            "topic, prepared": self.topics_prepared,
            "speaker": self.speakers,
            "speaker, no suggestions": partial(self.speakers, **UNSUGGESTED),
            "speaker, positions": self.speakers_positions,
            "speaker, prepared": self.speakers_prepared,
            "search": self.searches,
            "search, no suggestions": partial(self.searches, **UNSUGGESTED),
            "search, prepared": self.searches_prepared,
            "statement": self.statements,
            "data": self.data,
        }
