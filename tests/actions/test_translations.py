"""Translations: added, amended, reviewed and removed, each public change with its note."""

import pytest

from statements.actions.amendments import NothingAmendedError
from statements.actions.candidates import discard_statement
from statements.actions.corrections import MissingNoteError
from statements.actions.merges import join_statement, merge_statements
from statements.actions.statements import publish_statement, retract_statement
from statements.actions.translations import (
    OwnLanguageError,
    OwnTranslationError,
    StaleTranslationError,
    TranslationGoneError,
    TranslationKnownError,
    add_translation,
    amend_translation,
    remove_translation,
    review_translation,
)
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.models import Amendment, SitePolicy, Statement, Translation
from statements.models.passages import ranges
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db

GERMAN = "Der Leuchtturm bleibt erleuchtet"
NOTE = "A fictional translation was added."


def add(statement: Statement, **changes) -> Translation:
    columns = {
        "quote": statement.quotes.get(),
        "at": NOW,
        "version": statement.version,
        "language": "de",
        "text": GERMAN,
        "by": "human",
    } | changes
    columns["editor"] = columns.get("editor") or factories.user()
    return add_translation(**columns)


def read(translation: Translation) -> dict[str, object]:
    """The versions that one reads now; nothing where it is gone."""
    row = Translation.objects.filter(pk=translation.pk)
    versions = row.values_list("quote__statement__version", "version")
    names = ("version", "translation_version")
    return {"at": NOW} | {k: v for one in versions for k, v in zip(names, one, strict=True)}


def amend(translation: Translation, **changes) -> Translation:
    names = ("language", "text", "by", "source", "author_note")
    columns = {name: getattr(translation, name) for name in names} | read(translation)
    columns = {"editor": factories.user()} | columns | changes
    return amend_translation(translation=translation, **columns)


def review(translation: Translation, **changes) -> Translation:
    columns = read(translation) | changes
    columns["reviewer"] = columns.get("reviewer") or factories.reviewer()
    return review_translation(translation=translation, **columns)


def remove(translation: Translation, **changes) -> None:
    columns = {"editor": factories.user()} | read(translation) | changes
    remove_translation(translation=translation, **columns)


def notes(statement: Statement) -> list[str]:
    return list(statement.corrections.order_by("pk").values_list("note", flat=True))


def reword(statement: Statement) -> None:
    """Shortens the quote of a draft."""
    quote = statement.quotes.get()
    quote.spans = ranges(factories.spans_of("stays lit", quote.snapshot.text))
    quote.save(update_fields=["spans"])


def test_a_translation_is_of_the_words_that_the_quote_has_and_counts_as_a_change():
    statement, editor = factories.draft(), factories.user()
    translation = add(statement, editor=editor, text=f" {GERMAN}\n", author_note=" Cora ")
    statement.refresh_from_db()
    assert (translation.text, translation.author_note) == (GERMAN, "Cora")
    assert translation.original_text == "The lighthouse stays lit"
    assert not translation.is_reviewed
    assert (statement.version, statement.changed_by) == (2, editor)
    assert notes(statement) == []


def test_whoever_publishes_read_the_translations_too():
    statement = factories.in_review()
    add(statement, by="outlet")
    who = {"reviewer": factories.reviewer(), "at": NOW}
    with pytest.raises(StaleVersionError):
        publish_statement(statement=statement, version=1, **who)
    publish_statement(statement=statement, version=2, **who)
    assert Translation.objects.public().get().text == GERMAN


def test_what_waits_for_review_is_added_to_a_public_statement_without_a_note():
    statement = factories.published()
    amendment = factories.amendment(statement)
    add(statement)
    statement.refresh_from_db()
    assert (statement.version, notes(statement)) == (1, [])
    assert not Translation.objects.public().exists()
    assert Amendment.objects.waiting().get() == amendment


@pytest.mark.parametrize("by", ["outlet", "official"])
def test_what_readers_see_at_once_needs_a_note(by):
    statement = factories.published()
    with pytest.raises(MissingNoteError):
        add(statement, by=by)
    add(statement, by=by, note=NOTE)
    assert notes(statement) == [NOTE]
    assert Translation.objects.public().get().by == by


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"language": "en"}, OwnLanguageError),
        ({"version": 9}, StaleVersionError),
    ],
)
def test_a_translation_that_cannot_be_is_refused(changes, error):
    with pytest.raises(error):
        add(factories.draft(), **changes)
    assert not Translation.objects.exists()


def test_a_variant_of_the_quotes_language_is_its_language():
    statement = factories.draft()
    statement.quotes.update(language="en-GB")
    with pytest.raises(OwnLanguageError):
        add(statement, language="en")


def test_a_language_has_one_translation_by_each_hand():
    statement = factories.published()
    add(statement)
    with pytest.raises(TranslationKnownError):
        add(statement, text="Er bleibt an")
    machine = add(statement, by="machine")
    with pytest.raises(TranslationKnownError):
        amend(machine, by="human")


@pytest.mark.parametrize("act", [add, amend, review, remove])
def test_nothing_changes_beside_a_retracted_statement(act):
    statement = factories.published()
    translation = factories.translation(statement.quotes.get())
    retract_statement(
        statement=statement, reviewer=factories.reviewer(), at=NOW, version=1, note=NOTE
    )
    statement.refresh_from_db()
    with pytest.raises(StatementStateError):
        act(statement if act is add else translation)
    assert not Translation.objects.public().exists()


def test_a_review_makes_it_public_with_a_note():
    statement, reviewer = factories.published(), factories.reviewer()
    translation = add(statement)
    with pytest.raises(MissingNoteError):
        review(translation, reviewer=reviewer)
    translation = review(translation, reviewer=reviewer, note=NOTE)
    assert (translation.reviewed_by, translation.reviewed_at) == (reviewer, NOW)
    assert Translation.objects.public().get() == translation
    assert notes(statement) == [NOTE]


def test_a_review_before_publication_needs_no_note_and_leaves_publishing_to_its_reviewer():
    statement, reviewer = factories.in_review(), factories.reviewer()
    review(add(statement), reviewer=reviewer)
    publish_statement(statement=statement, reviewer=reviewer, at=NOW, version=2)
    assert Translation.objects.public().count() == 1


def test_whoever_wrote_a_translation_does_not_review_it():
    writer, other = factories.reviewer(), factories.reviewer()
    translation = amend(add(factories.draft(), editor=writer), editor=other, text="Er bleibt an")
    for hand in (writer, other):
        with pytest.raises(OwnTranslationError):
            review(translation, reviewer=hand)
    SitePolicy.objects.create(four_eyes=False)
    assert review(translation, reviewer=writer).is_reviewed


def test_a_stale_translation_is_not_reviewed_but_amended():
    statement = factories.draft()
    translation = add(statement)
    reword(statement)
    with pytest.raises(StaleTranslationError):
        review(translation)
    translation = amend(translation, text="bleibt erleuchtet")
    assert translation.original_text == "stays lit"
    assert review(translation).is_reviewed


def test_a_stale_translation_that_holds_for_the_new_words_is_saved_as_it_is():
    statement = factories.draft()
    translation = review(add(statement))
    reword(statement)
    translation = amend(translation)
    assert (translation.text, translation.original_text) == (GERMAN, "stays lit")
    assert not translation.is_reviewed


def test_an_amended_translation_is_reviewed_again_and_readers_learn_that_it_went():
    statement = factories.published()
    translation = review(add(statement), note="One")
    with pytest.raises(MissingNoteError):
        amend(translation, text="Er bleibt an")
    with pytest.raises(NothingAmendedError):
        amend(translation, note="Two")
    translation = amend(translation, text="Er bleibt an", note="Two")
    assert not Translation.objects.public().exists()
    review(translation, note="Three")
    assert Translation.objects.public().get().text == "Er bleibt an"
    assert notes(statement) == ["One", "Two", "Three"]


def test_removing_what_readers_see_needs_a_note():
    statement = factories.published()
    waiting, public = add(statement), add(statement, by="official", note="One")
    remove(waiting)
    with pytest.raises(MissingNoteError):
        remove(public)
    remove(public, note="Two")
    assert not Translation.objects.exists()
    assert notes(statement) == ["One", "Two"]
    assert public.events.filter(pgh_label="delete").get().text == GERMAN


@pytest.mark.parametrize("act", [amend, review, remove])
def test_whoever_comes_second_is_told(act):
    translation = add(factories.draft())
    seen = read(translation)
    amend(translation, text="Er bleibt an")
    fresh = read(translation)["version"]
    with pytest.raises(StaleVersionError):
        act(translation, **seen)
    with pytest.raises(StaleVersionError, match="translation"):
        act(translation, **seen | {"version": fresh})
    assert Translation.objects.get().text == "Er bleibt an"


@pytest.mark.parametrize("act", [amend, review, remove])
def test_what_someone_removed_is_gone(act):
    translation = add(factories.published())
    seen = read(translation)
    remove(translation)
    with pytest.raises(TranslationGoneError):
        act(translation, **seen)


def test_merging_and_joining_keep_translations():
    speaker = factories.tenure().speaker
    merged, kept = factories.published(speaker=speaker), factories.published(speaker=speaker)
    topic = kept.positions.get().topic
    joined = factories.draft(speaker=speaker, with_topic=topic)
    for statement in (merged, joined):
        factories.translation(statement.quotes.get(), by="outlet")
    who = {"into": kept, "editor": factories.reviewer(), "at": NOW, "note": NOTE}
    merge_statements(statement=merged, version=1, into_version=1, **who)
    join_statement(statement=joined, version=1, into_version=2, **who)
    public = Translation.objects.public()
    assert [row.quote.statement for row in public] == [kept, kept]


def test_discarding_a_draft_takes_its_translations_along():
    statement = factories.draft()
    translation = add(statement)
    statement.refresh_from_db()
    discard_statement(statement=statement, editor=factories.user(), version=2)
    assert not Translation.objects.exists()
    assert translation.events.filter(pgh_label="delete").exists()
