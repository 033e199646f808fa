"""An agenda as an iCalendar file (RFC 5545)."""

import hashlib
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vDuration, vText
from icalendar.enums import STATUS, TRANSP

from domain.agenda import Agenda, Entry

PRODUCT = "-//Zvonok//Timetable 1//"
REFRESH = timedelta(hours=1)
DAY = timedelta(days=1)


def written(agenda: Agenda, made: datetime) -> bytes:
    """The file. `made` stamps every entry: a program that has an older file takes the newer entry of the same UID."""
    calendar = Calendar.new(prodid=PRODUCT, uid=agenda.uid)
    calendar.add("refresh-interval", vDuration(REFRESH), {"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what programs read in its place
        calendar.add(name, vText(agenda.title))
    calendar.add_component(_zone(agenda, made))
    for entry in agenda.entries:
        calendar.add_component(_event(entry, made))
    content: bytes = calendar.to_ical()
    return content


def fingerprint(agenda: Agenda) -> str:
    """Equal for files that say the same, whenever they were made."""
    return hashlib.sha256(f"{PRODUCT}{agenda!r}".encode()).hexdigest()[:32]


def _zone(agenda: Agenda, made: datetime) -> Timezone:
    """The zone's changes of the days that are written; programs need no database of their own."""
    days = [_day(moment) for entry in agenda.entries for moment in (entry.first, entry.last)] or [made.date()]
    return Timezone.from_tzinfo(agenda.zone, agenda.zone.key, min(days) - DAY, max(days) + DAY)


def _event(entry: Entry, made: datetime) -> Event:
    """Whole days block nobody's time; their end is the day after (RFC 5545, 3.6.1)."""
    whole = not isinstance(entry.first, datetime)
    return Event.new(
        uid=entry.uid,
        summary=entry.title,
        start=entry.first,
        end=entry.last + DAY if whole else entry.last,
        location=entry.place or None,
        description=entry.about or None,
        status=STATUS.CANCELLED if entry.cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT if whole else TRANSP.OPAQUE,
        stamp=made,
        last_modified=made,
    )


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
