"""The desk: where editors turn articles into checked statements."""

from django.urls import URLPattern

app_name = "desk"
urlpatterns: list[URLPattern] = []
