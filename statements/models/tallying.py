"""The triggers that keep tallies: what each change of published rows adds to them and takes away.

Each runs once a command, over all rows that the command changed, and locks the tallies in the
order of their key, so that writers queue up and never wait for each other in a circle.
"""

from collections.abc import Iterable

import pgtrigger

from statements.models.tallies import STANCES

# What a position is tallied by, and a statement.
POSITION_WAYS = """CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),
        ('organisation', organisation_id), ('meeting', meeting_id),
        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)
        ) AS way (by, key)
    WHERE key IS NOT NULL"""
STATEMENT_WAYS = """CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),
        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),
        ('meeting', meeting_id)) AS way (by, key)
    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL"""


def of_each_stance(template: str) -> str:
    return ", ".join(template.format(stance=stance) for stance in STANCES)


NUMBERS = of_each_stance("n_{stance}")
NEWEST = of_each_stance("newest_{stance}")


def position_tallies(rows: str) -> str:
    """SQL that counts rows of published positions, the table's or those of a change."""
    counts = of_each_stance("count(*) FILTER (WHERE stance = '{stance}') AS n_{stance}")
    newest = of_each_stance(
        "max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = '{stance}')"
        " AS newest_{stance}"
    )
    return f"""SELECT by, key, topic_id, {counts}, {newest}, min(said_on) AS first_on
    FROM {rows} {POSITION_WAYS} GROUP BY by, key, topic_id ORDER BY by, key, topic_id"""  # noqa: S608


def statement_tallies(rows: str) -> str:
    """The same of statements."""
    return f"""SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on
    FROM {rows} {STATEMENT_WAYS} GROUP BY by, key ORDER BY by, key"""  # noqa: S608


_numbers_grow = of_each_stance("n_{stance} = held.n_{stance} + EXCLUDED.n_{stance}")
_newest_grow = of_each_stance(
    "newest_{stance} = GREATEST(held.newest_{stance}, EXCLUDED.newest_{stance})"
)
_numbers_shrink = of_each_stance("n_{stance} = held.n_{stance} - gone.n_{stance}")
_newest_shrink = of_each_stance(
    "newest_{stance} = CASE WHEN held.newest_{stance} > gone.newest_{stance}"
    " OR gone.newest_{stance} IS NULL THEN held.newest_{stance}"
    " WHEN held.n_{stance} > gone.n_{stance}"
    " THEN newest_left(held.by, held.key, held.topic_id, '{stance}') END"
)
_gone_in_all = " + ".join(f"gone.n_{stance}" for stance in STANCES)

POSITIONS_ADDED = f"""
    INSERT INTO statements_stancetally AS held (by, key, topic_id, {NUMBERS}, {NEWEST}, first_on)
    {position_tallies("added")}
    ON CONFLICT (by, key, topic_id) DO UPDATE SET {_numbers_grow}, {_newest_grow},
        first_on = LEAST(held.first_on, EXCLUDED.first_on);"""
POSITIONS_REMOVED = f"""
    PERFORM FROM statements_stancetally AS held
        JOIN (SELECT DISTINCT by, key, topic_id FROM removed {POSITION_WAYS}) AS gone
        USING (by, key, topic_id) ORDER BY by, key, topic_id FOR UPDATE OF held;
    DELETE FROM statements_stancetally AS held USING ({position_tallies("removed")}) AS gone
        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id)
        AND held.count <= {_gone_in_all};
    UPDATE statements_stancetally AS held SET {_numbers_shrink}, {_newest_shrink},
        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on
            ELSE first_day_left(held.by, held.key, held.topic_id) END
        FROM ({position_tallies("removed")}) AS gone
        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id);"""  # noqa: S608
STATEMENTS_ADDED = f"""
    INSERT INTO statements_statementtally AS held (by, key, count, first_on, last_on)
    {statement_tallies("added")}
    ON CONFLICT (by, key) DO UPDATE SET count = held.count + EXCLUDED.count,
        first_on = LEAST(held.first_on, EXCLUDED.first_on),
        last_on = GREATEST(held.last_on, EXCLUDED.last_on);"""
STATEMENTS_REMOVED = f"""
    PERFORM FROM statements_statementtally AS held
        JOIN (SELECT DISTINCT by, key FROM removed {STATEMENT_WAYS}) AS gone USING (by, key)
        ORDER BY by, key FOR UPDATE OF held;
    DELETE FROM statements_statementtally AS held USING ({statement_tallies("removed")}) AS gone
        WHERE (held.by, held.key) = (gone.by, gone.key) AND held.count <= gone.count;
    UPDATE statements_statementtally AS held SET count = held.count - gone.count,
        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on
            ELSE end_left(held.by, held.key, 'ASC') END,
        last_on = CASE WHEN held.last_on > gone.last_on THEN held.last_on
            ELSE end_left(held.by, held.key, 'DESC') END
        FROM ({statement_tallies("removed")}) AS gone
        WHERE (held.by, held.key) = (gone.by, gone.key);"""  # noqa: S608


BESIDE_OTHERS = "PERFORM beside_others_at_tallies();"


def tally_triggers(
    key: str, columns: Iterable[str], added: str, removed: str, is_counted: str = ""
) -> list[pgtrigger.Trigger]:
    """One a kind of change of rows with this ``key``; a change of none of ``columns`` is none.
    Of rows none of which ``is_counted``, by SQL, none is looked at."""
    old, new = (", ".join(f"{rows}.{c}" for c in columns) for rows in ("removed", "added"))
    only_if = f"""
        IF EXISTS (SELECT FROM removed JOIN added USING ({key})
            WHERE ({old}) IS DISTINCT FROM ({new}))
        THEN {BESIDE_OTHERS} {removed} {added}
        END IF;"""  # noqa: S608
    both = pgtrigger.Referencing(old="removed", new="added")
    where = f" WHERE {is_counted}" if is_counted else ""
    return [
        once_a_command(
            "added",
            pgtrigger.Insert,
            pgtrigger.Referencing(new="added"),
            f"IF EXISTS (SELECT FROM added{where}) THEN {BESIDE_OTHERS} {added} END IF;",
        ),
        once_a_command(
            "removed",
            pgtrigger.Delete,
            pgtrigger.Referencing(old="removed"),
            f"IF EXISTS (SELECT FROM removed{where}) THEN {BESIDE_OTHERS} {removed} END IF;",
        ),
        once_a_command("changed", pgtrigger.Update, both, only_if),
    ]


def once_a_command(
    name: str, operation: pgtrigger.Operation, rows: pgtrigger.Referencing, body: str
) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=f"tallies_{name}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=rows,
        func=f"{body} RETURN NULL;",
    )


def tallies_positions() -> list[pgtrigger.Trigger]:
    """Of published positions."""
    columns = ("topic_id", "stance", "said_on", "speaker_id", "organisation_id", "meeting_id")
    return tally_triggers("position_id", columns, POSITIONS_ADDED, POSITIONS_REMOVED)


def tallies_statements() -> list[pgtrigger.Trigger]:
    columns = ("state", "said_on", "speaker_id", "tenure_id", "meeting_id")
    counted = "state = 'published'"
    return tally_triggers("id", columns, STATEMENTS_ADDED, STATEMENTS_REMOVED, counted)
