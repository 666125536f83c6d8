"""Several people at the same moment, each on a connection of their own."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection

from statements.actions.refusal import Refusal


def at_once(work: Callable[[Any], Any], arguments: Iterable[Any]) -> list[Any]:
    """What each got, a refusal among it."""

    def run(argument: Any) -> Any:
        try:
            return work(argument)
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    arguments = list(arguments)
    with ThreadPoolExecutor(len(arguments)) as threads:
        return list(threads.map(run, arguments))
