from datetime import date

import pytest

from statements.imports import demo
from statements.models import Quote, Stance, Statement


def test_the_bundled_reports_come_with_their_decisions():
    articles = demo.read_demo()
    assert {article.file for article in articles} == {
        path.name for path in demo.FOLDER.glob("*.txt")
    }
    first = articles[0]
    assert (first.outlet, first.published_on, first.language, first.meeting) == (
        "demo-bericht.example",
        date(2024, 12, 4),
        "de",
        "2024-12-fm",
    )
    assert first.decisions[1] == demo.Decision(
        words="Russland liefere Nordkorea Raketen",
        speaker="mark-rutte",
        wording="translated",
        topics={"north-korea": "speaks"},
    )


@pytest.mark.parametrize("article", demo.read_demo(), ids=lambda article: article.file)
def test_a_report_holds_every_passage_it_decides_on_and_says_where_it_is_from(article):
    text = (demo.FOLDER / article.file).read_text(encoding="utf-8")
    for decision in article.decisions:
        assert decision.words in text
        assert decision.wording in Quote.Wording.values
        assert decision.setting in Statement.Setting.values
        assert set(decision.topics.values()) <= set(Stance.values)
        assert bool(decision.topics) != bool(decision.joins)
        _, _, after = text.partition(decision.words)
        lines = [line for line in after.splitlines()[1:] if line]
        assert lines[0].startswith(("(Source: ", "(Quelle: "))
