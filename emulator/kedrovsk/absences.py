"""Who was away: whole days of illness, a lesson missed here and there, lateness, exemption from PE."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.journal import Absence, Lesson, LessonAt
from emulator.kedrovsk.tables import chance, whole

# What the story shows of Artyom of 7Б, written by hand: pupil, day, number, letter, minutes.
BY_HAND: dict[tuple[str, date, int], tuple[str, int | None]] = {
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 9), 1): ("ОП", 7),
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 10), 6): ("У", None),
}
HEALTHY = ("Ковалёв Артём Дмитриевич", date(2026, 11, 2))


def absences_at(lesson: Lesson, pupils: Sequence[str]) -> Iterator[Absence]:
    """About four of a hundred lessons."""
    for pupil in pupils:
        letter, minutes = _letter(lesson, pupil)
        if letter:
            yield Absence(lesson.at, pupil, letter, minutes)


def _letter(lesson: Lesson, pupil: str) -> tuple[str, int | None]:
    at = lesson.at
    if written := BY_HAND.get((pupil, at.day, at.number)):
        return written
    if pupil == HEALTHY[0] and at.day >= HEALTHY[1]:
        return "", None
    return ("Б", None) if _ill(pupil, at.day) else _by_chance(at, pupil)


def _by_chance(at: LessonAt, pupil: str) -> tuple[str, int | None]:
    luck = chance("absence", pupil, at.day, at.number)
    if luck < 0.008:
        return "Н" if luck < 0.005 else "У", None
    if at.number == 1 and luck < 0.025:
        return "ОП", whole(3, 15, "late", pupil, at.day)
    exempt = "Физическая культура" in at.group and luck < 0.05
    return "ОСВ" if exempt else "", None


def _ill(pupil: str, day: date) -> bool:
    """An illness begins on one day of sixty and lasts three to six days."""
    for back in range(6):
        begun = day - timedelta(days=back)
        if chance("ill", pupil, begun) < 1 / 150 and back < whole(3, 6, "how long", pupil, begun):
            return True
    return False
