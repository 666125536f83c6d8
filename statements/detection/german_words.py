"""German words by class: articles, pronouns, prepositions, and what is a noun."""

from .lexicon import words
from .phrases import Tokens

NOMINATIVE = set(
    "der die das ein eine all dieser diese dieses kein keine mehrere viele einige alle"
    " beide zwei drei vier fünf zahlreiche sein seine ihr ihre unser unsere manche andere"
    " weitere jeder jede jenes welche".split()
)
OBLIQUE = set(
    "einer seiner ihrer den dem des einen einem eines diesen diesem seinem seinen seines"
    " ihrem ihren ihres keinen keinem unserem unseren jedem jeden allen beiden".split()
)
PRONOUNS = set("er sie es wir ich man".split())
PARTICLES = set("von van de der zu al bin del di da la le dos ten ter".split())
PREPOSITIONS = set(
    "in im an am auf bei beim mit nach vor von vom zu zum zur aus für gegen über unter"
    " durch um ohne seit während wegen trotz zwischen gegenüber neben hinter per"
    " anlässlich angesichts bis ab laut bezüglich hinsichtlich infolge mittels seitens dank"
    " ungeachtet aufgrund anhand mithilfe innerhalb außerhalb entgegen samt binnen unweit abseits"
    " jenseits oberhalb unterhalb gemäß statt anstelle außer neben".split()
)
COORDINATIONS = {"und", "sowie"}
# „Welt“, „heise online“: a medium's name in marks may be a subject.
_WORDS_OF_A_NAME = 3


def is_short_name(tokens: Tokens, at: int) -> bool:
    passage = tokens[at].text
    return passage[:1].isupper() and len(passage.split()) <= _WORDS_OF_A_NAME


def is_preposition(lower: str) -> bool:
    """Whether a word in lower case opens a prepositional phrase."""
    return lower in PREPOSITIONS


def is_article(lower: str) -> bool:
    """Whether a word in lower case is an article or stands in for one."""
    return lower in NOMINATIVE or lower in OBLIQUE


def is_noun(tokens: Tokens, at: int) -> bool:
    """Whether the token is a capitalised word that is no function word."""
    token = tokens[at]
    if token.is_capital:
        return token.lower not in words("de/function_words")
    has_sign = "." in token.text[1:-1] or token.text[-1].isdigit()
    if token.kind == "w" and (has_sign or token.lower in words("de/lower_names")):
        return True  # "t-online.de", "n24", "taz"
    return "-" in token.text[:-1] and token.text.rpartition("-")[2][0].isupper()
