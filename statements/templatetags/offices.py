"""Offices as pages show them."""

from django import template

from statements.models.offices import Office
from statements.models.speakers import Speaker

register = template.Library()


@register.filter
def title_for(office: Office, speaker: Speaker) -> str:
    """The office's title in the page's language and the speaker's gender."""
    return office.title(speaker.gender)
