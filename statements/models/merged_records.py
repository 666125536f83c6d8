"""Two rows that turned out to be one: which of them stays, and what nobody may do to the other.

The merged row keeps its slug, so that its old address leads to the one that stays, and nothing
else: what referred to it has moved, and nothing may refer to it anew.
"""

import pgtrigger
from django.db import models

# All that refers to a row which may be merged: a merge moves it, and each column has a trigger of
# :func:`refers_to_standing`.
SPEAKER_REFERENCES = [
    ("statements_statement", "speaker_id"),
    ("statements_tenure", "speaker_id"),
    ("statements_speakername", "speaker_id"),
    ("statements_meeting", "chair_id"),
    ("statements_attendance", "speaker_id"),
    ("statements_candidate", "speaker_id"),
    ("statements_candidatealternative", "speaker_id"),
]
TOPIC_REFERENCES = [
    ("statements_position", "topic_id"),
    ("statements_topic", "parent_id"),
    ("statements_topicterm", "topic_id"),
    ("statements_candidatetopic", "topic_id"),
]


class StandingManager(models.Manager):
    """Leaves merged rows out: no list, choice or search shows them."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().filter(merged_into__isnull=True)


class Mergeable(models.Model):
    """``objects`` has the rows that stand; ``with_merged`` the merged ones too."""

    merged_into = models.ForeignKey(
        "self", models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True


def merged_whole(table: str, references: list[tuple[str, str]]) -> list[pgtrigger.Trigger]:
    """Merged only into a row that stands, and only when nothing refers to it any more; the slugs
    stay taken, and those of rows that stand never change."""
    used = " OR ".join(
        f"EXISTS (SELECT FROM {name} WHERE {column} = NEW.id)"
        for name, column in [(table, "merged_into_id"), *references]
    )
    return [
        pgtrigger.Trigger(
            name="merged_whole",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.UpdateOf("merged_into_id"),
            condition=pgtrigger.Q(new__merged_into__isnull=False),
            func=f"""
                PERFORM FROM {table} WHERE id = NEW.merged_into_id AND id <> NEW.id
                    AND merged_into_id IS NULL FOR SHARE;
                IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'merged_into_one_that_stands', MESSAGE =
                    'a row is merged into another that stands by itself';
                END IF;
                IF {used} THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'merged_whole', MESSAGE =
                    'something still refers to the row that is to be merged';
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Protect(
            name="keep_merged",
            operation=pgtrigger.Delete,
            condition=pgtrigger.Q(old__merged_into__isnull=False),
        ),
        pgtrigger.ReadOnly(name="keep_slug", fields=["slug"]),
    ]


def refers_to_standing(column: str, table: str) -> list[pgtrigger.Trigger]:
    """Refuses a reference to a merged row; locks the row, so that it is not merged meanwhile. Of
    new rows once a command and in one order, so that two who add many do not meet in a circle."""
    refuse = """RAISE EXCEPTION USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =
                    'this was merged into another: refer to that one';"""
    added = f"SELECT {column}_id FROM added"  # noqa: S608 - names of ours
    return [
        pgtrigger.Trigger(
            name=f"standing_{column}_added",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Insert,
            referencing=pgtrigger.Referencing(new="added"),
            func=f"""
                PERFORM FROM {table} WHERE id IN ({added}) ORDER BY id FOR SHARE;
                IF EXISTS (
                    SELECT FROM {table} WHERE id IN ({added}) AND merged_into_id IS NOT NULL
                ) THEN {refuse}
                END IF;
                RETURN NULL;
            """,
        ),
        pgtrigger.Trigger(
            name=f"standing_{column}",
            when=pgtrigger.Before,
            operation=pgtrigger.UpdateOf(f"{column}_id"),
            func=f"""
                PERFORM FROM {table} WHERE id = NEW.{column}_id AND merged_into_id IS NULL
                    FOR SHARE;
                IF NOT FOUND AND EXISTS (SELECT FROM {table} WHERE id = NEW.{column}_id) THEN
                    {refuse}
                END IF;
                RETURN NEW;
            """,
        ),
    ]


def no_circle(table: str) -> pgtrigger.Trigger:
    """Refuses a ``parent`` that is the row itself or stands below it. One at a time changes the
    tree, so that two do not close a circle together."""
    return pgtrigger.Trigger(
        name="no_circle",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id"),
        condition=pgtrigger.Q(new__parent__isnull=False),
        func=f"""
            PERFORM pg_advisory_xact_lock(hashtextextended('tree {table}', 0));
            IF EXISTS (
                WITH RECURSIVE above (id) AS (
                    SELECT NEW.parent_id
                    UNION
                    SELECT parent_id FROM {table} JOIN above USING (id)
                    WHERE parent_id IS NOT NULL
                )
                SELECT FROM above WHERE above.id = NEW.id
            ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                CONSTRAINT = 'no_circle', MESSAGE = 'this would stand below itself';
            END IF;
            RETURN NEW;
        """,  # noqa: S608 - the name of a table of ours
    )
