"""Marks: by how able a pupil is, about one in three lessons, everybody in a control work."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta

from domain import roster as r
from domain.journal import Lesson, LessonAt, Mark, PeriodMark
from domain.words import LessonKind
from emulator.kedrovsk.tables import chance, lines, pick

EVERYDAY = ("ответ на уроке", "ответ на уроке", "домашняя работа", "самостоятельная работа")
WEIGHTS = {"ответ на уроке": 1, "домашняя работа": 1, "самостоятельная работа": 2, "контрольная работа": 3}
COMMENTED = 0.06
TWO_MARKS = 0.03

# What the story shows of Artyom of 7Б: pupil, day, group → value, work, comment.
BY_HAND = {
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 9), "7Б Алгебра"): ("4", "ответ на уроке", "решено чисто"),
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 10), "7Б Русский язык"): ("5", "самостоятельная работа", ""),
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 11), "7Б Физика"): ("5", "ответ на уроке", "хороший ответ"),
}


def marks_at(lesson: Lesson, present: Sequence[str], entered: Callable[[LessonAt], datetime]) -> Iterator[Mark]:
    """The marks of one lesson; who got a 2 in a control work may have taken it again."""
    for pupil in present:
        if by_hand := BY_HAND.get((pupil, lesson.at.day, lesson.at.group)):
            value, work, comment = by_hand
            yield Mark(lesson.at, pupil, value, work, WEIGHTS[work], comment, entered=entered(lesson.at))
        elif lesson.kind is LessonKind.CONTROL:
            yield from _control(lesson, pupil, entered)
        elif chance("mark?", pupil, lesson.at) < 0.28:
            work = pick(EVERYDAY, "work", pupil, lesson.at)
            comment = _comment(pupil, lesson.at)
            value = _value(pupil, lesson.at)
            if work == "самостоятельная работа" and chance("two", pupil, lesson.at) < TWO_MARKS:
                value = f"{value}/{_value(pupil, lesson.at, 'second')}"
            yield Mark(lesson.at, pupil, value, work, WEIGHTS[work], comment, entered=entered(lesson.at))


def _control(lesson: Lesson, pupil: str, entered: Callable[[LessonAt], datetime]) -> Iterator[Mark]:
    value, work = _value(pupil, lesson.at), "контрольная работа"
    comment = _comment(pupil, lesson.at)
    yield Mark(lesson.at, pupil, value, work, WEIGHTS[work], comment, entered=entered(lesson.at))
    if value == "2" and chance("retake", pupil, lesson.at) < 0.5:
        later = entered(lesson.at) + timedelta(days=2)
        yield Mark(lesson.at, pupil, "4", work, WEIGHTS[work], retake=True, entered=later)


def _value(pupil: str, at: LessonAt, salt: str = "") -> str:
    """Able pupils rarely get a 3, nobody often a 2."""
    able = 0.32 + 0.55 * chance("able", pupil)
    luck = able + 0.45 * (chance("value", pupil, at, salt) - 0.5)
    return "5" if luck > 0.66 else "4" if luck > 0.44 else "3" if luck > 0.17 else "2"


def _comment(pupil: str, at: LessonAt) -> str:
    return pick(lines("comments"), "what", pupil, at) if chance("comment", pupil, at) < COMMENTED else ""


def period_marks(
    roster: r.Roster, marks: Sequence[Mark], subject: Callable[[str], str], today: date
) -> Iterator[PeriodMark]:
    """Marks of the terms that are over, from the weighted average of what is there."""
    grade = {e.pupil: int("".join(c for c in e.form if c.isdigit())) for e in roster.enrolments}
    own = {term.grade for term in roster.terms}
    sums: defaultdict[tuple[str, str, int], list[int]] = defaultdict(lambda: [0, 0])
    for mark in marks:
        for term in roster.terms:
            of = grade[mark.pupil] if grade[mark.pupil] in own else None
            if term.grade == of and term.ends < today and term.starts <= mark.at.day <= term.ends:
                value = int(mark.value[0])
                total = sums[mark.pupil, subject(mark.at.group), term.ordinal]
                total[0] += value * mark.weight
                total[1] += mark.weight
    for (pupil, name, ordinal), (points, weight) in sums.items():
        yield PeriodMark(pupil, name, ordinal, str(int(points / weight + 0.5)))
