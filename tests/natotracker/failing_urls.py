"""The site's addresses and two of this test's own."""

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from natotracker import urls


def slow(request: HttpRequest) -> HttpResponse:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 20")
        cursor.execute("SELECT pg_sleep(5)")
    return HttpResponse("never")


def broken(request: HttpRequest) -> HttpResponse:
    raise ValueError("a fault of ours")


urlpatterns = [path("slow/", slow), path("broken/", broken), *urls.urlpatterns]
handler500 = urls.handler500
