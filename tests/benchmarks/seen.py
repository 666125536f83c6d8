"""What a reader sees of a page: how the yardsticks are compared with the product."""

import re
from collections import Counter
from collections.abc import Iterator

from django.test import Client
from lxml import html

from benchmarks import pages
from benchmarks.pages import Expected

WORD = re.compile(r"[\w’']+")
NO_WORDS = "//head|//script|//style"


def visible_words(page: str, without: str = "") -> Counter[str]:
    """The words of a page, but for those of the elements at an XPath."""
    tree = html.fromstring(page)
    for hidden in tree.xpath("|".join(filter(None, (NO_WORDS, without)))):
        hidden.drop_tree()
    for mark in tree.xpath("//mark"):
        mark.drop_tag()  # it may stand within a word
    return Counter(WORD.findall(" ".join(tree.itertext())))


def products(address: str) -> str:
    return answered(Client(), address)


def answered(client: Client, address: str) -> str:
    answer = client.get(address, headers={"host": "localhost"})
    assert answer.status_code == 200
    return answer.content.decode()


def sampled(kind: str, most: int = 6) -> Iterator[Expected]:
    """The first addresses of a kind."""
    return iter(list(pages.KINDS[kind]())[:most])
