"""Somebody of a family has lost access: the class teacher gives a new code, and the old chats are nobody's."""

from datetime import timedelta

from aiogram import Router

from db.keys import Keys
from db.queries import invitations, invite_sheet, renewal
from db.queries.invite_sheet import Issuer
from domain.codes import new_code
from domain.invitations import Handout
from domain.people import local_day
from handlers.common import families_of, only
from handlers.turn import Turn
from views.invite import code_page, whom_phrase
from views.invite_ways import RenewAccess, RenewNow
from views.renewal import renewal_page

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(RenewAccess.filter())
async def ask_renewal(_press: object, callback_data: RenewAccess, turn: Turn) -> None:
    """What will happen, also beyond the own form."""
    _, found = await families_of(turn, callback_data.form)
    who = found.person(callback_data.person)
    async with turn.sessions() as session:
        newest = await renewal.newest(session, callback_data.person)
    if who.staff or not who.linked:
        await turn.reply.say(turn.texts.plain("invite-staff" if who.staff else "renewal-stale"), alert=True)
        return
    await turn.reply.show(renewal_page(turn.texts, callback_data.form, found.called(who.pupils), who, newest))


@router.callback_query(RenewNow.filter())
async def renew(
    _press: object, callback_data: RenewNow, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """One transaction: the old chats out, the new code in. A second tap finds a newer code and does nothing."""
    post, found = await families_of(turn, callback_data.form)
    who, code = found.person(callback_data.person), new_code()
    by = Issuer(post, turn.viewer.person, turn.now, timedelta(days=invitation_days))
    number: int | None = None
    async with turn.sessions.begin() as session:
        await invite_sheet.lock(session, callback_data.form)
        same = await renewal.newest(session, callback_data.person) == callback_data.newest
        if same and who.linked and not who.staff:
            await renewal.shut_out(session, callback_data.person, turn.now)
            draft, hashed = invite_sheet.draft(by, who, renewal=True), keys.hashes("invitation", code)[0]
            number = await invitations.issue(session, draft, hashed, turn.now, by.valid)
    if number is None:
        await turn.reply.say(turn.texts.plain("renewal-stale"), alert=True)
        return
    handout = Handout(code, username, local_day(turn.now + by.valid, post.zone), number, renewal=True)
    whom = whom_phrase(turn.texts, who.name, who.kinship)
    await turn.reply.show(code_page(turn.texts, callback_data.form, who.pupil, whom, handout, who.language))
