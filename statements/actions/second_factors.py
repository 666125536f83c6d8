"""What second factors' codes are made of, as the database keeps it: sealed by allauth's hooks."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt, encrypt
from django.db import transaction

SECRETS = ("secret", "seed")  # of an app, of recovery codes


@transaction.atomic
def seal_second_factors() -> int:
    """Seals all anew under the present key, so that an earlier one may go; returns how many."""
    sealed = 0
    for row in Authenticator.objects.select_for_update().order_by("pk"):
        secrets = {name: row.data[name] for name in SECRETS if name in row.data}
        row.data |= {name: encrypt(decrypt(kept)) for name, kept in secrets.items()}
        if secrets:
            row.save(update_fields=["data"])
            sealed += 1
    return sealed
