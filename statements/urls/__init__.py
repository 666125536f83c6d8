"""The app's addresses. Public ones never change; if one must, it redirects."""

from django.urls import include, path

from statements.admin import repairs

urlpatterns = [
    path("", include("statements.urls.public")),
    path("api/v1/", include("statements.urls.api")),
    path("feeds/", include("statements.urls.feeds")),
    path("", include("statements.urls.account")),
    path("desk/", include("statements.urls.desk")),
    path("admin/", repairs.urls),
]
