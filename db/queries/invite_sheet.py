"""Codes for many families at once: one transaction, after which every older unused code of theirs is dead."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update

from db.among import among
from db.models import Chat, Form, Invitation
from db.queries import invitations
from db.queries.invitations import Draft
from db.session import Session
from domain.invitations import Invitation as Found
from domain.invitations import PupilLine
from domain.invitees import Invitee
from domain.linking import DOUBLE_PRESS
from domain.people import NotAllowed, Post
from domain.words import Role


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues codes from which post, when, and for how long they are good."""

    post: Post
    person: int
    now: datetime
    valid: timedelta


async def lock(session: Session, form: int) -> None:
    """Who issues codes for the form at this moment takes turns, until the transaction ends."""
    await session.execute(select(Form.id).where(Form.id == form).with_for_update())


async def newest(session: Session, pupils: Sequence[PupilLine]) -> int:
    """The newest code about these pupils, 0 without any: a screen that knows it sees that codes were issued since."""
    ids = [one.id for one in pupils]
    return (await session.scalar(select(func.max(Invitation.id)).where(among(session, Invitation.pupil_id, ids)))) or 0


async def take_back(session: Session, who: Sequence[Invitee], now: datetime) -> int:
    """No unused code that was made out to one of these people for pupils of this form opens anything any more.

    Returns how many died; codes of other forms for the same guardian are somebody else's paper.
    """
    named = [one.person for one in who if one.role is Role.GUARDIAN and one.person]
    nobody = [one.pupil.id for one in who if one.person is None]
    own = [one.person for one in who if one.role is Role.PUPIL and one.person]
    pupils = {pupil.id for one in who for pupil in one.pupils}
    guardian, of_these = Invitation.role == Role.GUARDIAN, among(session, Invitation.pupil_id, pupils)
    dead = await session.execute(
        update(Invitation)
        .where(
            or_(
                and_(guardian, of_these, among(session, Invitation.person_id, named)),
                and_(guardian, Invitation.person_id.is_(None), among(session, Invitation.pupil_id, nobody)),
                and_(Invitation.role == Role.PUPIL, among(session, Invitation.person_id, own)),
            ),
            *_unused(now),
        )
        .values(revoked_at=now)
    )
    return dead.rowcount


async def take_back_all(session: Session, pupils: Sequence[PupilLine], upto: int, now: datetime) -> int:
    """Every unused code of these pupils' families that was not issued after `upto`; returns how many died."""
    ids = [one.id for one in pupils]
    dead = await session.execute(
        update(Invitation)
        .where(among(session, Invitation.pupil_id, ids), Invitation.id <= upto, *_unused(now), _of_families())
        .values(revoked_at=now)
    )
    return dead.rowcount


def _unused(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Invitation.used_at.is_(None), Invitation.revoked_at.is_(None), Invitation.expires_at > now


def _of_families() -> ColumnElement[bool]:
    return Invitation.role.in_((Role.GUARDIAN, Role.PUPIL))


async def lost(session: Session, people: Collection[int]) -> set[int]:
    """Those who have lost access and are not back: another code for them is a renewal as well."""
    chat = exists().where(Chat.person_id == Invitation.person_id)
    rows = await session.scalars(
        select(Invitation.person_id)
        .where(among(session, Invitation.person_id, people), Invitation.renewal, Invitation.used_at.is_(None), ~chat)
        .distinct()
    )
    return {person for person in rows if person is not None}


async def issue(session: Session, by: Issuer, who: Sequence[Invitee], hashes: Sequence[str]) -> int:
    """A code for each of them, with the hashes in the same order; returns how many older ones died."""
    dead = await take_back(session, who, by.now)
    renewed = await lost(session, {one.person for one in who if one.person})
    drafts = [draft(by, one, renewal=one.person in renewed) for one in who]
    await invitations.issue_many(session, list(zip(drafts, hashes, strict=True)), by.now, by.valid)
    return dead


async def issue_one(session: Session, by: Issuer, who: Invitee, hashed: str, *, alone: bool = False) -> int | None:
    """A code for one person; None where the same was issued a moment ago, which is a button pressed twice.

    Older unused ones for the same person die. Of adults whom the school has no name for there may be two, each with
    a code, unless it is to be the only one (`alone`).
    """
    await lock(session, by.post.form_id or 0)
    wanted = draft(by, who, renewal=bool(await lost(session, {who.person or 0})))
    if await invitations.issued_since(session, wanted, by.now - DOUBLE_PRESS):
        return None
    if alone or who.person is not None:
        await take_back(session, [who], by.now)
    return await invitations.issue(session, wanted, hashed, by.now, by.valid)


async def replace(session: Session, by: Issuer, who: Invitee, old: Found, hashed: str) -> int | None:
    """Another code instead of this one; None when it was spent or dead by now. What it was for stays as it was."""
    if not await invitations.revoke(session, old.id, by.now):
        return None
    return await invitations.issue(session, draft(by, who, renewal=old.renewal), hashed, by.now, by.valid)


async def revoke(session: Session, pupils: Sequence[PupilLine], invitation: int, now: datetime) -> bool:
    """Take one back; False when it was spent or dead already. Raises NotAllowed for a code of another form."""
    await of_pupils(session, pupils, invitation, now)
    return await invitations.revoke(session, invitation, now)


async def of_pupils(session: Session, pupils: Sequence[PupilLine], invitation: int, now: datetime) -> Found:
    """The code, if it is for the family of one of these pupils; raises NotAllowed."""
    try:
        found = await invitations.by_id(session, invitation, now)
    except LookupError as error:
        raise NotAllowed(f"invitation {invitation}") from error
    if found.pupil_id not in {one.id for one in pupils} or found.role not in (Role.GUARDIAN, Role.PUPIL):
        raise NotAllowed(f"invitation {invitation}")
    return found


def draft(by: Issuer, who: Invitee, *, renewal: bool = False) -> Draft:
    """What a code for this person is for."""
    return Draft(by.post.school_id, who.role, who.person, who.pupil.id, issued_by=by.person, renewal=renewal)
