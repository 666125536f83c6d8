"""Pages speak the language of their path, and proxies keep one of each for everybody."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("path", "language"), [("/about/", "en"), ("/de/about/", "de")])
@pytest.mark.parametrize("preferred", ["de", "fr,en;q=0.5", ""])
def test_what_a_browser_prefers_changes_nothing(client, path, language, preferred):
    page = client.get(path, headers={"Accept-Language": preferred})
    assert page["Content-Language"] == language
    assert f'<html lang="{language}">' in page.text
    assert "Accept-Language" not in page.get("Vary", "")
