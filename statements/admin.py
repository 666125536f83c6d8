"""Django's admin, for accounts and rare repairs: it reads, and what it writes are actions."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.actions.users import repair_account
from statements.models import Invitation, SitePolicy, User
from statements.permissions import lacks_second_factor, may_repair

FOR_STAFF = _("Only administrators who are staff may do this. At the desk, People has the rest.")

UNUSED = {"autocomplete", "password_change_done", "view_on_site"}


class RepairSite(admin.AdminSite):
    """Behind the site's own sign-in, for administrators who are staff as well."""

    site_header = site_title = _("NATO tracker: repairs")
    index_title = _("Accounts")
    enable_nav_sidebar = False

    def get_urls(self) -> list[Any]:
        return [route for route in super().get_urls() if getattr(route, "name", "") not in UNUSED]

    def has_permission(self, request: HttpRequest) -> bool:
        return may_repair(request.user) and not lacks_second_factor(request.user)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Where everybody else is led: to sign in, to a second factor, or to a refusal."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next", reverse("admin:index")))
        if not may_repair(request.user):
            return render(request, "desk/refused.html", {"sentence": FOR_STAFF}, status=403)
        return redirect("mfa_index" if lacks_second_factor(request.user) else "admin:index")

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("sign-out")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_change_password")


class ReadOnly(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


class UserAdmin(ReadOnly):
    """Names and addresses can be corrected; roles and the rest are set at the desk."""

    list_display = ["username", "email", "desk_role", "is_active", "is_staff", "last_login"]
    list_filter = ["desk_role", "is_active", "is_staff"]
    search_fields = ["username", "email", "first_name", "last_name"]
    ordering = ["username"]
    fields = [
        *("username", "email", "first_name", "last_name", "desk_role"),
        *("is_active", "is_staff", "is_superuser", "date_joined", "last_login"),
    ]
    readonly_fields = [
        *("username", "desk_role", "is_active", "is_staff", "is_superuser"),
        *("date_joined", "last_login"),
    ]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        repair_account(user=obj, by=request.user, **form.cleaned_data)


class InvitationAdmin(ReadOnly):
    list_display = ["email", "role", "invited_by", "invited_at", "expires_on", "accepted_by"]
    ordering = ["-invited_at"]
    exclude = ["token_hash"]


class SitePolicyAdmin(ReadOnly):
    list_display = ["id", "four_eyes"]


repairs = RepairSite()
repairs.register(User, UserAdmin)
repairs.register(Invitation, InvitationAdmin)
repairs.register(SitePolicy, SitePolicyAdmin)
