"""A class teacher's morning: what of the form has to be looked after, as it is when the message leaves."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.absence import Announced
from domain.calendars import DAY, Calendar, Closed
from domain.ledger import Addressee, Board
from domain.names import Name
from domain.planned import Planned

MORNING, NOON = time(7, 45), time(12)  # by the school's clock; what has not left by noon is of no use
LATELY = timedelta(days=14)  # an urgent notice that nobody has opened for so long is not urgent any more


@dataclass(frozen=True, slots=True)
class Unopened:
    """An urgent notice that is still good, and the guardians of the form who have not opened it."""

    notice: int
    author: int
    text: str
    who: tuple[Addressee, ...]


@dataclass(frozen=True, slots=True)
class Morning:
    """What is known of a form on the morning of a school day.

    `away` are announced for today, `lessons` those that are not as usual, `unanswered` pupils whose absence on a day
    before nobody has explained, `birthdays` today's and those of the weekend, where the school wants them told.
    """

    form_id: int
    form: str
    zone: ZoneInfo
    day: date
    board: Board = Board()  # noqa: RUF009 - frozen
    notices: tuple[Unopened, ...] = ()
    away: tuple[Announced, ...] = ()
    lessons: tuple[Planned, ...] = ()
    unanswered: tuple[tuple[Name, date], ...] = ()
    birthdays: tuple[tuple[Name, date], ...] = ()

    @property
    def empty(self) -> bool:
        """Is there nothing to be told?"""
        board = self.board
        people = (*board.closed, *board.failing, *board.alone, *self.notices, *self.unanswered, *self.birthdays)
        return not (people or self.away or self.lessons)

    @property
    def of_the_day(self) -> "Morning":
        """What concerns who stands in for the class teacher: today's lessons and pupils, not the families."""
        return replace(self, board=Board(), notices=(), unanswered=(), birthdays=())


def is_time(now: datetime, zone: ZoneInfo) -> bool:
    """Is it a quarter to eight, or not much later? A machine that was off makes up for it until noon."""
    return MORNING <= now.astimezone(zone).time() < NOON


def is_good(day: date, now: datetime, zone: ZoneInfo) -> bool:
    """Is a message about the morning of that day still of use?"""
    here = now.astimezone(zone)
    return here.date() == day and here.time() < NOON


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Tomorrow's."""
    return datetime.combine(now.astimezone(zone).date() + DAY, MORNING, zone)


def birthdays_told(calendar: Calendar, today: date) -> tuple[date, ...]:
    """Whose birthdays are told today: today's, on the first day after a weekend also those of the weekend."""
    days = [today]
    while (gone := calendar.closed(days[0] - DAY)) is not None and gone.why is Closed.WEEKEND:
        days.insert(0, days[0] - DAY)
    return tuple(days)


def has_birthday(born: date, day: date) -> bool:
    """Who was born on 29 February has it on 1 March in other years."""
    if (born.month, born.day) == (2, 29) and (day.month, day.day) == (3, 1):
        return (day - DAY).day == 28
    return (born.month, born.day) == (day.month, day.day)
