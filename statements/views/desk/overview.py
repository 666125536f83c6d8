"""The desk's first page: what waits, what one did last, what is covered."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from statements.models import (
    Amendment,
    Article,
    Candidate,
    Fetch,
    Outlet,
    Statement,
    Translation,
    User,
)
from statements.views.desk.gates import contributors_only

MOST_WORK = 8
MOST_OUTLETS = 15
MOST_AMENDMENTS = 3


@dataclass(frozen=True, slots=True)
class Age:
    """How many statements wait for review since about the same time."""

    name: Promise
    count: int
    is_long: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What somebody at the desk should do next."""

    inbox: int
    in_progress: int
    candidates: int
    sent_back: int
    failed_fetches: int
    translations: int
    in_review: list[Age]

    @property
    def reviews(self) -> int:
        return sum(age.count for age in self.in_review)


@require_safe
@contributors_only
def overview_detail(request: HttpRequest) -> HttpResponse:
    context = {
        "waiting": waiting_for(request.user, timezone.now()),
        "my_statements": Statement.objects.worked_on_by(request.user).for_desk()[:MOST_WORK],
        "my_amendments": Amendment.objects.by(request.user).for_desk()[:MOST_AMENDMENTS],
        "my_articles": Article.objects.taken_in_by(request.user)[:MOST_WORK],
        "outlets": Outlet.objects.with_coverage()[:MOST_OUTLETS],
        "languages": Article.objects.coverage_by_language(),
    }
    return render(request, "desk/overview/detail.html", context)


def waiting_for(user: User, now: datetime) -> Waiting:
    articles = Article.objects.counts_by_state()
    return Waiting(
        inbox=articles.get(Article.State.INBOX, 0),
        in_progress=articles.get(Article.State.IN_PROGRESS, 0),
        candidates=Candidate.objects.waiting().count(),
        failed_fetches=Fetch.objects.failed().count(),
        translations=Translation.objects.to_be_reviewed().open_to(user).count(),
        sent_back=Statement.objects.sent_back_to(user).count(),
        in_review=ages(Statement.objects.review_waits(), timezone.localdate(now)),
    )


AGES: list[tuple[int, Any]] = [
    (0, _("since today")),
    (1, _("since yesterday")),
    (7, _("for days")),
]
LONG = _("for more than a week")


def ages(waits: Iterable[datetime], today: date) -> list[Age]:
    """Counts by age, the empty ones left out; ``waits`` are the moments since when."""
    days = [(today - timezone.localdate(since)) // timedelta(days=1) for since in waits]
    names = [next((name for most, name in AGES if day <= most), LONG) for day in days]
    counted = Counter(names)
    order = [name for _most, name in AGES] + [LONG]
    return [Age(name, counted[name], name is LONG) for name in order if counted[name]]
