"""The triggers by which the copies of published positions follow a statement and its office; those
of a position follow in :mod:`statements.models.deriving`. Both by ``publish_positions``."""

import pgtrigger

# What a copy holds of a statement.
COPIED = ("state", "said_on", "speaker_id", "tenure_id", "meeting_id")


def publishes_its_positions() -> pgtrigger.Trigger:
    """A statement's: when it is published, amended or retracted. An amendment takes its positions
    out of the tallies and puts them in again: two rounds."""
    old, new = (", ".join(f"{row}.{column}" for column in COPIED) for row in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="publishes_its_positions",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        func=f"""
            IF 'published' IN (OLD.state, NEW.state) AND ({old}) IS DISTINCT FROM ({new})
            THEN
                IF OLD.state = NEW.state THEN PERFORM alone_with_tallies(); END IF;
                PERFORM publish_positions(NEW.id);
            END IF;
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
                PERFORM alone_with_tallies();
                PERFORM publish_positions(id), index_statement(id)
                FROM ({statements}) AS said (id);
            END IF;
            RETURN NULL;
        """,
    )
