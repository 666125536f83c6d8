"""No barrier in any state of the bench and of a review, and nothing under their bars."""

import pytest

from tests.journeys.barrier_walk import LOOKS, barriers_in, make_people, open_state
from tests.journeys.desk_states import DESK, LONGEST

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STATES = {work: DESK[work] for work in LONGEST}


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("work", STATES)
def test_no_page_has_a_barrier(page_of, live_server, language, work):
    assert barriers_in(page_of, live_server.url, STATES[work], language) == {}


COVERED = """async (rule) => {
    const bar = document.querySelector(".tally, .review-bar");
    const all = "main :is(a, button, input, select, textarea, summary)";
    const controls = [...document.querySelectorAll(all)].filter((one) => !bar.contains(one));
    const found = [];
    for (const one of [...controls, ...controls.toReversed()]) {
        one.focus();
        if (document.activeElement !== one) continue;
        const { top, bottom } = one.getBoundingClientRect();
        const shown = one.matches("textarea") ? top + 24 : bottom;  // its first line is enough
        const isCovered = shown > bar.getBoundingClientRect().top;
        const { violations } = await axe.run(one, { runOnly: rule });
        if (isCovered || violations.length) found.push(one.outerHTML.slice(0, 160));
    }
    return found;
}"""


@pytest.mark.parametrize(
    ("work", "name", "size"),
    [
        ("benches", "draft, rejected and open", (390, 700)),
        ("benches", "its ends are moved", (390, 700)),
        ("benches", "its ends are moved", (1280, 620)),
        ("reviews", "a statement", (390, 700)),
    ],
)
def test_the_bar_covers_nothing_that_has_the_focus(page_of, live_server, work, name, size):
    """Neither forwards nor backwards through the page, and what has the focus is large enough."""
    make_people()
    (state,) = [state for state in STATES[work] if state.name == name]
    page = open_state(page_of, live_server.url, state, "en")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    assert page.evaluate(COVERED, "target-size") == []
