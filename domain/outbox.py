"""What a row of the outbox is, and what became of it. The values are stored: renaming one is a migration."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a message is about. Digests are one for all children; the others are about one pupil, form or notice."""

    ALERT = "alert"  # marks, lateness, homework, timetable: whatever was entered about one pupil
    ABSENCE = "absence"  # «не отмечен(а) на 1-м уроке», to the family
    ABSENT = "absent"  # the same to the class teacher, some minutes earlier
    ESCALATION = "escalation"  # nobody knows where the pupil is: to the class teacher and the deputy
    NOTE = "note"  # an absence note of a family, to the class teacher
    UNFILLED = "unfilled"  # what a teacher's journal lacks of a term, when the deputy asks for it
    NUDGE = "nudge"  # no mark in a group for twelve days: to its teacher alone
    DAY_OFF = "day_off"  # a day without lessons, or with lessons after all: about one pupil, or a form to its teacher
    LESSON = "lesson"  # a lesson is not held as the timetable says, to the teachers it concerns
    DELEGATION = "delegation"  # somebody stands in for somebody for some days, to both teachers
    EVENING = "evening"
    MORNING = "morning"
    WEEKLY = "weekly"
    NOTICE = "notice"
    URGENT_NOTICE = "urgent_notice"  # passes quiet hours; its author gave a reason
    NOTICE_EDIT = "notice_edit"  # a notice that was sent is changed in place: corrected or withdrawn
    NOTICE_REMINDER = "notice_reminder"  # to those who have not answered a notice
    NOTICE_REPORT = "notice_report"  # to its author: how many it reached
    MESSAGE = "message"  # between a family and a teacher
    URGENT_MESSAGE = "urgent_message"  # a child's safety: at any hour
    COMPLAINT = "complaint"  # a conversation was reported: to the deputy
    CLASS_DAY = "class_day"  # a class teacher's morning: what has to be looked after
    SIGNATURE = "signature"  # a week that a guardian has not signed yet: on Sunday evening
    CODE = "code"  # to the class teacher: a spent code was tried again, or somebody is back with a new one
    OPERATIONS = "operations"  # to administrators: how the bot itself fares


class State(StrEnum):
    """What became of a message."""

    WAITING = "waiting"
    SENT = "sent"
    CANCELLED = "cancelled"  # nothing is owed any more
    FOLDED = "folded"  # told by another message
    FAILED = "failed"  # the messenger will never take it


class Failure(StrEnum):
    """Why a message was not sent. What a messenger itself said follows a colon."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NOT_FOUND = "not_found"
    KICKED = "kicked"
    FORBIDDEN = "forbidden"
    NO_CHAT = "no_chat"
    REFUSED = "refused"
    NOTHING = "nothing"  # put right before it was told, or nothing to tell
    KNOWN = "known"  # the class teacher or a note of the family explained it
    MUTED = "muted"
    OFF = "off"
    NOT_ALLOWED = "not_allowed"  # the right to be told has ended meanwhile
    WITHDRAWN = "withdrawn"  # its author took it back before it left
    EXPIRED = "expired"  # it meant nothing any more when its time came


DIGESTS = frozenset({Kind.EVENING, Kind.MORNING, Kind.WEEKLY})
URGENT = frozenset({Kind.ABSENCE, Kind.ABSENT, Kind.ESCALATION, Kind.DAY_OFF, Kind.URGENT_NOTICE, Kind.URGENT_MESSAGE})
TELL = frozenset({Kind.NOTICE, Kind.URGENT_NOTICE})
NOTICES = TELL | {Kind.NOTICE_EDIT, Kind.NOTICE_REMINDER}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that is ours to send until the lease ends."""

    id: int
    person: int
    kind: Kind
    day: date
    reference: str
    pupil: int | None
    created_at: datetime
    not_before: datetime
    tries: int
    part: int = 0
