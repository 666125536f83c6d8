"""The desk: where editors turn articles into checked statements."""

from django.urls import path

from statements.views.desk import (
    acknowledge,
    amendments,
    article_states,
    articles,
    candidates,
    compare,
    fetches,
    review,
    reviewing,
    statements,
)

app_name = "desk"

urlpatterns = [
    path("", articles.article_list, name="article-list"),
    path("articles/new/", articles.article_create, name="article-create"),
    path("articles/<int:pk>/", articles.article_detail, name="article-detail"),
    path("articles/<int:pk>/finish/", article_states.article_finish, name="article-finish"),
    path("articles/<int:pk>/reopen/", article_states.article_reopen, name="article-reopen"),
    path("fetches/", fetches.fetch_list, name="fetch-list"),
    path("fetches/new/", fetches.fetch_create, name="fetch-create"),
    path("fetches/<int:pk>/paste/", fetches.fetch_paste, name="fetch-paste"),
    path("fetches/<int:pk>/retry/", fetches.fetch_retry, name="fetch-retry"),
    path("fetches/<int:pk>/dismiss/", fetches.fetch_dismiss, name="fetch-dismiss"),
    path("snapshots/<int:pk>/candidates/", articles.candidate_create, name="candidate-create"),
    path("candidates/<int:pk>/accept/", candidates.candidate_accept, name="candidate-accept"),
    path("candidates/<int:pk>/reject/", candidates.candidate_reject, name="candidate-reject"),
    path("candidates/<int:pk>/reopen/", candidates.candidate_reopen, name="candidate-reopen"),
    path("candidates/<int:pk>/submit/", candidates.candidate_submit, name="candidate-submit"),
    path("statements/", statements.statement_list, name="statement-list"),
    path("statements/<int:pk>/", statements.statement_detail, name="statement-detail"),
    path("statements/<int:pk>/amend/", statements.statement_amend, name="statement-amend"),
    path("statements/<int:pk>/submit/", review.statement_submit, name="statement-submit"),
    path(
        "statements/<int:pk>/acknowledge/",
        acknowledge.statement_acknowledge,
        name="statement-acknowledge",
    ),
    path("statements/<int:pk>/compare/", compare.statement_compare, name="statement-compare"),
    path("statements/<int:pk>/join/", compare.statement_join, name="statement-join"),
    path(
        "statements/<int:pk>/distinguish/",
        compare.statement_distinguish,
        name="statement-distinguish",
    ),
    path("statements/<int:pk>/merge/", compare.statement_merge, name="statement-merge"),
    path("statements/<int:pk>/discard/", review.statement_discard, name="statement-discard"),
    path("statements/<int:pk>/comment/", review.statement_comment, name="statement-comment"),
    path("statements/<int:pk>/return/", review.statement_return, name="statement-return"),
    path("statements/<int:pk>/publish/", review.statement_publish, name="statement-publish"),
    path("statements/<int:pk>/retract/", review.statement_retract, name="statement-retract"),
    path("amendments/<int:pk>/publish/", amendments.amendment_publish, name="amendment-publish"),
    path("amendments/<int:pk>/reject/", amendments.amendment_reject, name="amendment-reject"),
    path("amendments/<int:pk>/withdraw/", amendments.amendment_withdraw, name="amendment-withdraw"),
    path("review/", reviewing.review_list, name="review-list"),
    path("review/<int:pk>/", reviewing.review_detail, name="review-detail"),
]
