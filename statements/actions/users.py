"""Accounts, and the rules that hold for all of them."""

from django.db import transaction

from statements.models import SitePolicy, User


@transaction.atomic
def ensure_user(*, username: str, password: str, desk_role: str) -> User:
    """The account of a name with this password, made with the role where it does not exist."""
    user = User.objects.filter(username=username).first()
    if user is None:
        user = User.objects.create_user(username, password=password, desk_role=desk_role)
    elif not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


@transaction.atomic
def set_desk_role(*, user: User, desk_role: str) -> User:
    """Gives an account its role at the desk; "" takes it away."""
    user.desk_role = desk_role
    user.save(update_fields=["desk_role"])
    return user


@transaction.atomic
def set_four_eyes(*, is_on: bool) -> SitePolicy:
    """Whether who enters a statement and who publishes it must differ, from now on."""
    policy, _ = SitePolicy.objects.update_or_create(defaults={"four_eyes": is_on})
    return policy
