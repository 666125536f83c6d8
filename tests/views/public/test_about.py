"""What this is, by which rules, and who answers for it."""

import re

import pytest
from django.conf import settings as real_settings
from django.urls import reverse
from django.utils import translation

from statements.models import SitePolicy, Stance
from statements.views.public import about

pytestmark = pytest.mark.django_db


def page(client) -> str:
    return client.get(reverse("about")).content.decode()


def test_the_page_tells_rules_stances_figures_and_where_complaints_go(client):
    text = page(client)
    for place in ("rules", "stances", "detection", "corrections", "data", "contact"):
        assert f'<section class="section" id="{place}">' in text.replace(" section-first", "")
    assert text.count("<h1") == 1


def test_programs_are_led_to_all_statements_in_the_language_of_the_page(client):
    for before in ("", "/de"):
        links = re.findall(r'<a href="([^"]*)" type="application/json">',
                           client.get(f"{before}/about/").content.decode())  # fmt: skip
        assert links == [f"{before}/api/v1/statements/"]
        for list_of_all in (f"{before}/search/", f"{before}/"):
            assert f'href="{links[0]}"' in client.get(list_of_all).content.decode()


def test_each_stance_has_an_example_that_is_said_to_be_made_up(client):
    text = page(client)
    assert [example.stance for example in about.codebook()] == list(Stance)
    for example in about.codebook():
        assert example.words in text
    assert text.count("Made up:") == len(Stance)
    assert "nobody ever said them" in text


def test_the_figures_of_detection_are_those_of_the_readme():
    readme = (real_settings.BASE_DIR / "README.md").read_text()
    rows = [re.split(r"\s*\|\s*", line)[1:6] for line in readme.splitlines()
            if re.match(r"\| (direct|indirect|both)", line)]  # fmt: skip
    assert [(row.precision, row.recall, row.right_speaker) for row in about.figures()] == [
        (precision, recall, speaker) for _kind, precision, recall, _f1, speaker in rows
    ]


def test_figures_are_written_as_the_language_of_the_page_writes_them():
    with translation.override("de"):
        assert about.figures()[0].precision == "93,1"


def test_who_runs_the_site_stands_there(client, settings):
    settings.PUBLISHER = "Freedonia Gazette & Sons"
    settings.PUBLISHER_ADDRESS = "1 Pier Road, Port Nowhere"
    settings.CONTACT_EMAIL = "desk@gazette.example"
    settings.TAKEDOWN_EMAIL = "wrong@gazette.example"
    text = page(client)
    assert "run by Freedonia Gazette &amp; Sons." in text
    assert "<address>1 Pier Road<br>Port Nowhere</address>" in text
    assert 'href="mailto:desk@gazette.example"' in text
    assert 'href="mailto:wrong@gazette.example"' in text


def test_what_is_not_set_is_said_to_be_missing(client, settings):
    settings.PUBLISHER = settings.CONTACT_EMAIL = settings.TAKEDOWN_EMAIL = ""
    text = page(client)
    assert "has not entered a name yet" in text
    assert "No address for complaints has been entered yet." in text


def test_the_page_tells_whether_two_people_are_needed(client):
    assert "a second person reads it" in page(client)
    SitePolicy.objects.create(four_eyes=False)
    text = page(client)
    assert "lets one person enter and publish" in text
    assert "a second person reads it" not in text
