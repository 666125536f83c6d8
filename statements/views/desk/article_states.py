"""Calling an end to the work on an article, and taking it up again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.article_states import finish_article, reopen_article
from statements.models import Article
from statements.views.desk.gates import contributors_only


@require_POST
@contributors_only
def article_finish(request: HttpRequest, pk: int) -> HttpResponse:
    article = finish_article(article=get_object_or_404(Article, pk=pk), editor=request.user)
    sentence = {
        Article.State.DONE: _("The work on this article is done."),
        Article.State.DONE_WITHOUT_QUOTES: _("The article is done; no quote was taken from it."),
    }
    messages.success(request, sentence[Article.State(article.state)])
    return redirect("desk:article-detail", pk)


@require_POST
@contributors_only
def article_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    reopen_article(article=get_object_or_404(Article, pk=pk), editor=request.user)
    messages.success(request, _("The article is in progress again."))
    return redirect("desk:article-detail", pk)
