"""What a search reads of published statements: it follows whatever happens."""

from datetime import timedelta

import pghistory
import pytest

from statements.models import SearchedStatement, Statement, Word
from statements.models.passages import ranges
from statements.models.recounting import KEPT, differences
from tests import factories
from tests.actions.threads import at_once
from tests.models.plain_sql import check_deferred, in_a_name, run

pytestmark = pytest.mark.django_db
SEARCHED = next(kept for kept in KEPT if kept.table == SearchedStatement._meta.db_table)


def marks() -> set[str]:
    """Of the one statement that is found."""
    assert differences(SEARCHED) == []
    return set(SearchedStatement.objects.get().marks.split())


def lexemes() -> set[str]:
    assert differences(SEARCHED) == []
    rows = run("SELECT unnest(tsvector_to_array(words)) FROM statements_searchedstatement")
    return {lexeme for (lexeme,) in rows}


@pytest.fixture
def tenure():
    return factories.tenure()


@pytest.fixture
def said(tenure) -> Statement:
    return factories.published(
        speaker=tenure.speaker, tenure=tenure, meeting=factories.meeting(), stance="opposes"
    )


def test_a_published_statement_is_found_by_all_its_marks(said, tenure):
    topic, quote = said.positions.get().topic_id, said.quotes.get()
    outlet = quote.snapshot.article.outlet_id
    assert marks() == {
        f"speaker:{said.speaker_id}",
        f"meeting:{said.meeting_id}",
        f"office:{tenure.office_id}",
        f"country:{tenure.office.organisation_id}",
        f"year:{factories.DAY.year}",
        f"topic:{topic}",
        "stance:opposes",
        f"form:{quote.form}",
        f"language:{quote.language}",
        f"outlet:{outlet}",
    }
    assert {f"={mark}" for mark in marks()} <= lexemes()
    assert f"=wording:{quote.form},{quote.language},{outlet}" in lexemes()


def test_what_is_not_published_is_not_found():
    factories.draft()
    factories.in_review()
    assert (SearchedStatement.objects.count(), differences(SEARCHED)) == (0, [])


def test_a_retracted_statement_is_found_no_more(said):
    factories.correction(said, kind="retracted")
    in_a_name("UPDATE statements_statement SET state = 'retracted' WHERE id = %s", said.pk)
    assert (SearchedStatement.objects.count(), differences(SEARCHED)) == (0, [])


def test_a_statement_moves_to_another_year(said):
    day = factories.DAY - timedelta(days=1000)
    in_a_name(
        "UPDATE statements_statement SET said_on = %s, tenure_id = NULL WHERE id = %s", day, said.pk
    )
    assert f"year:{day.year}" in marks()
    assert not [mark for mark in marks() if mark.startswith(("office", "country"))]


def test_positions_quotes_and_translations_that_come_change_and_go(said):
    other = factories.topic("Bells")
    in_a_name(
        "INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)"
        " VALUES (%s, %s, 'speaks', '', false)",
        said.pk, other.pk,
    )  # fmt: skip
    assert f"topic:{other.pk}" in marks()
    assert f"=stance-{other.pk}:speaks" in lexemes()
    in_a_name("DELETE FROM statements_position WHERE topic_id = %s", other.pk)
    assert f"topic:{other.pk}" not in marks()
    kept = factories.snapshot("„Der Leuchtturm leuchtet“")
    with pghistory.context(user=said.published_by_id):
        quote = factories.quote(said, snapshot=kept, spans=ranges([(1, 24)]), language="de")
    assert {"leuchtturm", "=language:de"} <= lexemes()
    in_a_name("UPDATE statements_quote SET language = 'nl' WHERE id = %s", quote.pk)
    assert "=language:de" not in lexemes()
    in_a_name("DELETE FROM statements_quote WHERE id = %s", quote.pk)
    assert "leuchtturm" not in lexemes()


def test_translations_are_found_once_readers_may_see_them(said):
    with pghistory.context(user=said.published_by_id):
        row = factories.translation(
            said.quotes.get(), text="Die Laterne", language="de", by="human"
        )
        assert "latern" not in lexemes()
        row.reviewed_by, row.reviewed_at = factories.reviewer(), factories.NOW
        row.save()
        assert "latern" in lexemes()


def test_an_office_that_moves_takes_its_statements_along(said, tenure):
    ruritania = factories.organisation("RU-X", name_en="Ruritania")
    office = factories.office(organisation=ruritania)
    run("UPDATE statements_tenure SET office_id = %s WHERE id = %s", office.pk, tenure.pk)
    assert {f"country:{ruritania.pk}", f"office:{office.pk}"} <= marks()
    freedonia = factories.organisation()
    run("UPDATE statements_office SET organisation_id = %s WHERE id = %s", freedonia.pk, office.pk)
    assert f"country:{freedonia.pk}" in marks()


def test_an_article_of_another_outlet(said):
    outlet = factories.outlet(slug="beacon", name="The Beacon")
    article = said.quotes.get().snapshot.article_id
    in_a_name("UPDATE statements_article SET outlet_id = %s WHERE id = %s", outlet.pk, article)
    assert f"outlet:{outlet.pk}" in marks()


def test_words_are_kept_as_they_are_printed_with_their_stems(said):
    kept = {word.text: word.lexeme for word in Word.objects.filter(language="en")}
    assert kept["lighthouse"] == "lighthous"
    assert "the" not in kept


def test_no_word_becomes_known_that_nobody_may_read(said):
    factories.in_review(words="A secret keel was laid")
    factories.translation(said.quotes.get(), text="Une bouée secrète")
    run("SELECT index_statement(%s), index_all_statements()", said.pk)
    words = set(Word.objects.values_list("text", flat=True))
    assert "lighthouse" in words
    assert words.isdisjoint({"secret", "keel", "bouée", "secrète"})


def test_a_circumvented_trigger_is_noticed(said):
    run("UPDATE statements_searchedstatement SET marks = ''")
    assert len(differences(SEARCHED)) == 2
    run("SELECT index_statement(%s)", said.pk)
    assert differences(SEARCHED) == []
    run("DELETE FROM statements_searchedstatement")
    assert len(differences(SEARCHED)) == 1
    run("SELECT index_all_statements()")
    assert differences(SEARCHED) == []


def test_what_is_checked_in_the_end_changes_nothing(said):
    before = marks()
    check_deferred()
    assert marks() == before


@pytest.mark.django_db(transaction=True)
def test_publishing_and_a_new_position_at_once_are_both_found():
    row, topic, someone = factories.in_review(), factories.topic("Bells"), factories.reviewer()

    def add_position() -> None:
        with pghistory.context(user=someone.pk):
            factories.position(Statement.objects.get(pk=row.pk), topic=topic, is_leading=False)

    at_once(lambda step: step(), [lambda: factories.publish(row), add_position])
    assert f"topic:{topic.pk}" in marks()


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_finds_nothing():
    factories.published()
    run("TRUNCATE statements_statement CASCADE")
    assert SearchedStatement.objects.count() == 0
