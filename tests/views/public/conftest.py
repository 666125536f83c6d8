"""A small fictional world that the public pages show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories


@pytest.fixture
def minister(db):
    return factories.speaker("Ada Brandt", gender="female")


@pytest.fixture
def ministry(minister):
    return factories.tenure(speaker=minister)


@pytest.fixture
def lighthouses(db):
    return factories.topic(
        "Lighthouses",
        definition_en="Lamps on coasts.",
        proposition_en="The lamp of Port Nowhere should stay lit.",
    )


@pytest.fixture
def gathering(minister):
    return factories.meeting(chair=minister)


@pytest.fixture
def say(minister, ministry, lighthouses, gathering):
    """Publishes one more statement by the minister on lighthouses at the gathering."""

    def publish(words: str = factories.SENTENCE, **columns):
        columns = {
            "speaker": minister,
            "tenure": ministry,
            "with_topic": lighthouses,
            "meeting": gathering,
            **columns,
        }
        return factories.published(words=words, **columns)

    return publish


@pytest.fixture
def count_queries(client):
    """How many queries a page takes once the names are in memory."""

    def count(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return count
