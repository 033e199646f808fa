"""What a year writes into the journal: lessons with topics, absences, marks, homework, term marks."""

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import roster as r
from domain.calendars import Calendar
from domain.journal import Journal, Lesson, LessonAt
from domain.words import LessonKind, Parity, Scale
from emulator.kedrovsk import year
from emulator.kedrovsk.absences import absences_at
from emulator.kedrovsk.marks import marks_at, period_marks
from emulator.kedrovsk.tables import table, whole
from emulator.kedrovsk.tasks import homework_from

WEEKS = timedelta(weeks=10)
EVENING = time(19, 45)
PLANNED_WEEKS = 12  # the table's topics last so long, then they are repeated
CONTROL_EVERY = 9  # lessons of a subject between two control works
WITHOUT_CONTROL = (
    "Разговоры о важном",
    "Физическая культура",
    "Музыка",
    "Изобразительное искусство",
    "Труд (технология)",
)


def journal_until(today: date, roster: r.Roster) -> Journal:
    """Ten weeks back, or since 1 September; of today the lessons that are over by a quarter to eight."""
    plan = Plan(roster)
    first = max(roster.year.starts, min(today, roster.year.ends) - WEEKS)
    lessons = [lesson for group in roster.groups for lesson in plan.lessons(group, first, today)]
    absences = [absence for lesson in lessons for absence in absences_at(lesson, plan.members(lesson.at))]
    away = {(a.at, a.pupil) for a in absences if a.letter in ("Н", "Б", "У", "НП", "ОСВ")}
    marks = [
        mark
        for lesson in lessons
        if plan.marked(lesson.at)
        for mark in marks_at(plan, lesson, [p for p in plan.members(lesson.at) if (lesson.at, p) not in away], today)
    ]
    return Journal(
        lessons=tuple(lessons),
        marks=tuple(marks),
        absences=tuple(absences),
        homework=tuple(homework_from(plan, lessons)),
        period_marks=tuple(period_marks(plan, roster, marks, first, today)),
    )


class Plan:
    """The timetable, laid over the year."""

    def __init__(self, roster: r.Roster) -> None:
        """Look-ups by group."""
        self.zone = ZoneInfo(roster.school.zone)
        self._groups = {group.key: group for group in roster.groups}
        self._passed = {rule.subject for rule in roster.scales if rule.scale is Scale.PASS}
        self._forms = {form.name: form for form in roster.forms}
        self._calendars = {form.name: year.calendar(roster, form) for form in roster.forms}
        self._ends = {(bell.shift, bell.number): bell.ends for bell in roster.bells}
        self._slots: defaultdict[str, list[r.Slot]] = defaultdict(list)
        for slot in roster.slots:
            self._slots[slot.group].append(slot)
        self._members: defaultdict[str, list[r.Membership]] = defaultdict(list)
        for member in roster.memberships:
            self._members[member.group].append(member)
        self.begins = roster.year.starts
        self._ends_on = roster.year.ends

    def form(self, group: str) -> r.Form:
        """The group's (first) form."""
        return self._forms[self._groups[group].forms[0]]

    def subject(self, group: str) -> str:
        """What is taught."""
        return self._groups[group].subject

    def calendar(self, group: str) -> Calendar:
        """The year as the group lives it."""
        return self._calendars[self._groups[group].forms[0]]

    def marked(self, at: LessonAt) -> bool:
        """Form 1 and the talks are without marks."""
        return self.form(at.group).grade > 1 and self.subject(at.group) != "Разговоры о важном"

    def passes(self, group: str) -> bool:
        """Is it «зачёт» there, not a mark from 2 to 5?"""
        return self._groups[group].subject in self._passed

    def members(self, at: LessonAt) -> list[str]:
        """Who belongs to the group on that day."""
        return [
            m.pupil for m in self._members[at.group] if m.since <= at.day and (m.until is None or at.day <= m.until)
        ]

    def entered(self, at: LessonAt) -> datetime:
        """When a teacher writes it down: as the lesson ends."""
        ends = self._ends[self.form(at.group).shift, at.number]
        return datetime.combine(at.day, ends, self.zone).astimezone(UTC)

    def meetings(self, group: str, first: date, last: date) -> Iterator[LessonAt]:
        """When the group meets, in order, the timetable's parity and the calendar minded."""
        calendar = self.calendar(group)
        day = first
        while day <= min(last, self._ends_on):
            weekday = calendar.weekday(day)
            odd = calendar.week_number(day) % 2 == 1
            for slot in sorted(self._slots[group], key=lambda slot: slot.number):
                if slot.weekday == weekday and slot.parity in (Parity.EVERY, Parity.ODD if odd else Parity.EVEN):
                    yield LessonAt(group, day, slot.number)
            day += timedelta(days=1)

    def lessons(self, group: r.Group, first: date, today: date) -> Iterator[Lesson]:
        """Held lessons with the topics of the plan in order; a topic may take several lessons."""
        topics = _topics(group.subject, self.form(group.key).grade)
        pace = math.ceil(PLANNED_WEEKS * len(self._slots[group.key]) / len(topics))
        for number, at in enumerate(self.meetings(group.key, self.begins, today)):
            if at.day < first or (at.day == today and self._ends[self.form(at.group).shift, at.number] > EVENING):
                continue
            topic = topics[number // pace % len(topics)]
            turn = number + whole(1, CONTROL_EVERY - 1, "control", group.key)
            control = turn % CONTROL_EVERY == 0 and group.subject not in WITHOUT_CONTROL
            kind = LessonKind.CONTROL if control and self.form(group.key).grade > 1 else LessonKind.ORDINARY
            again = number // pace >= len(topics)
            yield Lesson(at, f"Повторение: {topic}" if again else topic, kind)


def _topics(subject: str, grade: int) -> list[str]:
    rows = [row for row in table("topics") if row["предмет"] == subject and row["параллель"] in (str(grade), "0")]
    return rows[0]["темы"].split("|")
