"""No barrier in any state of the pages of visitors and accounts; every page is in the walk."""

import pytest

from tests.journeys.account_states import ACCOUNT, PEOPLE
from tests.journeys.barrier_walk import LOOKS, barriers_in
from tests.journeys.desk_states import DESK
from tests.journeys.public_states import PUBLIC
from tests.journeys.record_states import RECORDS
from tests.test_permission_matrix import OWN
from tests.test_permission_matrix import PUBLIC as PUBLIC_ADDRESSES
from tests.views.desk.test_gates import ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STATES = {"public": PUBLIC, "people": PEOPLE, "accounts": ACCOUNT}
# What a field finds while one types, shown in "a speaker is looked for".
PARTS = {"desk:speaker-find", "desk:topic-find"}
# The same page under the name that allauth looks for, an address that only leads on, a file.
NO_PAGES = {
    *("account_login", "account_logout", "mfa_login_webauthn", "mfa_download_recovery_codes"),
}


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("work", STATES)
def test_no_page_has_a_barrier(page_of, live_server, language, work):
    assert barriers_in(page_of, live_server.url, STATES[work], language) == {}


def test_every_page_is_in_the_walk():
    read = {name for name, (_whose, answers) in ADDRESSES.items() if "get" in answers} - PARTS
    own = OWN.keys() - NO_PAGES
    assert {
        state.route for states in (*STATES.values(), *DESK.values(), RECORDS) for state in states
    } == read | own | {*PUBLIC_ADDRESSES}
