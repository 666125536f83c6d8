"""What the site asks of everybody."""

from django.db import models

from statements.models.trail import tracked
from statements.models.versions import changes_records


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
        triggers = [changes_records()]

    def __str__(self) -> str:
        return "site policy"

    @classmethod
    def four_eyes_are_on(cls) -> bool:
        """Whether the one who enters and the one who publishes must differ."""
        policy = cls.objects.first()
        return policy is None or policy.four_eyes
