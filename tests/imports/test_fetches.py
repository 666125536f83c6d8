"""What lay behind an address, taken in: with the day, outlet and address that it tells."""

from datetime import date, timedelta

import pytest

from statements.actions.fetches import FetchStateError, dismiss_fetch
from statements.fetching import Fetched
from statements.imports.articles import ArticleFacts, import_article
from statements.imports.fetches import NotTakenInError, ReadingProblem, import_fetched
from statements.models import Article, Fetch, Outlet, Snapshot
from statements.models.trail import trail_of
from tests import factories

pytestmark = pytest.mark.django_db
URL = "https://www.gazette.example/lamp"
LATER = factories.NOW + timedelta(days=400)
WORDS = [
    "The lighthouse of Port Nowhere stays lit, the foreign minister of Freedonia said on Tuesday.",
    "“The lighthouse stays lit”, said Ada Brandt in Port Nowhere, where they met for two days.",
    "Ruritania had asked for darkness, because its fishermen could not sleep for all the light.",
    "The harbour needed no second lamp, she added, and went back to her ship before the evening.",
    "Nobody in the harbour could remember a night without the lamp, the keeper told the Gazette.",
]


def page(day="2024-12-04", words=WORDS, url=URL, canonical="", site="Freedonia Gazette"):
    meta = f'<meta property="article:published_time" content="{day}T09:00:00+00:00">' if day else ""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in words)
    html = (
        f'<!doctype html><html lang="en"><head><title>The lamp of Port Nowhere</title>{meta}{link}'
        f'<meta property="og:site_name" content="{site}"></head><body><article>'
        f"<h1>The lamp of Port Nowhere</h1>{body}</article></body></html>"
    )
    return Fetched(html.encode(), "text/html; charset=utf-8", url)


def import_page(fetch=None, at=LATER, **what):
    return import_fetched(fetch or factories.fetch("running", url=URL), page(**what), at=at)


def refusal_of(fetch=None, **what):
    with pytest.raises(NotTakenInError) as caught:
        import_page(fetch, **what)
    assert not Article.objects.exists() or fetch
    return caught.value


def test_a_page_becomes_an_article_of_its_outlet_with_candidates():
    meeting, editor = factories.meeting(), factories.user()
    factories.tenure(speaker=factories.speaker("Ada Brandt"))
    fetch = factories.fetch("running", url=URL, meeting=meeting, requested_by=editor)
    import_page(fetch)
    article = Article.objects.get()
    assert (article.title, article.published_on) == (
        "The lamp of Port Nowhere",
        date(2024, 12, 4),
    )
    assert (article.language, article.meeting, article.added_by) == ("en", meeting, editor)
    assert article.address == "gazette.example/lamp"
    outlet = article.outlet
    assert (outlet.domain, outlet.is_checked) == ("gazette.example", False)
    assert article.snapshots.get().candidates.count() >= 1
    fetch.refresh_from_db()
    assert (fetch.state, fetch.article, fetch.outcome) == ("fetched", article, "new-article")
    context = trail_of(Article, pgh_obj_id=article.pk).get().pgh_context
    assert context.metadata["user"] == editor.pk


def test_the_editors_outlet_counts_for_a_new_article():
    outlet = factories.outlet(domain="agency.example")
    import_page(factories.fetch("running", url=URL, outlet=outlet))
    assert Article.objects.get().outlet == outlet


def test_a_page_without_a_day_is_not_taken_in_but_kept():
    refusal = refusal_of(day="")
    assert refusal.problem == ReadingProblem.DAY_NOT_FOUND
    assert "The lighthouse stays lit" in refusal.found["text"]
    assert (refusal.found["title"], refusal.found["language"]) == (
        "The lamp of Port Nowhere",
        "en",
    )


@pytest.mark.parametrize("day", ["1923-01-01", "2099-01-01"])
def test_a_day_before_nato_or_to_come_is_none(day):
    assert refusal_of(day=day).problem == ReadingProblem.DAY_NOT_FOUND


def test_changed_text_is_a_new_snapshot_and_the_old_one_stays():
    import_page()
    first = Snapshot.objects.get()
    fetch = factories.fetch("running", url=URL)
    import_page(fetch, words=[*WORDS, "On Friday the harbour master confirmed it in writing."])
    fetch.refresh_from_db()
    assert fetch.outcome == "new-snapshot"
    assert Snapshot.objects.count() == 2
    assert Snapshot.objects.get(pk=first.pk).text == first.text


def test_the_same_text_adds_nothing_and_says_so():
    import_page()
    fetch = factories.fetch("running", url=URL)
    import_page(fetch)
    fetch.refresh_from_db()
    assert (fetch.outcome, Snapshot.objects.count(), Article.objects.count()) == (
        "same-text",
        1,
        1,
    )


def test_a_known_article_needs_no_day_and_keeps_its_outlet():
    outlet = factories.outlet(domain="agency.example")
    known = factories.article(url=URL, outlet=outlet)
    fetch = factories.fetch("running", url=URL)
    import_page(fetch, day="")
    fetch.refresh_from_db()
    assert (fetch.article, fetch.outcome) == (known, "new-snapshot")
    assert not Outlet.objects.filter(domain="gazette.example").exists()


def test_a_page_is_known_by_the_address_that_it_gives_itself():
    import_page(canonical="https://gazette.example/lamp-of-port-nowhere")
    assert Article.objects.get().address == "gazette.example/lamp-of-port-nowhere"


def test_a_page_cannot_claim_another_sites_address():
    import_page(canonical="https://herald.example/its-own-report")
    assert Article.objects.get().address == "gazette.example/lamp"
    assert Outlet.objects.get().domain == "gazette.example"


@pytest.mark.parametrize(
    ("data", "kind", "problem"),
    [
        (b"", "text/plain", ReadingProblem.EMPTY),
        (b"\xff\xfe\xfa lamp", "text/plain", ReadingProblem.UNREADABLE),
        (b"The lamp of Port Nowhere\n\nIt stays lit.", "text/plain", ReadingProblem.DAY_NOT_FOUND),
    ],
)
def test_what_no_reader_reads_is_not_taken_in(data, kind, problem):
    with pytest.raises(NotTakenInError) as caught:
        import_fetched(factories.fetch("running", url=URL), Fetched(data, kind, URL), at=LATER)
    assert caught.value.problem == problem
    assert not Article.objects.exists()


def test_a_fetch_that_was_dismissed_meanwhile_takes_nothing_in():
    fetch = factories.fetch("waiting", url=URL)
    dismiss_fetch(fetch=fetch, editor=factories.user(), at=LATER)
    with pytest.raises(FetchStateError):
        import_page(fetch)
    assert not Article.objects.exists()
    assert not Outlet.objects.exists()


def test_a_running_fetch_settles_itself_when_its_article_is_pasted_meanwhile():
    fetch = factories.fetch("running", url=URL)
    facts = ArticleFacts(outlet="gazette.example", published_on=factories.DAY, url=URL)
    import_article(b"The lamp stays lit.", facts, at=LATER)
    import_page(fetch)
    fetch.refresh_from_db()
    assert (fetch.outcome, Article.objects.count()) == ("new-snapshot", 1)


@pytest.mark.parametrize("state", ["failed", "waiting"])
def test_an_article_pasted_by_hand_settles_the_fetch_of_its_address(state):
    fetch = factories.fetch(state, url=URL)
    facts = ArticleFacts(outlet="gazette.example", published_on=factories.DAY, url=URL + "#top")
    imported = import_article(b"The lamp stays lit.", facts, at=LATER)
    row = Fetch.objects.get(pk=fetch.pk)
    assert (row.state, row.article) == ("fetched", imported.taken_in.article)
    assert row.outcome == "by-hand"


def test_an_article_without_an_address_settles_no_fetch():
    fetch = factories.fetch("failed", url=URL)
    facts = ArticleFacts(outlet="gazette.example", published_on=factories.DAY)
    import_article(b"The lamp stays lit.", facts, at=LATER)
    assert Fetch.objects.get(pk=fetch.pk).state == "failed"
