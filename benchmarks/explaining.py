"""The plans by which PostgreSQL really answered, those inside of functions too.

The server's own module auto_explain tells them while pages are asked for: nothing is asked twice,
and prepared statements show the plan they have. It needs a superuser, which the embedded server's
user is.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection

BIG = 5_000  # rows: of a smaller table reading all may be the best plan
SETTINGS = {
    "log_min_duration": "0",
    "log_analyze": "on",
    "log_buffers": "on",
    "log_nested_statements": "on",
    "log_level": "notice",
    "log_parameter_max_length": "200",
}
TOLD = re.compile(r"duration: (?P<ms>[\d.]+) ms +plan:\nQuery Text: (?P<rest>.*)", re.DOTALL)
FIRST_NODE = re.compile(r"^(?=\S.*\(cost=)", re.MULTILINE)
SEQUENTIAL = re.compile(r"Seq Scan on (\w+)")


@dataclass(frozen=True)
class Plan:
    """``text`` is as EXPLAIN (ANALYZE, BUFFERS) prints it."""

    query: str
    text: str
    milliseconds: float

    @property
    def read_whole(self) -> set[str]:
        """The tables that it reads from one end to the other."""
        return set(SEQUENTIAL.findall(self.text))


def plan_of(notice: str) -> Plan | None:
    """The plan that a notice of the server tells, if it tells one."""
    found = TOLD.search(notice)
    if not found:
        return None
    query, plan = FIRST_NODE.split(found["rest"], maxsplit=1)
    return Plan(query.strip(), plan.rstrip(), float(found["ms"]))


@contextmanager
def explained() -> Iterator[list[Plan]]:
    """The plans of what this process asks its database within, filled at the end of each query."""
    plans: list[Plan] = []

    def hear(diagnostic) -> None:
        if plan := plan_of(diagnostic.message_primary or ""):
            plans.append(plan)

    connection.ensure_connection()
    driver = connection.connection
    with connection.cursor() as cursor:
        cursor.execute("LOAD 'auto_explain'")
        for name, value in SETTINGS.items():
            cursor.execute(f"SET auto_explain.{name} = '{value}'")
    driver.add_notice_handler(hear)
    try:
        yield plans
    finally:
        driver.remove_notice_handler(hear)
        with connection.cursor() as cursor:
            cursor.execute("SET auto_explain.log_min_duration = -1")


def big_tables(least: int = BIG) -> set[str]:
    """By the statistics of the last ANALYZE; of a partitioned table its parts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= %s", [least]
        )
        return {name for (name,) in cursor.fetchall()}


def read_whole(plans: list[Plan], least: int = BIG) -> dict[str, set[str]]:
    """The queries that read big tables whole, with these tables: nothing on a public page."""
    big = big_tables(least)
    return {plan.query: plan.read_whole & big for plan in plans if plan.read_whole & big}
