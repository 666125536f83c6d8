"""What people at the desk tell each other about a statement."""

from datetime import datetime

import pghistory
from django.db import transaction

from statements.actions.refusal import Refusal
from statements.actions.versions import lock_statement
from statements.models import Comment, Statement, User


class MissingCommentError(Refusal):
    """Whoever gets something back must read why."""


@transaction.atomic
def comment_on_statement(
    *, statement: Statement, editor: User, at: datetime, version: int, comment: str
) -> Comment:
    """Says something about a statement as one read it (``version``), in any of its states."""
    with pghistory.context(user=editor.pk, act="comment on statement"):
        statement = lock_statement(statement, version)
        return add_comment(statement, comment, editor, at)


def add_comment(statement: Statement, text: str, author: User, at: datetime) -> Comment:
    """Puts a comment beside another act; raises :class:`MissingCommentError` for none."""
    if not text.strip():
        raise MissingCommentError("Say in a comment what is to be mended.")
    return Comment.objects.create(
        statement=statement, text=text.strip(), made_by=author, made_at=at
    )
