"""The words of the corpus, in the order of how often they are said: as in speech, the first few
make up most of it. The tail is compounds, by which German search has its difficulties."""

from itertools import accumulate, product

GERMAN = """
die und der wir in das NATO ist nicht Ukraine zu mit den es auf für Sicherheit ein von haben dass
werden Unterstützung sich auch müssen als eine an Frieden aber Partner nach Verteidigung wie um
dem noch Europa sein so Bündnis über aus bei wenn heute Entscheidung mehr gemeinsam nur vor
Beitritt sie einen oder durch Waffen jetzt diese immer Verhandlungen Soldaten sehr kann alle
Grenze Russland Vertrag bleiben weiter brauchen Ausgaben klar stehen Zusagen Lieferung
"""
ENGLISH = """
the and of we to a NATO in that is Ukraine for not it with on support our are will security have
this be as they from peace allies must but at more by defence all has Europe can their which
alliance been decision would so need one there together only when very membership or today
its before weapons now these always talks soldiers about into because border Russia treaty remain
continue spending clear stand commitments delivery
"""
GERMAN_NOUNS = """
Hafen Brücke Straße Wasser Energie Handel Zeit Haus Garten Küste Insel Wind Licht Markt Schule
Werkzeug Wagen Bahn Luft Stadt Land Fluss Berg Feld Wald Stein Eisen Glas Papier Brot Fisch Schiff
Turm Glocke Lampe Kessel Seil Anker Segel Ruder Netz Kran Lager Tor Mauer Dach Keller Treppe
Fenster Tisch Stuhl Lehrer Bäcker Schmied Müller Bote Händler Gärtner Fischer Lotse Wächter
"""
ENGLISH_NOUNS = """
harbour bridge road water energy trade time house garden coast island wind light market school
tool wagon rail air town field river hill forest stone iron glass paper bread fish ship tower bell
lamp kettle rope anchor sail rudder net crane store gate wall roof cellar stair window table chair
teacher baker smith miller carrier dealer gardener fisher pilot keeper letter ladder barrel basket
"""
GERMAN_HEADS = (
    "ausgaben planung sicherung vertrag recht frage hilfe arbeit versorgung wesen".split()
)
ENGLISH_HEADS = "works plan rights master yard keeping supply question worker side".split()

# Two that never meet in a quote, and one that nobody has said since OLD_UNTIL: for such words a
# plan that is quick on most days reads half the table.
NEVER_MEET = {"de": ("Leuchtfeuer", "Nebelhorn"), "en": ("beacon", "foghorn")}
OLD_WORD = {"de": "Telegrafenamt", "en": "telegraph"}
OLD_UNTIL = 2009


def compounds(nouns: list[str], heads: list[str]) -> list[str]:
    return [f"{noun}{head}" for head, noun in product(heads, nouns)]


def ranked(frequent: str, nouns: str, heads: list[str]) -> list[str]:
    return [*frequent.split(), *nouns.split(), *compounds(nouns.split(), heads)]


VOCABULARY = {
    "de": ranked(GERMAN, GERMAN_NOUNS, GERMAN_HEADS),
    "en": ranked(ENGLISH, ENGLISH_NOUNS, ENGLISH_HEADS),
}


def zipf(count: int, exponent: float = 1.0) -> list[float]:
    """Cumulative weights, as ``random.choices`` takes them: the n-th is said 1/n as often."""
    return list(accumulate(rank**-exponent for rank in range(1, count + 1)))


WEIGHTS = {language: zipf(len(words)) for language, words in VOCABULARY.items()}
