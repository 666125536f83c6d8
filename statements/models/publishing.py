"""The triggers that keep the copies of published positions.

Each asks the database's function ``publish_positions`` to copy one statement's positions anew.
"""

import pgtrigger

# What a copy holds of a statement.
COPIED = ("state", "said_on", "speaker_id", "tenure_id", "meeting_id")


def publishes_its_positions() -> pgtrigger.Trigger:
    """A statement's: when it is published, amended or retracted."""
    old, new = (", ".join(f"{row}.{column}" for column in COPIED) for row in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="publishes_its_positions",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        func=f"""
            IF 'published' IN (OLD.state, NEW.state) AND ({old}) IS DISTINCT FROM ({new})
            THEN PERFORM publish_positions(NEW.id);
            END IF;
            RETURN NULL;
        """,
    )


def published_with_statement() -> pgtrigger.Trigger:
    """A position's: whatever happens to it."""
    return pgtrigger.Trigger(
        name="published_with_statement",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func="""
            IF OLD.statement_id IS DISTINCT FROM NEW.statement_id THEN
                PERFORM publish_positions(OLD.statement_id);
            END IF;
            PERFORM publish_positions(NEW.statement_id);
            RETURN NULL;
        """,
    )


def moves_published_positions(column: str, statements: str) -> pgtrigger.Trigger:
    """A tenure's or an office's: whom it speaks for has changed. ``statements`` is SQL for the
    keys of the statements said in it."""
    return pgtrigger.Trigger(
        name="moves_published_positions",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf(column),
        func=f"""
            IF NEW.{column} <> OLD.{column} THEN
                PERFORM publish_positions(id) FROM ({statements}) AS said (id);
            END IF;
            RETURN NULL;
        """,
    )
