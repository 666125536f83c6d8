"""Allauth's views as pages of this site."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods


def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Kept by no cache; what was sent and is wrong comes back with 422, as everywhere here."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def page(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.method == "POST" and isinstance(response, TemplateResponse):
            forms = (response.context_data or {}).values()
            wrong = [form for form in forms if isinstance(form, Form) and form.errors]
            if wrong and response.status_code == 200:
                response.status_code = 429 if any(map(_is_too_often, wrong)) else 422
        add_never_cache_headers(response)
        return response

    return page


def _is_too_often(form: Form) -> bool:
    fields = (NON_FIELD_ERRORS, *form.fields)
    return any(form.has_error(name, "too_many_login_attempts") for name in fields)
