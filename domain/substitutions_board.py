"""A school on some days: every form's lessons, who holds them, and what a change of one would collide with."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.almanac import FormBook
from domain.calendars import DAY
from domain.planned import Otherwise, Planned
from domain.substitutions import AHEAD, MOST_LESSONS, USUAL, LessonKey, Order, Way, Wish
from domain.timetable import Change, Slot, Teacher, Timetable


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form of the school."""

    id: int
    name: str
    grade: int
    shift: int = 1


@dataclass(frozen=True, slots=True)
class Teaching:
    """A person teaches a group on these days."""

    person: int
    since: date
    until: date | None

    def on(self, day: date) -> bool:
        """Also that day?"""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Those who are taught a subject together; lives by the calendar of the first of its `forms`."""

    id: int
    subject_id: int
    subject: str
    name: str
    forms: tuple[FormLine, ...]
    slots: tuple[Slot, ...] = ()
    teachings: tuple[Teaching, ...] = ()

    @property
    def title(self) -> str:
        """«7А, 7Б (1)»."""
        forms = ", ".join(sorted(form.name for form in self.forms))
        return f"{forms} ({self.name})" if self.name else forms

    def teachers(self, day: date) -> frozenset[int]:
        """Who teaches it by the timetable."""
        return frozenset(one.person for one in self.teachings if one.on(day))


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson of a day as families see it there; `key` is its place in the timetable."""

    key: LessonKey
    day: date
    planned: Planned
    group: GroupLine

    def at_once(self, other: "Lesson") -> bool:
        """By the clock; where a bell is not known, by number and shift."""
        one, two = self.planned, other.planned
        if one.starts and one.ends and two.starts and two.ends:
            return one.starts < two.ends and two.starts < one.ends
        return one.number == two.number and self.group.forms[0].shift == other.group.forms[0].shift


@dataclass(frozen=True, slots=True)
class Board:
    """The school; `orders` are those that hold on the days it was read for. `staff` may be asked to step in."""

    forms: Mapping[int, FormLine]
    books: Mapping[int, FormBook]
    groups: Mapping[int, GroupLine] = field(default_factory=dict)
    orders: Mapping[LessonKey, Order] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    staff: Collection[int] = ()
    subjects: Mapping[int, str] = field(default_factory=dict)

    def school_days(self, today: date, form: int | None = None) -> list[date]:
        """From today to two weeks ahead, of any form or of one."""
        books = [self.books[form]] if form is not None else list(self.books.values())
        days = [today + DAY * n for n in range(AHEAD.days + 1)]
        return [day for day in days if any(not book.calendar.closed(day) for book in books)]

    def order(self, key: LessonKey) -> Order:
        """What is decided of a lesson."""
        return self.orders.get(key, USUAL)

    def on(self, day: date) -> list[Lesson]:
        """Every lesson of the school, in the order of numbers and forms."""
        found = [lesson for group in self.groups.values() for lesson in self._of_group(group, day)]
        return sorted(found, key=_in_order)

    def of_form(self, form: int, day: date) -> list[Lesson]:
        """The lessons of one form."""
        groups = [group for group in self.groups.values() if any(one.id == form for one in group.forms)]
        return sorted((lesson for group in groups for lesson in self._of_group(group, day)), key=_in_order)

    def find(self, key: LessonKey) -> Lesson | None:
        """The lesson at its own place; None when the timetable has none there."""
        seen = self.seen(key, self.order(key))
        return next((one for one in seen if Otherwise.MOVED_HERE not in one.planned.otherwise), None)

    def held(self, key: LessonKey, order: Order) -> Lesson | None:
        """The lesson where it would be held; None when it would not be."""
        return next((one for one in self.seen(key, order) if one.planned.held), None)

    def seen(self, key: LessonKey, order: Order) -> list[Lesson]:
        """The lesson as families would see it: at its place, and where it is moved to."""
        group = self.groups.get(key.group)
        if group is None:
            return []
        days = dict.fromkeys((key.day, order.place(key)[0]))
        with_it = {**self.orders, key: order}
        return [one for day in days for one in self._of_group(group, day, with_it) if one.key == key]

    def holders(self, key: LessonKey, order: Order) -> frozenset[int]:
        """Who teaches the lesson as it is ordered; nobody teaches what is cancelled."""
        group, day = self.groups[key.group], order.place(key)[0]
        if order.cancelled:
            return frozenset()
        if order.teacher_id is not None:
            return frozenset({order.teacher_id})
        host = self.groups.get(order.joined_group_id or 0)
        return (host.teachers(day) if host else frozenset()) or group.teachers(day)

    def busy(self, lesson: Lesson) -> dict[int, Lesson]:
        """Who has another lesson at the same time, and which."""
        found: dict[int, Lesson] = {}
        for other in self.meanwhile(lesson):
            for person in self.holders(other.key, self.order(other.key)):
                found.setdefault(person, other)
        return found

    def meanwhile(self, lesson: Lesson) -> Iterator[Lesson]:
        """What else is held at the same time."""
        for other in self.on(lesson.day):
            if other.key != lesson.key and other.planned.held and other.at_once(lesson):
                yield other

    def hosts(self, lesson: Lesson) -> list[Lesson]:
        """Lessons of the same number that this one could be held together with; those of the same subject first."""
        same = [
            one for one in self.on(lesson.day)
            if one.planned.number == lesson.planned.number and one.planned.held
            and one.group.id != lesson.group.id and self.order(one.key).joined_group_id is None
        ]  # fmt: skip
        return sorted(same, key=lambda one: (one.group.subject_id != lesson.group.subject_id, *_in_order(one)[1:]))

    def fits(self, lesson: Lesson, wish: Wish, today: date) -> bool:
        """Is it a teacher, a subject, a group or a school day of this school, and of now?"""
        match wish.way:
            case Way.TEACHER:
                return wish.value in self.staff and wish.value in self.people
            case Way.SUBJECT:
                return wish.value in self.subjects
            case Way.JOIN:
                place = self.held(lesson.key, self.order(lesson.key)) or lesson
                return any(host.group.id == wish.value for host in self.hosts(place))
            case Way.MOVE:
                days = self.school_days(today, lesson.group.forms[0].id)
                return wish.target is not None and wish.target[0] in days and wish.target[1] <= MOST_LESSONS
            case _:
                return True

    def concerned(self, key: LessonKey, order: Order) -> frozenset[int]:
        """Who teaches the lesson by the timetable, as it stands, and as it would be."""
        usual = self.groups[key.group].teachers(key.day)
        return usual | self.holders(key, self.order(key)) | self.holders(key, order)

    def clashes(self, key: LessonKey, order: Order, sharing: Collection[int]) -> tuple[list[Lesson], list[Lesson]]:
        """Other lessons of who would teach it, and of the pupils (`sharing` are their other groups) at that time."""
        lesson = self.held(key, order)
        if lesson is None:
            return [], []
        together = {order.joined_group_id} - {None}
        others = [one for one in self.meanwhile(lesson) if one.group.id not in together]
        mine = self.holders(key, order)
        busy = [one for one in others if mine & self.holders(one.key, self.order(one.key))]
        return busy, [one for one in others if one.group.id in sharing]

    def _of_group(
        self, group: GroupLine, day: date, orders: Mapping[LessonKey, Order] | None = None
    ) -> Iterator[Lesson]:
        mine = {key: order for key, order in (orders or self.orders).items() if key.group == group.id}
        hosts = [self.groups[host] for o in mine.values() if (host := o.joined_group_id) in self.groups and host]
        book = self.books[group.forms[0].id]
        table = Timetable(
            book.calendar,
            slots=group.slots,
            bells=book.bells,
            teachers=tuple(teacher for one in (group, *hosts) for teacher in self._teachers(one)),
            changes=tuple(self._change(group, key, order) for key, order in mine.items() if not order.usual),
            hosts=tuple(slot for host in hosts for slot in host.slots),
        )
        for planned in table.on(day):
            here = planned.number, day
            if Otherwise.MOVED_HERE in planned.otherwise:
                here = planned.other_number or planned.number, planned.other_day or day
            yield Lesson(LessonKey(group.id, here[1], here[0]), day, planned, group)

    def _teachers(self, group: GroupLine) -> Iterator[Teacher]:
        for one in group.teachings:
            yield Teacher(group.id, self.people.get(one.person, ""), one.since, one.until)

    def _change(self, group: GroupLine, key: LessonKey, order: Order) -> Change:
        host = self.groups.get(order.joined_group_id or 0)
        return Change(
            group.id, group.subject, key.day, key.number, order.cancelled, order.remote, order.new_day,
            order.new_number, self.people.get(order.teacher_id or 0, ""),
            self.subjects.get(order.subject_id or 0, ""), order.room, order.reason, group.name,
            host.title if host else "", host.id if host else None,
        )  # fmt: skip


def _in_order(lesson: Lesson) -> tuple[int, int, str, str, str]:
    group = lesson.group
    return lesson.planned.number, group.forms[0].grade, group.title, lesson.planned.subject, group.name
