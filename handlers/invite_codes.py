"""What has become of a class's codes, and taking them back."""

from aiogram import Router

from db.queries import invite_codes, invite_sheet
from domain.invite_codes import newest
from domain.linking import CodeState
from handlers.common import families_of, only
from handlers.turn import Turn
from views.invite_codes import codes_page, revoke_all_page
from views.invite_ways import CodesOf, RevokeOne, RevokeUnused

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(CodesOf.filter())
async def show_codes(_press: object, callback_data: CodesOf, turn: Turn) -> None:
    """Of each person the newest."""
    post, found = await families_of(turn, callback_data.form)
    async with turn.sessions() as session:
        codes = newest(await invite_codes.of_pupils(session, found.pupils), turn.now)
    await turn.reply.show(codes_page(turn.texts, post, found, codes, turn.now, callback_data.page))


@router.callback_query(RevokeOne.filter())
async def revoke_one(press: object, callback_data: RevokeOne, turn: Turn) -> None:
    """The list shows what has become of it."""
    _, found = await families_of(turn, callback_data.form)
    async with turn.sessions.begin() as session:
        done = await invite_sheet.revoke(session, found.pupils, callback_data.invitation, turn.now)
    await turn.reply.say(turn.texts.plain("invite-codes-revoked-one" if done else "invite-revoke-late"))
    await show_codes(press, CodesOf(form=callback_data.form, page=callback_data.page), turn)


@router.callback_query(RevokeUnused.filter())
async def revoke_unused(press: object, callback_data: RevokeUnused, turn: Turn) -> None:
    """Asked first; what was issued after the question stays good."""
    post, found = await families_of(turn, callback_data.form)
    if callback_data.newest:
        async with turn.sessions.begin() as session:
            dead = await invite_sheet.take_back_all(session, found.pupils, callback_data.newest, turn.now)
        await turn.reply.say(turn.texts.plain("invite-codes-revoked-all", count=str(dead)))
        await show_codes(press, CodesOf(form=callback_data.form), turn)
        return
    async with turn.sessions() as session:
        codes = await invite_codes.of_pupils(session, found.pupils)
    unused = [code.id for code in codes if code.times.state(turn.now) is CodeState.OPEN]
    if unused:
        await turn.reply.show(revoke_all_page(turn.texts, post, len(unused), max(unused)))
    else:
        await show_codes(press, CodesOf(form=callback_data.form), turn)
