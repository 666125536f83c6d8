"""Pages of the desk's lists, by number."""

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext as _

PAGE_SIZE = 40


def page_of(rows: QuerySet, form: forms.Form) -> Page:
    """The page that a list's checked form asks for; the first, and a sentence in the form, where
    the list has no such page."""
    pages = Paginator(rows, PAGE_SIZE)
    number = form.cleaned_data.get("page") or 1
    if number > pages.num_pages:
        form.add_error("page", _("This list has no page %(number)d.") % {"number": number})
        number = 1
    return pages.page(number)
