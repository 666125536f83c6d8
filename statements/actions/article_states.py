"""How far the desk is with an article: in the inbox, in progress, done."""

import pghistory
from django.db import transaction

from statements.models import Article, Quote, User

State = Article.State


@transaction.atomic
def finish_article(*, article: Article, editor: User) -> Article:
    """Calls an end to the work on an article; what nobody decided on stays undecided.

    Done without quotes is one from which no statement quotes.
    """
    with pghistory.context(user=editor.pk, act="finish article"):
        article = _lock(article)
        is_quoted = Quote.objects.filter(snapshot__article=article).exists()
        _move(article, State.DONE if is_quoted else State.DONE_WITHOUT_QUOTES)
    return article


@transaction.atomic
def reopen_article(*, article: Article, editor: User) -> Article:
    """Takes the work on a finished article up again."""
    with pghistory.context(user=editor.pk, act="reopen article"):
        article = _lock(article)
        work_on(article)
    return article


def work_on(article: Article) -> None:
    """An editor decides something in an article, which is in progress from then on."""
    _move(article, State.IN_PROGRESS)


def put_in_inbox(article: Article) -> None:
    """A further text of a finished article waits for someone to look at it."""
    if article.is_done:
        _move(article, State.INBOX)


def _lock(article: Article) -> Article:
    return Article.objects.select_for_update().get(pk=article.pk)


def _move(article: Article, state: str) -> None:
    if article.state != state:
        article.state = state
        article.save(update_fields=["state"])
