"""What of the journal's changes is told to whom, and when: the rules behind every message nobody asked for.

Quiet hours and windows only move the moment, nothing drops an event but the person's own «off».
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain import digest_hours
from domain.digest_hours import Due
from domain.outbox import Kind
from domain.preferences import EVENING, Event, When
from domain.readers import Reader

UNDO = timedelta(minutes=10)  # a typing error corrected in time reaches nobody
UNDO_ABSENCE = timedelta(minutes=3)  # but somebody may be looking for the pupil
STALE = timedelta(hours=3)  # a bell that rings later than that is no bell any more
SOON = timedelta(hours=24)  # a change of the timetable further ahead can wait for the digest
BAD = 2


class What(StrEnum):
    """What happened to a record of the journal, as a family sees it."""

    MARK = "mark"
    MARK_CHANGED = "mark_changed"
    MARK_WITHDRAWN = "mark_withdrawn"
    ABSENT = "absent"  # and nobody has announced it
    CAME = "came"  # was believed absent, and is not
    LATE = "late"
    HOMEWORK = "homework"
    HOMEWORK_CHANGED = "homework_changed"
    HOMEWORK_WITHDRAWN = "homework_withdrawn"
    TIMETABLE = "timetable"
    TERM_MARK = "term_mark"
    TERM_MARK_CHANGED = "term_mark_changed"
    TERM_MARK_WITHDRAWN = "term_mark_withdrawn"
    ROUTINE = "routine"  # «н» → «б»: nothing to tell, but a letter that waits must know


EVENTS: Mapping[What, Event] = MappingProxyType(
    {
        What.MARK: Event.MARK,
        What.MARK_CHANGED: Event.CORRECTION,
        What.MARK_WITHDRAWN: Event.CORRECTION,
        What.ABSENT: Event.ABSENCE,
        What.CAME: Event.ABSENCE,
        What.LATE: Event.LATE,
        What.HOMEWORK: Event.HOMEWORK,
        What.HOMEWORK_CHANGED: Event.HOMEWORK,
        What.HOMEWORK_WITHDRAWN: Event.HOMEWORK,
        What.TIMETABLE: Event.TIMETABLE,
        What.TERM_MARK: Event.TERM_MARK,
        What.TERM_MARK_CHANGED: Event.TERM_MARK,
        What.TERM_MARK_WITHDRAWN: Event.TERM_MARK,
    }
)
MARKS = frozenset(
    {What.MARK, What.MARK_CHANGED, What.MARK_WITHDRAWN}
    | {What.TERM_MARK, What.TERM_MARK_CHANGED, What.TERM_MARK_WITHDRAWN}
)
OF_THE_FAMILY = frozenset({What.ABSENT, What.CAME, What.LATE})  # a pupil knows whether they were there
HOMEWORK = frozenset({What.HOMEWORK, What.HOMEWORK_CHANGED, What.HOMEWORK_WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of the journal that concerns one pupil, with what the decision needs.

    `day` is the lesson's or the homework's, `subject` the lesson's; `starts` the beginning of a lesson that is
    otherwise; `last_bell` the end of the pupil's lessons on the day of entry; `value` what a mark is now, or the
    minutes late of who came after all; `tell_first` the school's limit in hours; `eves` the days whose evening digest
    tells what is due on `day`, None where that is not known.
    """

    event: int
    what: What
    record: tuple[str, int]
    pupil: int
    at: datetime
    day: date
    zone: ZoneInfo
    actor: int | None = None
    number: int = 0
    subject: int = 0
    value: str = ""
    starts: datetime | None = None
    last_bell: datetime | None = None
    tell_first: int = 0
    eves: tuple[date, ...] | None = None
    told_first: bool = False  # the pupil has an account, so that there is somebody to tell it themself

    @property
    def today(self) -> bool:
        """Was it entered on its own school day?"""
        return self.at.astimezone(self.zone).date() == self.day


@dataclass(frozen=True, slots=True)
class Owed:
    """A message to a person: of which kind, not before when; a digest has the day it is about."""

    kind: Kind
    not_before: datetime
    day: date


def owed(happening: Happening, reader: Reader, now: datetime) -> Owed | None:
    """What this event owes this person; None: nothing, by their own choice or because they need not be told.

    Planned late (the bot was down), a bell that would be stale is left to the next digest.
    """
    event, wishes = EVENTS[happening.what], reader.preferences
    if happening.actor == reader.person or wishes.muted or not _concerns(happening, reader):
        return None
    when = wishes.when(event, happening.pupil)
    if when is When.OFF or (wishes.calm and not needs_attention(happening)):
        return None
    bell = _bell(happening, reader, when)
    if bell is not None and now - bell <= STALE:
        return _alert(happening, reader, max(bell, now))
    digest = _digest(happening, reader, now)
    if digest is not None:
        return Owed(digest.kind, digest.at, digest.day)
    return _alert(happening, reader, now) if bell is not None else None


def needs_attention(happening: Happening) -> bool:
    """What a calm person is told: an absence, and a mark of 2 or less on the scale to five."""
    if happening.what in (What.ABSENT, What.CAME):
        return True
    return happening.what in (What.MARK, What.MARK_CHANGED) and not {"1", "2"}.isdisjoint(happening.value.split("/"))


def told_in(happening: Happening) -> timedelta:
    """How long an entry may still be put right unseen."""
    return UNDO_ABSENCE if happening.what in (What.ABSENT, What.CAME) else UNDO


def _concerns(happening: Happening, reader: Reader) -> bool:
    own = reader.own is not None and reader.own.id == happening.pupil and happening.what not in OF_THE_FAMILY
    if not (own or reader.guards(happening.pupil)):
        return False
    return happening.what not in HOMEWORK or _too_late_for_digest(happening, reader)


def _too_late_for_digest(happening: Happening, reader: Reader) -> bool:
    """Homework is told by the evening digest before the day; only what comes after it is news by itself.

    Also what none of the person's own digests tells: who has none on Fridays hears of Monday's at once.
    """
    if happening.at.astimezone(happening.zone).date() >= happening.day:
        return happening.today
    known = (happening.day - digest_hours.DAY,) if happening.eves is None else happening.eves
    eves = [day for day in known if day.isoweekday() in reader.preferences.days]
    hour = EVENING if reader.preferences.evening is None else reader.preferences.evening
    return not eves or happening.at + UNDO > digest_hours.moment(max(eves), hour, reader.zone)


def _bell(happening: Happening, reader: Reader, when: When) -> datetime | None:
    """The moment of a message of its own, before quiet hours; None: it waits for a digest."""
    ready = happening.at + told_in(happening)
    if when is When.DIGEST and happening.what is not What.CAME:
        return None
    if happening.what is What.ABSENT and not happening.today:
        return None
    if happening.what is What.TIMETABLE and happening.starts is not None and happening.starts - happening.at > SOON:
        return None
    if when is When.AFTER_LESSONS and happening.last_bell is not None:
        ready = max(ready, happening.last_bell)
    if wait := _first_told_by_the_pupil(happening, reader):
        ready = max(ready, happening.at + wait)
    return ready


def _first_told_by_the_pupil(happening: Happening, reader: Reader) -> timedelta:
    """«Сначала расскажу сам»: the guardian hears of a mark some hours later, never of an absence."""
    hours = min(reader.preferences.tell_first or 0, happening.tell_first)
    return timedelta(
        hours=hours if reader.guards(happening.pupil) and happening.told_first and happening.what in MARKS else 0
    )


def _alert(happening: Happening, reader: Reader, bell: datetime) -> Owed:
    if happening.what is What.ABSENT:
        return Owed(Kind.ABSENCE, bell, happening.day)
    return Owed(Kind.ALERT, after_quiet(reader, bell), happening.at.astimezone(happening.zone).date())


def after_quiet(reader: Reader, moment: datetime) -> datetime:
    """The first moment from then on at which the person may be written to."""
    quiet = reader.preferences.quiet
    return moment if quiet is None else quiet.next_end(moment, reader.zone)


def _digest(happening: Happening, reader: Reader, now: datetime) -> Due | None:
    wait = max(told_in(happening), _first_told_by_the_pupil(happening, reader))
    ready = max(happening.at + wait, now)
    return digest_hours.next_due(reader.preferences, reader.zone, ready)
