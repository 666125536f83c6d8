"""Articles at the desk: their list, and a new one."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from statements.models import Article, Candidate, Snapshot
from tests import factories
from tests.readers import pages
from tests.views.desk.conftest import TEXT, queries_of, text_of

pytestmark = pytest.mark.django_db

LIST = "/desk/articles/"
NEW = "/desk/articles/new/"
FACTS = {
    "text": TEXT,
    "outlet": "gazette.example",
    "published_on": "2024-12-04",
    "url": "https://gazette.example/lamp",
    "language": "en",
    "kind": "report",
}


def detail(article) -> str:
    return reverse("desk:article-detail", args=[article.pk])


def test_list_shows_how_much_is_open(as_contributor, propose):
    propose()
    propose("Boats need harbours", state="rejected")
    page = text_of(as_contributor.get(LIST))
    assert "The lamp of Port Nowhere" in page
    assert "<strong>1 open</strong>" in page
    assert "of 2" in page


def test_list_narrows_to_articles_with_open_candidates(as_contributor, propose):
    propose()
    factories.article(title="Nothing quoted here")
    assert "Nothing quoted here" in text_of(as_contributor.get(LIST))
    assert "Nothing quoted here" not in text_of(as_contributor.get(LIST, {"show": "open"}))


def test_list_counts_the_newest_text_alone(as_contributor, kept, propose):
    propose()
    later = factories.NOW + timedelta(days=1)
    newest = Snapshot.objects.create(article=kept.article, text=TEXT + " More.", taken_at=later)
    factories.candidate(snapshot=newest, state="rejected")
    page = text_of(as_contributor.get(LIST))
    assert "all 1 decided" in page
    assert " open</strong>" not in page
    assert kept.article.title not in text_of(as_contributor.get(LIST, {"show": "open"}))


def test_an_empty_list_says_what_to_do(as_contributor):
    page = text_of(as_contributor.get(LIST))
    assert "No article yet." in page
    assert NEW in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"page": "2"}, "This list has no page 2."),
        ({"page": "-1"}, "A page is a number from 1 on."),
        ({"page": "x"}, "A page is a number from 1 on."),
        ({"show": "nonsense"}, "Select a valid choice. nonsense is not"),
    ],
)
def test_a_wrong_filter_of_the_list_is_said_and_shows_all(as_contributor, propose, query, sentence):
    propose()
    response = as_contributor.get(LIST, query)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "The lamp of Port Nowhere" in text_of(response)


@pytest.mark.parametrize("query", [{"snapshot": "x"}, {"card": "x"}])
def test_a_wrong_number_on_the_bench_is_said_and_shows_the_newest_text(
    as_contributor, found, query
):
    response = as_contributor.get(detail(found.snapshot.article), query)
    assert response.status_code == 422
    assert "Enter a whole number." in text_of(response)
    assert "She added that the harbour" in text_of(response)


def test_list_asks_as_often_for_30_articles_as_for_one(as_contributor, propose):
    propose()
    few = queries_of(as_contributor, LIST)
    for _ in range(29):
        factories.candidate()
    assert queries_of(as_contributor, LIST) == few


def test_an_article_is_taken_in_and_searched_for_quotes(as_contributor, editor, minister):
    response = as_contributor.post(NEW, FACTS, follow=True)
    article = Article.objects.get()
    assert response.redirect_chain == [(detail(article), 302)]
    assert (article.title, article.added_by) == ("The lamp of Port Nowhere", editor)
    assert article.snapshots.get().text == TEXT
    assert Candidate.objects.filter(snapshot__article=article, speaker=minister).exists()
    assert "The article is taken in." in text_of(response)
    assert "The lighthouse stays lit" in text_of(response)


def test_a_text_file_is_taken_in(as_contributor):
    file = SimpleUploadedFile("lamp.txt", TEXT.encode(), content_type="text/plain")
    as_contributor.post(NEW, FACTS | {"text": "", "file": file})
    assert Snapshot.objects.get().text == TEXT


def test_language_and_outlet_may_be_left_to_the_machine(as_contributor):
    as_contributor.post(NEW, FACTS | {"language": "", "outlet": ""})
    article = Article.objects.select_related("outlet").get()
    assert (article.language, article.outlet.domain) == ("en", "gazette.example")


def test_a_known_article_is_found_again(as_contributor):
    as_contributor.post(NEW, FACTS)
    response = as_contributor.post(NEW, FACTS, follow=True)
    assert (Article.objects.count(), Snapshot.objects.count()) == (1, 1)
    assert "already here, with the same text" in text_of(response)


def test_another_text_at_a_known_address_is_a_new_snapshot(as_contributor):
    as_contributor.post(NEW, FACTS)
    response = as_contributor.post(NEW, FACTS | {"text": TEXT + " Later addition."}, follow=True)
    assert (Article.objects.count(), Snapshot.objects.count()) == (1, 2)
    sentence = "This article was here with another text: a new snapshot keeps this one."
    assert f"{sentence} 4 passages found." in text_of(response)
    assert "Other texts of this article:" in text_of(response)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": " \n "}, "Paste the article&#x27;s text or choose a file."),
        ({"text": "a\x01b"}, "binary data"),
        ({"published_on": ""}, "Say when it was published: the text does not."),
        ({"published_on": "yesterday"}, "Enter a valid date."),
        ({"url": "gazette"}, "Enter a valid URL."),
        ({"url": "", "outlet": ""}, "Say whose article this is"),
        ({"outlet": "no domain"}, "This is no outlet&#x27;s domain"),
        ({"meeting": "999999"}, "Select a valid choice."),
        ({"language": "tlh"}, "Select a valid choice."),
    ],
)
def test_a_bad_article_comes_back_with_a_sentence(as_contributor, changes, sentence):
    response = as_contributor.post(NEW, FACTS | {"byline": "By Cora Quill"} | changes)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "By Cora Quill" in text_of(response)
    assert not Article.objects.exists()


def test_a_day_to_come_is_refused(as_contributor):
    tomorrow = (timezone.localdate() + timedelta(days=2)).isoformat()
    response = as_contributor.post(NEW, FACTS | {"published_on": tomorrow})
    assert response.status_code == 422
    assert "This day has not come yet." in text_of(response)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("0001-01-01", "NATO was founded on 4 April 1949: nothing before that day belongs here."),
        ("1949-04-03", "NATO was founded on 4 April 1949: nothing before that day belongs here."),
        ("9999-12-31", "This day has not come yet."),
    ],
)
def test_a_day_outside_of_natos_time_is_refused(as_contributor, day, sentence):
    response = as_contributor.post(NEW, FACTS | {"published_on": day})
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Article.objects.exists()


def test_the_text_of_a_chosen_file_stays_when_something_else_is_wrong(as_contributor):
    file = SimpleUploadedFile("lamp.txt", TEXT.encode())
    response = as_contributor.post(NEW, FACTS | {"text": "", "file": file, "published_on": ""})
    assert response.status_code == 422
    assert "She added that the harbour" in text_of(response)


def test_a_binary_file_is_refused(as_contributor):
    file = SimpleUploadedFile("lamp.txt", b"\x00\xff\x00")
    response = as_contributor.post(NEW, FACTS | {"text": "", "file": file})
    assert response.status_code == 422
    assert "binary data" in text_of(response)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a" * 1_000_001, "Der Text hat mehr als eine Million Bytes."),
        ("Außen".encode("latin-1"), "Das sind Binärdaten oder kein UTF-8"),
        (b"a\x01b", "Das sind Binärdaten, kein Text."),
        (b" \n ", "Der Text ist leer."),
    ],
    ids=["large", "latin-1", "binary", "empty"],
)
def test_an_unreadable_file_is_said_in_german(as_contributor, data, sentence):
    response = as_contributor.post(
        f"/de{NEW}", FACTS | {"text": "", "file": SimpleUploadedFile("lamp.txt", data)}
    )
    assert response.status_code == 422
    assert sentence in text_of(response)


TOLD = (
    '<title>Lampe</title><meta name="author" content="Cora Quill">'
    '<meta name="date" content="2024-12-02"><link rel="canonical" href="https://gazette.example/l">'
    '<meta property="og:site_name" content="Gazette">'
)
NOTHING = dict.fromkeys(FACTS, "") | {"kind": "report"}


def facts_of(article) -> tuple:
    day = article.published_on.isoformat()
    outlet = article.outlet
    return article.title, article.byline, day, article.language, article.url, outlet.domain


def test_a_saved_page_tells_all_that_the_editor_left_empty(as_contributor):
    html = pages.article(head=TOLD)
    as_contributor.post(
        NEW, NOTHING | {"file": SimpleUploadedFile("lampe.html", html.encode("utf-16"))}
    )
    article = Article.objects.select_related("outlet").get()
    address = "https://gazette.example/l"
    told = ("Lampe", "Cora Quill", "2024-12-02", "de", address, "gazette.example")
    assert facts_of(article) == told
    assert article.outlet.name == "Gazette"
    assert article.snapshots.get().text == f"Lampe\n\n{pages.BODY}"


def test_pasted_html_is_read_as_the_page_that_it_is(as_contributor):
    as_contributor.post(NEW, NOTHING | {"text": "\n" + pages.article(head=TOLD)})
    assert Snapshot.objects.get().text == f"Lampe\n\n{pages.BODY}"


def test_what_the_editor_wrote_goes_before_what_the_page_tells(as_contributor):
    written = {
        "text": pages.article(head=TOLD),
        "title": "Turm",
        "byline": "Ben Clerk",
        "published_on": "2024-12-03",
        "language": "en",
        "url": "https://herald.example/t",
        "outlet": "herald.example",
    }
    as_contributor.post(NEW, NOTHING | written)
    article = Article.objects.select_related("outlet").get()
    address = "https://herald.example/t"
    assert facts_of(article) == ("Turm", "Ben Clerk", "2024-12-03", "en", address, "herald.example")


def test_what_was_found_in_a_page_is_shown_when_something_else_is_wrong(as_contributor):
    file = SimpleUploadedFile("lampe.htm", pages.article(head=TOLD).encode())
    response = as_contributor.post(NEW, NOTHING | {"file": file, "meeting": "999999"})
    assert response.status_code == 422
    form = response.context["form"]
    assert form["text"].value() == f"Lampe\n\n{pages.BODY}"
    assert (form["title"].value(), form["byline"].value()) == ("Lampe", "Cora Quill")
    assert 'value="2024-12-02"' in text_of(response)
    assert 'value="https://gazette.example/l"' in text_of(response)


@pytest.mark.parametrize("day", ["1948-12-01", "2999-01-01"])
def test_a_day_that_cannot_be_is_not_believed_to_a_page(as_contributor, day):
    html = pages.article(head=TOLD.replace("2024-12-02", day))
    response = as_contributor.post(NEW, NOTHING | {"text": html})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["published_on"]
    assert "the day that the page tells cannot be" in text_of(response)
    assert not Article.objects.exists()


PAID = pages.json_ld('{"@type": "NewsArticle", "isAccessibleForFree": false}')


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        (pages.article(head=PAID), "the rest is behind a paywall."),
        (pages.page("<div id=root></div>"), "The page holds no article, or its scripts"),
        ("<html>" + "x" * 5_000_000, "The page has more than five million bytes."),
    ],
    ids=["paywall", "scripts", "large"],
)
def test_a_page_without_an_article_is_refused_in_words(as_contributor, html, sentence):
    file = SimpleUploadedFile("lampe.html", html.encode())
    response = as_contributor.post(NEW, FACTS | {"text": "", "file": file})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["file"]
    assert sentence in text_of(response)
    assert not Article.objects.exists()


def test_another_outlets_address_is_refused(as_contributor):
    as_contributor.post(NEW, FACTS)
    response = as_contributor.post(NEW, FACTS | {"outlet": "herald.example"})
    assert response.status_code == 422
    assert "This address belongs to an article of another outlet." in text_of(response)
    assert Article.objects.count() == 1
