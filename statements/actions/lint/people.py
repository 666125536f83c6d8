"""The wrong speaker: nobody of that name around, someone else read there or printed elsewhere."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.actions.lint.checked import Checked, place_of
from statements.actions.lint.surroundings import people_near, words_near
from statements.actions.lint.trigrams import FEWEST_WORDS, containment, words_of
from statements.actions.lint.warning import StatementWarning, WayOut
from statements.models import Quote, Statement

SAME_WORDS = 0.8  # of the trigrams of the shorter wording
LONG_WORD = 5  # letters; shorter ones of "a NATO diplomat" stand everywhere
MOST_ALIKE = 50


def speaker_not_near(checked: Checked) -> Iterator[StatementWarning]:
    """The speaker's name and office are nowhere in the text around a passage.

    Where detection read the passage as this speaker's, by whatever chain of pronouns, that counts
    as named.
    """
    said = checked.statement
    for quote in checked.quotes:
        if not checked.who or _is_named(checked, quote):
            continue
        if said.speaker:
            sentence = _("Neither the name nor the office of %(who)s stands around this passage.")
        else:
            sentence = _("“%(who)s” is not printed around this passage.")
        yield StatementWarning(
            "speaker-not-near",
            sentence % {"who": checked.who},
            (said.speaker_id, said.attribution, said.said_on, *place_of(quote)),
            WayOut.PASSAGE,
            quote,
        )


def _is_named(checked: Checked, quote: Quote) -> bool:
    speaker = checked.statement.speaker
    if speaker is None:
        printed = [word for word in words_of(checked.who) if len(word) >= LONG_WORD]
        return not printed or bool(words_near(quote) & set(printed))
    if any(row.speaker_id == speaker.pk for row in checked.read_at(quote)):
        return True
    return speaker.slug in people_near(quote, checked.people)


def read_otherwise(checked: Checked) -> Iterator[StatementWarning]:
    """Detection reads the article as giving the passage to somebody else."""
    said = checked.statement
    for quote in checked.quotes:
        read = [row.speaker for row in checked.read_at(quote) if row.speaker]
        others = [speaker for speaker in read if speaker.pk != said.speaker_id]
        if not others or len(others) < len(read) or not checked.who:
            continue
        sentence = _("The article seems to give these words to %(other)s, not to %(who)s.")
        yield StatementWarning(
            "read-otherwise",
            sentence % {"other": others[0].name, "who": checked.who},
            (said.speaker_id, said.attribution, others[0].pk, *place_of(quote)),
            WayOut.PASSAGE,
            quote,
        )


def same_words_elsewhere(checked: Checked) -> Iterator[StatementWarning]:
    """Another statement has the same words from somebody else."""
    said = checked.statement
    longer = [quote for quote in checked.quotes if len(words_of(quote.text)) >= FEWEST_WORDS]
    if not longer or not checked.who:
        return
    alike = Quote.objects.repeating(longer).of_other_statements(said).with_speaker()
    seen = set()
    for other in alike[:MOST_ALIKE]:
        theirs = other.statement
        if theirs.pk in seen or _is_same_speaker(said, theirs):
            continue
        if any(containment(quote.text, other.text) >= SAME_WORDS for quote in longer):
            seen.add(theirs.pk)
            name = theirs.speaker.name if theirs.speaker else theirs.attribution
            sentence = _("%(outlet)s prints the same words as said by %(other)s.")
            yield StatementWarning(
                "same-words-elsewhere",
                sentence % {"outlet": other.snapshot.article.outlet.name, "other": name},
                (said.speaker_id, said.attribution, theirs.pk, theirs.speaker_id, other.text),
                WayOut.COMPARE,
                other=theirs,
            )


def _is_same_speaker(one: Statement, other: Statement) -> bool:
    if one.speaker_id or other.speaker_id:
        return one.speaker_id == other.speaker_id
    return _folded(one.attribution) == _folded(other.attribution)


def _folded(name: str) -> str:
    return re.sub(r"\W+", " ", name).strip().casefold()
