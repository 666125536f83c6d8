"""What every public page tells search engines and those who share it, in its head."""

import re

import pytest
from lxml import html as lxml_html

from tests import factories
from tests.views.public.test_lists import PAGES

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
ALL = {
    **PAGES,
    "statement": lambda said: said.get_absolute_url(),
    "corrections": lambda said: "/corrections/",
    "about": lambda said: "/about/",
}


def head_of(client, address: str):
    return lxml_html.fromstring(client.get(address).content).find("head")


def properties(head) -> dict[str, str]:
    return {meta.get("property"): meta.get("content") for meta in head.iter("meta")
            if meta.get("property")}  # fmt: skip


@pytest.mark.parametrize("page", ALL)
def test_a_page_has_a_title_a_description_and_one_address_without_filters(client, say, page):
    first = say()
    say()
    address = ALL[page](first)
    path = address.partition("?")[0]
    head = head_of(client, address)
    title = head.findtext("title")
    (description,) = head.xpath("meta[@name='description']/@content")
    assert title.strip() == title
    assert (page == "home") is (title == "NATO tracker")
    assert 20 <= len(description.strip()) <= 200
    assert head.xpath("link[@rel='canonical']/@href") == [SITE + path]
    shared = properties(head)
    assert (shared["og:title"], shared["og:description"]) == (title, description)
    assert shared["og:url"] == SITE + path


@pytest.mark.parametrize("page", ALL)
def test_a_page_names_itself_in_both_languages(client, say, page):
    first = say()
    say()
    path = ALL[page](first).partition("?")[0]
    german = "/de" + path
    for address in (path, german):
        links = head_of(client, address).xpath("link[@hreflang]")
        assert {link.get("hreflang"): link.get("href") for link in links} == {
            "de": SITE + german,
            "en": SITE + path,
            "x-default": SITE + path,
        }


def test_titles_and_descriptions_tell_pages_apart(client, say):
    first = say()
    say()
    whole = {make(first) for make in ALL.values() if "?" not in make(first)}
    heads = [head_of(client, address) for address in whole]
    assert len({head.findtext("title") for head in heads}) == len(heads)
    told = [head.xpath("meta[@name='description']/@content")[0] for head in heads]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("page", ALL)
def test_every_page_leads_to_the_corrections_their_feed_and_what_this_is(client, say, page):
    first = say()
    say()
    text = client.get(ALL[page](first)).content.decode()
    assert 'type="application/atom+xml" title="Corrections" href="/feeds/corrections/"' in text
    foot = text.split('<footer class="site-footer')[1]
    assert 'href="/corrections/"' in foot
    assert 'href="/about/"' in foot


def test_a_statement_is_shared_with_its_picture_in_the_language_of_the_page(client, say):
    row = say()
    shared = properties(head_of(client, row.get_absolute_url()))
    picture = f"/statements/{row.public_id}/card.png"
    assert shared["og:image"] == SITE + picture
    assert shared["og:description"] == f"“{factories.SENTENCE}” Freedonia Gazette"
    assert shared["og:title"].startswith("Ada Brandt: Lighthouses, 4 Dec 2024")
    german = head_of(client, "/de" + row.get_absolute_url())
    assert properties(german)["og:image"] == f"{SITE}/de{picture}"
    assert properties(german)["og:locale"] == "de_DE"


def test_a_paraphrase_is_shared_without_marks(client):
    row = factories.in_review()
    row.quotes.update(form="indirect")
    factories.publish(row)
    shared = properties(head_of(client, row.get_absolute_url()))
    assert shared["og:description"] == (
        f"Freedonia Gazette reports, in indirect speech: {factories.SENTENCE}"
    )


def test_a_translated_wording_is_shared_as_a_translation(client):
    row = factories.in_review()
    row.quotes.update(wording="translated")
    factories.publish(row)
    shared = properties(head_of(client, row.get_absolute_url()))
    assert shared["og:description"] == (
        f"“{factories.SENTENCE}” English translation by Freedonia Gazette"
    )


@pytest.mark.parametrize("words", ['The "lamp" stays <b>lit</b>', "Lamp & oil 'stay'"])
def test_words_cannot_leave_the_attribute_they_stand_in(client, words):
    row = factories.published(words=words, snapshot=factories.snapshot(f"He said: {words}."))
    head = head_of(client, row.get_absolute_url())
    assert words in properties(head)["og:description"]
    assert head.find("b") is None


VOID = {"meta", "link", "input", "br", "img", "hr"}


@pytest.mark.parametrize("page", ["statement", "corrections", "about"])
@pytest.mark.parametrize("language", ["", "/de"])
def test_tags_are_closed_in_order_and_ids_stand_once(client, say, page, language):
    row = say()
    factories.correction(row)
    text = client.get(language + ALL[page](row)).content.decode()
    text = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert len(ids) == len(set(ids))
    for link in re.findall(r'href="#([^"]*)"', text):
        assert link in ids
    opened = []
    for closing, tag, attributes, self_closed in re.findall(
        r"<(/?)([a-z][a-z0-9]*)((?:\s+[^\s=>\"]+(?:=\"[^\"]*\")?)*)\s*(/?)>", text
    ):
        names = re.findall(r'\s([^\s=>"]+)(?:="[^"]*")?', attributes)
        assert len(names) == len(set(names)), f"<{tag}{attributes}>"
        if closing:
            assert opened.pop() == tag
        elif tag not in VOID and not self_closed:
            opened.append(tag)
    assert opened == []
