"""The trail of changes: every table that editors change keeps each row's every version.

Database triggers write it, so a bulk update or plain SQL leaves its trace too; the trail itself
only grows. Who did it comes from ``pghistory.context``, which every action opens;
:func:`named_change` refuses a change of public rows in nobody's name.
"""

from collections.abc import Callable
from typing import Any

import pghistory
import pgtrigger
from django.db import models


def tracked[M: type[models.Model]](exclude: tuple[str, ...] = ()) -> Callable[[M], M]:
    """Class decorator: keep each row's versions, but for columns the database computes."""
    return pghistory.track(
        # Once a command, so that a hundred thousand imported rows do not wait for a trigger each.
        pghistory.InsertEvent(level=pghistory.Statement),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
    )


PUBLIC_STATES = "('published', 'retracted', 'merged')"


def trail_of(model: Any, **columns: object) -> models.QuerySet:
    """The kept versions of a model's rows that had these values."""
    return model.pgh_event_model.objects.filter(**columns)


def named_change(is_public: str, *, besides: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """Refuses to change a public statement's rows where no named person does it.

    ``is_public`` is SQL that tells it of ``ROW``, which stands for the old and the new row.
    ``besides`` are columns that readers never see, which anyone may change, and generated ones,
    which a trigger before the change sees empty.
    """
    unseen = f"""
            IF TG_OP = 'UPDATE'
                AND to_jsonb(OLD) - '{{{",".join(besides)}}}'::text[]
                    = to_jsonb(NEW) - '{{{",".join(besides)}}}'::text[]
            THEN RETURN NEW; END IF;"""
    return pgtrigger.Trigger(
        name="named_change",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""{unseen if besides else ""}
            IF {is_public.replace("ROW", "OLD")} OR {is_public.replace("ROW", "NEW")} THEN
                PERFORM require_name();
            END IF;
            RETURN COALESCE(NEW, OLD);
        """,
    )
