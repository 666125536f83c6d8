"""An article from which statements were taken; its text stays with its outlet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.models.articles import Article
from statements.models.quotes import Quote
from statements.models.statements import Statement

MOST_STATEMENTS = 100


@require_safe
def article_detail(request: HttpRequest, public_id: str) -> HttpResponse:
    articles = Article.objects.quoted().select_related("outlet", "meeting")
    article = get_object_or_404(articles, public_id=public_id)
    taken = Statement.objects.published().quoted_in(article).oldest_first()
    taken = taken.for_cards()[:MOST_STATEMENTS]
    context = {
        "article": article,
        "taken": [(row, quote) for row in taken if (quote := quote_in(article, row))],
    }
    return render(request, "public/article/detail.html", context)


def quote_in(article: Article, statement: Statement) -> Quote | None:
    """The statement's wording in this article; None if it was taken away at this moment."""
    own = (q for q in statement.shown_quotes if q.snapshot.article_id == article.pk)
    return next(own, None)
