import pytest

from statements.readers import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Leuchtturm von Nirgendhafen bleibt beleuchtet, sagte die Ministerin.", "de"),
        ("The lighthouse of Port Nowhere stays lit, the minister said on Monday.", "en"),
        ("Le phare du port restera allumé, a déclaré la ministre devant la presse.", "fr"),
        ("Światło latarni morskiej", None),
        ("🇳🇱", None),
    ],
)
def test_the_language_is_always_one_of_three(text, language):
    assert guess_language(text) in ({language} if language else {"de", "en", "fr"})


def test_only_the_beginning_of_a_long_text_counts():
    german = "Der Leuchtturm bleibt beleuchtet, sagte die Ministerin am Montag. " * 80
    assert guess_language(german + "The lighthouse stays lit. " * 5000) == "de"
