"""Why an address could not be taken in, in the language of the page."""

from django.utils.translation import gettext_lazy as _

from statements.actions.fetches import INTERRUPTED
from statements.fetching import Problem
from statements.imports.fetches import ReadingProblem
from statements.models import Fetch
from statements.tasks import UNEXPECTED

# Each may name ``detail``: a status or a content type.
SENTENCES = {
    Problem.NO_WEB_ADDRESS: _("This is no address of a page of the public web."),
    Problem.NOT_PUBLIC: _("The address leads to no public site, so it is not fetched."),
    Problem.UNKNOWN_HOST: _("There is no site of this name."),
    Problem.UNREACHABLE: _("The site cannot be reached."),
    Problem.NOT_TRUSTED: _("The site cannot prove who it is: its certificate is not valid."),
    Problem.TOO_SLOW: _("The site takes longer than 10 seconds."),
    Problem.TOO_LARGE: _("The page has more than five megabytes."),
    Problem.TOO_MANY_REDIRECTS: _("The site redirects from one address to the next, too often."),
    Problem.ROBOTS: _("The robots.txt of this site asks programs not to read this page."),
    Problem.REFUSED: _("The site refuses to show the page (it answered %(detail)s)."),
    Problem.NOT_FOUND: _("The site has no such page (it answered %(detail)s)."),
    Problem.SITE_TROUBLE: _("The site is in trouble or overloaded (it answered %(detail)s)."),
    Problem.UNEXPECTED_ANSWER: _("The site answered %(detail)s instead of a page."),
    Problem.BROKEN_ANSWER: _("The site's answer breaks off or makes no sense."),
    Problem.NOT_TEXT: _("This is no page of text, but a file of another kind."),
    Problem.BUSY: _("Too much is being fetched from this site at the moment."),
    ReadingProblem.DAY_NOT_FOUND: _(
        "The page does not say when it was published. Its text is kept: add the day."
    ),
    ReadingProblem.EMPTY: _("The page holds no text."),
    ReadingProblem.PAYWALL: _("Only the beginning is free to read; the rest is behind a paywall."),
    ReadingProblem.TOO_LITTLE_TEXT: _(
        "The page holds hardly any text: perhaps its scripts fetch it, or it is no article."
    ),
    ReadingProblem.TOO_LONG: _("The text is too long for an article."),
    ReadingProblem.UNREADABLE: _("The page cannot be read: it is damaged, or no text."),
    ReadingProblem.OTHER_OUTLET: _("This address belongs to an article of another outlet."),
    ReadingProblem.NO_OUTLET: _("The address does not tell whose article this is."),
    ReadingProblem.NOT_TAKEN_IN: _("The page was read, but could not be taken in."),
    INTERRUPTED: _("The work on this address was interrupted several times."),
    UNEXPECTED: _("Something went wrong on our side; it is in the site's log."),
}


def why(fetch: Fetch) -> str:
    """A sentence; "" where nothing is wrong."""
    if not fetch.problem:
        return ""
    return str(SENTENCES[fetch.problem]) % {"detail": fetch.detail}
