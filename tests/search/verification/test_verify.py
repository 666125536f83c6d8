"""Pasted sentences: where they stand, in whose words, and what else was said that day."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Form, Precision, Quote, Statement, Translation
from statements.models.passages import ranges
from statements.search.verification import UnverifiableError, Verification, verify_quote
from statements.search.verification.likeness import Extent, Of
from tests import factories

pytestmark = pytest.mark.django_db

WORDS = "The lamp of Port Nowhere does not go dark for 25 boats"


def wording(statement: Statement, words: str = WORDS, **columns) -> Quote:
    """A further wording of a published statement, in another article."""
    snapshot = factories.snapshot(f"It reads: “{words}”.")
    spans = ranges(factories.spans_of(words, snapshot.text))
    return factories.quote_in_a_name(statement, snapshot=snapshot, spans=spans, **columns)


def found(verification: Verification) -> dict[str, list[Statement]]:
    kinds = {"exact": verification.exact, "near": verification.near}
    return {name: [match.statement for match in rows] for name, rows in kinds.items() if rows}


def test_a_whole_quote_and_a_part_of_it_are_told_apart():
    said = factories.published(words=WORDS)
    whole, part = verify_quote(f"“{WORDS}.”"), verify_quote("… does not go dark …")
    assert found(whole) == found(part) == {"exact": [said]}
    assert whole.exact[0].best.likeness.extent == Extent.WHOLE
    assert part.exact[0].best.likeness.extent == Extent.PART


@pytest.mark.parametrize(
    ("pasted", "only_pasted", "only_printed"),
    [
        ("The lamp of Port Nowhere does go dark for 25 boats", [], ["not"]),
        ("The lamp of Port Nowhere does not go dark for 52 boats", ["52"], ["25"]),
        ("The lamp of Port Somewhere does not go dark", ["Somewhere"], ["Nowhere"]),
        ("the lamp of Port Nowhere does not go dark", ["the"], ["The"]),
    ],
)
def test_an_altered_quote_is_near_and_shows_what_was_altered(pasted, only_pasted, only_printed):
    said = factories.published(words=WORDS)
    verification = verify_quote(pasted)
    assert found(verification) == {"near": [said]}
    stretches = verification.near[0].best.likeness.stretches
    assert [row.text for row in stretches if row.of == Of.PASTED] == only_pasted
    assert [row.text for row in stretches if row.of == Of.PRINTED] == only_printed


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Der Leuchtturm wird nicht abgeschaltet, solange Boote kommen"),
        ("fr", "Le phare reste allumé tant que les bateaux reviennent"),
        ("uk", "Маяк світить для всіх, хто повертається додому"),
        ("tr", "Deniz feneri İstanbul için yanmaya devam ediyor"),
    ],
)
def test_sentences_are_found_in_whatever_language(language, words):
    said = factories.in_review(words=words)
    said.quotes.update(language=language)
    factories.publish(said)
    factories.published(words="Something else stands in another article")
    assert found(verify_quote(words)) == {"exact": [said]}
    altered = words.replace(words.split()[1], "Zebra")
    assert found(verify_quote(altered)) == {"near": [said]}


def test_a_sentence_in_no_language_of_ours_is_not_on_record():
    factories.published(words=WORDS)
    verification = verify_quote("ใจ กลาง ทะเล 灯台は 消え ない")
    assert verification.is_empty
    assert verification.same_day == ()


@pytest.mark.parametrize(
    "text", ["", "lamp", "a lamp", "… – “”", "灯台は消えない", "x " * 501, "lamp " * 2000]
)
def test_what_cannot_be_verified_is_refused(text):
    with pytest.raises(UnverifiableError, match="three words"):
        verify_quote(text)


@pytest.mark.parametrize(
    "text",
    [
        "'lamp' & ('x' | !y) <-> z",
        "\\ \\\\ 'a\\' b\\'c it''s",
        "a:* b:A c:*D",
        "the of to and in we",
        "\x00 a\x00b c\x01d e f",
        "https://gazette.example/1?a=b&c=d lamp@gazette.example U.S. 1.2.3 a/b/c",
        "a- -b --c '-' x''y ’’’ z",
        "🕯 🕯 🕯 lamp 🕯 boats dark",
        "lamp " * 200,
        " ".join("abcdefghijklmnopqrstuvwxyz"),
        "\ud800 lamp boats dark",
    ],
)
def test_any_text_gets_an_answer(text):
    factories.published(words=WORDS)
    verify_quote(text[:1000])


def test_what_nobody_may_read_is_not_found():
    factories.draft(words=WORDS)
    factories.in_review(words=WORDS)
    assert verify_quote(WORDS).is_empty


def test_of_a_retracted_statement_only_the_address_is_told():
    said, altered = factories.published(words=WORDS), WORDS.replace("not ", "")
    factories.retract(said)
    for text, is_exact in ((WORDS, True), (altered, False)):
        verification = verify_quote(text)
        assert not verification.is_empty
        assert (verification.exact, verification.near, verification.same_day) == ((), (), ())
        (row,) = verification.retracted
        assert (row.public_id, row.is_exact) == (said.public_id, is_exact)


def test_a_translation_is_found_as_one_and_after_the_words_themselves():
    said = factories.published(words=WORDS)
    text = "Die Lampe von Port Nowhere geht für 25 Boote nicht aus"
    row = factories.translation(said.quotes.get(), text=text, by=Translation.By.OUTLET)
    other = factories.published(words=text)
    factories.change_in_a_name(other)
    verification = verify_quote(text)
    assert found(verification) == {"exact": [other, said]}
    (own,), (translated,) = (match.wordings for match in verification.exact)
    assert own.translation is None
    assert (translated.translation, translated.quote) == (row, said.quotes.get())


def test_a_translation_that_nobody_reviewed_or_that_is_stale_is_not_found():
    text = "Die Lampe von Port Nowhere geht für 25 Boote nicht aus"
    said = factories.published(words=WORDS)
    factories.translation(said.quotes.get(), text=text, by=Translation.By.MACHINE)
    assert verify_quote(text).is_empty


def test_a_paraphrase_is_found_with_its_form():
    said = factories.draft(words=WORDS)
    said.quotes.update(form=Form.INDIRECT)
    said.state = Statement.State.IN_REVIEW
    said.save(update_fields=["state"])
    factories.publish(said)
    (match,) = verify_quote(WORDS).exact
    assert match.best.quote.form == Form.INDIRECT


def test_outlets_that_print_one_statement_alike_are_one_match():
    said = factories.published(words=WORDS)
    same, near = wording(said), wording(said, WORDS.replace("25", "26"))
    (match,) = verify_quote(WORDS).exact
    assert [row.quote for row in match.wordings] == [said.quotes.get(is_leading=True), same, near]
    assert [row.likeness.is_exact for row in match.wordings] == [True, True, False]


def test_near_ones_are_ordered_by_likeness_and_ten_are_enough():
    likest = factories.published(words=WORDS)
    for number in range(12):
        factories.published(words=f"The lamp of Port Nowhere does not go out at {number} for boats")
    near = verify_quote(WORDS.replace("25", "52")).near
    assert len(near) == 10
    assert near[0].statement == likest
    shares = [match.best.likeness.share for match in near]
    assert shares == sorted(shares, reverse=True)


def test_of_what_stands_word_for_word_the_newest_ten_come_first():
    for number in range(12):
        factories.published(words=WORDS, said_on=factories.DAY - timedelta(days=number))
    days = [match.statement.said_on for match in verify_quote(WORDS).exact]
    assert days == [factories.DAY - timedelta(days=number) for number in range(10)]


def test_another_speaker_or_day_than_asked_for_is_told_and_comes_last():
    ada, bo = factories.tenure().speaker, factories.tenure().speaker
    earlier = factories.DAY - timedelta(days=3)
    asked = factories.published(words=WORDS, speaker=ada, said_on=earlier)
    other = factories.published(words=WORDS, speaker=bo)
    first, last = verify_quote(WORDS, speaker=ada, day=earlier).exact
    assert (first.statement, first.is_by_another, first.is_of_another_day) == (asked, False, False)
    assert (last.statement, last.is_by_another, last.is_of_another_day) == (other, True, True)


def test_a_day_lies_in_the_month_that_is_known():
    said = factories.published(words=WORDS, said_precision=Precision.MONTH,
                               said_on=factories.DAY.replace(day=1))  # fmt: skip
    (match,) = verify_quote(WORDS, day=factories.DAY).exact
    assert (match.statement, match.is_of_another_day) == (said, False)
    (match,) = verify_quote(WORDS, day=factories.DAY + timedelta(days=40)).exact
    assert match.is_of_another_day


def test_the_same_day_holds_other_wordings_and_other_statements():
    speaker = factories.tenure().speaker
    said = factories.published(words=WORDS, speaker=speaker)
    in_german = wording(said, "Die Lampe von Port Nowhere bleibt an", language="de")
    beside = factories.published(words="Harbours are for everybody", speaker=speaker)
    factories.published(words="Boats need paint", speaker=speaker,
                        said_on=factories.DAY - timedelta(days=1))  # fmt: skip
    factories.published(words="Harbours are for boats")
    factories.draft(words="Harbours are unseen", speaker=speaker)
    (then,) = verify_quote("The lamp of Port Nowhere does not go dark").same_day
    assert (then.speaker, then.day) == (speaker, factories.DAY)
    assert [(row.quote, row.is_of_match) for row in then.wordings] == [
        (in_german, True),
        (beside.quotes.get(), False),
    ]


def test_the_day_that_was_asked_for_is_shown_where_nothing_matches():
    speaker = factories.tenure().speaker
    said = factories.published(words=WORDS, speaker=speaker)
    verification = verify_quote("Zebras eat no coal", speaker=speaker, day=factories.DAY)
    assert verification.is_empty
    (then,) = verification.same_day
    assert [row.statement for row in then.wordings] == [said]


def test_ten_wordings_of_a_day_are_enough():
    speaker = factories.tenure().speaker
    for number in range(14):
        factories.published(words=f"Harbour number {number} is open", speaker=speaker)
    (then,) = verify_quote("Zebras eat no coal", speaker=speaker, day=factories.DAY).same_day
    assert len(then.wordings) == 10


def test_where_nothing_is_found_the_rarest_words_are_told():
    assert verify_quote("The zebra and the giraffe are not in the sea").rarest == (
        "giraffe",
        "zebra",
        "sea",
    )


def test_common_words_are_counted_by_the_databases_sample():
    for number in range(40):
        factories.published(words=f"The giraffe and the sea, number {number}")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE statements_quote")
    assert verify_quote("The giraffe is by a sea of zebras").rarest[0] == "zebras"


def test_as_many_queries_for_thirty_as_for_one():
    speaker = factories.tenure().speaker

    def say(number: int) -> None:
        said = factories.published(words=WORDS, speaker=speaker)
        wording(said, f"Lamp number {number}")
        text = "Die Lampe von Port Nowhere geht für 25 Boote nicht aus"
        factories.translation(said.quotes.first(), text=text, by=Translation.By.OUTLET)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            verify_quote(WORDS)
        return len(queries)

    say(0)
    few = count()
    for number in range(29):
        say(number)
    assert count() == few


def test_no_table_is_read_from_end_to_end():
    with CaptureQueriesContext(connection) as queries:
        verify_quote(WORDS)
    plans = []
    searching = [row["sql"] for row in queries if "tsquery" in row["sql"]]
    assert len(searching) == 3
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for sql in searching:
            cursor.execute(f"EXPLAIN {sql}")
            plans.append("\n".join(row[0] for row in cursor.fetchall()))
    assert all("Seq Scan" not in plan for plan in plans)
    assert "quote_words" in plans[0]
    assert "translation_words" in plans[1]
