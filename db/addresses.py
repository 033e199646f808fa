"""The secret part of a calendar's address: the feed's id and a keyed hash of it. The database holds no secret."""

from hmac import compare_digest

from db.keys import Keys

PURPOSE = "calendar"
DIGITS = 40  # hexadecimal: 160 bits
LONGEST = 18  # an id of eighteen digits still fits a column


def token(keys: Keys, feed: int) -> str:
    """«17-4f0c…», by the newest secret."""
    return f"{feed}-{keys.hashes(PURPOSE, str(feed))[0][:DIGITS]}"


def feed_of(keys: Keys, given: str) -> int | None:
    """Whose token it is; made under any of the secrets. None for what was never one."""
    number, _, seal = given.partition("-")
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST):
        return None
    good = [compare_digest(one[:DIGITS].encode(), seal.encode()) for one in keys.hashes(PURPOSE, number)]
    return int(number) if any(good) else None
