"""The page of every part in every state."""

import pytest


@pytest.mark.parametrize("language", ["", "/de"])
def test_every_part_stands_on_the_page_and_nobody_real_says_anything(as_contributor, language):
    text = " ".join(as_contributor.get(f"{language}/desk/style/").content.decode().split())
    for part in ("stance-key", "quote-large", "quote-other", "corrections", "chip", "field-error"):
        assert part in text
    assert text.count('class="statement-card"') == 8
    named = {part.partition('"')[0] for part in text.split('class="speaker-name" href="')[1:]}
    assert named == {f"{language}/speakers/ada-brandt/"}


def test_the_page_shows_one_scheme_where_asked(as_contributor):
    assert (
        "style-sheet style-dark" in as_contributor.get("/desk/style/?scheme=dark").content.decode()
    )
    assert 'class="style-sheet"' in as_contributor.get("/desk/style/?scheme=x").content.decode()


def test_every_colour_of_the_tokens_is_shown(as_contributor):
    text = as_contributor.get("/desk/style/").content.decode()
    for name in ("paper", "ink", "link", "stance-supports", "stance-opposes"):
        assert f'fill="var(--{name})"' in text
