"""Every address of the site. English ones stand alone, German ones begin with ``/de/``; what
crawlers look for has no language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    path("", include("statements.urls.crawlers")),
    *i18n_patterns(path("", include("statements.urls")), prefix_default_language=False),
]
handler500 = "natotracker.database_away.server_error"
