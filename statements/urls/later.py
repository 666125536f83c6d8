"""Views for a few people that bring much along."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string


def later(path: str) -> Callable[..., HttpResponse]:
    """The view of a dotted path, loaded with its first request and not before there are workers:
    nobody else's pages take memory for it."""

    def view(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return import_string(path)(request, *args, **kwargs)

    return view
