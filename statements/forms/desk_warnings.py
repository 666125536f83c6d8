"""The ticks that let warnings stand."""

import re

from django.http import QueryDict

KEY = re.compile(r"[a-z-]{1,40}:[0-9a-f]{32}")
MOST = 100


def ticked_in(data: QueryDict) -> frozenset[str]:
    """The keys of the warnings that were ticked; what is no key is none of them."""
    return frozenset(key for key in data.getlist("acknowledged")[:MOST] if KEY.fullmatch(key))
