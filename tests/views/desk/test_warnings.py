"""Warnings at the desk: shown first, ticked in the same form, kept with who let them stand."""

import re

import pytest
from django.urls import reverse

from statements.actions.acknowledgements import tell_apart
from statements.models import Acknowledgement, Amendment, Statement
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db
OFFICE = "Otto Wren held no office then that is recorded here: 4 December 2024."
NEAR = "Neither the name nor the office of Otto Wren stands around this passage."


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:statement-{name}", args=[statement.pk])


def state_of(statement: Statement) -> str:
    return Statement.objects.get(pk=statement.pk).state


@pytest.fixture
def odd(editor):
    return factories.draft(speaker=factories.speaker("Otto Wren"), entered_by=editor)


def ticks_in(page) -> list[str]:
    return re.findall(r'name="acknowledged" value="([^"]+)"', page.text)


def test_a_draft_shows_its_warnings_with_a_tick_and_a_way_out_each(as_contributor, odd):
    page = as_contributor.get(to("detail", odd))
    text = text_of(page)
    assert NEAR in text
    assert OFFICE in text
    assert text.count('name="acknowledged"') == 2
    quote = odd.quotes.get()
    place = f"{reverse('desk:article-detail', args=[quote.snapshot.article_id])}?snapshot="
    assert f'href="{place}{quote.snapshot_id}">See it in the article</a>' in text
    assert f'href="{to("detail", odd)}#amend">Amend the statement</a>' in text


def test_submitting_without_the_ticks_comes_back_with_them(as_contributor, odd):
    response = as_contributor.post(to("submit", odd), {"version": odd.version})
    assert response.status_code == 422
    text = text_of(response)
    assert "Look at the warnings first: mend them, or tick what is right so." in text
    assert OFFICE in text
    assert state_of(odd) == "draft"
    first, second = ticks_in(response)
    response = as_contributor.post(
        to("submit", odd), {"version": odd.version, "acknowledged": [first]}
    )
    assert response.status_code == 422
    text = text_of(response)
    assert f'value="{first}" checked>' in text
    assert f'value="{second}">' in text
    assert (state_of(odd), Acknowledgement.objects.count()) == ("draft", 0)


def test_submitting_with_every_tick_goes_on_and_the_reviewer_sees_who_ticked(
    as_contributor, odd, editor, client
):
    ticks = ticks_in(as_contributor.get(to("detail", odd)))
    response = as_contributor.post(
        to("submit", odd), {"version": odd.version, "acknowledged": ticks}, follow=True
    )
    assert "The statement is in review now." in text_of(response)
    client.force_login(factories.reviewer())
    text = text_of(client.get(to("detail", odd)))
    assert text.count(f"Right so, says {editor}, ") == 2
    assert 'name="acknowledged"' not in text


def test_garbage_for_ticks_is_no_tick(as_contributor, odd):
    for garbage in ("x", "no-office:", "no-office:" + "g" * 32, "\x00", "a" * 5000):
        response = as_contributor.post(
            to("submit", odd), {"version": odd.version, "acknowledged": [garbage]}
        )
        assert response.status_code == 422
    assert state_of(odd) == "draft"


def test_a_warning_is_german_on_a_german_page(as_contributor, odd):
    assert '<html lang="de">' in text_of(as_contributor.get(f"/de{to('detail', odd)}"))


def test_what_must_be_mended_has_no_tick(as_contributor):
    late = factories.draft(said_on=factories.DAY.replace(day=20))
    text = text_of(as_contributor.get(to("detail", late)))
    assert "before it was said: 20 December 2024." in text
    assert "This must be mended first." in text
    assert 'name="acknowledged"' not in text


def test_a_reviewer_lets_a_warning_of_a_change_stand_and_publishes(as_editor, reviewer):
    statement = factories.draft()
    wren = factories.speaker("Otto Wren")
    Statement.objects.filter(pk=statement.pk).update(state="in_review", speaker=wren)
    refused = as_editor.post(to("publish", statement), {"version": "1"})
    assert refused.status_code == 422
    assert "Look at the warnings first" in text_of(refused)
    page = as_editor.get(to("detail", statement))
    response = as_editor.post(
        to("acknowledge", statement), {"acknowledged": ticks_in(page)}, follow=True
    )
    assert "Your name stands beside what you ticked." in text_of(response)
    assert f"Right so, says {reviewer}, " in text_of(response)
    as_editor.post(to("publish", statement), {"version": "1"})
    assert state_of(statement) == "published"


def test_letting_nothing_stand_is_told(as_contributor, odd):
    response = as_contributor.post(to("acknowledge", odd))
    assert response.status_code == 422
    assert "Tick at least one warning that is right so." in text_of(response)


def test_a_contributor_lets_nothing_public_stand(as_contributor):
    response = as_contributor.post(to("acknowledge", factories.published()))
    assert response.status_code == 403


def test_other_facts_bring_the_tick_back(as_contributor, odd):
    ticks = ticks_in(as_contributor.get(to("detail", odd)))
    as_contributor.post(to("acknowledge", odd), {"acknowledged": ticks})
    assert ticks_in(as_contributor.get(to("detail", odd))) == []
    Statement.objects.filter(pk=odd.pk).update(speaker=factories.speaker("Cora Quill"))
    assert len(ticks_in(as_contributor.get(to("detail", odd)))) == 2


# Of an amendment.


@pytest.fixture
def odd_amendment():
    return factories.amendment(speaker=factories.speaker("Otto Wren"))


def of_amendment(name: str, amendment: Amendment) -> str:
    return reverse(f"desk:amendment-{name}", args=[amendment.pk])


@pytest.mark.parametrize("page", ["desk:statement-detail", "desk:review-detail"])
def test_a_reviewer_sees_what_the_amended_statement_would_be_warned_of(
    as_editor, reviewer, odd_amendment, page
):
    statement = odd_amendment.statement
    shown = text_of(as_editor.get(reverse(page, args=[statement.pk])))
    assert "Warnings of what is proposed" in shown
    assert NEAR in shown
    assert f'href="{to("detail", statement)}#amend">Amend the statement</a>' in shown
    assert shown.count('name="acknowledged"') == 2
    refused = as_editor.post(of_amendment("publish", odd_amendment), {"version": "1"})
    assert refused.status_code == 422
    assert "Look at the warnings first" in text_of(refused)


def test_a_reviewer_lets_them_stand_and_publishes_from_the_queue(
    as_editor, reviewer, odd_amendment
):
    statement = odd_amendment.statement
    ticks = ticks_in(as_editor.get(reverse("desk:review-detail", args=[statement.pk])))
    data = {"acknowledged": ticks, "queue": "1"}
    response = as_editor.post(of_amendment("acknowledge", odd_amendment), data, follow=True)
    assert response.redirect_chain == [(reverse("desk:review-detail", args=[statement.pk]), 302)]
    page = text_of(response)
    assert "Your name stands beside what you ticked." in page
    assert page.count(f"Right so, says {reviewer}, ") == 2
    as_editor.post(of_amendment("publish", odd_amendment), {"version": "1"})
    assert Statement.objects.get().speaker.name == "Otto Wren"


def test_letting_nothing_of_an_amendment_stand_is_told(as_editor, odd_amendment):
    response = as_editor.post(of_amendment("acknowledge", odd_amendment))
    assert response.status_code == 422
    assert "Tick at least one warning that is right so." in text_of(response)


def test_a_contributor_reads_the_warnings_of_an_amendment_without_ticks(
    as_contributor, odd_amendment
):
    page = text_of(as_contributor.get(to("detail", odd_amendment.statement)))
    assert NEAR in page
    assert 'name="acknowledged"' not in page
    response = as_contributor.post(of_amendment("acknowledge", odd_amendment))
    assert response.status_code == 403


# On the bench.


@pytest.fixture
def accepted(odd):
    quote = odd.quotes.get()
    return factories.candidate(
        snapshot=quote.snapshot, spans=quote.spans, state="accepted", quote=quote
    )


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_card_shows_the_warnings_of_its_draft_when_it_is_submitted(
    as_contributor, odd, accepted, headers
):
    address = reverse("desk:candidate-submit", args=[accepted.pk])
    response = as_contributor.post(address, {"version": odd.version}, headers=headers)
    assert response.status_code == 422
    text = text_of(response)
    assert NEAR in text
    assert OFFICE in text
    assert text.count('name="acknowledged"') == 2
    assert state_of(odd) == "draft"
    ticks = ticks_in(response)
    as_contributor.post(address, {"version": odd.version, "acknowledged": ticks}, headers=headers)
    assert state_of(odd) == "in_review"


def test_submitting_all_drafts_shows_the_warnings_on_their_cards(as_contributor, odd, accepted):
    address = reverse("desk:article-submit", args=[accepted.snapshot.article_id])
    response = as_contributor.post(address, {"draft": f"{odd.pk}:{odd.version}"})
    assert response.status_code == 409
    text = text_of(response)
    assert "0 drafts submitted. 1 could not be done: see its card." in text
    assert "Look at the warnings first: mend them, or tick what is right so." in text
    assert NEAR in text
    assert text.count('name="acknowledged"') == 2
    assert state_of(odd) == "draft"


def test_the_form_of_a_passage_offers_the_statement_that_it_may_repeat(
    as_contributor, found, minister
):
    words = "The lighthouse stays lit"
    said = factories.draft(speaker=minister, words=words)
    other = factories.draft(speaker=minister, words="Boats need harbours")
    page = as_contributor.get(reverse("desk:candidate-accept", args=[found.pk]))
    text = text_of(page)
    assert "This may be here already." in text
    assert page.context["likely"] == [said]
    assert text.index(f'value="{said.public_id}"') < text.index(f'value="{other.public_id}"')


@pytest.fixture
def said(minister):
    return factories.published(speaker=minister, words="The lighthouse stays lit")


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_one_click_accepts_and_then_tells_what_it_may_repeat(as_contributor, found, said, headers):
    address = reverse("desk:candidate-accept", args=[found.pk])
    response = as_contributor.post(address, {"as_suggested": "1"}, headers=headers, follow=True)
    draft = Statement.objects.latest("pk")
    text = text_of(response)
    assert "Accepted by" in text
    sentence = f"This may be what Ada Brandt says in statement {said.public_id} already."
    compare = f'<a href="{to("compare", draft)}?other={said.public_id}">Compare the two</a>'
    assert f"<p>{sentence} {compare}</p>" in text
    if headers:
        assert f"Passage 1: accepted. {sentence} 0 open</span>" in text
    card = response.context["card"]
    key = card.warnings[0].key
    as_contributor.post(
        reverse("desk:candidate-submit", args=[found.pk]),
        {"version": draft.version, "acknowledged": [key]},
    )
    assert state_of(draft) == "in_review"


def test_many_accepted_at_once_tell_what_they_may_repeat(as_contributor, found, said):
    address = reverse("desk:article-accept", args=[found.snapshot.article_id])
    data = {"candidate": [found.pk]}
    text = text_of(as_contributor.post(address, data, headers={"HX-Request": "true"}))
    assert f"This may be what Ada Brandt says in statement {said.public_id} already." in text
    assert "Accepted by" in text


def test_what_was_told_apart_is_not_told_again(as_contributor, found, said, editor):
    as_contributor.post(reverse("desk:candidate-accept", args=[found.pk]), {"as_suggested": "1"})
    tell_apart(statement=Statement.objects.latest("pk"), other=said, editor=editor)
    page = reverse("desk:article-detail", args=[found.snapshot.article_id])
    text = text_of(as_contributor.get(page, {"card": found.pk}))
    assert "This may be what" not in text
