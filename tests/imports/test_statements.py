"""Statements from lines of JSON: drafts in an editor's name, once however often they come."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pghistory
import pytest
from django.apps import apps
from django.db import connection, transaction

from statements.actions.candidates import discard_statement
from statements.actions.sayings import tenure_on, tenures_by_day
from statements.actions.wordings import Wording, place_wordings, wording_of
from statements.imports.statements import BadLinesError, ImportedStatements, import_statements
from statements.models import Article, Outlet, Position, Quote, Snapshot, Statement, User
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "importing.md"
TEXT = "“The lighthouse stays lit”, said Ada Brandt. A diplomat spoke of “two foghorns”."


@pytest.fixture
def world():
    """Whom and what the file speaks of."""
    ada = factories.speaker(slug="ada-brandt")
    factories.tenure(speaker=ada)
    factories.topic("Lamps", slug="lamps")
    return factories.meeting(slug="2024-12-fm")


def documented() -> dict[str, Any]:
    """The example of the documentation."""
    [example] = re.findall(r"```json\n(.*?)```", DOCUMENTATION.read_text(), re.DOTALL)
    return json.loads(example)


def changed(**fields: Any) -> dict[str, Any]:
    return documented() | fields


def said(**fields: Any) -> dict[str, Any]:
    """The example with its first statement alone, changed."""
    item = documented()
    item["statements"] = [item["statements"][0] | fields]
    return item


def import_lines(*lines: dict, editor: User | None = None, **options) -> ImportedStatements:
    data = [json.dumps(line).encode() for line in lines]
    who = editor or User.objects.first() or factories.user()
    return import_statements(data, editor=who, at=factories.NOW, run="run 1", **options)


def counts() -> dict[str, int]:
    """The rows of every table, the trail's among them."""
    return {model.__name__: model.objects.count() for model in apps.get_models()}


def test_the_documented_example_becomes_two_drafts(world, editor):
    imported = import_lines(documented(), editor=editor)
    assert (imported.outlets, imported.articles, imported.texts) == (1, 1, 1)
    assert (imported.statements, imported.positions, imported.known) == (2, 2, 0)
    article = Article.objects.get()
    assert (article.url, article.title) == (
        "https://gazette.example/2024/12/lamp",
        "The lamp of Port Nowhere",
    )
    assert (article.outlet.domain, article.state) == ("gazette.example", "in-progress")
    assert (article.meeting, article.added_by, article.added_at) == (world, editor, factories.NOW)
    assert article.snapshots.get().text == TEXT
    minister, diplomat = Statement.objects.order_by("pk")
    assert (minister.state, minister.entered_by, minister.changed_by) == ("draft", editor, editor)
    assert minister.speaker.slug == "ada-brandt"
    assert minister.tenure == minister.speaker.tenures.get()
    assert (minister.said_on, minister.meeting_relation, minister.setting) == (
        date(2024, 12, 3),
        "at",
        "doorstep",
    )
    quote = minister.quotes.get()
    assert (quote.text, quote.form, quote.language, quote.wording) == (
        "The lighthouse stays lit",
        "direct",
        "en",
        "original",
    )
    assert quote.is_leading
    position = minister.positions.get()
    assert (position.topic.slug, position.stance, position.is_leading) == (
        "lamps",
        "supports",
        True,
    )
    assert (diplomat.speaker, diplomat.tenure, diplomat.attribution) == (None, None, "a diplomat")
    assert (diplomat.said_on, diplomat.said_precision) == (date(2024, 12, 1), "month")
    assert (diplomat.quotes.get().text, diplomat.quotes.get().form) == ("two foghorns", "partial")
    assert diplomat.positions.get().stance == "speaks"


def test_nothing_is_public_that_was_imported(world, client):
    import_lines(documented())
    assert Statement.objects.public().count() == 0
    assert "lighthouse stays lit" not in client.get("/").content.decode()


def test_every_row_is_found_by_its_run_and_its_editor(world, editor):
    import_lines(documented(), editor=editor)
    for model, count in ((Statement, 2), (Quote, 2), (Position, 2), (Snapshot, 1), (Outlet, 1)):
        rows = model.pgh_event_model.objects.filter(pgh_context__metadata__run="run 1")
        assert rows.count() == count
        contexts = {json.dumps(row.pgh_context.metadata, sort_keys=True) for row in rows}
        assert contexts == {
            json.dumps({"act": "import statements", "run": "run 1", "user": editor.pk})
        }


def test_a_second_run_adds_no_row_to_any_table(world):
    import_lines(documented())
    before = counts()
    again = import_lines(changed(address="http://www.gazette.example/2024/12/lamp/?utm_source=x"))
    assert (again.statements, again.articles, again.texts, again.known) == (0, 0, 0, 2)
    assert counts() == before


def test_a_known_line_gains_what_is_new_in_it(world):
    item = documented()
    import_lines(item | {"statements": item["statements"][:1]})
    again = import_lines(item)
    assert (again.articles, again.texts, again.statements, again.known) == (0, 0, 1, 1)
    assert (Article.objects.count(), Snapshot.objects.count()) == (1, 1)


def test_other_text_at_a_known_address_is_a_further_snapshot_that_is_worked_on(world):
    import_lines(documented())
    Article.objects.update(state="done")
    item = documented()
    item["text"] = item["text"] + " It was corrected."
    again = import_lines(item)
    assert (again.articles, again.texts, again.statements) == (0, 1, 2)
    assert Article.objects.get().state == "in-progress"


def test_lines_of_one_file_share_an_article_and_repeat_nothing(world):
    item = documented()
    first, second = ({**item, "statements": [row]} for row in item["statements"])
    imported = import_lines(first, first, second)
    assert (imported.articles, imported.texts, imported.statements, imported.known) == (1, 1, 2, 1)
    assert Quote.objects.count() == 2


def test_what_an_editor_discarded_or_moved_does_not_come_back(world, editor):
    import_lines(documented(), editor=editor)
    minister, diplomat = Statement.objects.order_by("pk")
    discard_statement(statement=diplomat, editor=editor, version=diplomat.version)
    kept = wording_of(minister.quotes.with_texts().get())
    shorter = Wording([(1, 15)], "direct", "en")
    with pghistory.context(user=editor.pk):
        moved = type(kept)(kept.quote_id, kept.snapshot, shorter)
        place_wordings(statement=minister, wordings=[moved])
    again = import_lines(documented())
    assert (again.statements, again.known) == (0, 2)
    assert [quote.text for quote in Quote.objects.all()] == ["The lighthouse"]


def test_the_office_is_found_as_the_desk_finds_it():
    ada = factories.speaker()
    shared = factories.office(is_shared=True)
    for starts_on, ends_on, columns in (
        (date(2018, 1, 1), date(2019, 6, 1), {}),
        (date(2019, 1, 1), date(2020, 1, 1), {"ends_precision": "year"}),
        (None, date(2017, 5, 5), {}),
        (date(2022, 1, 1), None, {"starts_precision": "year"}),
        (date(2023, 3, 1), None, {"is_acting": True}),
    ):
        factories.tenure(
            speaker=ada, office=shared, starts_on=starts_on, ends_on=ends_on, **columns
        )
    key_on = tenures_by_day()
    for number in range(0, 4_000, 13):
        day = date(2015, 1, 1) + timedelta(days=number)
        for precision in ("day", "month", "year"):
            held = tenure_on(ada, day, precision)
            assert key_on(ada.pk, day, precision) == (held and held.pk), (day, precision)
    assert key_on(factories.speaker().pk, factories.DAY, "day") is None


def test_a_merged_speaker_stands_for_the_one_who_stays(world):
    other = factories.speaker(slug="ada-b")
    stays = factories.speaker(slug="ada")
    type(other).objects.filter(pk=other.pk).update(merged_into=stays)
    import_lines(said(speaker="ada-b"))
    assert Statement.objects.get().speaker == stays


def test_a_relation_and_a_day_that_the_line_tells_or_leaves_out(world):
    import_lines(said(relation="after", said_on=None), said(said_on="2024-12-02", quote=None,
                 spans=[[1, 15]]))  # fmt: skip
    first, second = Statement.objects.order_by("pk")
    assert (first.said_on, first.meeting_relation) == (None, "after")
    assert (second.said_on, second.meeting_relation) == (date(2024, 12, 2), "before")


BAD = "line 1, statement 1"


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (changed(address="ftp://x"), "line 1, address: is no web address."),
        (changed(address="https://x.example/" + "a" * 2_000),
         "line 1, address: is no web address."),
        (changed(outlet="gazette"),
         "line 1, outlet: 'gazette' is no outlet's domain, such as tagesschau.de."),
        (changed(title="a" * 301), "line 1, title: has more than 300 characters."),
        (changed(published_on="4.12.2024"),
         "line 1, published_on: '4.12.2024' is no day such as 2024-12-04, 2024-12 or 2024."),
        (changed(published_on="20241204"),
         "line 1, published_on: '20241204' is no day such as 2024-12-04, 2024-12 or 2024."),
        (changed(published_on="2024-12"), "line 1, published_on: is to be a day such as"
         " 2024-12-04."),
        (changed(published_on="2024-12-06"),
         "line 1, published_on: is before NATO's founding or has not come yet."),
        (changed(language="English"),
         "line 1, language: 'English' is no language's code such as de."),
        (changed(kind="poem"), "line 1, kind: 'poem' is none of interview, post, press-release,"
         " report, transcript, video."),
        (changed(meeting="1999"), "line 1, meeting: there is no meeting '1999'."),
        (said(speaker="bo"), f"{BAD}, speaker: there is no speaker 'bo'."),
        (said(speaker=None), f"{BAD}, speaker: is missing, and so is an attribution."),
        (said(attribution="a" * 161), f"{BAD}, attribution: has more than 160 characters."),
        (said(said_on="2024-13"),
         f"{BAD}, said_on: '2024-13' is no day such as 2024-12-04, 2024-12 or 2024."),
        (said(said_on="2024-12-05"),
         f"{BAD}, said_on: is before NATO's founding or after the article's day."),
        (said(said_on="1949"),
         f"{BAD}, said_on: is before NATO's founding or after the article's day."),
        (said(meeting="x"), f"{BAD}, meeting: there is no meeting 'x'."),
        (said(meeting=None, relation="at"),
         f"{BAD}, relation: is to a meeting, and none is named."),
        (said(relation="near"), f"{BAD}, relation: 'near' is none of after, at, before."),
        (said(setting="pub"), f"{BAD}, setting: 'pub' is none of doorstep, interview, plenary,"
         " post, press-conference, speech, text, unknown."),
        (said(form="song"), f"{BAD}, form: 'song' is none of direct, indirect, partial."),
        (said(language="E"), f"{BAD}, language: 'E' is no language's code such as de."),
        (said(wording="mine"), f"{BAD}, wording: 'mine' is none of original, translated,"
         " unknown."),
        (said(positions=[{"topic": "x"}]), f"{BAD}, positions: there is no topic 'x'."),
        (said(positions=[{"topic": "lamps", "stance": "likes"}]), f"{BAD}, positions: 'likes' is"
         " none of conditional, noncommittal, opposes, speaks, supports."),
        (said(spans=[[0, 3]]), f"{BAD}: needs either spans or a quote, and not both."),
    ],
)  # fmt: skip
def test_each_fault_is_a_sentence_and_nothing_is_stored(world, item, sentence):
    factories.user()
    before = counts()
    with pytest.raises(BadLinesError) as error:
        import_lines(item)
    assert str(error.value) == sentence
    assert counts() == before


def test_every_bad_line_is_named_and_the_good_ones_are_kept_where_one_asks_for_it(world):
    other = factories.article(url="https://herald.example/lamp")
    lines = [
        changed(kind="poem"),
        documented(),
        changed(address=other.url),
        changed(outlet="herald.example"),
        changed(address="https://gazette.example/other", statements=[]),
    ]
    sentences = [
        "line 1, kind: 'poem' is none of interview, post, press-release, report, transcript,"
        " video.",
        "line 3, outlet: is another than that of the article at this address.",
        "line 4, outlet: is another than an earlier line's of this address.",
        "line 5, statements: are to be a list of at least one.",
    ]
    # What an earlier line of the same text quotes is passed over: the fourth quotes another.
    lines[3] |= {"statements": [{"speaker": "ada-brandt", "spans": [[1, 15]]}]}
    with pytest.raises(BadLinesError) as error:
        import_lines(*lines)
    assert [str(problem) for problem in error.value.problems] == sentences
    assert Statement.objects.count() == 0
    imported = import_lines(*lines, skips_bad=True)
    assert [str(problem) for problem in imported.problems] == sentences
    assert (imported.statements, Statement.objects.count()) == (2, 2)


def test_a_dry_run_says_what_would_be_added_and_adds_nothing(world, editor):
    before = counts()
    dry = import_lines(documented(), editor=editor, is_dry_run=True)
    assert counts() == before
    assert import_lines(documented(), editor=editor) == dry


def test_drafts_wait_for_no_tally_and_change_no_page(world, editor):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), sum(number) FROM statements_version WHERE of = %s",
                       ["statements"])  # fmt: skip
        before = cursor.fetchone()
        import_lines(documented(), editor=editor)
        cursor.execute("SELECT count(*), sum(number) FROM statements_version WHERE of = %s",
                       ["statements"])  # fmt: skip
        assert cursor.fetchone() == before
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid ="
                       " (hashtextextended('tallies', 0) & x'ffffffff'::bigint)::oid")  # fmt: skip
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_give_the_rows_of_one(world):
    editor = factories.user()
    results = at_once(lambda who: import_lines(documented(), editor=who), [editor, editor])
    assert sorted((row.statements, row.known) for row in results) == [(0, 2), (2, 0)]
    assert (Statement.objects.count(), Quote.objects.count(), Article.objects.count()) == (2, 2, 1)


@pytest.mark.django_db(transaction=True)
def test_an_import_that_ends_in_the_middle_leaves_nothing(world):
    editor = factories.user()
    before = counts()

    class KilledError(Exception):
        pass

    def report(words: str) -> None:
        if "positions are taken" in words:
            assert Statement.objects.count() == 2
            raise KilledError

    with pytest.raises(KilledError), transaction.atomic():
        import_lines(documented(), editor=editor, report=report)
    assert counts() == before
