"""What refers to a table, as the models say."""

from django.db import models


def references_to(model: type[models.Model]) -> set[tuple[str, str]]:
    """(table, column) of every reference to a model that the database holds to."""
    fields = model._meta.get_fields(include_hidden=True)
    relations = (field for field in fields if field.is_relation and field.auto_created)
    return {
        (relation.related_model._meta.db_table, relation.field.column)
        for relation in relations
        if relation.field.db_constraint
    }
