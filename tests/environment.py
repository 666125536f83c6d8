"""Loaded before Django: what the tests' processes find in their environment.

Each checkout's tests use its own embedded PostgreSQL, or the server of ``DATABASE_URL``.
"""

import os
import sys

from natotracker.embedded import EmbeddedDatabaseError, ensure_database

os.environ["NATOTRACKER_MODE"] = "demo"
os.environ["DATABASE_POOL_SIZE"] = "24"  # the live server is one process with many threads
# All of a test is one connection, and what it prepares may take longer than a page.
os.environ["VISITOR_STATEMENT_TIMEOUT"] = "5000"
os.environ["VERSION_SEEN_WITHIN"] = "0"  # a test changes and looks at once
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright runs an event loop beside the tests
if not os.environ.get("DATABASE_URL"):
    try:
        ensure_database()
    except EmbeddedDatabaseError as error:
        sys.exit(str(error))
