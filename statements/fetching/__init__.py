"""An address in, the bytes behind it out: the one room that opens connections to the outside.

Editors name the addresses and strangers answer, so nothing here is trusted. Only http and https
on their own ports, only public hosts (checked on the very address that is connected to, after
every redirect), ten seconds and five megabytes for everything together, only text, only what a
site's robots.txt allows. Plain Python, no Django.
"""

from statements.fetching.connections import PUBLIC_ONLY, Policy
from statements.fetching.fetcher import Fetched, Fetcher, Limits
from statements.fetching.problems import FetchProblem, Problem
from statements.fetching.public_addresses import is_public

__all__ = [
    "PUBLIC_ONLY",
    "FetchProblem",
    "Fetched",
    "Fetcher",
    "Limits",
    "Policy",
    "Problem",
    "is_public",
]
