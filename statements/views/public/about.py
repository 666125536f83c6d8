"""What this is, by which rules, how well its detection works, and who answers for it."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.models import SitePolicy, Stance


@dataclass(frozen=True, slots=True)
class Figures:
    """How well detection finds one kind of quotation, in per cent; the README has the same."""

    kind: str
    precision: str
    recall: str
    right_speaker: str


@dataclass(frozen=True, slots=True)
class Example:
    """A stance of the codebook: when it is given, and a sentence that nobody ever said."""

    stance: Stance
    rule: str
    words: str


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    context = {
        "has_four_eyes": SitePolicy.four_eyes_are_on(),
        "codebook": codebook(),
        "figures": figures(),
        "publisher": settings.PUBLISHER,
        "publisher_address": settings.PUBLISHER_ADDRESS,
        "contact": settings.CONTACT_EMAIL,
        "takedown": settings.TAKEDOWN_EMAIL,
    }
    return render(request, "public/about/about.html", context)


def figures() -> list[Figures]:
    measured = [
        (_("Direct quotations"), 93.1, 89.0, 89.4),
        (_("Direct quotations of five words and more"), 97.8, 92.6, 90.5),
        (_("Indirect speech"), 88.8, 77.2, 87.1),
        (_("Both"), 89.7, 80.2, 87.7),
    ]
    return [Figures(kind, *(number_format(n, 1) for n in numbers)) for kind, *numbers in measured]


def codebook() -> list[Example]:
    return [
        Example(
            Stance.SUPPORTS,
            _("The words say yes to the proposition and name no condition."),
            _("The lamp of Port Nowhere stays lit, tonight and every night."),
        ),
        Example(
            Stance.CONDITIONAL,
            _(
                "Yes, but only if something else happens first; or only a part of it, or later. "
                "The condition must stand in the words themselves."
            ),
            _("We keep it lit as soon as Ruritania pays for half of the oil."),
        ),
        Example(
            Stance.NONCOMMITTAL,
            _(
                "Asked for a yes or no, the speaker gives neither. Silence is not noncommittal: "
                "there must be words that decline to answer."
            ),
            _("We have taken note of the lamp and shall look at it in spring."),
        ),
        Example(
            Stance.OPPOSES,
            _("The words say no to the proposition, or support what excludes it."),
            _("Put it out. Ships have maps."),
        ),
        Example(
            Stance.SPEAKS,
            _(
                "The topic is spoken about and no side taken, or the topic has no proposition that "
                "one could be for or against."
            ),
            _("The lamp was built in 1911 and has burnt four kinds of oil."),
        ),
    ]
