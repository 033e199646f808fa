"""What a button carries of what stands above it: a yes is good only for what was shown."""

from hashlib import sha256


def fingerprint_of(shown: object, length: int) -> str:
    """So many hex digits, others for anything else. `shown` is values and what holds them in a fixed order, no sets."""
    return sha256(repr(shown).encode()).hexdigest()[:length]
