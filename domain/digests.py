"""What the digests hold: for one person, child by child, what the day or the week brought and what comes next.

Notices are told by themselves; they are not in a digest.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction

from domain.alerts import What
from domain.almanac import FormBook, GroupDay, in_order
from domain.calendars import DAY
from domain.diary import Presence
from domain.homework import Assignment, Load, gets_any, load
from domain.marks import Mark
from domain.news import News
from domain.outbox import Kind
from domain.people import Child
from domain.planned import Planned
from domain.preferences import Event, When
from domain.readers import Reader
from domain.words import Attendance, Scale

WEEK = timedelta(days=7)
FALL = Fraction(3, 10)  # an average that falls so much within a week is said in calm mode too
RISE = Fraction(1, 10)  # and one that rises so much is good news
BAD, BEST = 2, "5"  # on the scale of five
UNEXPLAINED = frozenset({Attendance.UNKNOWN, Attendance.UNEXCUSED})


@dataclass(frozen=True, slots=True)
class Want:
    """One digest to be written now: `key` is the caller's, `day` the school day it is about (the school's date).

    Entries whose last change is younger than `cut` are not told yet: they may be typing errors.
    """

    key: int
    reader: Reader
    kind: Kind
    day: date
    cut: datetime


@dataclass(frozen=True, slots=True)
class GivenMark:
    """A mark of the day, at a lesson."""

    number: int
    subject: str
    value: str
    work: str
    retake: bool = False
    scale: Scale = Scale.FIVE

    @property
    def bad(self) -> bool:
        """Is it 2 or 1 of five?"""
        points = Mark(date.min, self.value, self.work).points
        return self.scale is Scale.FIVE and bool(points) and min(points) <= BAD


@dataclass(frozen=True, slots=True)
class Noted:
    """An absence or lateness of the day, at a lesson."""

    number: int
    subject: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class Average:
    """A subject's mean in the present term, and what it was a week ago (None: there was none in this term)."""

    subject: str
    mean: Fraction
    before: Fraction | None = None
    scale: Scale = Scale.FIVE

    @property
    def moved(self) -> Fraction:
        """By how much, up or down."""
        return Fraction(0) if self.before is None else self.mean - self.before

    @property
    def fell(self) -> bool:
        """So much that it needs attention."""
        return self.scale is Scale.FIVE and self.moved <= -FALL


@dataclass(frozen=True, slots=True, eq=False)
class LessonToCome:
    """A lesson and what is set for it. One object for all who have it, known by identity."""

    lesson: Planned
    tasks: tuple[Assignment, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class DayPlan:
    """A day to come, or today in the morning. One object for all who have the same day, known by identity.

    `beside` are tasks without a lesson that is held that day; of `bring_only`, those of a form that gets no homework,
    nothing is told but what has to lie in the bag.
    """

    day: date
    grade: int
    lessons: tuple[LessonToCome, ...] = ()
    beside: tuple[Assignment, ...] = ()
    bring_only: tuple[Assignment, ...] = ()

    @property
    def tasks(self) -> tuple[Assignment, ...]:
        """All that has to be handed in."""
        return (*(task for one in self.lessons for task in one.tasks), *self.beside)

    @property
    def brought(self) -> tuple[Assignment, ...]:
        """Tasks for which something has to be brought along."""
        return tuple(task for task in (*self.tasks, *self.bring_only) if task.bring)

    @property
    def load(self) -> Load | None:
        """The minutes together, beside what the form may be given."""
        return load(self.tasks, self.grade)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """A pupil's week: averages by subject, lessons missed, homework ticked (done, all), subjects with a best mark.

    `ticked` is None while nothing is ticked: many pupils have no account, and «0 из 4» would call them idle.
    """

    averages: tuple[Average, ...] = ()
    missed: int = 0
    ticked: tuple[int, int] | None = None
    best: tuple[str, ...] = ()

    @property
    def rose(self) -> tuple[Average, ...]:
        """Averages that are better than a week ago, the most first."""
        risen = (one for one in self.averages if one.scale is Scale.FIVE and one.moved >= RISE)
        return tuple(sorted(risen, key=lambda one: (-one.moved, one.subject)))

    @property
    def fell(self) -> tuple[Average, ...]:
        """Averages that fell so much that it needs attention."""
        return tuple(one for one in self.averages if one.fell)

    @property
    def all_ticked(self) -> bool:
        """Is everything done?"""
        return self.ticked is not None and self.ticked[0] >= self.ticked[1]


@dataclass(frozen=True, slots=True)
class ChildDigest:
    """What there is to tell of one child; a part that is empty or None is not told."""

    child: Child
    marks: tuple[GivenMark, ...] = ()
    noted: tuple[Noted, ...] = ()
    fell: tuple[Average, ...] = ()
    plan: DayPlan | None = None
    week: WeekOf | None = None

    @property
    def empty(self) -> bool:
        """Is there nothing?"""
        return not (self.marks or self.noted or self.fell) and self.plan is None and self.week is None

    def tells(self, news: News) -> bool:
        """Is this news of the day among its marks or absences? What was put right a minute ago is not."""
        if news.what is What.MARK:
            at = news.number, news.subject, news.value
            return any((mark.number, mark.subject, mark.value) == at for mark in self.marks)
        told = {(noted.number, noted.subject) for noted in self.noted}
        return news.what in (What.ABSENT, What.LATE) and (news.number, news.subject) in told


@dataclass(frozen=True, slots=True)
class Digest:
    """One message: all children of a person, the eldest first, also those of whom there is nothing to tell."""

    kind: Kind
    day: date
    children: tuple[ChildDigest, ...]
    calm: bool = False
    private: bool = False


def day_told(kind: Kind, book: FormBook, day: date) -> date | None:
    """Whose lessons a digest of that day tells: in the morning its own, in the evening those of the next school day.

    None on a day that is none for the form: in the evening when there were no lessons and will be none tomorrow.
    """
    calendar = book.calendar
    held = calendar.weekday(day) is not None
    if kind is Kind.MORNING:
        return day if held else None
    coming = calendar.next_school_day(day)
    return coming if held or coming == day + DAY else None


def eves(book: FormBook, day: date) -> tuple[date, ...]:
    """The days whose evening digest tells of `day`; none where it is no school day."""
    before = {book.calendar.previous_school_day(day), day - DAY}
    return tuple(sorted(one for one in before if one is not None and day_told(Kind.EVENING, book, one) == day))


def had_school(book: FormBook, day: date) -> bool:
    """Was there a day of lessons in the week that ends on `day`?"""
    return any(book.calendar.weekday(day - DAY * number) is not None for number in range(WEEK.days))


def tells_marks(reader: Reader, child: Child) -> bool:
    """Marks of the day, unless switched off; the first form has none."""
    return child.grade > 1 and reader.preferences.when(Event.MARK, child.id) is not When.OFF


def told_presence(reader: Reader, child: Child, presence: Presence) -> bool:
    """Absence and lateness, unless switched off; pupils know themselves whether they were there."""
    if reader.own is not None and reader.own.id == child.id:
        return False
    if presence.meaning is Attendance.LATE:
        return reader.preferences.when(Event.LATE, child.id) is not When.OFF
    return presence.meaning.absent and reader.preferences.when(Event.ABSENCE, child.id) is not When.OFF


def plan_of(day: date, child: Child, groups: Sequence[GroupDay], cut: datetime) -> DayPlan | None:
    """The child's day from those of its groups; None when nothing is held and nothing is set.

    A task stands at the first lesson of its group that is held.
    """
    tasks = {one.group: _tasks(one, child, cut) for one in groups}
    bring_only: tuple[Assignment, ...] = ()
    if not gets_any(child):
        bring_only = tuple(task for some in tasks.values() for task in some if task.bring)
        tasks = {}
    lessons: list[LessonToCome] = []
    for lesson in in_order(groups):
        own = tasks.pop(lesson.of, ()) if lesson.held else ()
        lessons.append(LessonToCome(lesson, own))
    beside = [task for left in tasks.values() for task in left]
    beside.sort(key=lambda task: (task.subject, task.id))
    if not (lessons or beside or bring_only):
        return None
    return DayPlan(day, child.grade, tuple(lessons), tuple(beside), bring_only)


def told_plan(kind: Kind, plan: DayPlan | None) -> DayPlan | None:
    """In the morning there is something to tell only of lessons and of what has to be brought."""
    if plan is None or kind is not Kind.MORNING or plan.lessons or plan.brought:
        return plan
    return None


def _tasks(one: GroupDay, child: Child, cut: datetime) -> tuple[Assignment, ...]:
    ours = (task for task in one.tasks if not task.assignment.individual or child.id in task.pupils)
    return tuple(task.assignment for task in ours if task.changed <= cut)


def variant(groups: Iterable[GroupDay], pupil: int, cut: datetime) -> tuple[tuple[int, ...], ...]:
    """What makes this pupil's day otherwise than that of others in the same groups: own tasks, tasks too young."""
    tasks = [task for one in groups for task in one.tasks]
    own = tuple(task.assignment.id for task in tasks if pupil in task.pupils)
    young = tuple(task.assignment.id for task in tasks if task.changed > cut)
    return (own, young) if own or young else ()


@dataclass(slots=True, eq=False)
class Shelf:
    """The plans of pupils who are in the same form and groups: most of them share one."""

    day: date
    groups: tuple[GroupDay, ...]
    plans: dict[tuple[tuple[int, ...], ...], DayPlan | None] = field(default_factory=dict)
    newest: datetime | None = None
    individual: bool = False

    def __post_init__(self) -> None:
        """What can make one pupil's plan differ from another's is looked for once."""
        tasks = [task for one in self.groups for task in one.tasks]
        self.newest = max((task.changed for task in tasks), default=None)
        self.individual = any(task.pupils for task in tasks)

    def plan(self, child: Child, cut: datetime) -> DayPlan | None:
        """The child's day, with the tasks that were last touched until `cut`."""
        young = self.newest is not None and self.newest > cut
        key = variant(self.groups, child.id, cut) if young or self.individual else ()
        if key not in self.plans:
            self.plans[key] = plan_of(self.day, child, self.groups, cut)
        return self.plans[key]


def needing_attention(one: ChildDigest, averages: Iterable[Average]) -> ChildDigest:
    """Calm mode: absences without a reason, marks of 2 and less, an average that fell by a mark of today."""
    today = {mark.subject for mark in one.marks}
    return ChildDigest(
        one.child,
        tuple(mark for mark in one.marks if mark.bad),
        tuple(noted for noted in one.noted if noted.presence.meaning in UNEXPLAINED),
        tuple(average for average in averages if average.fell and average.subject in today),
    )
