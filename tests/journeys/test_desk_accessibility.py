"""No barrier in any state of the lists and forms at the desk."""

import pytest

from tests.journeys.barrier_walk import LOOKS, barriers_in
from tests.journeys.desk_states import DESK, LONGEST
from tests.journeys.record_states import RECORDS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STATES = {work: states for work, states in DESK.items() if work not in LONGEST}
STATES["records"] = RECORDS


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("work", STATES)
def test_no_page_has_a_barrier(page_of, live_server, language, work):
    assert barriers_in(page_of, live_server.url, STATES[work], language) == {}
