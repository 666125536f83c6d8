"""How a failure is counted: which calls belong to which phase, and how long nobody was answered."""

import pytest

from benchmarks.outages import Call, Calls, Course, Phase, faults, longest_gap, rows, until_first

BEFORE, AFTER = Phase("before", 10, 20), Phase("after", 20, 24)


def call(began: float, ended: float, fault: str = "") -> Call:
    return Call(began, ended, f"/{began}/", fault)


def test_a_call_belongs_to_the_phase_in_which_it_was_answered():
    calls = [call(19.5, 20.5), call(9.5, 10), call(23, 24), call(11, 12)]
    assert BEFORE.of(calls) == [calls[1], calls[3]]
    assert AFTER.of(calls) == [calls[0]]


def test_a_row_counts_what_was_right_and_what_was_refused():
    reads = [call(10, 10.1), call(12, 12.3), call(13, 13.2), call(14, 15, "answered 503")]
    writes = [call(10, 11), call(12, 14, "answered 503"), call(21, 22)]
    assert [*rows(Calls(reads, writes), [BEFORE, AFTER])] == [
        ["before", "10.0", "3", "1", "200", "300", "6800", "1", "1"],
        ["after", "4.0", "0", "0", "0", "0", "4000", "1", "0"],
    ]


def test_the_longest_gap_counts_from_the_beginning_and_to_the_end():
    assert longest_gap(BEFORE, [call(10, 13), call(10, 14)]) == 6
    assert longest_gap(BEFORE, [call(10, 17), call(10, 18)]) == 7
    assert longest_gap(BEFORE, []) == 10


def test_the_first_good_answer_is_one_to_a_call_made_since():
    writes = [call(9, 10.5), call(10.2, 11, "answered 503"), call(11, 12.5), call(12, 13)]
    assert until_first(writes, 10) == 2.5
    assert until_first(writes, 12.5) is None


def test_faults_are_counted_by_what_was_wrong():
    calls = [call(1, 2, "answered 503"), call(2, 3), call(3, 4, "answered 503"), call(4, 5, "x")]
    assert faults(calls) == {"answered 503": 2, "x": 1}


def test_a_course_tells_its_phases_and_times_its_acts():
    said: list[str] = []
    course = Course(said.append)
    with course.phase("both run"):
        course.act("kill", lambda: None)
    assert said == ["both run"]
    assert [phase.name for phase in course.phases] == ["both run"]
    assert course.took["kill"] == pytest.approx(0, abs=0.5)
