"""Moments as people type them: «завтра 8:00», «12.11 в 18:30», «пятница», «18:00»."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.absence_days import read_days

FARTHEST = timedelta(days=60)
MORNING, EVENING = time(8), time(18)
CLOCK = re.compile(r"\b(?:(?:в|at|um)\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})\b", re.IGNORECASE)
HOUR = re.compile(r"\b(?:в|at|um)\s+(?P<hour>\d{1,2})(?:\s*(?:ч\w*|uhr|o.clock))?(?=\s*$)", re.IGNORECASE)


def read_moment(text: str, now: datetime, zone: ZoneInfo, otherwise: time = MORNING) -> datetime | None:
    """The moment by that clock; a day alone is its `otherwise`, a time alone the next one. None for anything else, for
    what has passed and for what is further than sixty days away.
    """
    here = now.astimezone(zone)
    found = CLOCK.search(text) or HOUR.search(text)
    hour = _time(found) if found else otherwise
    rest = (text[: found.start()] + text[found.end() :]).strip(" ,") if found else text.strip()
    if hour is None or not (found or rest):
        return None
    if not rest:
        day = here.date() if hour > here.time() else here.date() + timedelta(days=1)
    else:
        days = read_days(rest, here.date())
        if days is None or days.first != days.last:
            return None
        day = days.first
    moment = datetime.combine(day, hour, zone)
    return moment if now < moment <= now + FARTHEST else None


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found.groupdict().get("minute") or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def offered(now: datetime, zone: ZoneInfo) -> list[datetime]:
    """What is on buttons: this evening, tomorrow morning and evening, in that order; only what is still to come."""
    here = now.astimezone(zone)
    tomorrow = here.date() + timedelta(days=1)
    found = [_at(here.date(), EVENING, zone), _at(tomorrow, MORNING, zone), _at(tomorrow, EVENING, zone)]
    return [one for one in found if one > here + timedelta(minutes=30)]


def ends_offered(now: datetime, zone: ZoneInfo) -> list[datetime]:
    """When it may stop to hold: the end of today, of tomorrow, in a week, in a month."""
    today = now.astimezone(zone).date()
    return [_at(today + timedelta(days=days), time(23, 59), zone) for days in (0, 1, 7, 30)]


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone)


def to_minutes(moment: datetime) -> int:
    """As a button carries it."""
    return int(moment.timestamp()) // 60


def from_minutes(minutes: int, zone: ZoneInfo) -> datetime:
    """The other way round."""
    return datetime.fromtimestamp(minutes * 60, zone)
