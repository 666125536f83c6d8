"""What second factors' codes are made of was kept as it is; from now on it is sealed."""

from allauth.mfa.utils import decrypt, encrypt
from django.db import migrations

SECRETS = ("secret", "seed")


def rewrite(apps, change):
    for row in apps.get_model("mfa", "Authenticator").objects.order_by("pk"):
        row.data |= {name: change(row.data[name]) for name in SECRETS if name in row.data}
        row.save(update_fields=["data"])


def seal(apps, schema_editor):
    rewrite(apps, lambda kept: encrypt(decrypt(kept)))


def unseal(apps, schema_editor):
    rewrite(apps, decrypt)


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0014_translations"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(seal, unseal)]
