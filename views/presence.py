"""How presence, absence and lateness are said: neutral words, the reason if there is one, never a judgement.

All words about reasons are said here and nowhere else.
"""

from domain.diary import Presence
from domain.words import Attendance
from locales import Texts


def presence_line(texts: Texts, presence: Presence) -> str:
    """«Б — отсутствие по болезни»."""
    if presence.meaning is Attendance.LATE and presence.minutes:
        return texts("presence-late-minutes", letter=presence.letter, minutes=presence.minutes)
    return texts(f"presence-{presence.meaning.value}", letter=presence.letter)


def present_line(texts: Texts) -> str:
    """Nothing was noted: «на уроке»."""
    return texts("presence-present")


def reason_line(texts: Texts, meaning: Attendance, lessons: int) -> str:
    """So many lessons missed for this reason: «по болезни: 4»."""
    return texts(f"reason-{meaning.value}", lessons=lessons)
