"""One address answers with a page or, to htmx, with a part of it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import cache_control
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

# What any cache may keep: what is retracted is gone from it after a minute.
kept_a_minute = cache_control(public=True, max_age=60)
# What tells whether a part of a page or the whole is asked for.
ASKS_FOR_A_PART = ("HX-Request", "HX-History-Restore-Request")


def page_or_part(
    request: HttpRequest, page: str, part: str, context: dict, status: int = 200
) -> HttpResponse:
    """The template ``page``, or only its partial ``part`` where htmx asks for that.

    Nothing outside of this module asks whether a request is htmx's.
    """
    template = f"{page}#{part}" if wants_part(request) else page
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ASKS_FOR_A_PART)
    return response


def wants_part(request: HttpRequest) -> bool:
    """A history restore also comes from htmx but needs the whole page."""
    asked = HtmxDetails(request)
    return bool(asked) and not asked.history_restore_request


def moved_to(request: HttpRequest, address: str) -> HttpResponse:
    """For good from a page's former address, with what narrowed the page."""
    query = request.META["QUERY_STRING"]
    return redirect(address + (f"?{query}" if query else ""), permanent=True)


def part_or_redirect(
    request: HttpRequest, page: str, part: str, context: Callable[[], dict], *, said: str, to: str
) -> HttpResponse:
    """After something was done: the part to htmx; others are led to a page that says so."""
    if request.htmx:
        return page_or_part(request, page, part, context())
    messages.success(request, said)
    return redirect(to)


def elsewhere(request: HttpRequest, address: str) -> HttpResponse:
    """Leads to another page as a whole, also where htmx asked for a part of this one."""
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, even if that is nothing; None where it is only to be shown."""
    return request.POST if request.method == "POST" else None
