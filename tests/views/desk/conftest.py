"""A small fictional world at the desk."""

from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from statements.forms.desk_statements import AmendForm
from statements.forms.suggestions import suggestion_as_data
from statements.models import CandidateAlternative, CandidateTopic
from statements.models.passages import ranges
from statements.views.desk.candidates import candidate_of
from statements.views.desk.record import statement_of
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = (
    "The lamp of Port Nowhere\n"
    "“The lighthouse stays lit”, said Foreign Minister Ada Brandt on Tuesday. She added that the "
    "harbour needed no second lamp.\n"
    "“Boats need harbours”, said a fictional diplomat. “Boats need harbours”, he said again."
)


@pytest.fixture(autouse=True)
def _in_english():
    """A request for a German page leaves German on for the addresses of the next test."""
    with translation.override("en"):
        yield


@pytest.fixture
def minister(db):
    return factories.speaker("Ada Brandt", gender="female")


@pytest.fixture
def ministry(minister):
    return factories.tenure(speaker=minister)


@pytest.fixture
def lighthouses(db):
    return factories.topic("Lighthouses")


@pytest.fixture
def gathering(db):
    return factories.meeting()


@pytest.fixture
def kept(gathering):
    return factories.snapshot(TEXT, article=factories.article(meeting=gathering))


@pytest.fixture
def propose(kept):
    """Adds a candidate that begins with the given words of the text."""
    return partial(propose_in, kept)


def propose_in(kept, words="The lighthouse stays lit", *, topic=None, alternatives=(), **columns):
    spans = ranges(factories.spans_of(words, TEXT))
    row = factories.candidate(snapshot=kept, spans=spans, **columns)
    for rank, speaker in enumerate(alternatives):
        CandidateAlternative.objects.create(candidate=row, speaker=speaker, rank=rank)
    if topic:
        CandidateTopic.objects.create(candidate=row, topic=topic, trigger="lamp", rank=0)
    return row


@pytest.fixture
def found(propose, minister, ministry, lighthouses):
    """A candidate with a speaker in office and a topic."""
    return propose(speaker=minister, topic=lighthouses, mention="Foreign Minister Ada Brandt")


@pytest.fixture
def second(propose, minister, lighthouses):
    return propose("the harbour needed no second lamp", speaker=minister, topic=lighthouses)


@pytest.fixture
def filled_in():
    """What the form of a candidate sends when nothing is changed, and then the changes."""

    def filled_in(candidate, **changes):
        loaded = candidate_of(candidate.pk)
        return suggestion_as_data(loaded, loaded.snapshot.article) | changes

    return filled_in


@pytest.fixture
def colleague(db) -> Client:
    """A second editor in another browser."""
    client = Client()
    client.force_login(factories.user(username="cora"))
    return client


def as_sent(statement, **changes) -> dict[str, str]:
    """What the form of a statement sends when nothing is changed, and then the changes."""
    form = AmendForm(statement=statement_of(statement.pk))
    data = {}
    for part in (form, *form.rows.forms[: form.rows.initial_form_count()], *form.wordings):
        for field in part:
            value = field.value()
            data |= {} if value in (None, False) else {field.html_name: value}
    rows = form.rows.initial_form_count()
    data |= {"positions-TOTAL_FORMS": rows, "positions-INITIAL_FORMS": rows}
    return {name: str(value) for name, value in data.items()} | changes


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def queries_of(client, address) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
