"""`/invite`: a class teacher hands out one-time codes for the families of the own form."""

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Command

from db.keys import Keys
from db.queries import access, invitations, invite_sheet
from db.queries.invite_sheet import Issuer
from domain.access import Opening
from domain.codes import new_code
from domain.invitations import Handout, PupilLine
from domain.invitees import Invitee
from domain.people import Post, local_day
from domain.words import Role
from handlers.common import families_of, only
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
    _, found = await families_of(turn, callback_data.form)
    pupil, family = found.of(callback_data.pupil)
    async with turn.sessions.begin() as session:
        await access.note_opening(session, turn.viewer, pupil.id, Opening.CLASS_LIST, turn.now)
    await turn.reply.show(whom_page(turn.texts, callback_data.form, pupil, family))


@router.callback_query(InviteRelative.filter())
async def invite_relative(
    _press: object, callback_data: InviteRelative, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """A guardian the school knows, or (`person` 0) one it has no name for."""
    post, found = await families_of(turn, callback_data.form)
    pupil, who = found.of(callback_data.pupil)[0], found.find(callback_data.pupil, callback_data.person)
    await _issue(turn, post, pupil, who, keys, username, invitation_days)


@router.callback_query(InviteSelf.filter())
async def invite_pupil(
    _press: object, callback_data: InviteSelf, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """The pupil's own account; it opens when a guardian has agreed."""
    post, found = await families_of(turn, callback_data.form)
    pupil, who = found.of(callback_data.pupil)[0], found.find(callback_data.pupil, own=True)
    await _issue(turn, post, pupil, who, keys, username, invitation_days)


@router.callback_query(RevokeCode.filter())
async def revoke_code(_press: object, callback_data: RevokeCode, turn: Turn) -> None:
    """Only a code for a pupil of the own form."""
    _, found = await families_of(turn, callback_data.form)
    pupil, _ = found.of(callback_data.pupil)
    async with turn.sessions.begin() as session:
        done = await invite_sheet.revoke(session, found.pupils, callback_data.invitation, turn.now)
    await turn.reply.show(revoked_page(turn.texts, callback_data.form, pupil, done=done))


async def _issue(turn: Turn, post: Post, pupil: PupilLine, who: Invitee, keys: Keys, username: str, days: int) -> None:
    if who.staff:
        await turn.reply.say(turn.texts.plain("invite-staff"), alert=True)
        return
    code, by = new_code(), Issuer(post, turn.viewer.person, turn.now, timedelta(days=days))
    async with turn.sessions.begin() as session:
        number = await invite_sheet.issue_one(session, by, who, keys.hashes("invitation", code)[0])
    if number is None:
        await turn.reply.say(turn.texts.plain("invite-twice"), alert=True)
        return
    handout = Handout(code, username, local_day(turn.now + by.valid, post.zone), number)
    whom = whom_phrase(turn.texts, who.name, who.kinship)
    await turn.reply.show(code_page(turn.texts, post.form_id or 0, pupil, whom, handout, who.language))
