"""Two printed speakers are the same where they share a head: "Kanzlerin Muster" and "Muster".

The head of a phrase is its last capitalised word before the first preposition or genitive article
("der Sprecher der Werft": "sprecher"), of a list each member's; of a pronoun the pronoun.
"""

import re

_BRACKETS = re.compile(r"\([^)]*\)")
_MEMBERS = re.compile(r",|;| und | and | sowie ")
_WORD = re.compile(r"[\w.\-'’]*\w")
_PLAIN_WORD = re.compile(r"\w[\w.\-]*")
_GENITIVE_S = re.compile(r"(?<=\w{3})s$")

# "nach eigenen Angaben von X", "der Meinung des X": what is said, before who says it.
_SAYING = re.compile(
    r"""^(?: (?: eigenen? | ersten | übereinstimmenden | jüngsten | bisherigen | offiziellen
          | inoffiziellen | neuesten | [a-zäöü]+en | seine[rnms]? | ihre[rnms]? | de[rnms]
          | die | das | eine[rnms]? ) \s+ )*
    (?: Angaben? | Aussagen? | Ansicht | Meinung | Auffassung | Worten? | Informationen
      | Berichte?n? | Medienberichten | Einschätzung(?:en)? | Darstellung | Überzeugung
      | Erkenntnissen? | Schätzungen | Bekunden | Mitteilung(?:en)? | Meldung(?:en)?
      | Erklärung | Stellungnahme | Äußerung(?:en)? | Quellen | Agenturberichten ) \s+
    (?: (?: von | vom | der | des | eines | einer | aus | durch ) \s+ )? (?=\S)""",
    re.VERBOSE,
)

_ENDS_A_HEAD = set(
    "der des von vom aus bei beim im in für am an zum zur mit über gegen nach auf vor unter sowie"
    " während eines einer of from for at gegenüber seit zu laut the".split()
)
_PRONOUNS = set(
    "er sie es der die das dieser diese dieses jener man wir ich he she they it ihm ihr ihnen"
    " letzterer letztere beide deren dessen seiner ihrer seinen ihren welche welcher diesem diesen"
    " einige viele andere".split()
)
_NO_HEADS = set(
    "Der Die Das Ein Eine Den Dem Des Auch The A An Nach Laut Herr Frau Auf In Im Von Zu Aus Bei"
    " Beim Mit Vom".split()
)


def is_same_speaker(printed: str, gold: str) -> bool:
    """Whether the two phrases share a head; an empty one shares none."""
    return bool(heads(printed) & heads(gold))


def heads(phrase: str) -> set[str]:
    """The heads of a speaker as printed, in small letters."""
    phrase = _BRACKETS.sub(" ", phrase).strip()
    if not phrase:
        return set()
    behind = _SAYING.sub("", phrase, count=1)
    if re.search(r"\w", behind):
        phrase = behind
    found = {head for member in _MEMBERS.split(phrase) if (head := _head(member))}
    if found:
        return found
    words = _PLAIN_WORD.findall(phrase)
    return {words[-1].lower()} if words else set()


def _head(member: str) -> str:
    """The head of one phrase, or its first pronoun, or nothing."""
    words = _WORD.findall(member)
    kept: list[str] = []
    for at, word in enumerate(words):
        if kept and word.lower() in _ENDS_A_HEAD:
            if _is_inside_a_name(words, at):
                continue
            break
        if (word[:1].isupper() or word[:1].isdigit()) and word not in _NO_HEADS:
            kept.append(word)
    if kept:
        return _GENITIVE_S.sub("", kept[-1].lower())
    return next((word.lower() for word in words if word.lower() in _PRONOUNS), "")


def _is_inside_a_name(words: list[str], at: int) -> bool:
    """ "Anna von der Heide", "Karl zu Moor"; not "Sprecher der Werft"."""
    if words[at] == "der":
        return words[at - 1] == "von"
    if at + 1 == len(words):
        return False
    if words[at] == "von":
        return at == 1
    return words[at].lower() == "zu" and words[at - 1][:1].isupper()
