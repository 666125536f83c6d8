"""What a site's robots.txt asks of programs (RFC 9309)."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from protego import Protego

from statements.fetching.problems import FetchProblem, Problem
from statements.fetching.web_addresses import WebAddress

KEPT_SECONDS = 3_600
MAX_KEPT = 500  # sites
MAX_CRAWL_DELAY = 10.0  # seconds; who asks for more is fetched no slower

type FetchRules = Callable[[WebAddress], bytes]


@dataclass(frozen=True, slots=True)
class Rules:
    """A site's rules, and when they were read."""

    rules: Protego
    read_at: float


@dataclass(slots=True)
class Robots:
    """Knows the rules of sites asked lately."""

    agent: str
    _kept: OrderedDict[str, Rules] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def check(self, address: WebAddress, fetch: FetchRules) -> float:
        """The pause in seconds that the site asks for between requests, if it lets this page be
        read; else raises :class:`FetchProblem`. ``fetch`` gets its robots.txt where need be."""
        rules = self._rules_of(address, fetch)
        if not rules.can_fetch(str(address), self.agent):
            raise FetchProblem(Problem.ROBOTS)
        return min(rules.crawl_delay(self.agent) or 0.0, MAX_CRAWL_DELAY)

    def _rules_of(self, address: WebAddress, fetch: FetchRules) -> Protego:
        now = time.monotonic()
        with self._lock:
            known = self._kept.get(address.site)
        if known and now - known.read_at < KEPT_SECONDS:
            return known.rules
        rules = Protego.parse(self._text_of(address, fetch))
        with self._lock:
            self._kept[address.site] = Rules(rules, now)
            self._kept.move_to_end(address.site)
            while len(self._kept) > MAX_KEPT:
                self._kept.popitem(last=False)
        return rules

    def _text_of(self, address: WebAddress, fetch: FetchRules) -> str:
        """A site without a robots.txt, or with one that cannot be had, forbids nothing; one in
        trouble may forbid all, so that is a passing problem."""
        try:
            data = fetch(address.joined("/robots.txt"))
        except FetchProblem as problem:
            without_rules = (
                Problem.REFUSED,
                Problem.NOT_FOUND,
                Problem.UNEXPECTED_ANSWER,
                Problem.TOO_MANY_REDIRECTS,
            )
            if problem.problem in without_rules:
                return ""
            raise
        return data.decode("utf-8-sig", errors="replace")
