"""Statements by year and, within, by the meeting they were said at."""

from datetime import date

from statements.models import Meeting, Statement
from statements.views.public.occasions import by_occasion


def said(day: date, meeting: Meeting | None = None, relation: str = "at") -> Statement:
    return Statement(said_on=day, meeting=meeting, meeting_relation=relation if meeting else "")


def test_statements_stand_under_their_year_and_meeting_in_their_order():
    summit = Meeting(pk=1, starts_on=date(2024, 7, 9), ends_on=date(2024, 7, 11))
    rows = [
        said(date(2024, 9, 1)),
        said(date(2024, 7, 12), summit, "after"),
        said(date(2024, 7, 11), summit),
        said(date(2024, 7, 10), summit),
        said(date(2023, 1, 1)),
    ]
    years = by_occasion(rows)
    assert [year.year for year in years] == [2024, 2023]
    assert [
        (occasion.meeting, occasion.relation, len(occasion.statements))
        for occasion in years[0].occasions
    ] == [(None, "", 1), (summit, "after", 1), (summit, "at", 2)]
