"""The app's entry in Django."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "statements"
