"""A worker of the queue in a process of its own: ``python -m tests.tasks.worker_process PORT``.

Its fetcher may reach that port of this machine and nothing else.
"""

import sys
from ipaddress import ip_address

import django
from django.core.management import call_command

django.setup()

from statements import tasks  # noqa: E402
from statements.fetching import Fetcher, Policy  # noqa: E402
from statements.fetching.turns import Turns  # noqa: E402

HERE, PORT = ip_address("127.0.0.1"), int(sys.argv[1])
LOCAL = Fetcher(
    "NATOtracker/1.0",
    policy=Policy(lambda *to: to == (HERE, PORT), frozenset({PORT})),
    resolve=lambda host: [HERE],
    turns=Turns(pause=0),
)
tasks.fetcher = lambda: LOCAL
call_command("procrastinate", "worker")
