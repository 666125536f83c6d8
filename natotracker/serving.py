"""How gunicorn serves the site: ``gunicorn -c python:natotracker.serving natotracker.wsgi``."""

import gc
import os

workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# A pasted sentence of 1,000 Cyrillic letters makes an address of 6 kB.
limit_request_line = 8190
# Loaded once: workers share what none of them changes.
preload_app = True


def when_ready(_server: object) -> None:
    """Before the first worker: what is loaded is no garbage, so that no worker copies it to see."""
    gc.collect()
    gc.freeze()
