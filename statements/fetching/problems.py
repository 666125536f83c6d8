"""Why an address could not be fetched."""

from enum import StrEnum


class Problem(StrEnum):
    """A reason code; the desk has a sentence for each in its languages."""

    NO_WEB_ADDRESS = "no-web-address"
    NOT_PUBLIC = "not-public"
    UNKNOWN_HOST = "unknown-host"
    UNREACHABLE = "unreachable"
    NOT_TRUSTED = "not-trusted"
    TOO_SLOW = "too-slow"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    ROBOTS = "robots"
    REFUSED = "refused"
    NOT_FOUND = "not-found"
    SITE_TROUBLE = "site-trouble"
    UNEXPECTED_ANSWER = "unexpected-answer"
    BROKEN_ANSWER = "broken-answer"
    NOT_TEXT = "not-text"
    BUSY = "busy"


PASSING = frozenset(
    {
        Problem.UNREACHABLE,
        Problem.TOO_SLOW,
        Problem.SITE_TROUBLE,
        Problem.BROKEN_ANSWER,
        Problem.BUSY,
    }
)


class FetchProblem(Exception):  # noqa: N818 - an answer for a person, no fault of ours
    """Nothing usable lies behind the address, and why.

    ``detail`` is what the sentence names: a status or a content type. ``retry_after`` is how many
    seconds the site asks to be left alone.
    """

    def __init__(self, problem: Problem, detail: str = "", *, retry_after: float = 0) -> None:
        super().__init__(f"{problem} {detail}".strip())
        self.problem = problem
        self.detail = detail
        self.retry_after = retry_after

    @property
    def is_passing(self) -> bool:
        """Whether it may be gone in some minutes."""
        return self.problem in PASSING
