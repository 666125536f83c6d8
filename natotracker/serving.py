"""How gunicorn serves the site: ``gunicorn -c python:natotracker.serving natotracker.wsgi``."""

import gc
import os
import sys
from typing import Any

workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# A pasted sentence of 1,000 Cyrillic letters makes an address of 6 kB.
limit_request_line = 8190
# Loaded once: workers share what none of them changes.
preload_app = True


def when_ready(server: Any) -> None:
    """Before the first worker: whatever the site can do once for all of them. What is there then is
    no garbage, so that no worker copies it to see."""
    site = sys.modules[server.app.app_uri.partition(":")[0]]
    if before_workers := getattr(site, "before_workers", None):
        before_workers()
    gc.collect()
    gc.freeze()
