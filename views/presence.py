"""How absence and lateness are said: neutral words, the reason if there is one, never a judgement."""

from domain.diary import Presence
from domain.words import Attendance
from locales import Texts


def presence_line(texts: Texts, presence: Presence) -> str:
    """«Б — отсутствие по болезни»."""
    if presence.meaning is Attendance.LATE and presence.minutes:
        return texts("presence-late-minutes", letter=presence.letter, minutes=presence.minutes)
    return texts(f"presence-{presence.meaning.value}", letter=presence.letter)
