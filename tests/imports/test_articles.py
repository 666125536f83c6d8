import subprocess
import sys
from pathlib import Path

import pytest

from statements.actions.articles import ArticleConflictError, NoOutletError
from statements.imports.articles import ArticleFacts, NoDayError, import_article
from statements.models import Article, Candidate, Outlet, Snapshot
from statements.readers import UnreadableError
from tests import factories
from tests.readers import pages

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
DATA = ("The lamp of Port Nowhere\n\n" + factories.TEXT).encode()


def take_in(data: bytes = DATA, **facts):
    facts = {"outlet": "gazette.example", "published_on": factories.DAY, **facts}
    return import_article(data, ArticleFacts(**facts), at=factories.NOW)


def counts() -> dict[str, int]:
    return {
        model.__name__: model.objects.count() for model in (Outlet, Article, Snapshot, Candidate)
    }


NOTHING = {"Outlet": 0, "Article": 0, "Snapshot": 0, "Candidate": 0}


def test_an_article_comes_with_what_its_text_tells():
    ada = factories.speaker()
    imported = take_in()
    article = imported.taken_in.article
    assert (article.title, article.language, article.kind) == (
        "The lamp of Port Nowhere",
        "en",
        "report",
    )
    assert (article.outlet.domain, article.outlet.name) == ("gazette.example", "gazette.example")
    assert imported.new_candidates == 1
    assert [(row.text, row.speaker) for row in imported.taken_in.snapshot.candidates.all()] == [
        (factories.SENTENCE, ada)
    ]


def test_what_is_known_goes_before_what_is_guessed():
    meeting = factories.meeting()
    imported = take_in(
        title="Given", language="de", outlet_name="Gazette", kind="interview", meeting=meeting
    )
    article = imported.taken_in.article
    assert (article.title, article.language, article.kind, article.meeting) == (
        "Given",
        "de",
        "interview",
        meeting,
    )
    assert article.outlet.name == "Gazette"


def test_a_second_import_adds_nothing():
    factories.speaker()
    take_in()
    before = counts()
    assert take_in().new_candidates == 0
    assert counts() == before == {"Outlet": 1, "Article": 1, "Snapshot": 1, "Candidate": 1}


@pytest.mark.parametrize(
    ("data", "outlet", "error"),
    [
        (b"", "gazette.example", UnreadableError),
        (b"\xff", "gazette.example", UnreadableError),
        (DATA, "no domain", NoOutletError),
    ],
)
def test_what_is_refused_leaves_nothing_behind(data, outlet, error):
    with pytest.raises(error):
        take_in(data, outlet=outlet)
    assert counts() == NOTHING


def test_a_refusal_after_the_outlet_was_added_takes_it_back_too():
    factories.article(url="https://gazette.example/lamp", outlet=factories.outlet())
    before = counts()
    with pytest.raises(ArticleConflictError):
        take_in(url="https://gazette.example/lamp")
    assert counts() == before


def test_another_text_of_an_address_is_detected_for_itself():
    factories.speaker()
    url = "https://gazette.example/lamp"
    first = take_in(url=url)
    second = take_in(DATA + " “The bell rings”, said Ada Brandt.".encode(), url=url)
    assert second.taken_in.article == first.taken_in.article
    assert (first.new_candidates, second.new_candidates) == (1, 2)
    assert counts() == {"Outlet": 1, "Article": 1, "Snapshot": 2, "Candidate": 3}


def test_a_page_tells_what_is_not_known():
    head = '<meta name="date" content="2024-12-02"><meta name="author" content="Cora Quill">'
    url = "https://gazette.example/lamp"
    imported = take_in(pages.article(head=head).encode(), outlet="", published_on=None, url=url)
    article = imported.taken_in.article
    assert (article.outlet.domain, article.byline, article.language, article.url) == (
        "gazette.example",
        "Cora Quill",
        "de",
        url,
    )
    assert article.published_on.isoformat() == "2024-12-02"
    assert imported.taken_in.snapshot.text == pages.BODY


@pytest.mark.parametrize("day", ["", "1948-01-01", "2999-01-01"])
def test_a_page_without_a_day_that_can_be_needs_one(day):
    html = pages.article(head=f'<meta name="date" content="{day}">')
    with pytest.raises(NoDayError):
        take_in(html.encode(), published_on=None)
    assert counts() == NOTHING


def test_the_web_server_starts_without_what_reads_pages():
    """trafilatura would add a second to the start of every worker and command."""
    code = (
        "import sys, django; django.setup(); import natotracker.urls, statements.urls.desk;"
        "print([name for name in ('trafilatura', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
