"""The articles of a meeting."""

from datetime import date

import pytest

from statements.models.kept_records import records_at
from statements.models.meeting_articles import articles_on
from statements.models.versions import site_version
from tests import factories

pytestmark = pytest.mark.django_db


def articles(meeting) -> list:
    return articles_on(meeting, records_at(site_version()))


def printed_in(statement):
    return statement.quotes.get().snapshot.article


def test_an_article_that_reports_a_meeting_or_quotes_what_was_said_at_it_is_one_of_it():
    meeting = factories.meeting()
    quoted = printed_in(factories.published(meeting=meeting))
    reported = factories.article(meeting=meeting, published_on=date(2024, 12, 31))
    words = "The lamp is out"
    factories.published(words=words, snapshot=factories.snapshot(f"“{words}”", article=reported))
    printed_in(factories.published(words="Elsewhere"))
    factories.article(meeting=meeting)  # from which nothing is published
    factories.draft(words="Not yet", meeting=meeting)
    found = articles(meeting)
    assert [row.pk for row in found] == [reported.pk, quoted.pk]
    assert (found[0].name, found[0].public_id) == (reported.title, reported.public_id)
    assert found[0].outlet.name == reported.outlet.name
