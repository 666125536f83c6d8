"""What of several measurements is kept."""

from benchmarks.results import PRODUCT, Figure, Results


def figure(site_ms: float, clients: int = 1, errors: int = 0) -> Figure:
    return Figure(PRODUCT, "topic", clients, 100, 9, 12, 15, site_ms, 2, 48, 9, errors, 300)


def test_of_several_turns_the_least_counts_with_the_errors_of_all():
    results = Results(30, "26 November 2026", "2 × a processor")
    for one in (figure(5, errors=1), figure(4, clients=8), figure(3), figure(7, errors=2)):
        results.keep(one)
    assert results.figures == [figure(3, errors=3), figure(4, clients=8)]
    assert results.processor_ms(PRODUCT, "topic") == 5
