"""When a person's digests are due: by their own clock, on their own days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.outbox import Kind
from domain.preferences import EVENING, Preferences

DAY = timedelta(days=1)
AFTER_LESSONS = timedelta(hours=1)
# A digest that could not be sent at its hour is still good for so long: at 18:00 for the next morning.
GOOD_FOR = timedelta(hours=14)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Due:
    """A digest of one kind about one school day, and the moment (UTC) at which it is due."""

    kind: Kind
    day: date
    at: datetime


def hour_of(kind: Kind, preferences: Preferences, day: date) -> int | None:
    """At which full hour of the person's clock the digest of that day is due; None: not on that day."""
    match kind:
        case Kind.EVENING:
            return preferences.evening if day.isoweekday() in preferences.days else None
        case Kind.MORNING:
            return preferences.morning
        case Kind.WEEKLY:
            usual = EVENING if preferences.evening is None else preferences.evening
            return usual if preferences.weekly == day.isoweekday() else None
        case _:
            raise ValueError(kind)


def moment(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """The hour of that day in UTC; one that the clock skips is the moment after, one that comes twice the first."""
    return datetime.combine(day, time(hour), zone).astimezone(UTC)


def planned(kind: Kind, preferences: Preferences, day: date, zone: ZoneInfo) -> datetime | None:
    """When the digest about that day is due; None when there is none."""
    hour = hour_of(kind, preferences, day)
    return None if hour is None else moment(day, hour, zone)


def next_due(preferences: Preferences, zone: ZoneInfo, after: datetime) -> Due | None:
    """The digest that takes along what waits for one: the evening's, else the morning's, else the week's.

    Due at `after` or later; None for who wants no digest at all.
    """
    for kind in (Kind.EVENING, Kind.MORNING, Kind.WEEKLY):
        found = next(_dues(kind, preferences, zone, after), None)
        if found is not None:
            return found
    return None


def _dues(kind: Kind, preferences: Preferences, zone: ZoneInfo, after: datetime) -> Iterator[Due]:
    today = after.astimezone(zone).date()
    for number in range(WEEK + 1):
        day = today + DAY * number
        at = planned(kind, preferences, day, zone)
        if at is not None and at >= after:
            yield Due(kind, day, at)


def not_before(preferences: Preferences, at: datetime, last_bell: datetime | None) -> datetime:
    """The usual evening hour waits until an hour after the last lesson; an hour that was chosen is taken as it is."""
    if preferences.evening != EVENING or last_bell is None:
        return at
    return max(at, last_bell + AFTER_LESSONS)
