"""What a page tells machines about its article: schema.org in JSON-LD."""

import json
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from statements.readers.html.prose import one_line, printable

_ARTICLES = ("article", "blogposting", "liveblogposting", "report", "pressrelease")
_MOST_NODES = 5_000


def article_of(page: HtmlElement) -> dict[str, Any]:
    """The first node that is an article; an empty one where there is none."""
    nodes = [node for node in _nodes(page) if _is_article(node)]
    return next((node for node in nodes if "headline" in node), nodes[0] if nodes else {})


def text_in(value: Any, *keys: str) -> str:
    """A text on one line: the value's own, or that of a node's first key which has one."""
    if isinstance(value, list):
        return next(filter(None, (text_in(one, *keys) for one in value)), "")
    if isinstance(value, dict):
        return next(filter(None, (text_in(value.get(key)) for key in keys)), "")
    return one_line(_clean(value)) if isinstance(value, str) else ""


def names_in(value: Any) -> list[str]:
    """The names of one or several persons or organisations."""
    several = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(filter(None, (text_in(one, "name") for one in several))))


def prose_in(value: Any) -> str:
    """A long text with its line breaks."""
    return _clean(value).strip() if isinstance(value, str) else ""


def is_for_payers(node: dict[str, Any]) -> bool:
    """Whether ``isAccessibleForFree`` keeps the article or a part of it to those who pay."""
    parts = node.get("hasPart")
    nodes = [node, *(parts if isinstance(parts, list) else [parts])]
    free = [one.get("isAccessibleForFree") for one in nodes if isinstance(one, dict)]
    return any(str(told).strip().lower() in ("false", "no") for told in free)


def _clean(text: str) -> str:
    return printable(unescape(text))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(str(kind).lower().endswith(_ARTICLES) for kind in kinds)


def _nodes(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every object of every script, outer ones first."""
    scripts = page.iterfind(".//script[@type='application/ld+json']")
    waiting = deque(_loaded(script.text or "") for script in scripts)
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
        inner = value.values() if isinstance(value, dict) else value
        waiting.extend(one for one in inner if isinstance(one, dict | list))


def _loaded(script: str) -> Any:
    """Line breaks inside of texts are forgiven; anything else that is no JSON tells nothing."""
    try:
        loaded = json.loads(script.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return []
    return loaded if isinstance(loaded, dict | list) else []
