"""Who works at the desk."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from statements.models.trail import tracked


class User(AbstractUser):
    """An account. Reading needs none; ``desk_role`` says what its owner does at the desk.

    Each role may do what those before it may, and more.
    """

    class DeskRole(models.TextChoices):
        NONE = "", _("none")
        CONTRIBUTOR = "contributor", _("contributor")
        EDITOR = "editor", _("editor")
        DATA_EDITOR = "data-editor", _("data editor")
        ADMIN = "admin", _("administrator")

    desk_role = models.CharField(max_length=11, choices=DeskRole, default=DeskRole.NONE, blank=True)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    desk_role__in=("", "contributor", "editor", "data-editor", "admin")
                ),
                name="user_desk_role_is_known",
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username


@tracked()
class SitePolicy(models.Model):
    """The site's own rules, which the database enforces: one row, or the strict defaults."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    four_eyes = models.BooleanField(default=True)

    objects = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="site_policy_is_one_row")
        ]

    def __str__(self) -> str:
        return "site policy"

    @classmethod
    def four_eyes_are_on(cls) -> bool:
        """Whether the one who enters and the one who publishes must differ."""
        policy = cls.objects.first()
        return policy is None or policy.four_eyes
