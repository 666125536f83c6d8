"""The trail of changes: every table that editors change keeps each row's every version.

Database triggers write it, so a bulk update or plain SQL leaves its trace too; the trail itself
only grows. Who did it comes from ``pghistory.context``, which every action opens;
:func:`named_change` refuses a change of public rows in nobody's name.
"""

from collections.abc import Callable

import pghistory
import pgtrigger
from django.db import models


def tracked[M: type[models.Model]](exclude: tuple[str, ...] = ()) -> Callable[[M], M]:
    """Class decorator: keep each row's versions, but for columns the database computes."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
    )


def named_change(column: str) -> pgtrigger.Trigger:
    """Refuses to change a public statement's rows where no named person does it.

    ``column`` holds the statement's key in the table, "id" in the statements' own.
    """
    return pgtrigger.Trigger(
        name="named_change",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            PERFORM require_name_for_public_change(OLD.{column});
            PERFORM require_name_for_public_change(NEW.{column});
            RETURN COALESCE(NEW, OLD);
        """,
    )
