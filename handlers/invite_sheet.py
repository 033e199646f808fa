"""Codes for a whole class on paper: looked at, confirmed once, printed."""

import asyncio
from datetime import timedelta

from aiogram import Router

from db.keys import Keys
from db.queries import access, invite_sheet, invitees
from db.queries.invite_sheet import Issuer
from domain.access import Opening
from domain.codes import new_code
from domain.invitations import Handout
from domain.people import local_day
from domain.words import Role
from exchange.drawn import strips_pdf
from handlers.common import families_of, only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.invite_sheet import sheet_made_page, sheet_name, sheet_page, strip
from views.invite_ways import MakeSheet, SheetOf

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(SheetOf.filter())
async def look_at_sheet(_press: object, callback_data: SheetOf, turn: Turn, invitation_days: int) -> None:
    """How many strips, for whom."""
    post, found = await families_of(turn, callback_data.form)
    async with turn.sessions() as session:
        newest = await invite_sheet.newest(session, found.pupils)
    last_day = local_day(turn.now + timedelta(days=invitation_days), post.zone)
    await turn.reply.show(sheet_page(turn.texts, post, found, last_day, callback_data, newest))


@router.callback_query(MakeSheet.filter())
async def make_sheet(
    press: object, callback_data: MakeSheet, turn: Turn, keys: Keys, username: str, invitation_days: int
) -> None:
    """As the form is at this moment; a second tap finds newer codes and does nothing."""
    form, own = callback_data.form, callback_data.own
    post = turn.viewer.post(Role.CLASS_TEACHER, form)
    by = Issuer(post, turn.viewer.person, turn.now, timedelta(days=invitation_days))
    today, last_day = local_day(turn.now, post.zone), local_day(turn.now + by.valid, post.zone)
    async with turn.sessions.begin() as session:
        await invite_sheet.lock(session, form)
        found = await invitees.of_form(session, post, today)
        fresh = await invite_sheet.newest(session, found.pupils) == callback_data.newest
        who = found.sheet(own=own) if fresh else []
        papers = [Handout(new_code(), username, last_day) for _ in who]
        dead = await invite_sheet.issue(session, by, who, [keys.hashes("invitation", one.code)[0] for one in papers])
        if who:
            seen = Opening.CLASS_LIST
            await access.note_export(session, turn.viewer, post.school_id, seen, today, turn.now, form=form)
    if not fresh:
        await turn.reply.say(turn.texts.plain("invite-sheet-stale"), alert=True)
    elif not who:
        here = SheetOf(form=form, own=own, language=callback_data.language)
        await look_at_sheet(press, here, turn, invitation_days)
    else:
        pairs = zip(who, papers, strict=True)
        strips = [strip(callback_data.language, found, one, paper) for one, paper in pairs]
        name = sheet_name(turn.texts, post, today)
        content = await asyncio.to_thread(strips_pdf, strips, name, turn.now)
        await turn.reply.send_file(OutgoingFile(name, lambda: content))
        await turn.reply.show(sheet_made_page(turn.texts, post, len(who), dead))
