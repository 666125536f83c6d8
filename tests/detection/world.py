"""An invented world for the tests: nobody here lives, and nothing here was ever said."""

from datetime import date

from statements.detection import (
    Knowledge,
    Office,
    Organisation,
    Person,
    Tenure,
    Term,
    Topic,
    Word,
)

DAY = date(2024, 11, 5)
CHANGE = date(2024, 10, 1)

PERSONS = (
    Person(
        "ada-brandt",
        "Ada Brandt",
        ("Ada Brant",),
        ("Brandt", "Brant"),
        "female",
        (Tenure("freedonia-fm", date(2021, 1, 1), None),),
    ),
    Person(
        "tom-keller",
        "Tom Keller",
        (),
        ("Keller",),
        "male",
        (Tenure("sylvania-dm", date(2022, 5, 1), None),),
    ),
    Person(
        "ruth-keller",
        "Ruth Keller",
        (),
        ("Keller",),
        "female",
        (Tenure("freedonia-dm", date(2023, 3, 1), None),),
    ),
    Person(
        "otto-lind",
        "Otto Lind",
        (),
        ("Lind",),
        "male",
        (Tenure("league-chief", date(2015, 1, 1), date(2024, 9, 30)),),
    ),
    Person(
        "jan-vermeer-holm",
        "Jan Vermeer Holm",
        ("Jan Holm",),
        ("Vermeer Holm", "Holm"),
        "male",
        (
            Tenure("sylvania-pm", date(2016, 1, 1), date(2023, 12, 31)),
            Tenure("league-chief", CHANGE, None),
        ),
    ),
    Person(
        "elsa-von-der-au",
        "Elsa von der Au",
        (),
        ("von der Au",),
        "female",
        (Tenure("sylvania-president", date(2020, 1, 1), None),),
    ),
    Person(
        "bruno-sommer",
        "Bruno Sommer",
        (),
        ("Sommer",),
        "male",
        (Tenure("freedonia-president", date(2020, 1, 1), None),),
    ),
    Person(
        "karl-alt",
        "Karl Alt",
        (),
        ("Alt",),
        "male",
        (Tenure("freedonia-fm", date(2015, 1, 1), date(2020, 12, 31)),),
    ),
)

OFFICES = (
    Office("freedonia-fm", "FR", "foreign minister"),
    Office("freedonia-dm", "FR", "defence minister"),
    Office("freedonia-president", "FR", "head of state"),
    Office("sylvania-dm", "SY", "defence minister"),
    Office("sylvania-pm", "SY", "head of government"),
    Office("sylvania-president", "SY", "head of state"),
    Office(
        "league-chief",
        "LIGA",
        "secretary general",
        (
            Word("Liga-Chef", "de", "male"),
            Word("Liga-Chefin", "de", "female"),
            Word("League chief", "en"),
            Word("Secretary General of the League", "en"),
        ),
    ),
)

ORGANISATIONS = (
    Organisation(
        "FR",
        (Word("Freedonien", "de"), Word("Freedonia", "en")),
        (Word("freedonisch", "de"), Word("Freedonian", "en")),
        (Word("Freedonier", "de", "male"), Word("Freedonierin", "de", "female")),
    ),
    Organisation(
        "SY",
        (Word("Sylvanien", "de"), Word("Sylvania", "en")),
        (Word("sylvanisch", "de"), Word("Sylvanian", "en")),
        (Word("Sylvanier", "de", "male"), Word("Sylvanierin", "de", "female")),
    ),
    Organisation("LIGA", (Word("Liga", "de"), Word("League", "en"))),
)

ROLE_NOUNS = {
    "foreign minister": (
        Word("Außenminister", "de", "male"),
        Word("Außenministerin", "de", "female"),
        Word("foreign minister", "en"),
    ),
    "defence minister": (
        Word("Verteidigungsminister", "de", "male"),
        Word("Verteidigungsministerin", "de", "female"),
        Word("defence minister", "en"),
    ),
    "head of state": (
        Word("Präsident", "de", "male"),
        Word("Präsidentin", "de", "female"),
        Word("president", "en"),
    ),
    "head of government": (Word("Ministerpräsident", "de", "male"), Word("prime minister", "en")),
    "secretary general": (
        Word("Generalsekretär", "de", "male"),
        Word("Generalsekretärin", "de", "female"),
        Word("secretary general", "en"),
    ),
}

TOPICS = (
    Topic("spending", "", (Term("Verteidigungsausgaben", "de"), Term("defence spending", "en"))),
    Topic(
        "spending-2",
        "spending",
        (Term("zwei Prozent", "de", ("Verteidigungsausgaben", "Wehretat*")),),
    ),
    Topic("sanctions", "", (Term("Sanktion*", "de"), Term("sanction*", "en"))),
    Topic("sanctions-ruritania", "sanctions", (Term("Sanktionen gegen Ruritanien", "de"),)),
    Topic("war", "", (Term("ruritanisch* Angriff*", "de"), Term("Ruritanian attack*", "en"))),
    Topic("bridge", "", (Term("Brücke*", "de"), Term("bridge", "en"))),
)

WORLD = Knowledge(PERSONS, OFFICES, ORGANISATIONS, ROLE_NOUNS, TOPICS)
