"""Published statements as a search reads them: their words and marks, kept by triggers.

The view ``statements_searchable`` says what is to be found of a statement, and the function
``index_statement`` copies it into a table with a part a year. Nothing else writes there; see
:mod:`statements.models.recounting` for whether the triggers missed a row.
"""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func

# What of a statement's own row is found, or decides whether it is.
FOUND_BY = ("state", "said_on", "speaker_id", "tenure_id", "meeting_id")
# The columns of the table.
FOUND = "said_on, statement_id, marks, words"


def found_when_published() -> pgtrigger.Trigger:
    """A statement's: when it is published, amended or retracted."""
    old, new = (", ".join(f"{row}.{column}" for column in FOUND_BY) for row in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="found_when_published",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        func=f"""
            IF ({old}) IS NOT DISTINCT FROM ({new}) THEN RETURN NULL; END IF;
            IF OLD.state = 'published'
                AND (NEW.state <> 'published' OR NEW.said_on IS DISTINCT FROM OLD.said_on)
            THEN
                DELETE FROM statements_searchedstatement
                WHERE said_on = OLD.said_on AND statement_id = OLD.id;
            END IF;
            IF NEW.state = 'published' THEN PERFORM index_statement(NEW.id); END IF;
            RETURN NULL;
        """,  # noqa: S608 - columns named above
    )


def forgotten_when_emptied() -> pgtrigger.Trigger:
    """A statement's: the parts of the searched table are many, and slow to empty one by one."""
    return pgtrigger.Trigger(
        name="forgotten_when_emptied",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Truncate,
        func="DELETE FROM statements_searchedstatement; RETURN NULL;",
    )


def found_elsewhere(column: str, statements: str) -> pgtrigger.Trigger:
    """An article's: it belongs to another outlet. ``statements`` is SQL for the keys of the
    statements printed in it."""
    return pgtrigger.Trigger(
        name="found_elsewhere",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf(column),
        func=f"""
            IF NEW.{column} <> OLD.{column} THEN
                PERFORM index_statement(id) FROM ({statements}) AS said (id);
            END IF;
            RETURN NULL;
        """,
    )


class SearchedStatement(models.Model):
    """``marks`` ("speaker:3 topic:7") are what a search can be narrowed by and is counted by; with
    "=" before each they are among the ``words`` too."""

    pk = models.CompositePrimaryKey("said_on", "statement_id")
    said_on = models.DateField()
    statement_id = models.BigIntegerField()
    marks = models.TextField()
    words = SearchVectorField()

    class Meta:
        managed = False  # Django knows no parts of tables
        db_table = "statements_searchedstatement"

    def __str__(self) -> str:
        return str(self.statement_id)


class Reversed(Func):
    function = "reverse"
    output_field = models.TextField()


class Word(models.Model):
    """A word that some published quote was printed with, in lower case, and its stem in the
    grammar of the quote's language. Words stay when the last quote with them is retracted."""

    pk = models.CompositePrimaryKey("text", "language")
    text = models.TextField()
    language = models.CharField(max_length=8)
    lexeme = models.TextField()

    class Meta:
        indexes = [
            # The words that begin or end with a searched one, as German compounds do.
            models.Index(OpClass("lexeme", "text_pattern_ops"), name="word_beginning"),
            models.Index(OpClass(Reversed(F("lexeme")), "text_pattern_ops"), name="word_ending"),
            # The words that a misspelt one is like.
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="word_trgm"),
        ]

    def __str__(self) -> str:
        return self.text
