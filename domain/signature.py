"""«Ознакомлен(а) с неделей»: which weeks a guardian can sign, and who of a form has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.calendars import DAY, Calendar, monday
from domain.digest_hours import moment
from domain.names import Name
from domain.words import Kinship

WEEK = timedelta(days=7)
SUNDAY_EVENING = 18  # when a guardian who has not signed is reminded, by their own clock
LATEST = timedelta(hours=18)  # on Monday at noon the week is over, and a reminder of it comes to nothing


@dataclass(frozen=True, slots=True)
class Signing:
    """A week that can be signed: for which `pupils`, and when the reader has `signed` it, by the reader's clock.

    `alone` says that the reader answers for one child only, whom nobody takes for another.
    """

    week: date
    pupils: frozenset[int]
    signed: Mapping[int, datetime]
    alone: bool


@dataclass(frozen=True, slots=True)
class Signer:
    """A guardian of a pupil; `signed_at` is None for who has not signed, `linked` who has ever had a chat."""

    name: Name
    kinship: Kinship
    signed_at: datetime | None = None
    linked: bool = True


@dataclass(frozen=True, slots=True)
class SignedPupil:
    """A pupil of a form with all who may sign for them, or have."""

    id: int
    name: Name
    signers: tuple[Signer, ...] = ()

    @property
    def signed(self) -> bool:
        """Has anybody of the family?"""
        return any(one.signed_at is not None for one in self.signers)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A pupil on paper, in finished words; without `said` there is room to sign by hand."""

    pupil: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignatureSheet:
    """The list of a week to be printed, in finished words; `page` says «страница {0} из {1}»."""

    title: str
    about: tuple[str, ...]
    headings: tuple[str, str, str]
    rows: tuple[SheetRow, ...]
    by_hand: str
    foot: str
    page: str


def held(calendar: Calendar, week: date) -> bool:
    """Is there a day of lessons in the week that begins on that Monday? Holidays are not signed."""
    return any(calendar.weekday(week + DAY * number) is not None for number in range(WEEK.days))


def may_be_signed(calendar: Calendar, week: date, today: date) -> bool:
    """It has begun, and there are lessons in it."""
    return week == monday(week) <= today and held(calendar, week)


def reminded_at(week: date, zone: ZoneInfo) -> datetime:
    """Sunday evening by that clock, in UTC."""
    return moment(week + WEEK - DAY, SUNDAY_EVENING, zone)
