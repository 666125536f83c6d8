"""One address for one search: operators and names that were typed, as the address has them."""

from dataclasses import dataclass, replace

from django.http import QueryDict

from statements.search.names import Names
from statements.search.operators import BY_NAME, LABELS, Unclear, resolve
from statements.search.questions import Operator, Question, parse_question, visible

MOST_OFFERED = 8


@dataclass(frozen=True)
class Doubt:
    """What was typed for a name in a field; ``ways`` are whom or what it may mean, each with the
    search that goes on with it. There are more than those where ``has_more``. Where it
    ``is_nobodys``, they have names like it."""

    field: str
    value: str
    ways: tuple[tuple[str, str], ...]
    has_more: bool
    is_nobodys: bool


@dataclass(frozen=True)
class Address:
    """``query`` is the search without operators, ``is_other`` tells whether it was typed in
    another way; with a ``doubt`` it stays as it was typed, but for empty fields."""

    question: Question
    query: QueryDict
    doubts: tuple[Doubt, ...]
    is_other: bool


def address_of(asked: QueryDict, names: Names) -> Address:
    question = parse_question(asked.get("q", ""))
    fields = [
        Operator(field, visible(asked[field]).strip())
        for field in (*BY_NAME, *LABELS, "language")
        if visible(asked.get(field, "")).strip()
    ]
    resolved = resolve([*fields, *question.operators], names)
    left_out = [Operator(term.field, term.text) for term in question.terms if term.field]
    unclear_too = resolve(left_out, names).unclear
    nobodys = [replace(row, may_be=()) for row in unclear_too if row.is_nobodys]
    query = QueryDict(mutable=True)
    for name in asked:
        if value := asked[name].strip():
            query[name] = value
    doubts: tuple[Doubt, ...] = ()
    if unclear := [*resolved.unclear, *nobodys]:
        clear = changed(query, question.words, resolved.values)
        doubts = tuple(doubt(row, clear, resolved.unclear) for row in unclear)
    else:
        query = changed(query, question.words if question.operators else None, resolved.values)
    return Address(question, query, doubts, query.dict() != asked.dict())


def changed(query: QueryDict, words: str | None, values: dict[str, str]) -> QueryDict:
    """With other words, unless those are None, and other fields; what is empty is left out."""
    query = query.copy()
    for name, value in values.items():
        query[name] = value
    if words is not None:
        query["q"] = words
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    return query


def doubt(unclear: Unclear, clear: QueryDict, all_unclear: tuple[Unclear, ...]) -> Doubt:
    """A way on keeps what else is unclear among the words, where it is asked for next."""
    others = [row.operator for row in all_unclear if row is not unclear]
    words = " ".join([clear.get("q", ""), *(f'{row.field}:"{row.value}"' for row in others)])
    ways = []
    for named in unclear.may_be[:MOST_OFFERED]:
        to = changed(clear, words.strip(), {unclear.operator.field: named.slug})
        for row in others:
            to.pop(row.field, None)
        ways.append((named.name, clean_address("", to)))
    return Doubt(
        unclear.operator.field,
        unclear.operator.value,
        tuple(ways),
        has_more=len(unclear.may_be) > MOST_OFFERED,
        is_nobodys=unclear.is_nobodys,
    )


def clean_address(path: str, query: QueryDict) -> str:
    return f"{path}?{query.urlencode()}" if query else path
