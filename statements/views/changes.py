"""What an amendment changes, column by column, in words: for its reviewer and then for readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from statements.actions.amended import Amended
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition
from statements.actions.wordings import KeptWording
from statements.models import Form, Quote, Stance, Statement
from statements.templatetags.dates import long_date
from statements.templatetags.languages import language_name


@dataclass(frozen=True, slots=True)
class Difference:
    """One column, ``before`` and ``after`` in words; ``language`` is the one of the words."""

    label: str
    before: str
    after: str
    language: str = ""


def differences(before: Amended, after: Amended) -> list[Difference]:
    left, right = dict(_in_words(before)), dict(_in_words(after))
    nothing = ("", "–", "")
    found = []
    for key in dict.fromkeys([*left, *right]):
        label, old, language = left.get(key, nothing)
        new_label, new, new_language = right.get(key, nothing)
        if old != new:
            found.append(Difference(label or new_label, old, new, language or new_language))
    return found


def _in_words(amended: Amended) -> Iterator[tuple[Any, tuple[str, str, str]]]:
    """By a key: the label, the value, and the language of the words."""
    for label, value in _saying(amended.saying):
        yield label, (label, value, "")
    topics = "; ".join(_position(position) for position in amended.positions)
    yield "topics", (_("Topics"), topics or "–", "")
    if amended.wordings:
        yield "leads", (_("Leading wording"), _printed_in(amended.wordings[0]), "")
    for row in amended.wordings:
        article = {"article": _printed_in(row)}
        words, kind = _("Words in %(article)s"), _("Form and language in %(article)s")
        yield (row.quote_id, "words"), (words % article, row.text, row.wording.language)
        yield (row.quote_id, "kind"), (kind % article, _kind(row), "")


def _saying(said: Saying) -> Iterator[tuple[str, str]]:
    yield _("Speaker"), str(said.speaker or said.attribution or "–")
    yield _("Said on"), long_date(said.said_on, said.said_precision) or "–"
    yield _("Setting"), str(Statement.Setting(said.setting).label)
    yield _("Meeting"), said.meeting.name if said.meeting else "–"


def _position(position: NewPosition) -> str:
    words = f"{position.topic.name}: {Stance(position.stance).label}"
    return f"{words} ({position.reason})" if position.reason else words


def _printed_in(row: KeptWording) -> str:
    article = row.snapshot.article
    return f"{article.outlet.name}, {article}"


def _kind(row: KeptWording) -> str:
    wording = row.wording
    kind = (Form(wording.form).label, language_name(wording.language))
    return " · ".join(str(part) for part in (*kind, Quote.Wording(wording.wording).label))
