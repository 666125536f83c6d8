"""How else a word may be spelt: without accents, with ae for ä, in British or American English."""

import re

UMLAUTS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))

# British and American endings and words, each read both ways.
# Source: the lists "American and British English spelling differences" of Wikipedia, by type.
DOUBLED = "(cancel|fuel|label|level|marshal|model|signal|travel|counsel|quarrel)"
BRITISH = (
    (r"(arm|behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rig|rum|savi|val|vig)our", r"\1or"),
    (r"(\w{3,})is(e|ed|es|ing|ation|ations)$", r"\1iz\2"),
    (r"(anal|paral)ys(e|ed|es|ing)$", r"\1yz\2"),
    (r"(def|off|pret)ence", r"\1ense"),
    (r"licence", "license"),
    (r"(cent|theat|fib|met|lit)re(s|d)?$", r"\1er\2"),
    (r"(dial|catal|anal|monol)ogue", r"\1og"),
    (r"programme", "program"),
    (
        rf"{DOUBLED}l(ed|ing|ers?)$",
        r"\1\2",
    ),
    (r"manoeuvr", "maneuver"),
    (r"sceptic", "skeptic"),
    (r"(judg|acknowledg)ement", r"\1ment"),
    (r"artefact", "artifact"),
    (r"ageing", "aging"),
    (r"grey", "gray"),
    (r"cheque", "check"),
    (r"mould", "mold"),
    (r"plough", "plow"),
    (r"aluminium", "aluminum"),
    (r"tonne(s?)$", r"ton\1"),
)
AMERICAN = (
    (r"(arm|behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rig|rum|savi|val|vig)or", r"\1our"),
    (r"(\w{3,})iz(e|ed|es|ing|ation|ations)$", r"\1is\2"),
    (r"(anal|paral)yz(e|ed|es|ing)$", r"\1ys\2"),
    (r"(def|off|pret)ense", r"\1ence"),
    (r"license", "licence"),
    (r"(cent|theat|fib|met|lit)er(s|ed)?$", r"\1re\2"),
    (r"(dial|catal|anal|monol)og(s?)$", r"\1ogue\2"),
    (r"program(s?)$", r"programme\1"),
    (
        rf"{DOUBLED}(ed|ing|ers?)$",
        r"\1l\2",
    ),
    (r"maneuver", "manoeuvr"),
    (r"skeptic", "sceptic"),
    (r"(judg|acknowledg)ment", r"\1ement"),
    (r"artifact", "artefact"),
    (r"aging$", "ageing"),
    (r"gray", "grey"),
    (r"mold", "mould"),
    (r"plow", "plough"),
    (r"aluminum", "aluminium"),
    (r"\bton(s?)$", r"tonne\1"),
)
READINGS = [(re.compile(there), back) for there, back in (*BRITISH, *AMERICAN)]


def spellings_of(word: str) -> list[str]:
    """The word itself first, then how else it is spelt."""
    lower = word.lower()
    ways = [lower]
    for two, one in UMLAUTS:
        ways += [way.replace(two, one) for way in ways if two in way]
        ways += [way.replace(one, two) for way in ways if one in way]
    ways += [there.sub(back, lower) for there, back in READINGS if there.search(lower)]
    return [word, *(way for way in dict.fromkeys(ways) if way != lower)]


# How Slavic and other names are written in German, English and French: what sounds alike is one.
# Source: the transliteration tables of Duden and of BGN/PCGN for Russian and Ukrainian, by sound.
SOUNDS = [
    (re.compile(there), back)
    for there, back in (
        (r"schtsch|shch", "S"),
        (r"tsch|tch", "C"),
        (r"sch|sh", "S"),
        (r"ch", "C"),
        (r"zh|j(?=[aou])|y(?=[aou])", "J"),
        (r"kh|h", "h"),
        (r"ph", "f"),
        (r"ck|q|c", "k"),
        (r"ks|x", "X"),
        (r"ts|tz|z", "s"),
        (r"w", "v"),
        (r"ff?$|v$", "v"),
        (r"ou|oe", "u"),
        (r"[yij]+", "i"),
        (r"(.)\1+", r"\1"),
    )
]


def sound_of(name: str) -> str:
    """A folded name as it sounds: "selenskyj", "zelenskyy" and "selenski" are one."""
    for there, back in SOUNDS:
        name = there.sub(back, name)
    return name
