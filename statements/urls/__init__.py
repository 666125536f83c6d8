"""The app's addresses. Public ones never change; if one must, it redirects."""

from django.urls import include, path

urlpatterns = [
    path("", include("statements.urls.public")),
    path("desk/", include("statements.urls.desk")),
]
