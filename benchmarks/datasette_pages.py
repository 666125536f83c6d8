"""Datasette's addresses: its own pages, and its prepared queries beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmarks import samples
from benchmarks.pages import PAGE_SIZE, Expected, Lister


@dataclass(frozen=True)
class DatasettePages:
    """Of one database, asked about the same rows and words as the other sites."""

    database: str

    def at(self, place: str, holds: str, **asked: object) -> Expected:
        return Expected(f"/{self.database}/{place}?{urlencode(asked)}", (holds,) if holds else ())

    def topics(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_topics():
            asked = {"topic_id": row.pk, "_sort_desc": "said_on", "_size": PAGE_SIZE}
            yield self.at("position", row.name_en, **asked)

    def topics_prepared(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_topics():
            yield self.at("timeline", row.name_en, topic=row.pk, most=PAGE_SIZE)

    def speakers(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_speakers():
            asked = {"speaker_id": row.pk, "_sort_desc": "said_on", "_facet_array": "topics"}
            yield self.at("quote", row.name, _size=PAGE_SIZE, **asked)

    def speakers_prepared(self) -> Iterator[Expected]:
        for row, _count in samples.sampled_speakers():
            yield self.at("said_by", row.name, speaker=row.pk, most=PAGE_SIZE)

    def searches(self) -> Iterator[Expected]:
        for words, _language in samples.words_searched():
            asked = {"_search": words, "_sort_desc": "said_on", "_facet_array": "topics"}
            yield self.at("quote", "", _size=PAGE_SIZE, **asked)

    def searches_prepared(self) -> Iterator[Expected]:
        for words, _language in samples.words_searched():
            yield self.at("found", "", words=words, most=PAGE_SIZE)

    def statements(self) -> Iterator[Expected]:
        for row in samples.sampled_statements():
            yield self.at(f"quote/{row.pk}", row.public_id)

    def data(self) -> Iterator[Expected]:
        """As the product's: the newest first, with names instead of keys."""
        for row in samples.statements_to_go_on_from():
            place = {"_sort_desc": "said_on", "_next": f"{row.said_on},{row.pk}"}
            asked = {"_size": samples.A_HUNDRED, "_shape": "objects", "_labels": "on"}
            yield self.at("quote.json", '"text"', **place, **asked)

    def by_kind(self) -> dict[str, Lister]:
        return {
            "topic": self.topics,
            "topic, prepared": self.topics_prepared,
            "speaker": self.speakers,
            "speaker, prepared": self.speakers_prepared,
            "search": self.searches,
            "search, prepared": self.searches_prepared,
            "statement": self.statements,
            "data": self.data,
        }
