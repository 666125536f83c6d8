import os
import subprocess
import sys

from benchmarks.processes import children, memory_megabytes, processor_seconds


def test_a_process_is_counted_with_its_children_and_their_children():
    waits = "print('here', flush=True); input()"
    nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {waits!r}])"
    command = [sys.executable, "-c", nested]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout.readline() == b"here\n"  # the child is there and has its memory
        [child] = children(parent.pid)
        assert memory_megabytes([parent.pid]) > memory_megabytes([child]) > 1
        parent.communicate(b"\n")
    assert children(parent.pid) == []


def test_the_time_of_children_that_ended_still_counts():
    before = processor_seconds([os.getpid()])
    subprocess.run([sys.executable, "-c", "sum(range(6_000_000))"], check=True)
    assert processor_seconds([os.getpid()]) - before > 0.03


def test_a_process_that_is_gone_takes_nothing():
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], check=True,
                           capture_output=True, text=True)  # fmt: skip
    gone = int(ended.stdout)
    assert processor_seconds([gone]) == 0
    assert memory_megabytes([gone]) == 0
