"""Homework: what is set, on which days to look for it, and where it is not set at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendars import Calendar, Closed
from domain.people import Child, local_day

FORTNIGHT = timedelta(days=14)

# The last form of each step, and its minutes.
LIMITS = ((1, 60), (3, 90), (5, 120), (8, 150), (99, 210))


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task of one subject, as a pupil has to hand it in."""

    id: int
    subject: str
    text: str
    minutes: int | None
    files: int
    individual: bool
    done: bool = False
    bring: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An attached file; `file_id` is the messenger's own name for it, if it has seen it."""

    attachment_id: int
    name: str
    sha256: str
    file_id: str | None


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day to look at for one pupil; `weekday` is by which weekday's timetable it is held."""

    pupil: int
    day: date
    weekday: int


@dataclass(frozen=True, slots=True)
class DayTasks:
    """What one pupil has to hand in on one day, in timetable order."""

    pupil: int
    day: date
    tasks: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class ChildDay:
    """The day a child's homework is shown for; `today` is by the clock of its school."""

    child: Child
    calendar: Calendar
    today: date
    day: date

    @property
    def in_year(self) -> bool:
        """Is there a school year to hand anything in?"""
        gone = self.calendar.closed(self.day)
        return gone is None or gone.why is not Closed.OUT_OF_YEAR

    @property
    def due(self) -> list[DueDay]:
        """The day itself, to be looked at; none when the form gets no homework or the day is out of the year."""
        return self.until(self.day)

    def until(self, last: date) -> list[DueDay]:
        """Every day from this one to `last`, also those without lessons: a task may be due on any."""
        if not (gets_any(self.child) and self.in_year):
            return []
        return due_days(self.child, self.calendar, self.day, last)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject a pupil learns; `coming` counts the tasks of the next two weeks."""

    pupil: int
    id: int
    name: str
    short_name: str
    coming: int


@dataclass(frozen=True, slots=True)
class Load:
    """The minutes of a day together, and how many the form may be given."""

    minutes: int
    most: int

    @property
    def heavy(self) -> bool:
        """Is it more than allowed?"""
        return self.minutes > self.most


def limit(grade: int) -> int:
    """Minutes of homework a day that a form may be given at most (СанПиН 1.2.3685-21, table 6.6).

    1 hour in form 1, 1.5 in forms 2–3, 2 in forms 4–5, 2.5 in forms 6–8, 3.5 in forms 9–11.
    """
    return next(minutes for last, minutes in LIMITS if grade <= last)


def load(assignments: Iterable[Assignment], grade: int) -> Load | None:
    """The day's sum; None while at most one task tells its minutes and they are not too many by themselves."""
    told = [assignment.minutes for assignment in assignments if assignment.minutes]
    found = Load(sum(told), limit(grade))
    return found if len(told) > 1 or found.heavy else None


def is_set(grade: int, setting: bool | None) -> bool:  # noqa: FBT001 - a setting of the form, None when it has none
    """Does the form get homework? In form 1 not unless the school says so (СП 2.4.3648-20, 3.4.16)."""
    return grade > 1 if setting is None else setting


def gets_any(child: Child) -> bool:
    """Does the child's form get homework?"""
    return is_set(child.grade, child.homework)


def due_day(child: Child, calendar: Calendar, day: date) -> DueDay:
    """`day` for that child; one without lessons keeps its own weekday."""
    return DueDay(child.id, day, calendar.weekday(day) or day.isoweekday())


def due_days(child: Child, calendar: Calendar, first: date, last: date) -> list[DueDay]:
    """Every day from `first` to `last` for that child."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [due_day(child, calendar, day) for day in days]


def single_day(pupil: int, day: date) -> DueDay:
    """A day of which one subject is looked at: whose timetable it is held by does not matter."""
    return DueDay(pupil, day, day.isoweekday())


def fortnights(pupil: int, today: date) -> list[DueDay]:
    """The days of two weeks back and two ahead, of which one subject is looked at."""
    ahead = FORTNIGHT.days
    return [single_day(pupil, today + timedelta(days=n)) for n in range(-ahead, ahead + 1)]


def child_day(child: Child, calendar: Calendar, now: datetime, asked: int = 0) -> ChildDay:
    """The day asked for (`date.toordinal()`), or 0: the next school day, by the school's clock, week and holidays."""
    today = local_day(now, child.zone)
    day = date.fromordinal(asked) if asked else calendar.next_school_day(today)
    return ChildDay(child, calendar, today, day or today)


def family_days(
    children: Sequence[Child], calendars: Mapping[int, Calendar], now: datetime, asked: int = 0
) -> list[ChildDay]:
    """Each child's own `child_day`: two schools may have different ones."""
    return [child_day(child, calendars[child.id], now, asked) for child in children]


def tasks_on(due: Iterable[DayTasks], pupil: int, day: date) -> tuple[Assignment, ...]:
    """The pupil's tasks of that day among all that were found."""
    return next((one.tasks for one in due if (one.pupil, one.day) == (pupil, day)), ())
