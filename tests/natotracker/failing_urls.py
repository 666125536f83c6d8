"""The site's addresses and two of this test's own."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from natotracker import urls


def slow(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 20")
        try:
            cursor.execute("SELECT pg_sleep(5)")
        finally:
            connection.close()
    return HttpResponse("never")


def broken(request: HttpRequest) -> HttpResponse:
    raise ValueError("a fault of ours")


urlpatterns = [path("slow/", slow), path("broken/", broken), *urls.urlpatterns]
handler500 = urls.handler500
