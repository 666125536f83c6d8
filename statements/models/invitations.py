"""Who is asked to work at the desk, by whom, and what became of it."""

from datetime import date

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from statements.models.trail import tracked
from statements.models.users import User


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def undecided(self) -> "InvitationQuerySet":
        """Neither accepted nor withdrawn; they may have expired."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def by_hash(self, token_hash: str) -> "Invitation | None":
        return self.filter(token_hash=token_hash).first()

    def for_address(self, email: str) -> "InvitationQuerySet":
        return self.filter(email__iexact=email)

    def for_people(self) -> "InvitationQuerySet":
        """Those that somebody may still accept or ask about, the newest first."""
        return self.undecided().select_related("invited_by").order_by("-invited_at", "-pk")


@tracked(exclude=("token_hash",))
class Invitation(models.Model):
    """Its link makes one account, once; of the link's token only a hash is kept."""

    email = models.EmailField()
    name = models.CharField(max_length=150, blank=True)
    role = models.CharField(max_length=11, choices=User.DeskRole)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(
        User, models.PROTECT, related_name="invitations", null=True, blank=True
    )
    invited_at = models.DateTimeField()
    expires_on = models.DateField()
    accepted_by = models.OneToOneField(
        User, models.PROTECT, related_name="invitation", null=True, blank=True
    )
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation_an_address",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at=None, accepted_by=None)
                | models.Q(accepted_at__isnull=False, accepted_by__isnull=False, withdrawn_at=None),
                name="invitation_is_accepted_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=("contributor", "editor", "data-editor", "admin")),
                name="invitation_is_for_a_role",
            ),
        ]

    def __str__(self) -> str:
        return self.email

    def has_expired(self, today: date) -> bool:
        return self.expires_on < today

    def why_closed(self, today: date) -> str:
        """Why nobody can accept it any more, in a sentence; empty while somebody can."""
        if self.accepted_at:
            return str(_("This invitation was used already. Sign in with the account made then."))
        if self.withdrawn_at:
            return str(_("This invitation was withdrawn. Ask who sent it to you."))
        if self.has_expired(today):
            return str(_("This invitation has expired. Ask who sent it to you for another one."))
        return ""
