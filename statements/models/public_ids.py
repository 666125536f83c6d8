"""Short stable ids for addresses that people write down."""

import secrets

# Crockford's base 32 in lower case: no i, l, o, u to misread.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8


def new_public_id() -> str:
    """Eight random characters, 40 bits; the column's unique constraint guards the rest."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
