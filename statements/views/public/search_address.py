"""One address for one search: operators and names that were typed, as the address has them."""

from dataclasses import dataclass

from django.http import QueryDict

from statements.search.names import Names
from statements.search.operators import BY_NAME, LABELS, Unclear, resolve
from statements.search.questions import Operator, Question, parse_question


@dataclass(frozen=True)
class Address:
    """``query`` is the search without operators, ``is_other`` tells whether it was typed in
    another way; ``unclear`` is what names nothing, or several."""

    question: Question
    query: QueryDict
    unclear: tuple[Unclear, ...]
    is_other: bool


def address_of(asked: QueryDict, names: Names) -> Address:
    question = parse_question(asked.get("q", ""))
    fields = [
        Operator(field, asked[field].replace("\x00", "\ufffd").strip())
        for field in (*BY_NAME, *LABELS)
        if asked.get(field, "").strip()
    ]
    resolved = resolve([*fields, *question.operators], names)
    query = QueryDict(mutable=True)
    for name in asked:
        if value := asked[name].strip():
            query[name] = value
    if question.operators:
        query["q"] = question.words
    for name, value in resolved.values.items():
        query[name] = value
    for unclear in resolved.unclear:
        query.pop(unclear.operator.field, None)
    if not query.get("q"):
        query.pop("q", None)
    is_other = not resolved.unclear and query.dict() != asked.dict()
    return Address(question, query, resolved.unclear, is_other)
