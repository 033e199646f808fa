"""One-time codes: how they are made, read from what people type, and shown.

Fourteen random characters of an alphabet of 31 hold 69 bits (60 is the least the school's rules allow); the
fifteenth is a check character, so that a slip of the finger is told from a wrong code and costs no try.
"""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 is prime; 0 O, 1 I L are left out: they look alike on paper
RANDOM_LENGTH = 14
LENGTH = RANDOM_LENGTH + 1
GROUP = 5

# People read a code from paper with a Russian keyboard on: letters that look the same are taken for the same.
LOOKALIKES = str.maketrans("АВЕКМНРСТУХ", "ABEKMHPCTYX")


def new_code() -> str:
    """A fresh code, never shown twice by chance: 31**14 is about 7.6e20."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_LENGTH))
    return body + check_character(body)


def check_character(body: str) -> str:
    """Weights 1…14 modulo a prime catch every single wrong character and every swap of two neighbours."""
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(body, start=1))
    return ALPHABET[total % len(ALPHABET)]


def read_code(typed: str) -> str | None:
    """The code in what somebody typed or a link carried; None if it cannot be one (length, characters)."""
    kept = _kept(typed)
    return kept if len(kept) == LENGTH and set(kept) <= set(ALPHABET) else None


def looks_like_code(typed: str) -> bool:
    """Was this meant to be a code? Letters and digits of about its length, no sentence."""
    kept = _kept(typed)
    return (
        LENGTH - 5 <= len(kept) <= LENGTH + 5
        and kept.isascii()
        and any(c.isdigit() for c in kept)
        and any(c.isalpha() for c in kept)
        and len(typed) <= 2 * LENGTH
    ) or (read_code(typed) is not None and ("-" in typed or not has_slip(kept)))


def _kept(typed: str) -> str:
    return "".join(c for c in typed.upper().translate(LOOKALIKES) if c.isalnum())


def has_slip(code: str) -> bool:
    """Does the check character disagree? Then it was mistyped, and nobody was guessing."""
    return check_character(code[:-1]) != code[-1]


def spoken(code: str) -> str:
    """In groups of five, as it stands on paper: `ABCDE-FGHJK-MNPQR`."""
    return "-".join(code[i : i + GROUP] for i in range(0, len(code), GROUP))
