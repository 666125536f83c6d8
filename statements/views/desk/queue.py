"""The review queue, and a reviewer's way through it."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from statements.forms.desk_review import PlaceForm, QueueForm
from statements.models import Statement, Translation, User
from statements.models.statements import StatementQuerySet
from statements.models.translations import TranslationQuerySet

MOST = 1000  # statements between which one finds the next


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer stands in the queue; ``number`` counts from 1 and is 0 outside of it."""

    filters: dict[str, str] = field(default_factory=dict)
    number: int = 0
    count: int = 0
    next: int | None = None

    @property
    def query(self) -> str:
        """The filters as they stand in an address."""
        return f"?{urlencode(self.filters)}" if self.filters else ""

    def address_of(self, pk: int) -> str:
        return reverse("desk:review-detail", args=[pk]) + self.query

    @property
    def address(self) -> str:
        """The queue itself."""
        return reverse("desk:review-list") + self.query

    @property
    def next_address(self) -> str:
        return self.address_of(self.next) if self.next else self.address


def queue_of(user: User, form: QueueForm) -> StatementQuerySet:
    """What waits, as the checked ``form`` narrows it."""
    statements = Statement.objects.waiting_for_review()
    if form.cleaned_data.get("show") != "all":
        statements = statements.reviewable_by(user)
    return statements


def narrowed(statements: StatementQuerySet, form: QueueForm) -> StatementQuerySet:
    language = form.cleaned_data.get("language")
    return statements.led_in(language) if language else statements


def translations_in_queue(user: User, form: QueueForm) -> TranslationQuerySet:
    """The translations that nobody has reviewed or that became stale, as ``form`` narrows them."""
    rows = Translation.objects.to_be_reviewed()
    if form.cleaned_data.get("show") != "all":
        rows = rows.open_to(user)
    language = form.cleaned_data.get("language")
    rows = rows.from_or_into(language) if language else rows
    return rows.with_quotes().longest_waiting_first()


def place_in_queue(user: User, form: QueueForm, pk: int) -> Place:
    """The place of a statement (``pk``), and the one that follows it, or else the first."""
    keys = list(narrowed(queue_of(user, form), form).values_list("pk", flat=True)[:MOST])
    number = keys.index(pk) + 1 if pk in keys else 0
    others = [*keys[number:], *keys[: max(number - 1, 0)]]
    return Place(filters_of(form), number, len(keys), others[0] if others else None)


def filters_of(form: QueueForm) -> dict[str, str]:
    names = ("show", "language")
    return {name: form.cleaned_data[name] for name in names if form.cleaned_data.get(name)}


def came_from_queue(request: HttpRequest) -> PlaceForm | None:
    """What the reviewing page sends along with every decision; None where it comes elsewhere."""
    form = PlaceForm(request.POST)
    form.is_valid()
    return form if form.cleaned_data.get("queue") else None


def address_after(request: HttpRequest, pk: int, *, stays: bool = False) -> str:
    """Where a reader goes after a decision on a statement: on to the next in the queue, or back to
    it where the reading goes on (``stays``) or did not begin in the queue."""
    form = came_from_queue(request)
    if form is None:
        return reverse("desk:statement-detail", args=[pk])
    place = place_in_queue(request.user, form, pk)
    if stays:
        return place.address_of(pk)
    following = form.cleaned_data.get("next")
    waiting = narrowed(queue_of(request.user, form), form)
    if following and waiting.with_key(following).exists():
        return place.address_of(following)
    if place.next is None:
        messages.info(request, _("Nothing more waits for you here."))
    return place.next_address
