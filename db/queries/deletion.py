"""A person leaves the bot: what is theirs goes, what is the school's stays. The journal is never touched."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, case, delete, exists, func, select, update
from sqlalchemy.orm import aliased

from db.models import (
    AbsenceNote,
    Alarm,
    Chat,
    Consent,
    Enrolment,
    EntryDraft,
    Guardianship,
    HomeworkDone,
    Invitation,
    Person,
    PersonKey,
    Preference,
    RoleHeld,
    School,
)
from db.queries import access, attachments, receipts_moves, signature, talk_people
from db.queries.consent import cancel_waiting
from db.session import Session
from domain.access import Opening
from domain.deletion import Outlook
from domain.people import Hat, Viewer, local_day
from domain.words import Role

DAY = timedelta(days=1)


async def outlook(session: Session, viewer: Viewer, now: datetime) -> Outlook:
    """What leaving would mean for the person."""
    me, today = viewer.person, local_day(now, viewer.zone)
    chats = select(func.count()).where(Chat.person_id == me).scalar_subquery()
    posts = exists().where(RoleHeld.person_id == me, _holds(RoleHeld, today))
    row = (await session.execute(select(chats, case((_made_by_bot(me), 1), else_=0), case((posts, 1), else_=0)))).one()
    alone = await session.scalars(_left_alone(me, today)) if row[2] else ()
    return Outlook(row[0], bool(row[1]), bool(row[2]), tuple(alone))


async def erase(session: Session, viewer: Viewer, now: datetime) -> list[str]:
    """Make the person a stranger to the bot; returns the checksums of files that nothing points at any more.

    Consents stay as a proof, with the moment they ended; posts, guardianships and names stay as the school's lists
    have them. Only somebody those lists do not know loses their name and the guardianship they got by a code.
    """
    me = viewer.person
    await access.note_own(session, viewer, Opening.ERASED, now)
    if await session.scalar(select(case((_made_by_bot(me), 1), else_=0))):
        await _forget_name(session, me, local_day(now, viewer.zone))
    open_codes = Invitation.person_id == me, Invitation.used_at.is_(None), Invitation.revoked_at.is_(None)
    await session.execute(update(Invitation).where(*open_codes).values(revoked_at=now))
    given = Consent.person_id == me, Consent.withdrawn_at.is_(None)
    await session.execute(update(Consent).where(*given).values(withdrawn_at=now))
    await session.execute(delete(Preference).where(Preference.person_id == me))
    await session.execute(delete(HomeworkDone).where(HomeworkDone.pupil_id == me))
    await session.execute(delete(EntryDraft).where(EntryDraft.person_id == me))
    await signature.forget(session, me)
    await cancel_waiting(session, me)
    await session.execute(update(Alarm).where(Alarm.closed_by_id == me).values(closed_by_id=None))
    sent = await talk_people.forget(session, me, now)
    loose = [*await _empty_notes(session, me, sent), *await receipts_moves.drop_drafts(session, me)]
    await session.execute(delete(Chat).where(Chat.person_id == me))  # dialogs, wrong codes and calendars with it
    return loose


def _holds(role: type[RoleHeld], today: date) -> ColumnElement[bool]:
    return (role.since.is_(None) | (role.since <= today)) & (role.until.is_(None) | (role.until >= today))


def _made_by_bot(me: int) -> ColumnElement[bool]:
    """No list, post or form knows the person, and the first code they used named nobody: they came by it.

    A list without codes of people leaves no key, so the missing key alone would not do.
    """
    first = (
        select(Invitation.person_id.is_(None))
        .where(Invitation.used_by_id == me)
        .order_by(Invitation.used_at, Invitation.id)
        .limit(1)
        .scalar_subquery()
    )
    known = (
        exists().where(PersonKey.person_id == me),
        exists().where(RoleHeld.person_id == me),
        exists().where(Enrolment.pupil_id == me),
    )
    return first.is_(True) & ~known[0] & ~known[1] & ~known[2]


def _left_alone(me: int, today: date) -> Select[str]:
    """Schools the person administers, where no other administrator has a chat."""
    mine, other = aliased(RoleHeld), aliased(RoleHeld)
    others = exists().where(
        other.school_id == mine.school_id,
        other.role == Role.ADMIN,
        other.person_id != me,
        _holds(other, today),
        exists().where(Chat.person_id == other.person_id),
    )
    return (
        select(School.short_name)
        .join(mine, mine.school_id == School.id)
        .where(mine.person_id == me, mine.role == Role.ADMIN, _holds(mine, today), ~others)
        .order_by(School.id)
    )


async def _forget_name(session: Session, me: int, today: date) -> None:
    nobody = {"surname": "", "name": "", "patronymic": "", "search": "", "birth_date": None}
    await session.execute(update(Person).where(Person.id == me).values(nobody))
    lasting = Guardianship.until.is_(None) | (Guardianship.until >= today)
    await session.execute(update(Guardianship).where(Guardianship.guardian_id == me, lasting).values(until=today - DAY))


async def _empty_notes(session: Session, me: int, sent: Sequence[int]) -> list[str]:
    """That somebody was announced absent stays; the words and the documents are the family's who wrote them.

    `sent` are files of messages, which go too where nothing else holds them.
    """
    mine = AbsenceNote.author_id == me, AbsenceNote.hat != Hat.STAFF.value
    files = set(await session.scalars(select(AbsenceNote.attachment_id).where(*mine)))
    await session.execute(update(AbsenceNote).where(*mine).values(words_sealed=None, attachment_id=None))
    return await attachments.let_go(session, [*sent, *(number for number in files if number is not None)])
