"""The rows behind the pages that are looked at for barriers, and what brings their states about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from statements.actions.acknowledgements import acknowledge_warnings
from statements.actions.amendments import reject_amendment
from statements.actions.lint.rules import warnings_of
from statements.actions.merges import merge_statements
from statements.actions.statements import retract_statement
from statements.imports.articles import ArticleFacts, import_article
from statements.models import Article, Statement, Topic, User
from tests import factories
from tests.journeys.desk import make_world

ARTICLE = """The lamp of Port Nowhere, {number}
“The lighthouse stays lit”, said Foreign Minister Ada Brandt of Freedonia on Wednesday.
“We will paint the harbour green and the boats red”, Ada Brandt said.
“Nobody asked the gulls”, said a fictional diplomat who did not give his name.
“Boats need lamps, and lamps need oil”, said Foreign Minister Ada Brandt of Freedonia. She added
that the harbour needed no second lighthouse."""
LONG = "https://gazette.example/" + "the-lamp-of-port-nowhere-" * 6
ONE = "The lighthouse stays lit for every boat in the harbour"
OTHER = "The lighthouse stays lit for every ship in the harbour"
PROBLEM = ".field-error:visible, .desk-problem:visible"

FILL_AND_SEND = """(form, values) => {
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    form.requestSubmit(form.querySelector("button:not([name])"));
}"""

type Rows = Callable[[], list[object]]
type Act = Callable[[Page], None]


@dataclass(frozen=True, slots=True)
class State:
    """A page in a state that it can have, first answered with ``status``.

    ``rows`` makes what it shows and tells the arguments of its address, which may lead on to one
    that ends in ``leads_on``; ``acts`` are what its reader does until the state is reached.
    """

    name: str
    route: str
    who: str = "editor"
    rows: Rows = list
    query: str = ""
    acts: tuple[Act, ...] = ()
    status: int = 200
    leads_on: str = ""


def send(form: str, **values: str) -> Act:
    """Fills a form in and sends it; what is wrong with it is said then."""

    def send(page: Page) -> None:
        page.locator(form).first.evaluate(FILL_AND_SEND, values)
        page.locator(PROBLEM).first.wait_for()

    return send


def press(key: str, brings: str) -> Act:
    """Presses a key of the desk and waits for what it brings."""

    def press(page: Page) -> None:
        page.keyboard.press(key)
        page.locator(brings).first.wait_for()

    return press


def click(target: str, brings: str) -> Act:
    def click(page: Page) -> None:
        page.locator(target).first.click()
        page.locator(brings).first.wait_for()

    return click


def unfold(page: Page) -> None:
    """Everything that is folded shows what it holds."""
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")


def all_of(rows: Rows, *arguments: object) -> Rows:
    """Makes the rows of a page that is a list."""

    def make() -> list[object]:
        rows()
        return list(arguments)

    return make


def someone(name: str = "editor") -> User:
    return User.objects.get(username=name)


def client_of(name: str) -> Client:
    client = Client()
    client.force_login(someone(name))
    return client


def minister():
    return factories.tenure(speaker=factories.speaker("Ada Brandt", gender="female"))


def long_address() -> str:
    return f"{LONG}{factories.next_number()}"


def taken_in() -> Article:
    """An article of which nothing is decided."""
    if not Topic.objects.exists():
        make_world()
    facts = ArticleFacts(
        outlet="gazette.example",
        outlet_name="Freedonia Gazette",
        published_on=factories.DAY,
        language="en",
        byline="A fictional reporter",
        url=long_address(),
        meeting=factories.meeting(),
    )
    data = ARTICLE.format(number=factories.next_number()).encode()
    imported = import_article(data, facts, at=factories.NOW, added_by=someone())
    return imported.taken_in.snapshot.article


def bench() -> list[object]:
    return [taken_in().pk]


def half_decided() -> list[object]:
    """One passage is a draft, one rejected, the others are open."""
    article = taken_in()
    first, _second, third, *_more = article.snapshots.get().candidates.order_by("pk")
    client = client_of("editor")
    client.post(reverse("desk:candidate-accept", args=[first.pk]), {"as_suggested": "1"})
    client.post(reverse("desk:candidate-reject", args=[third.pk]))
    return [article.pk]


def candidate() -> list[object]:
    return [taken_in().snapshots.get().candidates.order_by("pk")[0].pk]


def fetches() -> list[object]:
    """One in each state, of an address as long as they come."""
    by = {"requested_by": someone()}
    factories.fetch("waiting", url=long_address(), **by)
    factories.fetch("waiting", problem="busy", **by)
    factories.fetch("running", **by)
    factories.fetch("failed", problem="refused", detail="403", **by)
    factories.fetch("failed", problem="day-not-found", **by)
    factories.fetch("fetched", **by)
    return []


def failed_fetch() -> list[object]:
    return [factories.fetch("failed", url=long_address()).pk]


def articles() -> list[object]:
    for state in Article.State.values:
        factories.article(state=state, meeting=factories.meeting())
    half_decided()
    return fetches()


def everything() -> list[object]:
    """What an overview counts, of last week and of today."""
    editor = someone()
    factories.in_review(entered_by=editor, submitted_at=timezone.now())
    factories.in_review(entered_by=editor)
    factories.draft(entered_by=editor, words=ONE)
    factories.amendment(factories.published(entered_by=editor), editor=editor)
    return articles()


def statements() -> list[object]:
    for make in (factories.draft, factories.in_review, factories.published):
        make(meeting=factories.meeting())
        make(attribution="a keeper who did not give her name")
    retracted()
    return []


def odd_draft() -> list[object]:
    """A draft with warnings, one of them about a statement that it resembles."""
    ada = minister().speaker
    factories.published(speaker=ada, words=OTHER)
    draft = factories.draft(speaker=ada, words=ONE, entered_by=someone())
    otto = factories.draft(speaker=factories.speaker("Otto Wren"), entered_by=someone())
    factories.comment(draft)
    return [otto.pk]


def resembling() -> list[object]:
    odd_draft()
    return [Statement.objects.filter(quotes__text=ONE).latest("pk").pk]


def settled() -> list[object]:
    """In review, with a warning that somebody let stand and a comment."""
    row = factories.in_review(speaker=factories.speaker("Otto Wren"), meeting=factories.meeting())
    seen = [warning.key for warning in warnings_of(row)]
    acknowledge_warnings(statement=row, editor=row.entered_by, acknowledged=seen)
    factories.comment(row, "Please look at the day again. " * 6)
    return [row.pk]


def in_review() -> list[object]:
    return [factories.in_review(meeting=factories.meeting()).pk]


def published() -> list[object]:
    row = factories.published(meeting=factories.meeting(), speaker=minister().speaker)
    factories.quote_in_a_name(row)
    factories.correction(row)
    return [row.pk]


def amended() -> list[object]:
    """With an amendment that waits, and another one that was rejected."""
    row = factories.published(meeting=factories.meeting())
    first = factories.amendment(row)
    reject_amendment(
        amendment=first,
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=row.version,
        comment="The fictional day was right.",
    )
    factories.amendment(row, said_on=factories.DAY - timedelta(days=2))
    return [row.pk]


def own_amendment() -> list[object]:
    return [factories.amendment(editor=someone()).statement_id]


def retracted() -> list[object]:
    row = factories.published()
    retract_statement(
        statement=row,
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=row.version,
        note="A fictional outlet took it back.",
    )
    factories.forget_name()
    return [row.pk]


def two_public() -> list[Statement]:
    speaker = minister().speaker
    return [factories.published(speaker=speaker, words=words) for words in (ONE, OTHER)]


def merged() -> list[object]:
    row, into = two_public()
    merge_statements(
        statement=row,
        into=into,
        editor=factories.reviewer(),
        at=factories.NOW,
        version=row.version,
        into_version=into.version,
        note="Both were one.",
    )
    factories.forget_name()
    return [row.pk]


def somebody_changes_the_drafts(page: Page) -> None:
    Statement.objects.filter(published_at=None).update(version=F("version") + 1, setting="doorstep")
