"""What a page offers to whom."""

from django import template

from statements import permissions

register = template.Library()


@register.filter
def may_review(user: permissions.Visitor) -> bool:
    return permissions.may_review(user)


@register.filter
def may_keep_records(user: permissions.Visitor) -> bool:
    return permissions.may_keep_records(user)


@register.filter
def may_administer(user: permissions.Visitor) -> bool:
    return permissions.may_administer(user)
