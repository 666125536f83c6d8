"""Published statements of fictional people, and what a question finds of them."""

from collections.abc import Callable

import pytest

from statements.models import Statement
from statements.models.versions import site_version
from statements.search.filters import Filters
from statements.search.marks import marks_of
from statements.search.matches import Asked, search
from statements.search.meanings import read
from statements.search.names import names_at
from statements.search.queries import query_of, words_to_mark
from statements.search.questions import parse_question
from tests import factories

type Find = Callable[..., list[Statement]]


@pytest.fixture
def say() -> Callable[..., Statement]:
    def say(words: str, language: str = "en", **columns) -> Statement:
        """A published statement whose one quote is in a language."""
        kept = factories.snapshot(f"“{words}”, said Ada Brandt.")
        statement = factories.draft(snapshot=kept, words=words, **columns)
        statement.quotes.update(language=language)
        statement.state = Statement.State.IN_REVIEW
        statement.save(update_fields=["state"])
        return factories.publish(statement)

    return say


@pytest.fixture
def find() -> Find:
    def find(
        text: str = "", *, order: str = "newest", most: int = 50, **filters
    ) -> list[Statement]:
        """What is found, in its order."""
        reading = read(parse_question(text), names_at(site_version()))
        query = query_of(reading, marks_of(Filters(**filters)))
        rank_by = words_to_mark(reading) if order == "relevance" else ""
        keys = search(Asked(query, order=order, rank_by=rank_by), most).keys
        rows = Statement.objects.in_bulk(keys)
        return [rows[key] for key in keys]

    return find
