"""Topics: by their terms, with the words that suggested them."""

import pytest

from statements.detection import TopicGuess, detect
from statements.detection.topics import topic_index, topics_of_text
from tests.detection.test_topic_figures import starter_topics
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


def test_a_quote_that_names_a_topic_takes_none_of_its_sentence() -> None:
    text = "Zur Brücke sagte Ada Brandt: „Die Sanktionen bleiben in Kraft.“"
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.topics == (TopicGuess("sanctions", "Sanktionen"),)


def test_a_sentence_without_a_term_takes_those_of_its_neighbours() -> None:
    text = "Die Brücke ist alt. „Wir reden nicht länger“, sagte Ada Brandt. Es regnete."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.topics == (TopicGuess("bridge", "Brücke"),)


def test_another_paragraph_is_no_neighbour() -> None:
    text = "Die Brücke ist alt.\n„Wir reden nicht länger“, sagte Ada Brandt.\nDie Sanktionen."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.topics == ()


def test_a_quote_over_paragraphs_has_the_topics_of_all_of_them() -> None:
    text = "„Die Brücke ist alt.\n„Die Sanktionen bleiben in Kraft“, sagte Ada Brandt."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.topics == (
        TopicGuess("bridge", "Brücke"),
        TopicGuess("sanctions", "Sanktionen"),
    )


def test_a_neighbour_keeps_a_term_company() -> None:
    text = "Es ging um den Wehretat. „Zwei Prozent genügen mir nicht“, sagte Ada Brandt."
    [candidate] = detect(text, WORLD, DAY, "de")
    assert candidate.topics == (TopicGuess("spending-2", "Zwei Prozent"),)


def test_an_editors_brackets_stand_in_no_terms_way() -> None:
    assert topics("Alle [ruritanischen] Angriffe müssen enden.") == (
        TopicGuess("war", "ruritanischen] Angriffe"),
    )


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Wir erhöhen die Verteidigungsausgaben.", {"defence-spending"}),
        ("Die Höhe der Militärausgaben bleibt geheim.", {"defence-spending"}),
        ("Zwei Prozent für den Wehretat sind zu wenig.", {"spending-2", "defence-spending"}),
        ("Die NATO-Mitgliedschaft der Ukraine kommt.", {"ukraine-membership"}),
        ("Der NATO-Beitritt der Ukraine kommt.", {"ukraine-membership"}),
        ("Der NATO-Beitritt von Freedonien kommt.", set()),
        ("Die EU-Sanktionen wirken.", {"sanctions"}),
        ("Chinas Rolle im Ukraine-Krieg wächst.", {"china", "russia-war"}),
        ("Im Bündnisfall zählt die Luft- und Raketenabwehr.", {"article-5", "air-defence"}),
        ("Das Dach des Verteidigungsministeriums ist undicht.", set()),
    ],
)
def test_the_starter_terms_match_compounds_and_endings(passage: str, expected: set[str]) -> None:
    found = topics_of_text(passage, topic_index(starter_topics(), "de"))
    assert {guess.topic for guess in found} == expected


def test_an_apostrophe_may_be_straight_or_curly() -> None:
    index = topic_index(starter_topics(), "en")
    found = {topics_of_text(f"Russia{mark}s war goes on.", index) for mark in "'’"}
    assert {guess.topic for guesses in found for guess in guesses} == {"russia-war"}
