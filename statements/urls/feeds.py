"""What other programs follow."""

from django.urls import path
from django.views.decorators.http import require_safe

from statements.feeds.corrections import CorrectionFeed
from statements.views.rendering import kept_a_minute

app_name = "feeds"

urlpatterns = [
    path("corrections/", require_safe(kept_a_minute(CorrectionFeed())), name="correction-list"),
]
