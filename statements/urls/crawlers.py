"""What search engines look for at the top of a site, in no language."""

from django.urls import path

from statements.views.public import crawlers

urlpatterns = [
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemap_index, name="sitemap-index"),
    path("sitemap-<slug:section>.xml", crawlers.sitemap_section, name="sitemap-section"),
]
