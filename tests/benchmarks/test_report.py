import pytest

from benchmarks import results as results_room
from benchmarks.gates import GATES, Verdict, growth_verdicts, verdicts
from benchmarks.report import replace, section, verdict_row
from benchmarks.results import DATASETTE, DAYS_WORK, FLOOR, PRODUCT, Figure, Results, save, saved
from benchmarks.run import growth_of


def figure(site: str, kind: str, milliseconds: float, **columns) -> Figure:
    columns = {"clients": 1, "p99": 20.0, "kilobytes": 36.0, "compressed": 9.0, **columns}
    return Figure(site, kind, per_second=100, p50=5, p95=8, site_ms=milliseconds - 1,
                  database_ms=1, answers=2_000, **columns)  # fmt: skip


def measured(quotes: int = 10_000, topic: float = 8) -> Results:
    figures = [
        figure(PRODUCT, "topic", topic),
        figure(PRODUCT, "topic", topic + 3, clients=8),
        figure(FLOOR, "topic", 5),
        figure(DAYS_WORK, "topic", 400),
        figure(DATASETTE, "topic", 160),
        figure(DATASETTE, "topic, prepared", 17),
    ]
    return Results(quotes, "26 November 2026", "2 × a processor", figures, {PRODUCT: 107})


def test_every_gate_is_judged_by_the_least_time_of_its_page():
    found = {verdict.what: verdict for verdict in verdicts(measured())}
    assert found["topic: processor"] == Verdict("topic: processor", "<= 10 ms", 8, True)
    assert found["topic: against the floor"].got == pytest.approx(1.6)
    assert found["topic: less than a day's work"].got == 50
    assert found["topic: less than Datasette's page"].holds is False  # 20 times, not 25
    assert found["topic: less than Datasette, prepared"].holds is True
    assert found["memory of two workers"].holds is True


def test_what_was_not_measured_neither_holds_nor_fails():
    found = {verdict.what: verdict for verdict in verdicts(measured())}
    assert found["data: processor"].holds is None
    assert verdict_row(found["data: processor"]) == [
        "data: processor",
        "<= 8 ms",
        "–",
        "not measured",
    ]


def test_a_wrong_answer_fails_a_run():
    results = measured()
    results.faults.append("NATO tracker, grid: /grid/: answered 500")
    found = {verdict.what: verdict for verdict in verdicts(results)}
    assert found["wrong answers"].holds is False


def test_growth_compares_the_smallest_corpus_with_the_largest():
    found = {v.what: v for v in growth_verdicts(measured(topic=8), measured(1_000_000, topic=9.6))}
    assert found["topic: growth"].got == pytest.approx(1.2)
    assert found["topic: growth"].holds is False
    assert len(found) == len(GATES)


def test_only_a_run_of_the_largest_corpus_is_judged_by_growth(tmp_path, monkeypatch):
    monkeypatch.setattr(results_room, "FOLDER", tmp_path)
    assert list(growth_of(measured(1_000_000))) == []  # nothing to compare it with
    save(measured(10_000, topic=8))
    grown = {verdict.what: verdict.got for verdict in growth_of(measured(1_000_000, topic=12))}
    assert grown["topic: growth"] == 1.5
    assert list(growth_of(measured(100_000))) == []


def test_the_tables_name_day_machine_and_every_figure():
    text = "\n".join(section(measured()))
    assert "## 10,000 quotes" in text
    assert "Measured on 26 November 2026: 2 × a processor." in text
    assert "| topic | floor | 1 | 2,000 | 5.0 | 1.0 | 5.0 | 8.0 | 20.0 | 100 | 36.0 | 9.0 |" in text
    assert "| topic: processor | <= 10 ms | 8 | holds |" in text


def test_results_are_kept_by_size_and_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(results_room, "FOLDER", tmp_path)
    for results in (measured(1_000_000), measured(10_000)):
        save(results)
    assert list(saved()) == [measured(10_000), measured(1_000_000)]


def test_a_command_replaces_only_what_it_wrote_last(tmp_path):
    page = tmp_path / "performance.md"
    page.write_text("# Head\n\n<!-- Written by me: -->\nold\n<!-- So far by me. -->\n\nTail\n")
    replace("me", ["new", "newer"], page)
    replace("me", ["newest"], page)
    assert page.read_text() == (
        "# Head\n\n<!-- Written by me: -->\n\nnewest\n\n<!-- So far by me. -->\n\nTail\n"
    )
