"""The triggers by which what is derived of a statement follows its parts: the copies of its
positions, what a search finds of it, the site's version.

Once a statement and transaction, when that ends: then all parts are in place, and what writers
share is locked for a moment alone. The statement's lock makes one who publishes it and one who
adds a part at the same time see what the other did.
"""

import pgtrigger

AT_ANY_CHANGE = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete


def derived_of_statement(statement: str = "{row}.statement_id") -> list[pgtrigger.Trigger]:
    """Those of a part of statements; ``statement`` is SQL for a statement's key."""
    new, old = (statement.format(row=row) for row in ("NEW", "OLD"))
    return [
        pgtrigger.Trigger(
            name="derived_anew",
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            operation=AT_ANY_CHANGE,
            func="PERFORM nothing_is_derived(); RETURN NULL;",
        ),
        pgtrigger.Trigger(
            name="derived_in_the_end",
            when=pgtrigger.After,
            operation=AT_ANY_CHANGE,
            timing=pgtrigger.Deferred,
            # In one order, so that two who move parts between statements meet in no circle.
            func=f"""
                PERFORM derive_of_statement(LEAST({new}, {old}));
                PERFORM derive_of_statement(GREATEST({new}, {old}));
                RETURN NULL;
            """,
        ),
    ]
