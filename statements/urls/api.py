"""What other programs read as JSON: the first version of it."""

from django.urls import path

from statements.api import statements
from statements.views.freshness import with_records

app_name = "api"

urlpatterns = [
    path("statements/", with_records(statements.statement_list), name="statement-list"),
]
