"""Every page of the desk in the states that it can have: one row a state, by kinds of work."""

from statements.models import Statement
from statements.views.style.sheets import SHEETS
from tests import factories
from tests.journeys.desk_world import (
    Rows,
    State,
    all_of,
    amended,
    articles,
    bench,
    candidate,
    everything,
    failed_fetch,
    half_decided,
    in_review,
    merged,
    odd_draft,
    own_amendment,
    press,
    published,
    resembling,
    retracted,
    send,
    settled,
    somebody_changes_the_drafts,
    someone,
    statements,
    two_public,
    unfold,
)

LIST = "desk:article-list"
NEW = "desk:article-create"
BENCH = "desk:article-detail"
ACCEPT = "desk:candidate-accept"
STATEMENT = "desk:statement-detail"
COMPARE = "desk:statement-compare"
REVIEW = "desk:review-detail"


def upload(page) -> None:
    file = {"name": "picture.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    page.locator("[type=file]").set_input_files(file)


ARTICLES = [
    State("nothing has come yet", "desk:overview-detail", "contributor"),
    State("no article", LIST, "contributor"),
    State("everything waits", "desk:overview-detail", rows=everything),
    State("a contributor's overview", "desk:overview-detail", "contributor"),
    State("articles and addresses on their way", LIST, rows=articles),
    State("open ones", LIST, query="?show=open"),
    State("the inbox", LIST, query="?show=inbox"),
    State("done ones", LIST, query="?show=done-without-quotes"),
    State("no such list", LIST, query="?show=nonsense", status=422),
    State("take one in", NEW, acts=(unfold,)),
    State(
        "text without outlet and day",
        NEW,
        acts=(send("form.desk-form-article", text="A report", published_on="1800-01-01"),),
    ),
    State("a file that is no article", NEW, acts=(upload, send("form.desk-form-article"))),
    State("an address that is none", NEW, acts=(send("form.desk-by-address", url="gazette"),)),
    State("by its address", "desk:fetch-create"),
    State("addresses on their way alone", "desk:fetch-list"),
    State("pasted instead", "desk:fetch-paste", rows=failed_fetch),
]


def refuse_batch(page) -> None:
    page.evaluate("document.querySelectorAll('[name=candidate]').forEach((box) => box.click())")
    press("y", "#tally [role=alert]")(page)


def find_speaker(page) -> None:
    page.locator("[role=combobox]").first.fill("bra")
    page.locator("[role=option]").first.wait_for()


OPEN_FORM = press("e", "[name=change]")
BENCHES = [
    State("open passages", BENCH, rows=bench),
    State("a passage in hand", BENCH, rows=bench, acts=(press("j", "[data-current]"),)),
    State("draft, rejected and open", BENCH, rows=half_decided),
    State("a draft that is submitted", BENCH, rows=half_decided, acts=(unfold,)),
    State(
        "its ends are moved",
        BENCH,
        rows=bench,
        acts=(press("j", "[data-current]"), OPEN_FORM, press("3", "[name=change]:focus"), unfold),
    ),
    State(
        "a speaker is looked for",
        BENCH,
        rows=bench,
        acts=(press("j", "[data-current]"), press("s", "[role=combobox]:focus"), find_speaker),
    ),
    State(
        "words that are not in the article",
        BENCH,
        rows=bench,
        acts=(
            press("j", "[data-current]"),
            OPEN_FORM,
            send("form.desk-form[action*=accept]", words="No such words", said_on="2090-01-01"),
        ),
    ),
    State("the window of keys", BENCH, rows=bench, acts=(press("?", "#keys:popover-open"),)),
    State("nothing is ticked", BENCH, rows=bench, acts=(refuse_batch,)),
    State("an article without passages", BENCH, rows=lambda: [factories.snapshot().article_id]),
    State("no such text", BENCH, rows=bench, query="?snapshot=x", status=422),
    State("a passage alone", ACCEPT, rows=candidate, acts=(unfold,)),
    State(
        "a passage alone with errors",
        ACCEPT,
        rows=candidate,
        acts=(send("form.desk-form", words="No such words", said_on=""),),
    ),
]


def pair_of_public() -> list[object]:
    return [two_public()[0].pk]


def compared(page) -> None:
    """With the statement that was made last."""
    page.locator("[name=other]").last.fill(Statement.objects.latest("pk").public_id)
    page.locator("form.desk-ask").last.evaluate("form => form.requestSubmit()")
    page.locator(".compared").wait_for()


STATEMENTS = [
    State("drafts", "desk:statement-list", rows=statements),
    State("public ones", "desk:statement-list", query="?state=published"),
    State("no such statements", "desk:statement-list", query="?state=merged"),
    State("no such state", "desk:statement-list", query="?state=nonsense", status=422),
    State("a draft with warnings", STATEMENT, "contributor", rows=odd_draft, acts=(unfold,)),
    State("a draft like another", STATEMENT, rows=resembling),
    State(
        "warnings are to be ticked",
        STATEMENT,
        "contributor",
        rows=odd_draft,
        acts=(send("form[action$='/submit/']"),),
    ),
    State(
        "an amendment with errors",
        STATEMENT,
        rows=resembling,
        acts=(unfold, send("form[action$='/amend/']", said_on="2090-01-01")),
    ),
    State(
        "changed by somebody else",
        STATEMENT,
        rows=resembling,
        acts=(
            somebody_changes_the_drafts,
            unfold,
            send("form[action$='/amend/']", said_precision="month"),
        ),
    ),
    State("in review", STATEMENT, rows=settled, acts=(unfold,)),
    State("in review, for its contributor", STATEMENT, "contributor", rows=settled),
    State("public", STATEMENT, rows=published, acts=(unfold,)),
    State(
        "retracted without a note",
        STATEMENT,
        rows=published,
        acts=(unfold, send("form[action$='/retract/']")),
    ),
    State("an amendment waits", STATEMENT, rows=amended, acts=(unfold,)),
    State("one's own amendment", STATEMENT, rows=own_amendment, acts=(unfold,)),
    State("retracted", STATEMENT, rows=retracted),
    State("merged", STATEMENT, rows=merged),
    State("which other one", COMPARE, rows=in_review),
    State("itself", COMPARE, rows=in_review, query="?other=nosuchid", status=422),
    State("to be joined", COMPARE, rows=resembling, acts=(compared,)),
    State("to be merged", COMPARE, rows=pair_of_public, acts=(compared,)),
    State(
        "merged without a note",
        COMPARE,
        rows=pair_of_public,
        acts=(compared, send("form[action$='/merge/']", note="")),
    ),
]


def own_statement() -> list[object]:
    return [factories.in_review(entered_by=someone()).pk]


REVIEWS = [
    State("nothing waits", "desk:review-list"),
    State("the queue", "desk:review-list", rows=statements),
    State("the whole queue", "desk:review-list", rows=all_of(amended), query="?show=all"),
    State("no such queue", "desk:review-list", query="?show=nonsense", status=422),
    State("a statement", REVIEW, rows=settled, acts=(unfold,)),
    State("a statement of one's own", REVIEW, rows=own_statement),
    State("an amendment", REVIEW, rows=amended, acts=(unfold,)),
    State("an amendment of one's own", REVIEW, rows=own_amendment),
    State(
        "sent back without a comment",
        REVIEW,
        rows=in_review,
        acts=(send("form[action$='/return/']"),),
    ),
    State(
        "changed while it was read",
        REVIEW,
        rows=in_review,
        acts=(somebody_changes_the_drafts, send("form[action$='/publish/']")),
    ),
]


def quote() -> list[object]:
    return [factories.published(words="The lamp stays lit").quotes.get().pk]


def translation() -> list[object]:
    return [factories.translation(factories.draft().quotes.get()).pk]


def sheet_of(name: str) -> Rows:
    return lambda: [name]


TRANSLATIONS = [
    State("translate a quote", "desk:quote-translate", rows=quote),
    State(
        "a translation with errors",
        "desk:quote-translate",
        rows=quote,
        acts=(send("form[action$='/translate/']", text="", source="gazette"),),
    ),
    State("a translation", "desk:translation-detail", rows=translation, acts=(unfold,)),
    State("what all parts are made of", "desk:style-detail"),
    *(
        State(f"every part of the site: {sheet}", "desk:style-sheet", rows=sheet_of(sheet))
        for sheet in SHEETS
    ),
]

DESK = {
    "articles": ARTICLES,
    "benches": BENCHES,
    "statements": STATEMENTS,
    "reviews": REVIEWS,
    "translations": TRANSLATIONS,
}
# What takes longest has a worker of its own.
LONGEST = ("benches", "reviews")
