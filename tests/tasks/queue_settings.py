"""The site's settings with a queue whose workers are found dead sooner."""

from natotracker.settings import *  # noqa: F403
from natotracker.settings import PROCRASTINATE_WORKER_DEFAULTS as DEFAULTS

TASKS = {"default": {"BACKEND": "natotracker.queue.QueueBackend"}}
PROCRASTINATE_WORKER_DEFAULTS = {
    **DEFAULTS,
    "update_heartbeat_interval": 0.5,
    "stalled_worker_timeout": 2,
}
