"""Writing what is about to leave: in the reader's language, by the rights and wishes of this moment.

A whole batch at once: the statements do not grow with the number of letters.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from db.keys import Keys
from db.queries import (
    absence_told,
    class_day,
    closing,
    code_told,
    delegations,
    digests,
    letters_absence,
    letters_days,
    letters_lessons,
    letters_signature,
    letters_talk,
    news,
    news_whose,
    notice_told,
    nudge,
    receipts_report,
    unread,
)
from db.queries.absence_told import ToldNote
from db.queries.almanac import Almanac
from db.queries.class_day import Mornings
from db.queries.letters_absence import Absences
from db.queries.letters_days import Days
from db.queries.letters_lessons import ToldLesson
from db.queries.letters_talk import Talks
from db.queries.news import Told
from db.queries.notice_told import Told as ToldNotice
from db.queries.receipts_report import Report
from db.queries.unread import Unread
from db.session import Session
from domain.alarms import Missing
from domain.alerts import UNDO, What
from domain.backup import read_checked
from domain.class_day import is_good
from domain.closing import Closing
from domain.code_told import CodeTold
from domain.delegations import Delegation
from domain.digest_hours import planned
from domain.digests import ChildDigest, Digest, Want
from domain.news import Record
from domain.nudge import Silence
from domain.outbox import DIGESTS, Claimed, Failure, Kind
from domain.people import local_day
from domain.readers import Reader
from domain.sending import school_zone
from domain.signature import Signing
from domain.words import Role
from locales import texts_in
from scheduler import notice_letters, talk_letters
from scheduler.content import Content
from views.absence_told import note_told_page
from views.alarm import absence_page, absent_page, escalation_page
from views.alerts import alert_page, news_line
from views.backup import backup_checked_page
from views.class_day import class_day_page
from views.closing import unfilled_letter_page
from views.code_told import code_told_page
from views.day_off_told import day_off_page, form_off_page
from views.delegations import delegation_told_page
from views.digests import NOBODYS, digest_page, unread_line
from views.nudge import nudge_page
from views.signature import signature_reminder_page
from views.substitutions_told import lesson_told_page

Written = Content | Failure


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything that letters of one batch are written from."""

    now: datetime
    told: Mapping[int, Sequence[Told]]
    digests: Mapping[int, Digest]
    concerned: Mapping[Record, set[int]]
    absences: Absences
    notes: Mapping[int, ToldNote]
    unread: Mapping[int, Sequence[Unread]]
    closings: Mapping[int, Closing]
    silences: Mapping[tuple[int, int, date], Silence]
    lessons: Mapping[int, ToldLesson]
    days: Days
    delegations: Mapping[int, tuple[int, Delegation]]
    notices: Mapping[int, ToldNotice]
    reports: Mapping[int, Report]
    codes: Mapping[int, CodeTold]
    talks: Talks
    signing: Mapping[int, Signing]
    mornings: Mornings


async def matter(
    session: Session,
    rows: Sequence[tuple[Claimed, Reader]],
    now: datetime,
    almanac: Almanac,
    keys: Keys | None = None,
) -> Matter:
    """Read once for all of them; the `almanac` keeps what classmates have in common from batch to batch.

    `keys` open what people have written to each other.
    """
    told = await news.of_letters(session, [row.id for row, _ in rows])
    wants = [Want(row.id, reader, row.kind, row.day, _cut(row, reader)) for row, reader in rows if row.kind in DIGESTS]
    found = await digests.contents(session, wants, now, almanac) if wants else {}
    in_digests = [one for want in wants for one in told.get(want.key, ())]
    pupils = {child.id for want in wants for child in want.reader.pupils}
    concerned = await news_whose.concerned(session, in_digests, pupils)
    absences = await letters_absence.of(session, rows, told)
    notes = await absence_told.of(session, [int(row.reference) for row, _ in rows if row.kind is Kind.NOTE])
    evenings = {reader.person for row, reader in rows if row.kind is Kind.EVENING}
    lying = await unread.of(session, evenings, now)
    closings = await closing.of_letters(session, rows, now)
    silences = await nudge.of_letters(session, rows, now)
    lessons = await letters_lessons.of(session, [row for row, _ in rows], now)
    days = await letters_days.of(session, rows)
    orders = await delegations.told(session, [row for row, _ in rows])
    codes = await code_told.told(session, [row for row, _ in rows], now)
    said = await notice_told.of_letters(session, rows)
    reports = await receipts_report.of_letters(session, rows, now)
    talks = await letters_talk.of(session, keys, [row for row, _ in rows], now)
    signing = await letters_signature.of(session, rows)
    mornings = await class_day.of_letters(session, rows, now)
    return Matter(
        now, told, found, concerned, absences, notes, lying, closings, silences, lessons, days, orders, said, reports,
        codes, talks, signing, mornings,
    )  # fmt: skip


def _cut(row: Claimed, reader: Reader) -> datetime:
    """What is younger waits for the next digest, also when this one comes late."""
    due = planned(row.kind, reader.preferences, row.day, reader.zone)
    return min(row.not_before, due or row.not_before) - UNDO


def write(row: Claimed, reader: Reader, about: Matter) -> Written:
    """The page, or why there is none any more."""
    return _WRITERS[row.kind](row, reader, about)


def _alert(row: Claimed, reader: Reader, about: Matter) -> Written:
    child = reader.child(row.pupil or 0)
    if child is None:
        return Failure.NOT_ALLOWED
    said = [told.news for told in about.told.get(row.id, ())]
    if not said:
        return Failure.NOTHING
    today = local_day(about.now, school_zone(reader, child.id))
    return alert_page(texts_in(reader.language), child, said, today, private=reader.preferences.private)


def _digest(row: Claimed, reader: Reader, about: Matter) -> Written:
    """What waited for it and is not told by the day itself stands below the day, child by child."""
    texts, digest = texts_in(reader.language), about.digests[row.id]
    extra: dict[int, list[str]] = {}
    for told in about.told.get(row.id, ()):
        for one in digest.children:
            if one.child.id in about.concerned[told.record] and not _told_by_the_day(digest, one, told):
                extra.setdefault(one.child.id, []).append(news_line(texts, told.news, row.day))
    if row.kind is Kind.EVENING:
        calm = reader.preferences.calm
        theirs = {child.id for child in reader.pupils}
        lying = [one for one in about.unread.get(reader.person, ()) if (one.urgent or not calm) and one.pupils & theirs]
        extra[NOBODYS] = [unread_line(texts, one.text, urgent=one.urgent) for one in lying]
    return digest_page(texts, digest, extra, about.signing.get(row.id)) or Failure.NOTHING


def _told_by_the_day(digest: Digest, one: ChildDigest, told: Told) -> bool:
    return told.news.day == digest.day and one.tells(told.news)


def _absence(row: Claimed, reader: Reader, about: Matter) -> Written:
    child = reader.child(row.pupil or 0)
    said = [told.news for told in about.told.get(row.id, ()) if told.news.what is What.ABSENT]
    if child is None:
        return Failure.NOT_ALLOWED
    if not said:
        return Failure.NOTHING
    if (child.id, row.day) in about.absences.explained:
        return Failure.KNOWN
    return absence_page(texts_in(reader.language), child, said[0], row.day, private=reader.preferences.private)


def _absent(row: Claimed, reader: Reader, about: Matter) -> Written:
    missing = about.absences.asked.get(row.id)
    if not missing:
        return Failure.NOTHING
    if missing[0].form_id not in reader.forms(Role.CLASS_TEACHER):
        return Failure.NOT_ALLOWED
    return absent_page(texts_in(reader.language), missing[0].form, missing, row.day)


def _escalation(row: Claimed, reader: Reader, about: Matter) -> Written:
    key = row.pupil or 0, row.day
    missing = about.absences.missing.get(key)
    if missing is None or not _in_charge(reader, missing):
        return Failure.NOTHING if missing is None else Failure.NOT_ALLOWED
    return Failure.KNOWN if key in about.absences.explained else escalation_page(texts_in(reader.language), missing)


def _in_charge(reader: Reader, missing: Missing) -> bool:
    deputy = any(post.role is Role.DEPUTY and post.school_id == missing.school_id for post in reader.posts)
    return deputy or missing.form_id in reader.forms(Role.CLASS_TEACHER)


def _note(row: Claimed, reader: Reader, about: Matter) -> Written:
    """A note that was told and taken back before the class teacher heard of it is nothing."""
    told = about.notes.get(int(row.reference))
    if told is None or (told.withdrawn and row.part == 0):
        return Failure.NOTHING
    if told.form_id not in reader.forms(Role.CLASS_TEACHER):
        return Failure.NOT_ALLOWED
    texts = texts_in(reader.language)
    return note_told_page(texts, told.note, told.form_id, told.form, withdrawn=told.withdrawn, again=row.part > 0)


def _unfilled(row: Claimed, reader: Reader, about: Matter) -> Written:
    """What has been filled in meanwhile is left out; who has filled in everything is not written to."""
    found = about.closings.get(int(row.reference))
    backlog = found.of_person(reader.person) if found is not None else None
    if not reader.posts:
        return Failure.NOT_ALLOWED
    if found is None or backlog is None or found.of.closed:
        return Failure.NOTHING
    return unfilled_letter_page(texts_in(reader.language), found, backlog)


def _nudge(row: Claimed, reader: Reader, about: Matter) -> Written:
    """Nothing once a mark was entered, and for who does not teach the group any more."""
    found = about.silences.get((reader.person, int(row.reference), row.day))
    if found is None:
        return Failure.NOTHING if reader.posts else Failure.NOT_ALLOWED
    return nudge_page(texts_in(reader.language), found)


def _lesson(row: Claimed, reader: Reader, about: Matter) -> Written:
    """Nothing once the day is over, and for who has left the school."""
    told = about.lessons.get(row.id)
    post = next((one for one in reader.posts if told is not None and one.school_id == told.school), None)
    if told is None or post is None:
        return Failure.NOTHING if told is None else Failure.NOT_ALLOWED
    if max(one.day for one in told.seen) < local_day(about.now, post.zone):
        return Failure.NOTHING
    return lesson_told_page(texts_in(reader.language), told.part, told.key, told.seen)


def _day_off(row: Claimed, reader: Reader, about: Matter) -> Written:
    """Nothing when the day is otherwise by now, or over."""
    said = letters_days.said(row)
    child = reader.child(said.pupil or 0)
    leads = {post.form_id: post for post in reader.posts if post.role is Role.CLASS_TEACHER}
    post = leads.get(said.form) if said.form is not None else None
    place = child or post
    if place is None or place.form_id is None:
        return Failure.NOT_ALLOWED
    reason = about.days.reason(place.form_id, row.day, said.say)
    if reason is None or row.day < local_day(about.now, place.zone):
        return Failure.NOTHING
    texts = texts_in(reader.language)
    if child is not None:
        return day_off_page(texts, child, said.say, row.day, reason)
    return form_off_page(texts, place.form or "", said.say, row.day, reason)


def _delegation(row: Claimed, reader: Reader, about: Matter) -> Written:
    """To both, while they work there and the order is as the letter says."""
    school, one = about.delegations.get(row.id, (0, None))
    if one is None:
        return Failure.NOTHING
    if all(post.school_id != school for post in reader.posts):
        return Failure.NOT_ALLOWED
    return delegation_told_page(texts_in(reader.language), one, mine=one.stands_in == reader.person)


def _code(row: Claimed, reader: Reader, about: Matter) -> Written:
    """A family's code to who leads the pupil's form, one for staff to who has issued it and works there still."""
    one = about.codes.get(row.id)
    if one is None:
        return Failure.NOTHING
    mine = [(pupil, form) for pupil, form in one.pupils if form in reader.forms(Role.CLASS_TEACHER)]
    issuer = reader.person == one.issued_by and any(post.school_id == one.school for post in reader.posts)
    if not mine and (one.of_family or not issuer):
        return Failure.NOT_ALLOWED
    return code_told_page(texts_in(reader.language), one, mine, row.part, about.now)


def _notice(row: Claimed, reader: Reader, about: Matter) -> Written:
    return notice_letters.notice(row, reader, about.notices.get(row.id), about.now)


def _notice_edit(row: Claimed, reader: Reader, about: Matter) -> Written:
    return notice_letters.edit(row, reader, about.notices.get(row.id))


def _notice_reminder(row: Claimed, reader: Reader, about: Matter) -> Written:
    return notice_letters.reminder(reader, about.notices.get(row.id), about.now)


def _notice_report(row: Claimed, reader: Reader, about: Matter) -> Written:
    return notice_letters.report(reader, about.reports.get(row.id), about.now)


def _talk(row: Claimed, reader: Reader, about: Matter) -> Written:
    return talk_letters.talk(row, reader, about.talks)


def _complaint(row: Claimed, reader: Reader, about: Matter) -> Written:
    return talk_letters.complaint(row, reader, about.talks)


def _signature(row: Claimed, reader: Reader, about: Matter) -> Written:
    """Nothing once everything is signed, and for who answers for nobody any more."""
    signing = about.signing.get(row.id)
    if signing is None:
        return Failure.NOT_ALLOWED
    return signature_reminder_page(texts_in(reader.language), reader.children, signing) or Failure.NOTHING


def _operations(row: Claimed, reader: Reader, _about: Matter) -> Written:
    """To whoever is an administrator still."""
    found = read_checked(row.reference)
    if all(post.role is not Role.ADMIN for post in reader.posts):
        return Failure.NOT_ALLOWED
    return backup_checked_page(texts_in(reader.language), found) if found is not None else Failure.NOTHING


def _class_day(row: Claimed, reader: Reader, about: Matter) -> Written:
    """To who leads the form, or stands in for who does, before noon; nothing where nothing has to be looked after."""
    form = int(row.reference)
    leads, morning = form in reader.forms(Role.CLASS_TEACHER), about.mornings.forms.get(form)
    if not leads and (not reader.posts or (reader.person, form) not in about.mornings.standing_in):
        return Failure.NOT_ALLOWED
    if morning is None or not is_good(row.day, about.now, morning.zone):
        return Failure.NOTHING if morning is None else Failure.EXPIRED
    return class_day_page(texts_in(reader.language), morning, reader.person, leads=leads) or Failure.NOTHING


_WRITERS: Mapping[Kind, Callable[[Claimed, Reader, Matter], Written]] = MappingProxyType(
    {
        Kind.ALERT: _alert,
        Kind.ABSENCE: _absence,
        Kind.ABSENT: _absent,
        Kind.ESCALATION: _escalation,
        Kind.NOTE: _note,
        Kind.UNFILLED: _unfilled,
        Kind.NUDGE: _nudge,
        Kind.LESSON: _lesson,
        Kind.DELEGATION: _delegation,
        Kind.DAY_OFF: _day_off,
        Kind.CODE: _code,
        Kind.NOTICE: _notice,
        Kind.URGENT_NOTICE: _notice,
        Kind.NOTICE_EDIT: _notice_edit,
        Kind.NOTICE_REMINDER: _notice_reminder,
        Kind.NOTICE_REPORT: _notice_report,
        Kind.MESSAGE: _talk,
        Kind.URGENT_MESSAGE: _talk,
        Kind.COMPLAINT: _complaint,
        Kind.EVENING: _digest,
        Kind.MORNING: _digest,
        Kind.WEEKLY: _digest,
        Kind.SIGNATURE: _signature,
        Kind.CLASS_DAY: _class_day,
        Kind.OPERATIONS: _operations,
    }
)
