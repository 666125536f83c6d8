"""A page speaks the language with which its path begins, else English, whatever browsers prefer."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class PathLanguageMiddleware(LocaleMiddleware):
    """Django's own says of pages without a language in their path that they vary by what browsers
    accept, so that a proxy would keep one for each browser."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", translation.get_language() or "en")
        return response
