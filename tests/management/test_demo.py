"""``manage.py demo``: from nothing to a site with documented quotations."""

import csv
import io
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import transaction

from statements.imports import demo
from statements.models import Article, Candidate, Position, Quote, Statement, User

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
SENTENCES = {
    "statements.csv": "sentence",
    "seed_statements.csv": "sentence",
    "quote_variants.csv": "text",
}

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> list[str]:
    out = io.StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue().splitlines()


def counts() -> dict[str, int]:
    """The rows of every table, the trail's among them."""
    return {model.__name__: model.objects.count() for model in apps.get_models()}


@pytest.fixture(scope="module")
def lines(django_db_setup, django_db_blocker) -> Iterator[list[str]]:
    """What the demo printed; its rows stay for this module's tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield run("--no-serve")
        transaction.set_rollback(True)


def test_the_demo_says_what_it_does_and_what_is_there(lines):
    steps = [line for line in lines if re.match(r"(Database|Starter data|Demo articles)", line)]
    assert [re.sub(r"[\d.]+ s$", "N s", line) for line in steps] == [
        "Database ...",
        "Database: done in N s",
        "Starter data ...",
        "Starter data: done in N s",
        "Demo articles ...",
        "Demo articles: done in N s",
    ]
    articles = [line for line in lines if re.match(r"  \d/9 ", line)]
    assert len(articles) == 9
    published = Statement.objects.published().count()
    assert published == Statement.objects.count() >= 20
    assert f"  {published} statements reviewed and published" in lines
    assert f"{published} published statements. Sign in at the desk as" in lines


def test_the_printed_accounts_are_one_a_role_and_can_sign_in(lines):
    accounts = [line.split() for line in lines[-3:]]
    assert [name for name, _ in accounts] == ["demo-contributor", "demo-editor", "demo-admin"]
    users = [authenticate(username=name, password=password) for name, password in accounts]
    assert [user.desk_role for user in users] == ["contributor", "editor", "admin"]


def test_a_second_run_changes_no_row_and_leaves_no_trace(lines):
    before = counts()
    again = run("--no-serve")
    assert counts() == before
    assert again[-3:] == lines[-3:]
    assert "  0 statements reviewed and published" in again


def test_accounts_of_an_installation_whose_secret_was_lost_can_sign_in_again(lines, settings):
    settings.SECRET_KEY = "another key of the same installation"
    again = run("--no-serve")
    assert again[-3:] != lines[-3:]
    for name, password in (line.split() for line in again[-3:]):
        assert authenticate(username=name, password=password)


def test_every_statement_went_the_way_of_all_statements(lines):
    editor = User.objects.get(username="demo-contributor")
    reviewer = User.objects.get(username="demo-editor")
    people = Statement.objects.values_list("entered_by", "published_by").distinct()
    assert list(people) == [(editor.pk, reviewer.pk)]
    accepted = Candidate.objects.filter(state="accepted")
    assert accepted.count() == Quote.objects.count()
    assert not Candidate.objects.filter(state="accepted", quote__isnull=True).exists()
    tree = Statement.objects.first().events.order_by("pgh_id")
    assert [event.state for event in tree] == ["draft", "in_review", "published"]


def test_one_article_waits_undecided_for_who_opens_the_desk_first(lines):
    (article,) = Article.objects.in_state("inbox")
    candidates = Candidate.objects.filter(snapshot__article=article)
    assert (article.language, set(candidates.values_list("state", flat=True))) == ("en", {"open"})
    speakers = list(candidates.order_by("pk").values_list("speaker__name", flat=True))
    assert speakers == ["Marco Rubio", None, "Mark Rutte", "David Lammy", None]
    assert all(candidate.topics.exists() for candidate in candidates)


def test_two_outlets_report_one_statement_in_different_words(lines):
    shared = [row for row in Statement.objects.all() if row.quotes.count() > 1]
    assert len(shared) >= 2
    for statement in shared:
        outlets = statement.quotes.values_list("snapshot__article__outlet__domain", flat=True)
        texts = statement.quotes.values_list("text", flat=True)
        assert len(set(outlets)) == len(set(texts)) == statement.quotes.count()


def test_every_statement_has_an_office_a_meeting_and_a_topic_of_the_starter_data(lines):
    without = Statement.objects.filter(tenure__isnull=True) | Statement.objects.filter(
        meeting__isnull=True
    )
    assert list(without.values_list("speaker__name", "said_on")) == []
    decided = {
        (slug, stance)
        for article in demo.read_demo()
        for decision in article.decisions
        for slug, stance in decision.topics.items()
    }
    stored = set(Position.objects.values_list("topic__slug", "stance"))
    assert stored == decided


def plain(text: str) -> str:
    """Without what typography and the end of a sentence may change."""
    text = re.sub(r"[’‘]", "'", re.sub(r"[“”„«»]", '"', text))
    return re.sub(r"\s+", " ", text).strip().rstrip(".,!?…; ")


@pytest.mark.skipif(not FACTS.exists(), reason=f"the documented facts are not at {FACTS}")
def test_every_quotation_of_the_demo_is_a_documented_one(lines):
    documented = set()
    for file, column in SENTENCES.items():
        with (FACTS / file).open(encoding="utf-8", newline="") as table:
            documented |= {plain(row[column]) for row in csv.DictReader(table)}
    undecided = Candidate.objects.filter(state="open", snapshot__article__state="inbox")
    said = {plain(row.text) for rows in (Quote.objects.all(), undecided) for row in rows}
    assert {text for text in said if not any(text in known for known in documented)} == set()


# What it refuses.


def refused(*arguments: str) -> str:
    before = counts()
    with pytest.raises(CommandError) as error:
        run(*arguments)
    assert counts() == before
    return str(error.value)


def test_a_production_site_has_no_demo(settings):
    settings.IS_PRODUCTION = True
    assert refused("--no-serve") == (
        "The demo makes accounts and publishes its own articles: never on a production site. "
        "For a server of your own set NATOTRACKER_MODE=demo."
    )


def test_a_busy_port_is_named_before_anything_is_done():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert refused("--port", str(port)) == (
            f"Port {port} cannot be used ([Errno 98] Address already in use): "
            "choose another with --port."
        )


def test_a_port_that_does_not_exist_is_named():
    assert refused("--port", "70000").endswith("choose another with --port.")


def test_only_the_embedded_database_is_ever_dropped(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada@db.example/natotracker")
    assert refused("--fresh", "--no-serve") == (
        "--fresh drops the whole database, and only ever the embedded one: "
        "DATABASE_URL names another server."
    )


def test_a_quotation_that_detection_misses_is_named_and_nothing_is_kept(
    lines, monkeypatch, tmp_path
):
    folder = shutil.copytree(demo.FOLDER, tmp_path / "demo")
    table = folder / "articles.toml"
    table.write_text(table.read_text("utf-8").replace("Wir bekennen uns", "Wir tanzen"), "utf-8")
    monkeypatch.setattr(demo, "FOLDER", folder)
    assert refused("--no-serve") == "Detection does not propose 'Wir tanzen'."
