"""Storing the starter data: by natural keys, all or nothing, touching only what differs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pghistory
from django.db import IntegrityError, transaction

from statements.actions.starter_loads import (
    Counts,
    Keys,
    Load,
    StarterDataRefusedError,
    StarterRow,
    Table,
)
from statements.models import (
    Attendance,
    Meeting,
    Office,
    OfficeNoun,
    Organisation,
    OrganisationWord,
    Outlet,
    Speaker,
    SpeakerName,
    Tenure,
    Topic,
    TopicTerm,
)

# Each after those that it refers to.
TABLES = (
    Table("organisations", Organisation, ("code",)),
    Table(
        "organisation_words",
        OrganisationWord,
        ("organisation", "kind", "text", "language"),
        {"organisation": "organisations"},
    ),
    Table("speakers", Speaker, ("slug",)),
    Table("speaker_names", SpeakerName, ("speaker", "text", "language"), {"speaker": "speakers"}),
    Table("offices", Office, ("slug",), {"organisation": "organisations"}),
    Table(
        "office_nouns", OfficeNoun, ("office", "role", "text", "language"), {"office": "offices"}
    ),
    Table(
        "tenures",
        Tenure,
        ("office", "speaker", "starts_on"),
        {"office": "offices", "speaker": "speakers"},
    ),
    Table(
        "meetings",
        Meeting,
        ("slug",),
        {"country": "organisations", "chair": "speakers", "parent": "meetings"},
    ),
    Table(
        "attendances",
        Attendance,
        ("meeting", "speaker"),
        {"meeting": "meetings", "speaker": "speakers", "tenure": "tenures"},
    ),
    Table("topics", Topic, ("slug",), {"parent": "topics"}),
    Table("topic_terms", TopicTerm, ("topic", "text", "language"), {"topic": "topics"}),
    Table("outlets", Outlet, ("domain",), {"country": "organisations"}),
)


@transaction.atomic
def store_starter_data(*, rows: Mapping[str, Sequence[StarterRow]]) -> dict[str, Counts]:
    """Creates or updates the rows of every table in :data:`TABLES`, by the table's name.

    A row that is stored already as it should be is not written. Rows that are no longer in the
    starter data stay, and so does what people changed, deleted or merged. Raises
    :class:`StarterDataRefusedError`, and then nothing is stored.
    """
    keys: Keys = defaultdict(dict)
    counts = {}
    with pghistory.context(act="load starter data"):
        for table in TABLES:
            try:
                with transaction.atomic():
                    counts[table.name] = Load(table, keys).store(rows.get(table.name, ()))
            except IntegrityError as error:
                reason = " ".join(str(error).split())
                raise StarterDataRefusedError(f"{table.name}: {reason}") from error
    return counts
