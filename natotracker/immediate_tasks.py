"""Tasks without a queue or worker, for development, demo and tests."""

from typing import Any

from django.db import transaction
from django.tasks import Task, TaskResult
from django.tasks.backends.immediate import ImmediateBackend
from django.utils.crypto import get_random_string

from natotracker.task_results import enqueued


class AfterCommitBackend(ImmediateBackend):
    """Runs a task in the process that enqueues it, once the transaction that did is over: as the
    queue does, whose jobs are rows of the same transaction."""

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        self.validate_task(task)
        run = super().enqueue
        transaction.on_commit(lambda: run(task, args, kwargs))
        return enqueued(task, args, kwargs, number=get_random_string(32), backend=self.alias)
