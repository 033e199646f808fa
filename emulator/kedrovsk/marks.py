"""Marks: by how able a pupil is, about one in three lessons, everybody in a control work."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from domain import roster as r
from domain.defaults import WORK_KINDS
from domain.journal import Lesson, LessonAt, Mark, PeriodMark
from domain.words import LessonKind
from emulator.kedrovsk.tables import chance, lines, pick

if TYPE_CHECKING:
    from emulator.kedrovsk.journal import Plan

EVERYDAY = ("ответ на уроке", "ответ на уроке", "домашняя работа", "самостоятельная работа")
SPECIAL = {"Русский язык": "диктант", "Труд (технология)": "проект", "Индивидуальный проект": "проект"}
WEIGHTS = {kind.name: kind.weight for kind in WORK_KINDS}
COMMENTED = 0.06
TWO_MARKS = 0.03
SETTLED = timedelta(days=3)  # nobody has done homework in the first days of September

# What the story shows of Artyom of 7Б: pupil, day, group → value, work, comment.
BY_HAND = {
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 9), "7Б Алгебра"): ("4", "ответ на уроке", "решено чисто"),
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 10), "7Б Русский язык"): ("5", "самостоятельная работа", ""),
    ("Ковалёв Артём Дмитриевич", date(2026, 11, 10), "7Б Физика"): ("5", "ответ на уроке", "хороший ответ"),
}


def marks_at(plan: "Plan", lesson: Lesson, present: Sequence[str], today: date) -> Iterator[Mark]:
    """The marks of one lesson; who got a 2 in a control work may have taken it again, by `today`."""
    at = lesson.at
    for pupil in present:
        if by_hand := BY_HAND.get((pupil, at.day, at.group)):
            value, work, comment = by_hand
            yield Mark(at, pupil, value, work, WEIGHTS[work], comment, entered=plan.entered(at))
        elif lesson.kind is LessonKind.CONTROL:
            yield from _control(plan, at, pupil, today)
        elif chance("mark?", pupil, at) < 0.28:
            work = _work(plan, at, pupil)
            yield Mark(at, pupil, _everyday(plan, at, pupil, work), work, WEIGHTS[work], _comment(pupil, at),
                       entered=plan.entered(at))  # fmt: skip


def _work(plan: "Plan", at: LessonAt, pupil: str) -> str:
    """A form writes its dictation together; the rest is by chance."""
    if chance("special", at) < 0.1 and plan.subject(at.group) in SPECIAL:
        return SPECIAL[plan.subject(at.group)]
    work = pick(EVERYDAY, "work", pupil, at)
    return "ответ на уроке" if work == "домашняя работа" and at.day < plan.begins + SETTLED else work


def _everyday(plan: "Plan", at: LessonAt, pupil: str, work: str) -> str:
    if plan.passes(at.group):
        return "зач"
    value = _value(pupil, at)
    if work == "самостоятельная работа" and chance("two", pupil, at) < TWO_MARKS:
        return f"{value}/{_value(pupil, at, 'second')}"
    return value


def _control(plan: "Plan", at: LessonAt, pupil: str, today: date) -> Iterator[Mark]:
    value, work = "зач" if plan.passes(at.group) else _value(pupil, at), "контрольная работа"
    yield Mark(at, pupil, value, work, WEIGHTS[work], _comment(pupil, at), entered=plan.entered(at))
    again = at.day + timedelta(days=2)
    if value == "2" and again <= today and chance("retake", pupil, at) < 0.5:
        later = plan.entered(at) + timedelta(days=2)
        yield Mark(at, pupil, "4", work, WEIGHTS[work], retake=True, entered=later)


def _value(pupil: str, at: LessonAt, salt: str = "") -> str:
    """Able pupils rarely get a 3, nobody often a 2."""
    return _level(_able(pupil) + 0.45 * (chance("value", pupil, at, salt) - 0.5))


def _able(pupil: str) -> float:
    return 0.32 + 0.55 * chance("able", pupil)


def _level(luck: float) -> str:
    return "5" if luck > 0.66 else "4" if luck > 0.44 else "3" if luck > 0.17 else "2"


def _comment(pupil: str, at: LessonAt) -> str:
    return pick(lines("comments"), "what", pupil, at) if chance("comment", pupil, at) < COMMENTED else ""


def period_marks(
    plan: "Plan", roster: r.Roster, marks: Sequence[Mark], first: date, today: date
) -> Iterator[PeriodMark]:
    """Marks of the terms that are over: from the marks where the journal holds them all, else by how able one is."""
    grades = {form.name: form.grade for form in roster.forms}
    grade = {enrolment.pupil: grades[enrolment.form] for enrolment in roster.enrolments}
    own = {term.grade for term in roster.terms}
    averages = _averages(plan, marks)
    learnt = {(m.pupil, plan.subject(m.group)) for m in roster.memberships if _marked(plan, m.group)}
    for term in (term for term in roster.terms if term.ends < today):
        for pupil, subject in sorted(learnt):
            if term.grade != (grade[pupil] if grade[pupil] in own else None):
                continue
            seen = averages(pupil, subject, term) if term.starts >= first else None
            yield PeriodMark(pupil, subject, term.ordinal, seen or _level(_able(pupil)).replace("2", "3"))


def _marked(plan: "Plan", group: str) -> bool:
    return plan.marked(LessonAt(group, plan.begins, 1)) and not plan.passes(group)


def _averages(plan: "Plan", marks: Sequence[Mark]) -> Callable[[str, str, r.Term], str | None]:
    """The weighted average of a pupil's subject in a term, rounded half up; None without marks."""
    of: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        of[mark.pupil, plan.subject(mark.at.group)].append(mark)

    def average(pupil: str, subject: str, term: r.Term) -> str | None:
        found = [mark for mark in of[pupil, subject] if term.starts <= mark.at.day <= term.ends]
        weight = sum(mark.weight for mark in found)
        points = sum(int(mark.value[0]) * mark.weight for mark in found)
        return str(int(points / weight + 0.5)) if weight else None

    return average
