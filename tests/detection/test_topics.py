"""Topics: by their terms, with the words that suggested them."""

from statements.detection import TopicGuess, detect
from tests.detection.world import DAY, WORLD


def topics(passage: str, language: str = "de") -> tuple[TopicGuess, ...]:
    text = {"de": f"Ada Brandt sagte: „{passage}“", "en": f"Ada Brandt said: “{passage}”"}[language]
    [candidate] = detect(text, WORLD, DAY, language)
    return candidate.topics


def test_the_trigger_is_given_as_printed() -> None:
    assert topics("Jede BRÜCKENSPERRE kostet uns Zeit.") == (TopicGuess("bridge", "BRÜCKENSPERRE"),)


def test_a_star_on_several_words_stands_for_their_endings() -> None:
    assert topics("Der ruritanische Angriffskrieg muss enden.") == (
        TopicGuess("war", "ruritanische Angriffskrieg"),
    )


def test_a_term_without_a_star_is_a_whole_word() -> None:
    assert topics("Die Verteidigungsausgabenfrage ist offen.") == ()


def test_a_term_begins_at_a_words_start() -> None:
    assert topics("Die Zugbrücke ist kaputt und alt.") == ()


def test_a_term_with_company_counts_only_beside_it() -> None:
    assert topics("Wir geben zwei Prozent mehr aus als früher.") == ()
    assert topics("Zwei Prozent für den Wehretat sind das Ziel.") == (
        TopicGuess("spending-2", "Zwei Prozent"),
    )


def test_a_parent_is_left_out_where_its_trigger_is_its_childs() -> None:
    assert topics("Die Sanktionen gegen Ruritanien bleiben bestehen.") == (
        TopicGuess("sanctions-ruritania", "Sanktionen gegen Ruritanien"),
    )


def test_a_parent_with_a_trigger_of_its_own_stays() -> None:
    found = topics("Verteidigungsausgaben von zwei Prozent reichen nicht.")
    assert found == (
        TopicGuess("spending", "Verteidigungsausgaben"),
        TopicGuess("spending-2", "zwei Prozent"),
    )


def test_terms_of_another_language_do_not_count() -> None:
    assert topics("The Brücke is a word of another language.", "en") == ()
    assert topics("The bridge must be ready before winter.", "en") == (
        TopicGuess("bridge", "bridge"),
    )


def test_a_quote_without_a_term_takes_those_of_its_sentence() -> None:
    [candidate] = detect("Zur Brücke sagte Ada Brandt: „Wir bleiben am Tisch.“", WORLD, DAY, "de")
    assert candidate.topics == (TopicGuess("bridge", "Brücke"),)
