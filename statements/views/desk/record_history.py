"""What happened to a record and the rows on its page."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from statements.forms.record_fields import LABELS, SOURCED
from statements.models import Tenure
from statements.models.trail import trail_of
from statements.views.desk.history import Entry, Source, told
from statements.views.desk.history_words import shown
from statements.views.desk.nouns import NOUNS, Noun

# Parts that are records with a page and a history of their own.
WITH_OWN_PAGE = ("offices", "meetings", "topics", "attendances")


class Gone:
    """Stands for a row that the trail names and that was deleted since."""

    gender = ""

    def __str__(self) -> str:
        return _("deleted since")

    def title(self, gender: str = "") -> str:
        return str(self)

    @property
    def office(self) -> "Gone":
        return self


def history_of_record(noun: Noun, row: models.Model) -> list[Entry]:
    """Newest first: the record's own versions, its parts', and who was merged into it."""
    own = Source(
        trail_of(noun.model, pgh_obj=row.pk),
        columns_of(noun),
        labels=LABELS,
        load=load_references,
    )
    parts = [
        part_source(NOUNS[key], column, row)
        for key, column in noun.parts
        if key not in WITH_OWN_PAGE or noun.key == "meetings" and key == "attendances"
    ]
    return told([own, *parts, *merged_source(noun, row)])


def columns_of(noun: Noun) -> list[str]:
    """Those that the noun's form asks for, in its order."""
    return list(noun.form._meta.fields)


def part_source(noun: Noun, column: str, row: models.Model) -> Source:
    columns = [name for name in columns_of(noun) if name != column]
    is_detail = {*SOURCED, "starts_precision", "ends_precision"}
    whole = [name for name in columns if name not in is_detail]

    def subject(version: Any) -> str:
        return f"{noun.one}: {shown(version, whole[0])}"

    rows = trail_of(noun.model, **{column: row.pk})
    return Source(rows, columns, subject, whole, LABELS, load_references)


def merged_source(noun: Noun, row: models.Model) -> list[Source]:
    """The versions in which others were merged into this one."""
    if not noun.is_mergeable:
        return []
    rows = trail_of(noun.model, merged_into=row.pk)
    name = columns_of(noun)[0]
    return [Source(rows, [], lambda version: _("Merged into this one"), [name], LABELS)]


def load_references(versions: list[Any]) -> None:
    """Gives versions the rows that they refer to, each kind in one query; one that is no longer
    there is :class:`Gone`."""
    fields = versions[0]._meta.concrete_fields if versions else ()
    for field in fields:
        if not field.is_relation or field.name.startswith("pgh_"):
            continue
        rows = field.related_model._base_manager.all()
        if field.related_model is Tenure:
            rows = rows.select_related("office")
        found = rows.in_bulk({getattr(version, field.attname) for version in versions} - {None})
        for version in versions:
            if (key := getattr(version, field.attname)) is not None:
                field.set_cached_value(version, found.get(key) or Gone())
