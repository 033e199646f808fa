"""How presence, absence and lateness are said: neutral words, the reason if there is one, never a judgement.

All words about reasons are said here and nowhere else.
"""

from domain.diary import Presence
from domain.words import Attendance
from locales import Texts

# Whatever tells why: also an exemption, which is given for a reason of health.
REASONS = frozenset({meaning for meaning in Attendance if meaning.absent} | {Attendance.EXEMPT})


def presence_line(texts: Texts, presence: Presence, *, discreet: bool = False) -> str:
    """«Б — отсутствие по болезни»; in discretion «отсутствие», without the reason and the letter that says it."""
    if discreet and presence.meaning in REASONS:
        return texts("presence-absent") if presence.meaning.absent else present_line(texts)
    if presence.meaning is Attendance.LATE and presence.minutes:
        return texts("presence-late-minutes", letter=presence.letter, minutes=presence.minutes)
    return texts(f"presence-{presence.meaning.value}", letter=presence.letter)


def present_line(texts: Texts) -> str:
    """Nothing was noted: «на уроке»."""
    return texts("presence-present")


def letter(texts: Texts, presence: Presence, *, discreet: bool = False) -> str:
    """«Б», where there is no room for more; in discretion a word without the reason."""
    if discreet and presence.meaning in REASONS:
        return presence_line(texts, presence, discreet=True)
    return texts("diary-week-letter", letter=presence.letter)


def reason_line(texts: Texts, meaning: Attendance, lessons: int) -> str:
    """So many lessons missed for this reason: «по болезни: 4»."""
    return texts(f"reason-{meaning.value}", lessons=lessons)
