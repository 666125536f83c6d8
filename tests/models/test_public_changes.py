"""A public row changes only in someone's name, by Django's own means too."""

import pghistory
import pytest
from django.db import IntegrityError, transaction

from statements.models import Position, Quote, Statement
from tests import factories

pytestmark = pytest.mark.django_db

CHANGES = {
    "save": lambda row: row.save(),
    "update": lambda row: Statement.objects.update(setting="speech"),
    "bulk update": lambda row: Statement.objects.bulk_update([row], ["setting"]),
    "quote": lambda row: row.quotes.update(language="de"),
    "quotes": lambda row: Quote.objects.all().delete(),
    "position": lambda row: row.positions.update(stance="opposes"),
    "positions": lambda row: Position.objects.all().delete(),
    "new position": lambda row: row.positions.create(topic=factories.topic("Bells")),
    "new quote": factories.quote,
}


@pytest.mark.parametrize("change", CHANGES)
def test_without_a_name_nothing_public_changes(change):
    statement = factories.published()
    with pytest.raises(IntegrityError, match="in the name of someone"), transaction.atomic():
        CHANGES[change](statement)


@pytest.mark.parametrize("metadata", [{}, {"act": "nothing"}, {"user": None}])
def test_a_context_without_a_user_is_no_name(metadata):
    statement = factories.published()
    with (
        pytest.raises(IntegrityError, match="in the name of someone"),
        pghistory.context(**metadata),
        transaction.atomic(),
    ):
        statement.save()


def test_in_someones_name_it_does_and_leaves_the_trace():
    statement, editor = factories.published(), factories.user()
    with pghistory.context(user=editor.pk):
        statement.setting = "speech"
        statement.save()
    event = statement.events.select_related("pgh_context").latest("pgh_id")
    assert (event.setting, event.pgh_context.metadata) == ("speech", {"user": editor.pk})


def test_a_draft_may_change_in_nobodys_name():
    statement = factories.draft()
    for change in ("save", "update", "quote", "position"):
        CHANGES[change](statement)
    assert Statement.objects.get().setting == "speech"
