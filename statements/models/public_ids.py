"""Short stable ids for addresses that people write down."""

import secrets
from base64 import b32encode

# Crockford's base 32 in lower case: no i, l, o, u to misread.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8
FROM_BASE_32 = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET.encode())


def new_public_id() -> str:
    """Eight random characters, 40 bits; the column's unique constraint guards the rest."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def new_public_ids(count: int) -> list[str]:
    """The same for very many rows: some may be alike."""
    drawn = b32encode(secrets.token_bytes(count * LENGTH * 5 // 8)).translate(FROM_BASE_32).decode()
    return [drawn[start : start + LENGTH] for start in range(0, len(drawn), LENGTH)]
