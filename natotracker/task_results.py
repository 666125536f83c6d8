"""What enqueuing a task tells."""

from typing import Any

from django.tasks import Task, TaskResult, TaskResultStatus
from django.utils import timezone


def enqueued(task: Task, args: Any, kwargs: Any, *, number: str, backend: str) -> TaskResult:
    return TaskResult(
        task=task,
        id=number,
        status=TaskResultStatus.READY,
        enqueued_at=timezone.now(),
        started_at=None,
        last_attempted_at=None,
        finished_at=None,
        args=args,
        kwargs=kwargs,
        backend=backend,
        errors=[],
        worker_ids=[],
    )
