"""What the database promises of translations, attacked by plain SQL."""

import pytest

from statements.models import SitePolicy, Statement, Translation
from statements.models.passages import ranges
from tests import factories
from tests.models.plain_sql import SOMEBODY, check_deferred, in_a_name, refused, run

pytestmark = pytest.mark.django_db

SET = "UPDATE statements_translation SET {} WHERE id = %s"
REVIEW = SET.format("reviewed_by_id = %s, reviewed_at = now()")
WORDS = "The lighthouse stays lit"


@pytest.fixture
def quote(db):
    return factories.draft().quotes.get()


@pytest.fixture
def translation(quote):
    return factories.translation(quote)


def reworded(quote) -> None:
    """The passage is shortened, and with it what was translated."""
    quote.spans = ranges(factories.spans_of("stays lit", quote.snapshot.text))
    quote.save(update_fields=["spans"])


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ("text = ''", "translation_has_trimmed_text"),
        ("text = '  '", "translation_has_trimmed_text"),
        ("text = ' Der Leuchtturm'", "translation_has_trimmed_text"),
        ("text = E'Der Leuchtturm\\n'", "translation_has_trimmed_text"),
        ("text = repeat('x', 10001)", "value too long"),
        ("language = 'en'", "not translated into its own language"),
        ("language = ''", "translation_language_is_a_code"),
        ("language = 'Deutsch'", "translation_language_is_a_code"),
        ("by = 'somebody'", "translation_by_is_known"),
        ("source = 'https://gazette.example/1'", "translation_source_is_where_it_stands_in_print"),
        ("by = 'outlet', source = 'http://gazette.example/1'", "translation_source_is_where"),
        ("by = 'outlet', source = 'javascript:alert(1)'", "translation_source_is_where"),
        ("by = 'outlet', source = 'https://a@gazette.example/'", "translation_source_is_where"),
        ("reviewed_at = now()", "translation_reviewed_by_someone"),
        ("original_text = 'Other words'", "of the words that the quote has now"),
        ("entered_by_id = changed_by_id + 1", "Cannot update rows"),
    ],
)
def test_a_translation_is_whole(translation, change, match):
    refused(SET.format(change), translation.pk, match=match)


def test_a_translation_stays_with_its_quote(translation):
    other = factories.draft().quotes.get()
    refused(SET.format("quote_id = %s"), other.pk, translation.pk, match="Cannot update rows")


def test_a_language_has_one_translation_by_each_hand(quote, translation):
    copy = (
        "INSERT INTO statements_translation (quote_id, language, text, by, source, author_note,"
        " original_text, version, entered_by_id, changed_by_id, changed_at) SELECT quote_id,"
        " language, text, %s, '', '', original_text, 1, entered_by_id, changed_by_id, now()"
        " FROM statements_translation WHERE id = %s"
    )
    match = "translation_once_a_language_and_hand"
    refused(copy, "human", translation.pk, match=match)
    run(copy, "machine", translation.pk)
    assert quote.translations.count() == 2


def test_a_variant_of_the_quotes_language_is_its_language(quote, translation):
    quote.language = "fr-BE"
    quote.save(update_fields=["language"])
    refused(SET.format("language = 'fr'"), translation.pk, match="into its own language")


def test_a_stale_translation_is_not_called_fresh_with_other_words_than_those_that_stand(
    quote, translation
):
    reworded(quote)
    match = "of the words that the quote has now"
    refused(SET.format("text = 'Er bleibt an'"), translation.pk, match=match)
    refused(SET.format("original_text = 'stays lit!'"), translation.pk, match=match)
    assert Translation.objects.for_desk().get().is_stale
    run(SET.format("text = 'bleibt an', original_text = 'stays lit'"), translation.pk)
    assert not Translation.objects.for_desk().get().is_stale


def test_a_translation_into_what_proves_to_be_the_quotes_language_is_stale(quote, translation):
    quote.language = "de"
    quote.save(update_fields=["language"])
    assert Translation.objects.for_desk().get().is_stale


def test_nobody_reviews_their_own_translation_while_four_eyes_are_on(translation):
    own = (translation.entered_by_id, translation.pk)
    refused(REVIEW, *own, match="must differ")
    run(SET.format("changed_by_id = %s"), factories.user().pk, translation.pk)
    refused(REVIEW, *own, match="must differ")
    run(REVIEW, factories.reviewer().pk, translation.pk)
    refused(SET.format("reviewed_by_id = entered_by_id"), translation.pk, match="must differ")
    refused(SET.format("changed_by_id = reviewed_by_id"), translation.pk, match="must differ")


def test_the_setting_lets_one_person_review_a_translation(translation):
    SitePolicy.objects.create(four_eyes=False)
    run(REVIEW, translation.entered_by_id, translation.pk)
    assert Translation.objects.get().is_reviewed


@pytest.mark.parametrize(
    "change",
    ["text = 'Er bleibt an'", "by = 'machine'", "author_note = 'A fictional person'"],
)
def test_a_review_does_not_outlive_what_it_read(quote, change):
    translation = factories.translation(quote, reviewed_by=factories.reviewer())
    match = "a review is of a translation as it stands"
    refused(SET.format(change), translation.pk, match=match)
    run(SET.format(f"{change}, reviewed_by_id = NULL, reviewed_at = NULL"), translation.pk)


def test_what_is_stale_is_not_reviewed(quote, translation):
    reworded(quote)
    match = "a review is of a translation as it stands"
    refused(REVIEW, factories.reviewer().pk, translation.pk, match=match)


def test_nothing_is_entered_as_reviewed(translation):
    copy = (
        "INSERT INTO statements_translation (quote_id, language, text, by, source, author_note,"
        " original_text, version, entered_by_id, changed_by_id, changed_at, reviewed_by_id,"
        " reviewed_at) SELECT quote_id, 'fr', text, by, '', '', original_text, 1, entered_by_id,"
        " changed_by_id, now(), %s, now() FROM statements_translation"
    )
    refused(copy, factories.reviewer().pk, match="a review is of a translation as it stands")


@pytest.mark.parametrize(
    "sql",
    [
        SET.format("text = 'Er bleibt an', reviewed_by_id = NULL, reviewed_at = NULL"),
        "DELETE FROM statements_translation WHERE id = %s",
    ],
)
def test_a_public_statements_translation_changes_in_a_name_and_leaves_its_trace(sql):
    quote = factories.published().quotes.get()
    translation = factories.translation(quote, reviewed_by=factories.reviewer())
    refused(sql, translation.pk, match="in the name of someone")
    in_a_name(sql, translation.pk)
    trail = translation.events.order_by("pgh_id").values_list("pgh_label", "text")
    assert [label for label, _text in trail][:2] == ["insert", "update"]
    assert len(trail) == 3
    refused("DELETE FROM statements_translationevent", match="Cannot update or delete")


def test_the_tables_are_never_emptied(translation):
    check_deferred()
    off = "SET LOCAL natotracker.is_test = 'off'; TRUNCATE {} CASCADE"
    for table in ("statements_translation", "statements_translationevent"):
        refused(off.format(table), match="is never emptied", name=SOMEBODY)


def test_readers_get_what_is_in_print_or_reviewed_of_published_statements():
    reviewer = factories.reviewer()
    quote = factories.published().quotes.get()
    in_print = factories.translation(quote, by="outlet")
    reviewed = factories.translation(quote, by="machine", reviewed_by=reviewer)
    factories.translation(quote)
    factories.translation(quote, language="fr", by="machine")
    factories.translation(factories.in_review().quotes.get(), by="official")
    assert list(Translation.objects.public().best_first()) == [in_print, reviewed]


def test_readers_get_no_stale_translation_until_the_words_are_the_same_again():
    statement = factories.published()
    quote = statement.quotes.get()
    factories.translation(quote, by="official")
    old = [(span.lower, span.upper) for span in quote.spans]
    change = "UPDATE statements_quote SET spans = %s WHERE id = %s"
    in_a_name(change, ranges([(old[0][0], old[0][1] - 4)]), quote.pk)
    assert not Translation.objects.public().exists()
    in_a_name(change, ranges(old), quote.pk)
    assert Translation.objects.public().count() == 1


def test_retracting_hides_translations():
    statement = factories.published()
    factories.translation(statement.quotes.get(), by="official")
    factories.correction(statement, kind="retracted")
    factories.change_in_a_name(statement, state="retracted")
    assert not Translation.objects.public().exists()


def statements_with_translations(count: int) -> list[Statement]:
    for _ in range(count):
        quote = factories.published().quotes.get()
        factories.translation(quote, by="machine", reviewed_by=factories.reviewer())
        factories.translation(quote, by="outlet", text="Der Leuchtturm leuchtet weiter")
        factories.translation(quote, by="outlet", language="fr", text="Le phare reste allumé")
        factories.translation(quote, by="human", text="Nobody has read this")
    return Statement.objects.published().newest_first().for_cards()


def test_cards_get_their_translations_by_one_more_query(django_assert_num_queries):
    cards = statements_with_translations(1)
    with django_assert_num_queries(3):
        list(cards)
    with django_assert_num_queries(4):
        (statement,) = cards.with_translations("de", "fr")
        best = statement.leading_quote.translation_in("de")
        assert (best.text, best.get_by_display()) == (
            "Der Leuchtturm leuchtet weiter",
            "an outlet's translation",
        )
        assert statement.leading_quote.translation_in("fr").text == "Le phare reste allumé"
        assert statement.leading_quote.translation_in("uk") is None
    (statement,) = cards.with_translations("fr")
    assert statement.leading_quote.translation_in("de") is None
    (statement,) = cards.with_translations()
    kept = [(row.language, row.by) for row in statement.leading_quote.public_translations]
    assert kept == [("de", "outlet"), ("de", "machine"), ("fr", "outlet")]
    statements_with_translations(29)
    with django_assert_num_queries(4):
        assert len(cards.with_translations("de")) == 30
