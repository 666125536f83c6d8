"""The product's addresses, as far as this site has the pages."""

from django.urls import include, path

from benchmarks.days_work import views

urlpatterns = [
    path("topics/<slug:slug>/", views.TopicView.as_view()),
    path("speakers/<slug:slug>/", views.SpeakerView.as_view()),
    path("search/", views.SearchView.as_view()),
    path("statements/<slug:public_id>/", views.StatementView.as_view()),
    path("data/", views.data),
    # The models' own addresses are made from these.
    path("", include("statements.urls.public")),
]
