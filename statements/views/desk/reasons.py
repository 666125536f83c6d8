"""Why a passage was proposed, in the language of the page.

Detection keeps its reasons in English. The desk says the rule's sentence in other languages, by
the rule's name; of a rule that it does not know it shows the reason that was kept.
"""

from dataclasses import dataclass

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Candidate

THING = "-thing"

SENTENCES = {
    "direct-after": _("Words in marks, followed by “%(cue)s”"),
    "direct-colon": _("Words in marks after “%(cue)s” and a colon"),
    "direct-before": _("Words in marks right behind “%(cue)s”"),
    "direct-source": _("Words in marks, followed by the source (“%(cue)s”)"),
    "direct-label": _("Words in marks after a name and a colon"),
    "direct-bare-colon": _("Words in marks after a colon, without a verb of saying"),
    "direct-standing": _("A sentence of its own in marks"),
    "partial-cue": _("A fragment in marks beside “%(cue)s”"),
    "partial-source": _("A fragment in marks in a sentence with a source (“%(cue)s”)"),
    "partial-bare": _("A longer fragment in marks without a verb of saying"),
    "indirect-after": _("A reported sentence, followed by “%(cue)s”"),
    "indirect-wie": _("A reported sentence with “%(cue)s”"),
    "indirect-dass": _("A dass-clause after “%(cue)s”"),
    "indirect-question": _("An indirect question after “%(cue)s”"),
    "indirect-konjunktiv": _("A clause in the Konjunktiv after “%(cue)s”"),
    "indirect-infinitive": _("An infinitive clause after “%(cue)s”"),
    "indirect-source": _("A sentence with its source (“%(cue)s”)"),
    "indirect-anaphor": _("A sentence that goes on reporting (“%(cue)s”)"),
    "indirect-noun": _("A clause announced by the noun “%(cue)s”"),
    "indirect-wonach": _("A clause after “%(cue)s”"),
    "indirect-free": _("A sentence in the Konjunktiv (“%(cue)s”) that goes on reporting"),
    "indirect-back": _("A sentence that the next one tells back (“%(cue)s”)"),
    "indirect-that": _("A that-clause after “%(cue)s”"),
    "indirect-bare": _("A reported clause right behind “%(cue)s”"),
    Candidate.MARKED_BY_EDITOR: _("An editor marked it in the text"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    words: str
    language: str


def reason_of(candidate: Candidate) -> Reason:
    """The sentence and its language; in English the one that was kept, for it tells most."""
    language = (get_language() or "en")[:2]
    sentence = SENTENCES.get(candidate.rule.removesuffix(THING))
    if sentence is None or language == "en":
        return Reason(candidate.why, "en")
    words = str(sentence) % {"cue": candidate.cue or gettext("its frame")}
    return Reason(f"{words}{_about_speaker(candidate)}.", language)


def _about_speaker(candidate: Candidate) -> str:
    if candidate.rule == Candidate.MARKED_BY_EDITOR:
        return ""
    if candidate.speaker_id is None:
        return gettext("; the speaker is open")
    if candidate.is_taken_over:
        return gettext("; the speaker is taken over from the sentence before")
    return ""
