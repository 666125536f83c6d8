"""The forms of cue verbs, built from the lexicons: which words may say that somebody spoke."""

from dataclasses import dataclass, field
from functools import cache

from .lexicon import entries

_INSEPARABLE = (
    "be",
    "er",
    "ver",
    "ent",
    "zer",
    "ge",
    "miss",
    "emp",
    "wider",
    "unter",
    "über",
    "voll",
)
DEFAULT_USE = "say"


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb by its infinitive, with its separable ``particle``; ``use``: what it frames."""

    infinitive: str
    particle: str
    use: str


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms to verbs. ``finite`` holds "teilte" (its particle follows) and "sagte", ``joined`` the
    unseparated "mitteilte", ``participles`` "mitgeteilt"."""

    finite: dict[str, tuple[Verb, ...]] = field(default_factory=dict)
    joined: dict[str, Verb] = field(default_factory=dict)
    participles: dict[str, Verb] = field(default_factory=dict)
    infinitives: dict[str, Verb] = field(default_factory=dict)


@cache
def cue_verbs(language: str) -> Verbs:
    """All forms of the language's cue verbs."""
    verbs = Verbs()
    for entry in entries(f"{language}/cue_verbs"):
        forms, _, use = entry.partition(":")
        if language == "de":
            _add_german(verbs, forms.split(), use.strip() or DEFAULT_USE)
        else:
            _add_plain(verbs, forms.split(), use.strip() or DEFAULT_USE, language)
    return verbs


def _add_german(verbs: Verbs, forms: list[str], use: str) -> None:
    particle, _, bare = forms[0].rpartition("|")
    verb = Verb(particle + bare, particle, use)
    principal = [form.partition("|")[0] for form in forms[1:]] or _regular_german(bare, particle)
    present, past, participle = principal
    plural_past = past + ("n" if past.endswith("e") else "en")
    plural_present = "wissen" if bare == "wissen" else bare
    subjunctive = _stem(bare) + "e"
    for form in (present, past, plural_past, plural_present, subjunctive):
        if particle:
            verbs.joined.setdefault(particle + form, verb)
        if form != subjunctive:
            verbs.finite[form] = (*verbs.finite.get(form, ()), verb)
    verbs.participles.setdefault(participle, verb)
    verbs.infinitives.setdefault(verb.infinitive, verb)
    if particle:
        verbs.infinitives.setdefault(particle + "zu" + bare, verb)


def _regular_german(bare: str, particle: str) -> list[str]:
    stem = _stem(bare)
    joint = "e" if stem.endswith(("t", "d", "chn", "ffn", "dn", "gn", "tm", "dm")) else ""
    has_no_ge = bare.endswith("ieren") or bare.startswith(_INSEPARABLE)
    participle = ("" if has_no_ge else "ge") + stem + joint + "t"
    return [stem + joint + "t", stem + joint + "te", particle + participle]


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def _add_plain(verbs: Verbs, forms: list[str], use: str, language: str) -> None:
    infinitive = forms[0]
    present, past, participle = forms[1:] or _regular_english(infinitive)
    verb = Verb(infinitive, "", use)
    finite = {present, past} if language == "fr" else {infinitive, present, past}
    for form in finite:
        verbs.finite[form] = (*verbs.finite.get(form, ()), verb)
    verbs.participles.setdefault(participle, verb)
    verbs.infinitives.setdefault(infinitive, verb)


def _regular_english(infinitive: str) -> list[str]:
    if infinitive.endswith("e"):
        return [infinitive + "s", infinitive + "d", infinitive + "d"]
    ending = "es" if infinitive.endswith(("s", "sh", "ch", "x")) else "s"
    return [infinitive + ending, infinitive + "ed", infinitive + "ed"]
