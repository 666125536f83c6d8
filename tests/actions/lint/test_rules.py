"""Each further rule where it must speak and where it must not, in German and English."""

from datetime import date, timedelta

import pytest

from statements.actions.lint.rules import warnings_of
from statements.actions.statements import retract_statement
from statements.models import OfficeNoun, OrganisationWord, Quote, Speaker, Statement
from statements.models.passages import ranges
from tests import factories

pytestmark = pytest.mark.django_db
NEAR = "speaker-not-near"


def entered(marked: str, speaker: Speaker | None = None, **columns) -> Statement:
    """A draft of the passage in [brackets]. ``columns`` with ``quote_`` are the quote's."""
    before, _, rest = marked.partition("[")
    words, _, after = rest.partition("]")
    of_quote = {
        name.removeprefix("quote_"): columns.pop(name)
        for name in list(columns)
        if name.startswith("quote_")
    }
    article = columns.pop("article", None) or factories.article()
    kept = factories.snapshot(before + words + after, article=article)
    if speaker:
        columns["speaker"] = speaker
    draft = factories.draft(snapshot=kept, words=words, **columns)
    draft.quotes.update(language=article.language, **of_quote)
    return draft


def rules_of(statement: Statement) -> list[str]:
    return [warning.rule for warning in warnings_of(statement)]


@pytest.fixture
def minister():
    """Ada Brandt, foreign minister of Freedonia, with the words that detection knows her by."""
    country = factories.organisation()
    for kind, text, language in (
        ("adjective", "freedonisch", "de"),
        ("adjective", "Freedonian", "en"),
    ):
        OrganisationWord.objects.create(
            organisation=country, kind=kind, text=text, language=language
        )
    for text, language, gender in (
        ("Außenministerin", "de", "female"),
        ("foreign minister", "en", ""),
    ):
        OfficeNoun.objects.create(
            role="foreign minister", text=text, language=language, gender=gender
        )
    speaker = factories.speaker("Ada Brandt", gender="female")
    factories.tenure(speaker=speaker, office=factories.office(organisation=country))
    return speaker


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "„[Der Turm bleibt hell]“, sagte Ada Brandt."),
        ("de", "„[Der Turm bleibt hell]“, sagte Brandt."),
        ("de", "Die freedonische Außenministerin kam spät. „[Der Turm bleibt hell]“, hieß es."),
        ("de", "Brandts Antwort war kurz. „[Der Turm bleibt hell]“, hieß es da."),
        ("en", "“[The tower stays lit],” Ada Brandt said."),
        ("en", "“[The tower stays lit],” the Freedonian foreign minister said."),
        ("en", "Brandt’s answer was short. “[The tower stays lit],” it went."),
    ],
)
def test_a_speaker_named_or_called_by_office_around_is_near(minister, language, marked):
    article = factories.article(language=language)
    assert NEAR not in rules_of(entered(marked, minister, article=article))


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "„[Der Turm bleibt hell]“, sagte Otto Wren."),
        ("de", "„[Der Turm bleibt hell]“, sagte die ruritanische Außenministerin."),
        (
            "de",
            "„[Der Turm bleibt hell]“, sagte sie. " + "Es regnete weiter. " * 60 + "Ada Brandt.",
        ),
        ("en", "“[The tower stays lit],” Otto Wren said."),
        ("en", "“[The tower stays lit],” a fictional diplomat said."),
    ],
)
def test_a_speaker_named_nowhere_around_is_not(minister, language, marked):
    article = factories.article(language=language)
    statement = entered(marked, minister, article=article)
    (warning,) = warnings_of(statement)
    assert warning.rule == NEAR
    assert warning.sentence == (
        "Neither the name nor the office of Ada Brandt stands around this passage."
    )
    assert (warning.quote, warning.is_blocking) == (statement.quotes.get(), False)


def test_in_an_interview_the_headline_names_the_speaker(minister):
    article = factories.article(kind="interview", title="Ada Brandt on her lamp")
    assert NEAR not in rules_of(
        entered("And the lamp? [The tower stays lit].", minister, article=article)
    )


def test_a_chain_of_pronouns_that_detection_followed_counts_as_named(minister):
    statement = entered("“[The tower stays lit],” she said.", minister)
    assert rules_of(statement) == [NEAR]
    quote = statement.quotes.get()
    factories.candidate(snapshot=quote.snapshot, spans=quote.spans, speaker=minister)
    assert rules_of(statement) == []


@pytest.mark.parametrize(
    ("attribution", "expected"), [("a harbour diplomat", []), ("a NATO official", [NEAR])]
)
def test_an_unnamed_speaker_is_called_as_printed(attribution, expected):
    marked = "“[The tower stays lit],” said a diplomat of the harbour."
    assert rules_of(entered(marked, attribution=attribution)) == expected


def test_whom_detection_read_instead_is_named(minister):
    wren = factories.speaker("Otto Wren")
    statement = entered("“[The tower stays lit],” Otto Wren told Ada Brandt.", minister)
    quote = statement.quotes.get()
    factories.candidate(
        snapshot=quote.snapshot, spans=ranges([(1, 9)]), speaker=wren, mention="Otto Wren"
    )
    (warning,) = warnings_of(statement)
    assert warning.rule == "read-otherwise"
    assert warning.sentence == (
        "The article seems to give these words to Otto Wren, not to Ada Brandt."
    )


@pytest.mark.parametrize(
    ("language", "words", "theirs", "is_same"),
    [
        ("en", "The lighthouse stays lit for all", "The lighthouse stays lit for all", True),
        ("en", "The lighthouse stays lit for all", "the lighthouse stays lit, for all of us", True),
        ("en", "The lighthouse stays lit for all", "The harbour stays lit for all boats", False),
        ("en", "Thank you very much", "Thank you very much", False),
        ("de", "Der Leuchtturm bleibt hell für alle", "Der Leuchtturm bleibt hell für alle", True),
    ],
)
def test_the_same_words_of_someone_else_are_shown(language, words, theirs, is_same):
    article = factories.article(language=language)
    other = entered(f"“[{theirs}],” said Ada Brandt.", article=article)
    statement = entered(
        f"“[{words}],” said Otto Wren.",
        factories.tenure(speaker=factories.speaker("Otto Wren")).speaker,
        article=factories.article(language=language),
    )
    found = [w.other for w in warnings_of(statement) if w.rule == "same-words-elsewhere"]
    assert found == ([other] if is_same else [])


def test_the_same_words_of_a_retracted_statement_do_not_count():
    words = "The lighthouse stays lit for all"
    other = factories.published(words=words)
    kept = factories.snapshot(f"“{words}”, said Otto Wren.")
    wren = factories.tenure(speaker=factories.speaker("Otto Wren")).speaker
    statement = factories.draft(speaker=wren, snapshot=kept, words=words)
    (warning,) = warnings_of(statement)
    sentence = "Freedonia Gazette prints the same words as said by Ada Brandt."
    assert (warning.sentence, warning.other) == (sentence, other)
    reviewer = factories.reviewer()
    retract_statement(
        statement=other,
        reviewer=reviewer,
        at=factories.NOW,
        version=other.version,
        note="Nobody said it.",
    )
    assert warnings_of(statement) == []


@pytest.mark.parametrize(
    ("day", "precision", "expected"),
    [
        (date(2024, 12, 4), "day", []),
        (date(2019, 12, 31), "day", ["no-office"]),
        (date(2019, 1, 1), "year", ["no-office"]),
    ],
)
def test_a_speaker_without_an_office_that_day_is_told(day, precision, expected):
    held = factories.tenure(starts_on=date(2020, 1, 1))
    columns = {"speaker": held.speaker, "said_on": day, "said_precision": precision}
    statement = factories.draft(**columns)
    assert rules_of(statement) == expected


@pytest.mark.parametrize(
    ("precision", "words"), [("day", "1 January 2019"), ("month", "January 2019"), ("year", "2019")]
)
def test_a_day_is_told_as_exactly_as_it_is_known(precision, words):
    held = factories.tenure(starts_on=date(2020, 1, 1))
    columns = {"said_on": date(2019, 1, 1), "said_precision": precision}
    (warning,) = warnings_of(factories.draft(speaker=held.speaker, **columns))
    assert warning.sentence.endswith(f"held no office then that is recorded here: {words}.")


def test_nobody_quotes_what_is_yet_to_be_said():
    statement = factories.draft(said_on=factories.DAY + timedelta(days=1))
    (warning,) = warnings_of(statement)
    assert (warning.rule, warning.is_blocking) == ("said-after-published", True)
    assert warning.sentence == (
        "Freedonia Gazette published it on 4 December 2024, before it was said: 5 December 2024."
    )


def test_what_a_public_statement_must_have_is_asked_for_and_blocks():
    statement = factories.draft(attribution="", said_on=None)
    statement.positions.all().delete()
    statement.quotes.update(is_leading=False)
    found = {warning.rule: warning.is_blocking for warning in warnings_of(statement)}
    assert found == dict.fromkeys(["no-speaker", "no-day", "no-quote", "no-topic"], True)


ORIGINAL = Quote.Wording.ORIGINAL


@pytest.mark.parametrize(
    ("country", "language", "expected"),
    [
        ("TR", "de", ["translated-as-original"]),
        ("TR", "tr", []),
        ("TR", "en", []),
        ("TR", "fr", []),
        ("LU", "de", []),
        ("XX", "de", []),
    ],
)
def test_a_language_that_is_not_the_speakers_is_no_original(country, language, expected):
    office = factories.office(organisation=factories.organisation(country))
    speaker = factories.tenure(office=office).speaker
    article = factories.article(language=language)
    columns = {"article": article, "quote_wording": ORIGINAL}
    assert rules_of(entered("“[Xyz],” Ada Brandt.", speaker, **columns)) == expected


def test_a_language_in_which_a_speaker_was_published_before_is_known():
    office = factories.office(organisation=factories.organisation("TR"))
    speaker = factories.tenure(office=office).speaker
    article = factories.article(language="de")
    columns = {"article": article, "quote_wording": ORIGINAL}
    statement = entered("„[Das Boot]“, sagte Ada Brandt.", speaker, **columns)
    assert rules_of(statement) == ["translated-as-original"]
    before = entered(
        "„[Der Hafen]“, sagte Ada Brandt.", speaker, said_on=date(2023, 1, 1), **columns
    )
    Statement.objects.filter(pk=before.pk).update(state="in_review")
    before.refresh_from_db()
    factories.publish(before)
    assert rules_of(statement) == []


def test_two_languages_are_not_both_the_original():
    statement = factories.draft()
    statement.quotes.update(wording=ORIGINAL)
    factories.quote(statement, language="de", wording=ORIGINAL)
    assert "two-originals" in rules_of(statement)
    (warning,) = [row for row in warnings_of(statement) if row.rule == "two-originals"]
    assert warning.sentence == ("Two languages are given as the original wording: German, English.")


@pytest.mark.parametrize(
    ("language", "marked", "kind", "expected"),
    [
        ("de", "Ada Brandt sagte, [der Turm bleibe hell].", "report", ["direct-without-marks"]),
        ("en", "Ada Brandt said [the tower would stay lit].", "report", ["direct-without-marks"]),
        ("de", "„[Der Turm bleibt hell]“, sagte Ada Brandt.", "report", []),
        ("en", "Ada Brandt: [The tower stays lit].", "transcript", []),
    ],
)
def test_words_without_marks_are_not_the_speakers_own(language, marked, kind, expected):
    article = factories.article(language=language, kind=kind)
    assert rules_of(entered(marked, article=article)) == expected


def test_paraphrases_need_no_marks():
    marked = "Ada Brandt said [the tower would stay lit]."
    assert rules_of(entered(marked, quote_form="indirect")) == []


def test_a_plain_draft_has_no_warnings():
    assert warnings_of(factories.draft()) == []
