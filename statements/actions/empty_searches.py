"""The tally of searches that found nothing: words alone, and nobody's."""

import logging
import re
import unicodedata
from datetime import datetime

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from statements.models import EmptySearch
from statements.models.empty_searches import MOST_CHARACTERS

MOST_KEPT = 5_000
MOST_READ = 1_000  # characters

logger = logging.getLogger(__name__)

INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff\ud800-\udfff]")
MAIL_OR_HANDLE = re.compile(r"\S*@\S*")
WEB = re.compile(r"\S*(?:://|\bwww\.)\S*|\b(?:[\w-]+\.)+[a-z]{2,}\b(?:[/:?#]\S*)?")
# Figures with what parts them in telephone numbers, of which seven are enough for one.
FIGURES = re.compile(r"[+(]*\d[\d\s()/.+\-–]*\d")
YEARS_AND_DAYS = re.compile(r"(?:(?:19|20)\d\d(?:-\d\d){0,2}(?:\s+|\s*[-–/]\s*|$))+")
FEWEST_FIGURES = 7

TALLY = """
    INSERT INTO statements_emptysearch AS kept (words, times, first_on, last_on)
    VALUES (%(words)s, 1, %(day)s, %(day)s)
    ON CONFLICT (words) DO UPDATE
    SET times = LEAST(kept.times::bigint + 1, 2147483647),
        first_on = LEAST(kept.first_on, %(day)s), last_on = GREATEST(kept.last_on, %(day)s)
    RETURNING id, xmax = 0
"""
# What another search counts or drops at this moment is passed by. Chosen once, whatever the plan:
# a subquery that locks may be asked again for each row, and each time chooses others.
FORGET = """
    WITH forgotten AS MATERIALIZED (
        SELECT id FROM statements_emptysearch WHERE id <> %(newest)s
        ORDER BY times, last_on, id
        LIMIT GREATEST((SELECT count(*) FROM statements_emptysearch) - %(most)s, 0)
        FOR UPDATE SKIP LOCKED
    )
    DELETE FROM statements_emptysearch AS kept USING forgotten WHERE kept.id = forgotten.id
"""


def note_empty_search(*, words: str, at: datetime) -> None:
    """Counts a search that found nothing, by its words in lower case.

    Addresses of people and of the web, and telephone numbers, are left out; what was asked least
    and longest ago falls out where more than ``MOST_KEPT`` are kept. That nothing could be counted
    is logged: a search never fails for it.
    """
    if not (kept := impersonal(words)):
        return
    try:
        with transaction.atomic():
            _count(kept, at)
    except DatabaseError:
        logger.warning("A search that found nothing could not be counted.", exc_info=True)


def _count(words: str, at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(TALLY, {"words": words, "day": timezone.localdate(at)})
        key, is_new = cursor.fetchone()
        if is_new:
            cursor.execute(FORGET, {"newest": key, "most": MOST_KEPT})


def impersonal(words: str) -> str:
    """The words in one form, at most 200 characters, without what may lead to a person."""
    text = unicodedata.normalize("NFC", words[:MOST_READ])
    text = INVISIBLE.sub("", text).casefold()
    text = WEB.sub(" ", MAIL_OR_HANDLE.sub(" ", text))
    text = FIGURES.sub(lambda found: " " if _is_number_to_call(found[0]) else found[0], text)
    return " ".join(text.split())[:MOST_CHARACTERS].strip()


def _is_number_to_call(figures: str) -> bool:
    is_long = sum(sign.isdecimal() for sign in figures) >= FEWEST_FIGURES
    return is_long and not YEARS_AND_DAYS.fullmatch(figures)


@transaction.atomic
def clear_empty_search(*, pk: int) -> None:
    """Takes one off that was dealt with; what somebody cleared already stays cleared."""
    EmptySearch.objects.with_key(pk).delete()
