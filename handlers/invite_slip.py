"""Who of a class is not linked yet, and a paper slip for one person."""

import asyncio
from datetime import timedelta

from aiogram import Router

from db.keys import Keys
from db.queries import invite_codes, invite_sheet, invitees
from db.queries.invite_sheet import Issuer
from domain.codes import new_code
from domain.invitations import Handout
from domain.invitees import Families, Invitee
from domain.linking import CodeState
from domain.people import Post, local_day
from domain.words import Role
from exchange.drawn import strips_pdf
from handlers.common import families_of, only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.invite_sheet import strip
from views.invite_slip import slip_made_page, slip_name, slip_page, unlinked_page
from views.invite_ways import NotLinked, SlipInstead, SlipOf

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(NotLinked.filter())
async def show_unlinked(_press: object, callback_data: NotLinked, turn: Turn) -> None:
    """Guardians without a chat, and what has become of their codes."""
    post, found = await families_of(turn, callback_data.form)
    async with turn.sessions() as session:
        codes = await invite_codes.of_pupils(session, found.pupils)
    await turn.reply.show(unlinked_page(turn.texts, post, found, codes, turn.now, callback_data.page))


@router.callback_query(SlipOf.filter())
async def slip_of(
    _press: object, callback_data: SlipOf, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """In which language, then the file; every older unused code of the person dies."""
    post, found = await families_of(turn, callback_data.form)
    who = found.find(callback_data.pupil, callback_data.person)
    if who.staff or who.linked:
        await turn.reply.say(turn.texts.plain("invite-staff" if who.staff else "invite-slip-linked"), alert=True)
    elif not callback_data.made:
        pupil = found.called(who.pupils)
        await turn.reply.show(slip_page(turn.texts, callback_data.form, pupil, who, callback_data))
    else:
        by = Issuer(post, turn.viewer.person, turn.now, timedelta(days=invitation_days))
        paper = Handout(new_code(), username, local_day(turn.now + by.valid, post.zone))
        async with turn.sessions.begin() as session:
            hashed = keys.hashes("invitation", paper.code)[0]
            number = await invite_sheet.issue_one(session, by, who, hashed, alone=True)
        await _print(turn, post, found, who, callback_data.language, paper, number)


@router.callback_query(SlipInstead.filter())
async def slip_instead(
    _press: object, callback_data: SlipInstead, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """The same for a code that stands on a screen: the paper takes its place, and is what it was."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    by = Issuer(post, turn.viewer.person, turn.now, timedelta(days=invitation_days))
    paper = Handout(new_code(), username, local_day(turn.now + by.valid, post.zone))
    number: int | None = None
    async with turn.sessions.begin() as session:
        found = await invitees.of_form(session, post, local_day(turn.now, post.zone))
        old = await invite_sheet.of_pupils(session, found.pupils, callback_data.invitation, turn.now)
        who = found.find(old.pupil_id or 0, old.person_id or 0, own=old.role is Role.PUPIL)
        good = old.times.state(turn.now) is CodeState.OPEN and not who.staff
        if good and callback_data.made:
            hashed = keys.hashes("invitation", paper.code)[0]
            number = await invite_sheet.replace(session, by, who, old, hashed)
    if not good:
        await turn.reply.say(turn.texts.plain("invite-slip-dead"), alert=True)
    elif callback_data.made:
        await _print(turn, post, found, who, callback_data.language, paper, number)
    else:
        pupil = found.called(who.pupils)
        await turn.reply.show(slip_page(turn.texts, callback_data.form, pupil, who, callback_data))


async def _print(
    turn: Turn, post: Post, found: Families, who: Invitee, language: str, paper: Handout, number: int | None
) -> None:
    """A button pressed twice has printed it already (`number` None)."""
    if number is None:
        await turn.reply.say(turn.texts.plain("invite-slip-twice"), alert=True)
        return
    name, strips = slip_name(turn.texts, post), [strip(language, found, who, paper)]
    content = await asyncio.to_thread(strips_pdf, strips, name, turn.now)
    await turn.reply.send_file(OutgoingFile(name, lambda: content))
    pupil = found.called(who.pupils)
    await turn.reply.show(slip_made_page(turn.texts, post.form_id or 0, pupil, who, paper.last_day, number))
