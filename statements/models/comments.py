"""What people at the desk tell each other about a statement."""

import pgtrigger
from django.conf import settings
from django.db import models

from statements.models.trail import tracked


class CommentQuerySet(models.QuerySet["Comment"]):
    def newest_first(self) -> "CommentQuerySet":
        return self.order_by("-made_at", "-pk")

    def for_desk(self) -> "CommentQuerySet":
        return self.select_related("made_by").newest_first()


@tracked()
class Comment(models.Model):
    """Words on a statement for those who work on it. Never changes; goes only with its draft."""

    statement = models.ForeignKey("statements.Statement", models.CASCADE, related_name="comments")
    text = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    objects = CommentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(text__regex=r"\S"), name="comment_has_text"),
        ]
        triggers = [
            pgtrigger.Protect(name="never_changes", operation=pgtrigger.Update),
            # A discarded draft takes its comments along, and nothing else takes one away.
            pgtrigger.Trigger(
                name="stays_with_statement",
                when=pgtrigger.After,
                operation=pgtrigger.Delete,
                timing=pgtrigger.Deferred,
                func="""
                    IF EXISTS (SELECT FROM statements_statement WHERE id = OLD.statement_id)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'comment_stays', MESSAGE =
                        'a comment stays as long as its statement';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
