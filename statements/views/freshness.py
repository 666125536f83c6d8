"""Pages that are the same for everybody: asked for again, an unchanged one is answered by 304.

The version of the site is read before anything else, so that a page never carries a newer version
than what it shows. Visitors who come at the same moment share one reading of it. Language and path
stand in the address; what else a page depends on is in its tag: the version, the day, whether htmx
asks for a part, and the program itself.
"""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from statements.models.kept_records import KeptRecords, NewerRowError, records_at
from statements.models.time_limits import lift_limit, limit_statements
from statements.models.versions import SiteVersion, site_version
from statements.views.rendering import ASKS_FOR_A_PART, wants_part

# A proxy may answer many at once by one page, and asks again after a second.
CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate"
PUBLIC = ("", "api", "feeds")  # namespaces of addresses
FOLDERS = ("statements", "templates", "locale", "static", "natotracker")
WRITTEN = (".py", ".html", ".mo", ".css", ".js", ".csv")


def version_for(request: HttpRequest) -> SiteVersion:
    """That of the site as the request began, for a visitor perhaps a moment before."""
    if not hasattr(request, "site_version"):
        moment = settings.VERSION_SEEN_WITHIN / 1_000 if is_visitor(request) else 0
        request.site_version = site_version(seen_within=moment)  # type: ignore[attr-defined]
    return request.site_version  # type: ignore[attr-defined]


def records_for(request: HttpRequest) -> KeptRecords:
    return records_at(version_for(request))


def with_records(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Hands the kept records to a view of a room that knows none of this one."""

    @wraps(view)
    def answer(request: HttpRequest, **rest: str) -> HttpResponse:
        return view(request, records_for(request), **rest)

    return answer


def is_visitor(request: HttpRequest) -> bool:
    """Whether somebody who is not signed in reads."""
    return is_read(request) and settings.SESSION_COOKIE_NAME not in request.COOKIES


def is_read(request: HttpRequest) -> bool:
    return request.method in ("GET", "HEAD")


def is_public(request: HttpRequest) -> bool:
    """Whether its address is one of those that visitors know."""
    match = request.resolver_match
    return match is not None and match.namespace in PUBLIC


@cache
def program() -> str:
    """What the files say that draw pages: after a change of theirs no old page is fresh."""
    seen = sha256()
    for folder in FOLDERS:
        for path in sorted((Path(settings.BASE_DIR) / folder).rglob("*")):
            if path.suffix in WRITTEN:
                seen.update(path.read_bytes())
    return seen.hexdigest()[:8]


def tag_for(request: HttpRequest) -> str:
    part = "part" if wants_part(request) else "page"
    return f'W/"{version_for(request)}-{timezone.localdate():%Y%j}-{part}-{program()}"'


class FreshnessMiddleware:
    """Before all that asks who is there, but after languages, in which its refusals are. Who is
    signed in gets no tag."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_visitor(request):
            return self.get_response(request)
        tag = tag_for(request)
        if request.headers.get("If-None-Match") == tag:
            return fresh(HttpResponse(status=304), tag)
        response = self.get_response(request)
        return fresh(response, tag) if is_for_everybody(request, response) else response

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        """A page for everybody is given up as soon whoever asks: anybody can send a cookie."""
        limit = settings.VISITOR_STATEMENT_TIMEOUT
        if limit and is_read(request) and is_public(request):
            limit_statements(limit)
        else:
            lift_limit()

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """What was added since the version was read is shown by the version of now."""
        is_second = hasattr(request, "is_drawn_again")
        if not isinstance(error, NewerRowError) or not is_read(request) or is_second:
            return None
        request.is_drawn_again = True  # type: ignore[attr-defined]
        request.site_version = site_version()  # type: ignore[attr-defined]
        return self.get_response(request)


def is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """Nobody asked who is there, nothing is set, and nobody says otherwise."""
    looked = getattr(request, "session", None) is not None and request.session.accessed
    said = any(response.has_header(name) for name in ("Cache-Control", "ETag", "Set-Cookie"))
    is_whole = response.status_code == 200 and is_public(request)
    return is_whole and not (looked or said or response.cookies)


def fresh(response: HttpResponse, tag: str) -> HttpResponse:
    response["ETag"] = tag
    response["Cache-Control"] = CACHE_CONTROL
    patch_vary_headers(response, ASKS_FOR_A_PART)
    return response
