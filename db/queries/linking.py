"""What happens when a code is accepted: a person, a right, a consent."""

from datetime import date, datetime

from sqlalchemy import case, delete, exists, insert, select, update

from db.models import AbsenceNote, Chat, Consent, Enrolment, Guardianship, Person, RoleHeld
from db.queries import (
    chats,
    code_told,
    folding,
    invitations,
    preferences,
    receipts_moves,
    renewal,
    signature,
    talk_people,
)
from db.session import Session, inserted
from domain import consent
from domain.invitations import Invitation
from domain.names import Name, search_key
from domain.people import Viewer, local_day
from domain.words import Kinship, Role


async def new_person(session: Session, name: Name, born: date | None = None) -> int:
    """Somebody the school did not know by name; all parts may be empty."""
    return await inserted(
        session,
        insert(Person)
        .values(
            surname=name.surname,
            name=name.name,
            patronymic=name.patronymic,
            search=search_key(name.full),
            birth_date=born,
        )
        .returning(Person.id),
    )


async def grant(session: Session, invitation: Invitation, person: int, kinship: Kinship, today: date) -> None:
    """Give the person what the invitation promises; what they have already stays as it is."""
    if invitation.role is Role.GUARDIAN:
        for pupil in invitation.pupils:
            await become_guardian(session, person, pupil.id, kinship, today)
    elif invitation.role is not Role.PUPIL:
        await hold_role(session, person, invitation.school_id, invitation.role, invitation.form_id, today)


async def become_guardian(session: Session, guardian: int, pupil: int, kinship: Kinship, since: date) -> None:
    """A guardianship, unless there is one (a restricted one stays restricted: only the deputy lifts it)."""
    known = exists().where(Guardianship.guardian_id == guardian, Guardianship.pupil_id == pupil)
    if not await session.scalar(select(known)):
        await session.execute(
            insert(Guardianship).values(guardian_id=guardian, pupil_id=pupil, kinship=kinship, since=since)
        )


async def hold_role(session: Session, person: int, school: int, role: Role, form: int | None, since: date) -> None:
    """A post, unless the person holds it."""
    known = exists().where(
        RoleHeld.person_id == person,
        RoleHeld.school_id == school,
        RoleHeld.role == role,
        RoleHeld.form_id.is_not_distinct_from(form),
    )
    if not await session.scalar(select(known)):
        await session.execute(
            insert(RoleHeld).values(person_id=person, school_id=school, role=role, form_id=form, since=since)
        )


async def agree(session: Session, person: int, about: int, kind: str, now: datetime) -> None:
    """Keep a consent to the current text; agreeing again after taking it back counts anew."""
    same = (
        Consent.person_id == person,
        Consent.about_id == about,
        Consent.kind == kind,
        Consent.version == consent.VERSION,
    )
    await session.execute(delete(Consent).where(*same, Consent.withdrawn_at.is_not(None)))
    if not await session.scalar(select(exists().where(*same))):
        await session.execute(
            insert(Consent).values(person_id=person, about_id=about, kind=kind, version=consent.VERSION, given_at=now)
        )


async def take_back(session: Session, about: int, kind: str, now: datetime) -> None:
    """A consent taken back ends at once; the record of it stays."""
    await session.execute(
        update(Consent)
        .where(Consent.about_id == about, Consent.kind == kind, Consent.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
    )


async def merge(session: Session, kept: int, gone: int) -> None:
    """Two records turn out to be one human: what belongs to them moves to `kept`.

    Chats, children, posts, consents, choices, notes, signatures and mail.
    What `kept` has already is not doubled, but a restriction of either holds for both: the human is restricted.
    The record of `gone` stays, empty: history points at it.
    """
    await _keep_restrictions(session, kept, gone)
    guarded = select(Guardianship.pupil_id).where(Guardianship.guardian_id == kept)
    await session.execute(
        update(Guardianship)
        .where(Guardianship.guardian_id == gone, Guardianship.pupil_id.not_in(guarded))
        .values(guardian_id=kept)
    )
    await _move_roles(session, kept, gone)
    await session.execute(update(Chat).where(Chat.person_id == gone).values(person_id=kept))
    await session.execute(update(AbsenceNote).where(AbsenceNote.author_id == gone).values(author_id=kept))
    await _move_consents(session, kept, gone)
    await preferences.move(session, kept, gone)
    await receipts_moves.move(session, kept, gone)
    await signature.move(session, kept, gone)
    await folding.move(session, kept, gone)
    await talk_people.move(session, kept, gone)


async def _keep_restrictions(session: Session, kept: int, gone: int) -> None:
    mine, other = Guardianship, Guardianship.__table__.alias()
    theirs = select(other.c.restricted_since).where(
        other.c.guardian_id == gone, other.c.pupil_id == mine.pupil_id, other.c.restricted_since.is_not(None)
    )
    await session.execute(
        update(mine)
        .where(mine.guardian_id == kept, mine.restricted_since.is_(None), theirs.exists())
        .values(restricted_since=theirs.scalar_subquery())
    )


async def _move_consents(session: Session, kept: int, gone: int) -> None:
    """Consents about oneself become those about `kept`, consents about a child stay about the child."""
    mine, other = Consent, Consent.__table__.alias()
    about = case((mine.about_id == gone, kept), else_=mine.about_id)
    same = exists().where(
        other.c.person_id == kept,
        other.c.about_id == about,
        other.c.kind == mine.kind,
        other.c.version == mine.version,
    )
    await session.execute(update(mine).where(mine.person_id == gone, ~same).values(person_id=kept, about_id=about))


async def _move_roles(session: Session, kept: int, gone: int) -> None:
    mine, other = RoleHeld, RoleHeld.__table__.alias()
    same = exists().where(
        other.c.person_id == kept,
        other.c.school_id == mine.school_id,
        other.c.role == mine.role,
        other.c.form_id.is_not_distinct_from(mine.form_id),
    )
    await session.execute(update(mine).where(mine.person_id == gone, ~same).values(person_id=kept))


async def accounts_of(session: Session, pupils: list[int]) -> dict[int, bool | None]:
    """For each pupil: has their own account a guardian's consent? None when no chat of theirs is linked."""
    allowed = exists().where(
        Consent.about_id == Person.id,
        Consent.kind == consent.PUPIL_ACCOUNT,
        Consent.version == consent.VERSION,
        Consent.withdrawn_at.is_(None),
    )
    linked = exists().where(Chat.person_id == Person.id)
    rows = await session.execute(select(Person.id, linked, allowed).where(Person.id.in_(pupils)))
    return {person: bool(agreed) if has_chat or agreed else None for person, has_chat, agreed in rows}


async def is_pupil(session: Session, person: int) -> bool:
    """Is the person enrolled anywhere?"""
    return bool(await session.scalar(select(exists().where(Enrolment.pupil_id == person))))


async def agreement(session: Session, person: int | None) -> consent.Agreement | None:
    """The newest text the person agreed to, and when; None if to none, or they took it back."""
    row = (
        await session.execute(
            select(Consent.version, Consent.given_at)
            .where(Consent.person_id == person, Consent.kind == consent.OWN_DATA, Consent.withdrawn_at.is_(None))
            .order_by(Consent.version.desc())
            .limit(1)
        )
    ).one_or_none()
    return consent.Agreement(*row) if row else None


async def accept(
    session: Session, viewer: Viewer, invitation: Invitation, kinship: Kinship, name: Name, now: datetime
) -> bool:
    """Spend the invitation and give its holder what it promises; False when somebody was faster.

    The holder is the person it names; one it does not name is the viewer, or somebody new called `name`. A viewer
    who was somebody else so far is the same human from now on. Who had lost access gets what was held for them.
    """
    person = invitation.person_id or viewer.person_id or await new_person(session, name)
    if not await invitations.use(session, invitation.id, person, now):
        return False
    if viewer.person_id not in (None, person):
        await merge(session, person, viewer.person)
    await grant(session, invitation, person, kinship, local_day(now, invitation.zone))
    await agree(session, person, person, consent.OWN_DATA, now)
    await chats.attach(session, viewer.chat, person, invitation.hat, now)
    await chats.forget(session, viewer.chat)
    await renewal.welcome_back(session, person)
    if invitation.renewal:
        await code_told.renewed(session, invitation, now)
    return True
