"""What visitors read."""

from django.urls import path

from statements.urls.later import later
from statements.views.public import (
    about,
    articles,
    citing,
    compare,
    corrections,
    grid,
    home,
    meetings,
    offices,
    organisations,
    search,
    speakers,
    statements,
    topics,
    verify,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("speakers/", speakers.speaker_list, name="speaker-list"),
    path("speakers/<slug:slug>/", speakers.speaker_detail, name="speaker-detail"),
    path("organisations/", organisations.organisation_list, name="organisation-list"),
    path(
        "organisations/<slug:code>/", organisations.organisation_detail, name="organisation-detail"
    ),
    path(
        "organisations/<slug:code>/topics/<slug:slug>/",
        organisations.organisation_topic,
        name="organisation-topic",
    ),
    path("offices/<slug:slug>/", offices.office_detail, name="office-detail"),
    path("offices/<slug:slug>/topics/<slug:topic>/", offices.office_topic, name="office-topic"),
    path("compare/", compare.compare, name="compare"),
    path("grid/", grid.grid, name="grid"),
    path("topics/", topics.topic_list, name="topic-list"),
    path("topics/<slug:slug>/", topics.topic_detail, name="topic-detail"),
    path("meetings/", meetings.meeting_list, name="meeting-list"),
    path("meetings/calendar/", meetings.meeting_calendar, name="meeting-calendar"),
    path("meetings/calendar/<int:year>/", meetings.meeting_calendar, name="meeting-calendar"),
    path("meetings/<slug:slug>/", meetings.meeting_detail, name="meeting-detail"),
    path("statements/<slug:public_id>/", statements.statement_detail, name="statement-detail"),
    path(
        "statements/<slug:public_id>/card.png",
        later("statements.views.public.cards.statement_card"),  # draws with Pillow
        name="statement-card",
    ),
    path(
        "statements/<slug:public_id>/citation.<slug:ending>",
        citing.statement_cite,
        name="statement-cite",
    ),
    path("articles/<slug:public_id>/", articles.article_detail, name="article-detail"),
    path("corrections/", corrections.correction_list, name="correction-list"),
    path("verify/", verify.verify, name="verify"),
    path("about/", about.about, name="about"),
]
