"""The desk: where editors turn articles into checked statements."""

from django.urls import path, register_converter

from statements.views.desk import (
    acknowledge,
    adjusting,
    amendments,
    article_states,
    articles,
    batches,
    candidates,
    compare,
    fetches,
    finding,
    invitations,
    overview,
    people,
    policy,
    record_merges,
    records,
    review,
    reviewing,
    selections,
    statements,
    translations,
)
from statements.views.desk.nouns import NOUNS, Noun
from statements.views.style import sheets


class NounConverter:
    """A kind of records by its key, in ``/desk/records/speakers/``."""

    regex = "[a-z]+"

    def to_python(self, value: str) -> Noun:
        if value not in NOUNS:
            raise ValueError(value)
        return NOUNS[value]

    def to_url(self, value: Noun | str) -> str:
        return value if isinstance(value, str) else value.key


register_converter(NounConverter, "noun")

app_name = "desk"

urlpatterns = [
    path("", overview.overview_detail, name="overview-detail"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/new/", articles.article_create, name="article-create"),
    path("articles/<int:pk>/", articles.article_detail, name="article-detail"),
    path("articles/<int:pk>/finish/", article_states.article_finish, name="article-finish"),
    path("articles/<int:pk>/reopen/", article_states.article_reopen, name="article-reopen"),
    path("fetches/", fetches.fetch_list, name="fetch-list"),
    path("fetches/new/", fetches.fetch_create, name="fetch-create"),
    path("fetches/<int:pk>/paste/", fetches.fetch_paste, name="fetch-paste"),
    path("fetches/<int:pk>/retry/", fetches.fetch_retry, name="fetch-retry"),
    path("fetches/<int:pk>/dismiss/", fetches.fetch_dismiss, name="fetch-dismiss"),
    path("articles/<int:pk>/accept/", batches.article_accept, name="article-accept"),
    path("articles/<int:pk>/submit/", batches.article_submit, name="article-submit"),
    path("snapshots/<int:pk>/selections/", selections.selection_create, name="selection-create"),
    path("snapshots/<int:pk>/candidates/", articles.candidate_create, name="candidate-create"),
    path("candidates/<int:pk>/accept/", candidates.candidate_accept, name="candidate-accept"),
    path("candidates/<int:pk>/reject/", candidates.candidate_reject, name="candidate-reject"),
    path("candidates/<int:pk>/reopen/", candidates.candidate_reopen, name="candidate-reopen"),
    path("candidates/<int:pk>/submit/", candidates.candidate_submit, name="candidate-submit"),
    path("candidates/<int:pk>/adjust/", adjusting.candidate_adjust, name="candidate-adjust"),
    path("candidates/<int:pk>/speaker/", adjusting.candidate_speaker, name="candidate-speaker"),
    path("find/speakers/", finding.speaker_find, name="speaker-find"),
    path("find/topics/", finding.topic_find, name="topic-find"),
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
    path(
        "amendments/<int:pk>/acknowledge/",
        acknowledge.amendment_acknowledge,
        name="amendment-acknowledge",
    ),
    path("amendments/<int:pk>/reject/", amendments.amendment_reject, name="amendment-reject"),
    path("amendments/<int:pk>/withdraw/", amendments.amendment_withdraw, name="amendment-withdraw"),
    path("quotes/<int:pk>/translate/", translations.quote_translate, name="quote-translate"),
    path("translations/<int:pk>/", translations.translation_detail, name="translation-detail"),
    path("translations/<int:pk>/amend/", translations.translation_amend, name="translation-amend"),
    path(
        "translations/<int:pk>/review/", translations.translation_review, name="translation-review"
    ),
    path(
        "translations/<int:pk>/remove/", translations.translation_remove, name="translation-remove"
    ),
    path("review/", reviewing.review_list, name="review-list"),
    path("review/<int:pk>/", reviewing.review_detail, name="review-detail"),
    path("people/", people.person_list, name="person-list"),
    path("people/invite/", invitations.invitation_create, name="invitation-create"),
    path("people/<int:pk>/", people.person_detail, name="person-detail"),
    path("people/<int:pk>/role/", people.person_role, name="person-role"),
    path("people/<int:pk>/activity/", people.person_activity, name="person-activity"),
    path("people/<int:pk>/address/", people.person_address, name="person-address"),
    path("people/<int:pk>/factors/", people.person_factors, name="person-factors"),
    path(
        "invitations/<int:pk>/withdraw/",
        invitations.invitation_withdraw,
        name="invitation-withdraw",
    ),
    path("policy/", policy.policy_detail, name="policy-detail"),
    path("style/", sheets.style_detail, name="style-detail"),
    path("style/<slug:sheet>/", sheets.style_sheet, name="style-sheet"),
    path("records/", records.record_index, name="record-index"),
    path("records/<noun:noun>/", records.record_list, name="record-list"),
    path("records/<noun:noun>/new/", records.record_create, name="record-create"),
    path("records/<noun:noun>/<int:pk>/", records.record_detail, name="record-detail"),
    path("records/<noun:noun>/<int:pk>/change/", records.record_change, name="record-change"),
    path("records/<noun:noun>/<int:pk>/delete/", records.record_delete, name="record-delete"),
    path("records/<noun:noun>/<int:pk>/merge/", record_merges.record_merge, name="record-merge"),
]
