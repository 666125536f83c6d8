"""Tasks in a queue that is a table of the same database, worked off by
``manage.py procrastinate worker``.

``django.tasks`` on one side, procrastinate on the other: this module alone knows both. A job is
written with its enqueuer's transaction, or not at all. A worker that dies leaves its job as
"doing"; the others see its heartbeat stop, and one takes the job up again.
"""

from typing import Any

from django.tasks import Task, TaskResult
from django.tasks.backends.base import BaseTaskBackend
from django.utils.module_loading import import_string
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from natotracker.accounts.ended_sessions import forget_ended_sessions
from natotracker.task_results import enqueued


class QueueBackend(BaseTaskBackend):
    """Keeps tasks as procrastinate's jobs. What a task returns is not kept."""

    supports_defer = True
    supports_priority = True

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        self.validate_task(task)
        job = run_task.configure(
            queue=task.queue_name, priority=task.priority, schedule_at=task.run_after
        )
        number = job.defer(path=task.module_path, args=list(args), kwargs=kwargs)
        return enqueued(task, args, kwargs, number=str(number), backend=self.alias)


@app.task(name="run_task", retry=RetryStrategy(max_attempts=5, wait=20))
def run_task(path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """The one job there is: a task by its dotted path, with its arguments. What a task raises is
    no answer but a fault, perhaps of a database that was away: it is run again."""
    task: Task = import_string(path)
    task.call(*args, **kwargs)


@app.periodic(cron="* * * * * */15")
@app.task(name="take_up_stalled_jobs", queueing_lock="take_up_stalled_jobs", pass_context=True)
async def take_up_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Gives the jobs of workers whose heart has stopped to the others."""
    manager = context.app.job_manager
    silence = (context.app.worker_defaults or {}).get("stalled_worker_timeout", 30)
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silence):
        await manager.retry_job(job)


@app.periodic(cron="7 4 * * *")
@app.task(name="forget_failed_jobs", queueing_lock="forget_failed_jobs", pass_context=True)
async def forget_failed_jobs(context: JobContext, timestamp: int) -> None:
    """Those of a month ago; the worker forgets the others at once."""
    await context.app.job_manager.delete_old_jobs(nb_hours=30 * 24, include_failed=True)


@app.periodic(cron="17 4 * * *")
@app.task(name="forget_sessions", queueing_lock="forget_sessions")
def forget_sessions(timestamp: int) -> None:
    forget_ended_sessions()
