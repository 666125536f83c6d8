"""What other programs follow."""

from django.urls import path
from django.views.decorators.http import require_safe

from statements.feeds.corrections import CorrectionFeed

app_name = "feeds"

urlpatterns = [
    path("corrections/", require_safe(CorrectionFeed()), name="correction-list"),
]
