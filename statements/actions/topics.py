"""The tree of topics and the terms that point to them."""

from typing import Any

import pghistory
from django.db import transaction

from statements.actions.records import add, change, refuse_double, wait_for_other_rows
from statements.actions.slugs import free_slug
from statements.models import Topic, TopicTerm, User


@transaction.atomic
def save_topic(*, editor: User, row: Topic | None, seen: str, **columns: Any) -> Topic:
    """Adds a topic (where ``row`` is None) or changes it. The slug stays: it is the public
    address."""
    with pghistory.context(user=editor.pk, act="save topic"):
        if row is not None:
            return change(row, seen, **columns)
        wait_for_other_rows(Topic)
        refuse_double(Topic.objects.having(name_en__iexact=columns["name_en"]))
        slug = free_slug(Topic, columns["name_en"], max_length=60, otherwise="topic")
        return add(Topic(slug=slug, **columns))


@transaction.atomic
def save_topic_term(*, editor: User, row: TopicTerm | None, seen: str, **columns: Any) -> TopicTerm:
    """Adds or changes a word or phrase that points to a topic."""
    with pghistory.context(user=editor.pk, act="save term"):
        return change(row, seen, **columns) if row else add(TopicTerm(**columns))
