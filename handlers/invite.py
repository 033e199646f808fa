"""`/invite`: a class teacher hands out one-time codes for the families of the own form."""

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Command

from db.keys import Keys
from db.queries import access, invitations
from db.queries.invitations import Draft
from domain.access import Opening
from domain.codes import new_code
from domain.invitations import PupilLine, Relative
from domain.linking import DOUBLE_PRESS
from domain.people import NotAllowed, Post, local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.invite import (
    InviteList,
    InvitePupil,
    InviteRelative,
    InviteSelf,
    RevokeCode,
    class_page,
    code_page,
    forms_page,
    revoked_page,
    whom_page,
    whom_phrase,
)

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.message(Command("invite"))
async def ask_invite(_message: object, turn: Turn) -> None:
    """The class list; who leads several forms chooses one first."""
    posts = [post for post in turn.viewer.posts if post.role is Role.CLASS_TEACHER and post.form_id]
    if len(posts) > 1:
        await turn.reply.show(forms_page(turn.texts, posts))
    else:
        await show_class(_message, InviteList(form=posts[0].form_id or 0), turn)


@router.callback_query(InviteList.filter())
async def show_class(_press: object, callback_data: InviteList, turn: Turn) -> None:
    """A page of the class list."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    async with turn.sessions() as session:
        pupils = await invitations.class_list(session, post, turn.now)
    await turn.reply.show(class_page(turn.texts, post.form or "", callback_data.form, pupils, callback_data.page))


@router.callback_query(InvitePupil.filter())
async def ask_whom(_press: object, callback_data: InvitePupil, turn: Turn) -> None:
    """For whom of the family? The family can read that the class teacher looked."""
    _, pupil, relatives = await _family(turn, callback_data.form, callback_data.pupil)
    async with turn.sessions.begin() as session:
        await access.note_opening(session, turn.viewer, pupil.id, Opening.CLASS_LIST, turn.now)
    await turn.reply.show(whom_page(turn.texts, callback_data.form, pupil, relatives))


@router.callback_query(InviteRelative.filter())
async def invite_relative(
    _press: object, callback_data: InviteRelative, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """A guardian the school knows, or (`person` 0) one it has no name for."""
    post, pupil, relatives = await _family(turn, callback_data.form, callback_data.pupil)
    known = next((one for one in relatives if one.id == callback_data.person), None)
    if callback_data.person and known is None:
        raise NotAllowed(f"relative {callback_data.person}")
    draft = Draft(post.school_id, Role.GUARDIAN, known.id if known else None, pupil.id, issued_by=turn.viewer.person)
    whom = whom_phrase(turn.texts, known.name if known else None, known.kinship if known else None)
    await _issue(turn, post, pupil, draft, whom, keys, username, invitation_days)


@router.callback_query(InviteSelf.filter())
async def invite_pupil(
    _press: object, callback_data: InviteSelf, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """The pupil's own account; it opens when a guardian has agreed."""
    post, pupil, _ = await _family(turn, callback_data.form, callback_data.pupil)
    draft = Draft(post.school_id, Role.PUPIL, pupil.id, pupil.id, issued_by=turn.viewer.person)
    whom = turn.texts.plain("invite-whom-pupil")
    await _issue(turn, post, pupil, draft, whom, keys, username, invitation_days)


@router.callback_query(RevokeCode.filter())
async def revoke_code(_press: object, callback_data: RevokeCode, turn: Turn) -> None:
    """Only a code for a pupil of the own form."""
    _, pupil, _ = await _family(turn, callback_data.form, callback_data.pupil)
    async with turn.sessions.begin() as session:
        found = await invitations.by_id(session, callback_data.invitation, turn.now)
        if pupil.id not in (found.pupil_id, found.person_id):
            raise NotAllowed(f"invitation {callback_data.invitation}")
        done = await invitations.revoke(session, found.id, turn.now)
    await turn.reply.show(revoked_page(turn.texts, callback_data.form, pupil, done=done))


async def _family(turn: Turn, form_id: int, pupil_id: int) -> tuple[Post, PupilLine, list[Relative]]:
    """The pupil, if they are in the class teacher's own form today (NotAllowed), and their guardians."""
    post = turn.viewer.post(Role.CLASS_TEACHER, form_id)
    async with turn.sessions() as session:
        pupils = await invitations.class_list(session, post, turn.now)
        pupil = next((one for one in pupils if one.id == pupil_id), None)
        if pupil is None:
            raise NotAllowed(f"pupil {pupil_id}")
        return post, pupil, await invitations.relatives(session, pupil_id, local_day(turn.now, post.zone))


async def _issue(
    turn: Turn, post: Post, pupil: PupilLine, draft: Draft, whom: str, keys: Keys, username: str, days: int
) -> None:
    code = new_code()
    async with turn.sessions.begin() as session:
        if await invitations.issued_since(session, draft, turn.now - DOUBLE_PRESS):
            invitation = None
        else:
            hashed = keys.hashes("invitation", code)[0]
            invitation = await invitations.issue(session, draft, hashed, turn.now, timedelta(days=days))
    if invitation is None:
        await turn.reply.say(turn.texts.plain("invite-twice"), alert=True)
        return
    link = f"https://t.me/{username}?start={code}"
    last_day = local_day(turn.now + timedelta(days=days), post.zone)
    await turn.reply.show(code_page(turn.texts, post.form_id or 0, pupil, whom, code, link, last_day, invitation))
