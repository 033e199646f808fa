"""What becomes of a message when its time has come: settings and rights are those of the moment of sending."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from domain import digest_hours
from domain.alerts import STALE, after_quiet
from domain.calendars import monday
from domain.outbox import DIGESTS, URGENT, Claimed, Failure, Kind
from domain.readers import Reader
from domain.signature import LATEST, reminded_at

# A digest at an hour that somebody chose wakes nobody, even if it stands inside their quiet hours.
PUNCTUAL = timedelta(hours=1)
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Drop:
    """It will not be sent."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Later:
    """Not before that moment."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """The person has no chat just now and is awaited back until that moment; the message keeps its own."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Fold:
    """What it tells goes into the next digest; dropped for who has none."""


Fate = Drop | Later | Hold | Fold | None


def fate(
    row: Claimed, reader: Reader | None, now: datetime, bells: Mapping[int, datetime], back: datetime | None = None
) -> Fate:
    """Why the message is not sent now; None: send it. `bells`: when a pupil's lessons of today end.

    `back`: until when somebody who has lost access may still come back with a new code.
    """
    if reader is None:
        return Hold(back) if back is not None else Drop(Failure.NO_CHAT)
    if row.kind is Kind.NOTICE_EDIT:  # changes a message that is there, without a sound
        return None
    if (unwanted := _unwanted(row, reader)) is not None:
        return Drop(unwanted)
    if row.kind in DIGESTS:
        return _digest(row, reader, now, bells)
    if row.kind in URGENT:
        return None
    return (_signature if row.kind is Kind.SIGNATURE else _alert)(row, reader, now)


def _unwanted(row: Claimed, reader: Reader) -> Failure | None:
    if reader.preferences.muted:
        return Failure.MUTED
    return Failure.OFF if row.kind is Kind.CLASS_DAY and not reader.preferences.class_day else None


def _signature(row: Claimed, reader: Reader, now: datetime) -> Fate:
    """On Sunday evening by the clock the person has now; once the new week goes on, not any more."""
    due = reminded_at(monday(row.day), reader.zone)
    if due > now:
        return Later(due)
    return Drop(Failure.EXPIRED) if now - due > LATEST else _alert(row, reader, now)


def _alert(row: Claimed, reader: Reader, now: datetime) -> Fate:
    if row.pupil is not None and row.kind is Kind.ALERT and reader.child(row.pupil) is None:
        return Drop(Failure.NOT_ALLOWED)
    quiet = after_quiet(reader, now)
    if quiet > now:
        return Later(quiet)
    if row.kind is Kind.ALERT and now - row.not_before > STALE and reader.preferences.digests:
        return Fold()
    return None


def _digest(row: Claimed, reader: Reader, now: datetime, bells: Mapping[int, datetime]) -> Fate:
    """The person may have chosen other hours since it was laid out."""
    wishes, zone = reader.preferences, reader.zone
    due = digest_hours.planned(row.kind, wishes, row.day, zone)
    if due is None:
        return Fold() if wishes.digests else Drop(Failure.OFF)
    if row.kind is Kind.EVENING:
        ends = (bells[child.id] for child in reader.pupils if child.id in bells)
        last = max((end for end in ends if end.astimezone(zone).date() == row.day), default=None)
        due = digest_hours.not_before(wishes, due, last)
    if due > now:
        return Later(due)
    if now - due <= PUNCTUAL:
        return None
    quiet = after_quiet(reader, now)
    return Later(quiet) if quiet > now else _old(due, now)


def _old(due: datetime, now: datetime) -> Fate:
    return Fold() if now - due > digest_hours.GOOD_FOR else None


def pause(tries: int, chance: float) -> timedelta:
    """Before the next try: twice as long each time, at most ten minutes, spread by `chance` (0…1)."""
    full: timedelta = min(LONGEST_PAUSE, FIRST_PAUSE * int(2 ** min(tries, 10)))
    return full * (0.5 + chance / 2)


def in_own_order(channels: Iterable[int], process: str) -> list[int]:
    """Of two processes each begins with other bots, so that they share the work; one always goes about it alike."""
    return sorted(channels, key=lambda channel: sha256(f"{process} {channel}".encode()).digest())


def school_zone(reader: Reader, pupil: int | None) -> ZoneInfo:
    """Whose day it is: the pupil's school's, else the person's clock."""
    child = reader.child(pupil) if pupil is not None else None
    return child.zone if child is not None else reader.zone
