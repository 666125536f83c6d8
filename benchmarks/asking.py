"""Pages asked for in this process, without a web server."""

from collections.abc import Iterator

from django.test import Client

from benchmarks.checks import WrongAnswerError, fault_of
from benchmarks.explaining import Plan, explained
from benchmarks.pages import KINDS, Expected


def ask(page: Expected) -> None:
    """Raises :class:`WrongAnswerError` where the answer is not what was expected."""
    answer = Client().get(page.path, headers={"host": "localhost"})
    if fault := fault_of(page, answer.status_code, answer.content.decode()):
        raise WrongAnswerError(f"{page.path}: {fault}")


def plans_of_pages() -> Iterator[tuple[str, str, list[Plan]]]:
    """Each kind of page with one of its addresses, and how it was answered the second time."""
    for kind, pages in KINDS.items():
        page = next(iter(pages()), None)
        if page is None:
            continue
        ask(page)
        with explained() as plans:
            ask(page)
        yield kind, page.path, plans
