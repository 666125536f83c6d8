"""The triggers that keep the copies of published positions, by the database's functions
``publish_position`` and ``publish_positions``."""

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


def published_with_statement() -> pgtrigger.Trigger:
    """A position's: whatever happens to it. It waits for nobody, so that two may change two
    positions of one statement; what they could not see of each other follows in the end."""
    return pgtrigger.Trigger(
        name="published_with_statement",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func="""
            PERFORM publish_position(COALESCE(NEW.id, OLD.id),
                COALESCE(NEW.statement_id, OLD.statement_id));
            RETURN NULL;
        """,
    )


def published_in_the_end() -> pgtrigger.Trigger:
    """A position's, when its transaction ends and the statement's lock is taken anyway."""
    return pgtrigger.Trigger(
        name="published_in_the_end",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        timing=pgtrigger.Deferred,
        func="""
            PERFORM publish_positions(COALESCE(NEW.statement_id, OLD.statement_id));
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
