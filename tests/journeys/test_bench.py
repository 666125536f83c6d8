"""The work bench in a browser: by keys alone, by selection, without a mouse or without scripts."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import Candidate, Quote, Statement
from tests.journeys.axe import barriers
from tests.journeys.desk import card_with, make_world, publish, sign_in, take_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = """The lamp of Port Nowhere
“The lighthouse stays lit”, said Foreign Minister Ada Brandt of Freedonia on Wednesday.
“We will paint the harbour green and the boats red”, Ada Brandt said.
“Nobody asked the gulls”, said a fictional diplomat who did not give his name.
A gull 😀 cried. The keeper was heard to whisper that the old lighthouse needs no oil any more."""
SIX = "The lamp of Port Nowhere\n" + "\n".join(
    f"“The lighthouse keeps {count} lamps lit”, said Foreign Minister Ada Brandt of Freedonia."
    for count in ("one", "two", "three", "four", "five", "six")
)
MISSED = "the old lighthouse needs no oil any more"


@pytest.fixture(autouse=True)
def _world(transactional_db):
    make_world()


@pytest.fixture
def bench(page) -> Page:
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    return page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused_card(page: Page):
    return page.locator(".desk-card:focus, .desk-card:focus-within")


def test_an_article_is_worked_through_by_keys_alone(open_page):
    page = open_page()
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    press(page, "j")
    expect(focused_card(page)).to_contain_text("The lighthouse stays lit")
    press(page, "a")
    expect(card_with(page, "The lighthouse stays lit")).to_contain_text("Accepted by edda: draft")
    expect(focused_card(page)).to_contain_text("paint the harbour")

    press(page, "t")
    expect(page.get_by_role("combobox", name="Topic", exact=True).first).to_be_focused()
    page.keyboard.type("harb")
    expect(page.get_by_role("option", name="Harbours")).to_be_visible()
    press(page, "Enter", "Tab")
    page.keyboard.type("supports")
    press(page, "Escape", "a")
    painted = card_with(page, "paint the harbour")
    expect(painted).to_contain_text("Accepted by edda: draft")
    expect(painted).to_contain_text("Harbours · supports")
    expect(focused_card(page)).to_contain_text("gulls")
    press(page, "r")
    expect(card_with(page, "gulls")).to_contain_text("Rejected by edda")

    press(page, "u")
    expect(page.locator("#tally")).to_contain_text("2 in review")
    expect(page.locator("#announce")).to_contain_text("2 drafts submitted.")

    reviewer = open_page()
    sign_in(reviewer, "rita")
    publish(reviewer, "The lighthouse stays lit")
    visitor = open_page()
    visitor.goto(Statement.objects.published().get().get_absolute_url())
    expect(visitor.locator("blockquote").first).to_contain_text("The lighthouse stays lit")


def test_submitting_all_drafts_leaves_the_open_passage_that_one_is_at(bench):
    press(bench, "j", "a")
    expect(focused_card(bench)).to_contain_text("paint the harbour")
    press(bench, "u")
    expect(bench.locator("#tally")).to_contain_text("1 in review")
    expect(focused_card(bench)).to_contain_text("paint the harbour")


def test_keys_that_come_too_fast_wait_for_each_answer(bench):
    """Eight keys without a look: each acts where it would with time between them."""
    press(bench, "j", "a", "t", *"harb", "Enter")
    topic = bench.get_by_role("combobox", name="Topic", exact=True).first
    expect(topic).to_have_value("Harbours")
    press(bench, "Enter")
    painted = card_with(bench, "paint the harbour")
    expect(painted).to_contain_text("Accepted by edda: draft")
    expect(painted).to_contain_text("Harbours")
    expect(focused_card(bench)).to_contain_text("gulls")
    press(bench, "r", "u")
    expect(bench.locator("#tally")).to_contain_text("2 in review")
    expect(card_with(bench, "gulls")).to_contain_text("Rejected by edda")


# Writes into the open form as soon as it stands in the page, before anything else can happen.
WRITE_AT_ONCE = """(words) => new MutationObserver((_, watcher) => {
    const field = document.querySelector("[data-state=editing] textarea[name=words]");
    if (!field) return;
    watcher.disconnect();
    field.focus();
    document.execCommand("selectAll");
    setTimeout(() => document.execCommand("insertText", false, words.slice(0, 9)));
    setTimeout(() => document.execCommand("insertText", false, words.slice(9)), 60);
}).observe(document.getElementById("cards"), { childList: true, subtree: true })"""


def test_what_is_written_the_moment_a_form_appears_stays_where_it_was_written(bench):
    bench.evaluate(WRITE_AT_ONCE, "We will paint the harbour green")
    card_with(bench, "paint the harbour").get_by_role("link", name="Accept …").click()
    words = bench.get_by_label("Words of the passage", exact=True).last
    expect(words).to_have_value("We will paint the harbour green")
    expect(words).to_be_focused()
    expect(bench.get_by_role("combobox", name="Topic", exact=True).first).to_have_value("")


def test_a_form_that_comes_takes_the_focus_from_nobody_who_writes_elsewhere(bench):
    bench.get_by_text("A passage is missing?").click()
    missed = bench.get_by_label("Its words, copied")
    missed.evaluate(
        """(field) => document.addEventListener("htmx:beforeRequest", () => {
            field.focus();
            document.execCommand("insertText", false, "did not ");
        }, { once: true })"""
    )
    card_with(bench, "paint the harbour").get_by_role("link", name="Accept …").click()
    expect(bench.get_by_role("combobox", name="Topic", exact=True).first).to_be_visible()
    bench.keyboard.type("give his name")
    expect(missed).to_have_value("did not give his name")


def test_the_focus_moves_on_by_one_open_passage(open_page):
    page = open_page()
    sign_in(page, "edda")
    take_in(page, SIX)
    press(page, "j")
    for number in range(1, 6):
        expect(focused_card(page).locator(".desk-card-number")).to_have_text(f"Passage {number}")
        press(page, "a" if number % 2 else "r")
    expect(focused_card(page).locator(".desk-card-number")).to_have_text("Passage 6")
    expect(page.locator("#tally")).to_contain_text("1 open")


def test_keys_do_nothing_while_someone_writes_or_holds_another_key(bench):
    press(bench, "j", "Control+a", "Alt+r")
    expect(bench.locator("#tally")).to_contain_text("3 open")
    press(bench, "s")
    speaker = bench.get_by_role("combobox", name="Speaker")
    expect(speaker).to_be_focused()
    bench.keyboard.type("jar")
    expect(speaker).to_have_value("jar")
    press(bench, "Escape", "Escape")
    expect(speaker).to_have_value("Ada Brandt, Foreign Minister of Freedonia")
    expect(bench.locator("#tally")).to_contain_text("3 open")


def test_the_keys_are_listed_in_a_window(bench):
    press(bench, "?")
    expect(bench.get_by_role("dialog", name="Keys on this page")).to_be_visible()
    press(bench, "j", "a", "Escape")
    expect(bench.get_by_role("dialog")).to_be_hidden()
    expect(bench.locator("#tally")).to_contain_text("3 open")


def test_what_is_ticked_is_accepted_at_once_and_told(bench):
    press(bench, "y")
    expect(card_with(bench, "The lighthouse stays lit")).to_contain_text("Accepted by edda")
    expect(bench.locator("#announce")).to_have_text("1 passage accepted. 2 open")
    expect(bench.locator(".passage-accepted")).to_have_text("The lighthouse stays lit")


def test_ends_move_by_the_word(bench):
    press(bench, "j", "j", "e")
    expect(bench.locator("[name=change]:focus")).to_have_attribute("value", "start-earlier:0")
    words = bench.get_by_label("Words of the passage", exact=True).last
    for left in (
        "We will paint the harbour green and the boats",
        "We will paint the harbour green and the",
    ):
        press(bench, "3")
        expect(words).to_have_value(left)
        expect(bench.locator("[name=change]:focus")).to_have_attribute("value", "end-earlier:0")
    expect(bench.locator(".passage[data-active]")).to_have_text(
        "We will paint the harbour green and the"
    )
    press(bench, "4", "4", "1")
    expect(words).to_have_value("“We will paint the harbour green and the boats red")
    press(bench, "q")
    expect(card_with(bench, "paint the harbour")).to_contain_text("Topics and stance")


def select(page: Page, words: str) -> None:
    """Selects words of the text by the mouse, from their beginning to their end."""
    boxes = page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.querySelector("#reading"), 4);
            while (walker.nextNode()) {
                const start = walker.currentNode.data.indexOf(words);
                if (start < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, start);
                range.setEnd(walker.currentNode, start + words.length);
                walker.currentNode.parentElement.scrollIntoView({ block: "center" });
                const boxes = [...range.getClientRects()];
                return [boxes[0], boxes.at(-1)].map((box) => box.toJSON());
            }
        }""",
        words,
    )
    first, last = boxes
    page.mouse.move(first["left"] + 1, (first["top"] + first["bottom"]) / 2)
    page.mouse.down()
    page.mouse.move(last["right"] - 1, (last["top"] + last["bottom"]) / 2, steps=4)
    page.mouse.up()


def take_selected(page: Page) -> None:
    """The new passage's form is there: says whose words they are and on what."""
    expect(page.get_by_label("Words of the passage", exact=True).last).to_have_value(MISSED)
    speaker = page.get_by_role("combobox", name="Speaker")
    expect(speaker).to_be_focused()
    page.keyboard.type("clerk")
    expect(page.get_by_role("option", name="Ben Clerk")).to_be_visible()
    press(page, "Enter")
    expect(speaker).to_have_value("Ben Clerk")
    press(page, "Enter")
    expect(card_with(page, MISSED)).to_contain_text("Accepted by edda: draft")
    expect(card_with(page, MISSED)).to_contain_text("Ben Clerk")
    expect(page.locator("#tally")).to_contain_text("4 found")
    quote = Quote.objects.get()
    assert (quote.text, quote.form) == (MISSED, "indirect")
    assert quote.offsets == [(ARTICLE.index(MISSED), ARTICLE.index(MISSED) + len(MISSED))]


def test_a_missed_quote_behind_an_emoji_is_selected_with_the_mouse(bench):
    select(bench, MISSED)
    bench.get_by_role("button", name="Quote").click()
    take_selected(bench)


def select_from(page: Page, first: str, last: str) -> None:
    """Selects from the beginning of ``first`` to the end of ``last`` as a finger does: no mouse
    moves, the page only hears that the selection changed."""
    page.evaluate(
        """([first, last]) => {
            const find = (words) => {
                const walker = document.createTreeWalker(document.querySelector("#reading"), 4);
                while (walker.nextNode()) {
                    const start = walker.currentNode.data.indexOf(words);
                    if (start >= 0) return [walker.currentNode, start];
                }
            };
            const [from, start] = find(first);
            const [to, end] = find(last);
            to.parentElement.scrollIntoView({ block: "center" });
            getSelection().setBaseAndExtent(from, start, to, end + last.length);
        }""",
        [first, last],
    )


def test_a_missed_quote_is_selected_by_touch(open_page):
    page = open_page(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    select_from(page, MISSED, MISSED)
    button = page.get_by_role("button", name="Quote")
    expect(button).to_be_in_viewport(ratio=1)
    button.tap()
    take_selected(page)


@pytest.mark.parametrize(
    ("first", "last"),
    [("stays lit", "Foreign Minister"), ("on Wednesday", "We will paint"), ("stays", "We will")],
    ids=["out of one", "into one", "from one to another"],
)
def test_a_selection_across_marked_passages_is_taken_as_it_stands(bench, first, last):
    select_from(bench, first, last)
    bench.get_by_role("button", name="Quote").click()
    expect(bench.get_by_role("combobox", name="Speaker")).to_be_focused()
    candidate = Candidate.objects.get(rule=Candidate.MARKED_BY_EDITOR)
    start, end = ARTICLE.index(first), ARTICLE.index(last) + len(last)
    assert (candidate.text, candidate.offsets) == (ARTICLE[start:end], [(start, end)])


def test_a_missed_quote_behind_an_emoji_is_marked_by_keys(bench):
    press(bench, "m")
    expect(bench.locator("[data-marking]")).to_contain_text("Marking: arrows move")
    for _ in range(120):
        if bench.evaluate("getSelection().toString().trim()") == "needs":
            break
        press(bench, "ArrowRight")
    press(bench, "ArrowLeft", "ArrowLeft", "ArrowLeft")
    assert bench.evaluate("getSelection().toString().trim()") == "the"
    press(bench, *["Shift+ArrowRight"] * 7, "Enter")
    take_selected(bench)


def test_a_new_speaker_is_entered_beside_the_passage(bench):
    press(bench, "j", "j", "j", "s")
    bench.get_by_text("New speaker").click()
    bench.get_by_label("Name", exact=True).fill("Cleo van Keeper")
    bench.get_by_role("button", name="Add and choose").click()
    expect(bench.get_by_role("combobox", name="Speaker")).to_have_value("Cleo van Keeper")
    expect(bench.get_by_role("combobox", name="Speaker")).to_be_focused()
    press(bench, "Enter")
    expect(card_with(bench, "gulls")).to_contain_text("Accepted by edda")
    expect(card_with(bench, "gulls")).to_contain_text("Cleo van Keeper")


def test_a_long_address_in_an_article_stays_within_a_phone(open_page):
    page = open_page(viewport={"width": 390, "height": 844})
    sign_in(page, "edda")
    take_in(page, f"{ARTICLE}\n(Source: https://gazette.example/{'lamp-' * 20}{'lamp' * 30})")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


NARROW_DARK = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}


@pytest.mark.parametrize("look", [{}, NARROW_DARK], ids=["wide", "narrow and dark"])
def test_axe_finds_no_barrier_in_any_state_of_the_bench(open_page, look):
    page, other = open_page(bypass_csp=True, **look), open_page()
    sign_in(page, "edda")
    take_in(page, ARTICLE)
    found = {"open": barriers(page)}
    sign_in(other, "rita")
    other.goto(page.url)
    card_with(other, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(other, "gulls")).to_contain_text("Rejected by rita")

    card_with(page, "gulls").get_by_role("button", name="Reject").click()
    expect(card_with(page, "gulls").get_by_role("alert")).to_be_visible()
    found["decided by another"] = barriers(page)
    card_with(page, "lighthouse stays").get_by_role("link", name="Amend …").click()
    speaker = page.get_by_role("combobox", name="Speaker").and_(page.locator("input"))
    speaker.fill("bra")
    expect(page.get_by_role("option", name="Ada Brandt")).to_be_visible()
    found["editing, with options"] = barriers(page)
    speaker.press("Escape")
    page.get_by_label("Words of the passage", exact=True).last.fill("No such words")
    page.get_by_role("button", name="Accept", exact=True).first.click()
    expect(page.get_by_text("does not stand in the article")).to_be_in_viewport()
    found["error"] = barriers(page)
    page.get_by_role("link", name="Cancel").click()
    card_with(page, "lighthouse stays").get_by_role("button", name="Accept", exact=True).click()
    expect(card_with(page, "lighthouse stays")).to_contain_text("Accepted by edda")
    found["accepted and rejected"] = barriers(page)
    assert {state: broken for state, broken in found.items() if broken} == {}
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"]


def test_axe_finds_no_barrier_in_the_window_of_keys_or_where_a_batch_is_refused(open_page):
    bench = open_page(bypass_csp=True)
    sign_in(bench, "edda")
    take_in(bench, ARTICLE)
    press(bench, "?")
    found = barriers(bench)
    press(bench, "Escape", "j", "x", "y")
    expect(bench.locator("#tally").get_by_role("alert")).to_be_focused()
    expect(bench.get_by_text("Tick the passages first")).to_be_visible()
    assert found + barriers(bench) == []
