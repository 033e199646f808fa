"""Whom a notice is for."""

from dataclasses import replace
from typing import Any

from aiogram import Router

from db.queries import notice_desk, notices
from domain.notice import Audience, Notice, Stage, Whom
from domain.notice_desk import Desk
from domain.notice_reach import Reach, toggled
from domain.people import TooLate
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from views.notice import ChooseWhom
from views.notice_whom import Among, SetWhere, SetWhom, WhomList, list_page, page_of, whom_page

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.callback_query(ChooseWhom.filter())
async def show_whom(_press: object, callback_data: ChooseWhom, turn: Turn) -> None:
    """What is chosen, and what could be."""
    await turn.reply.show(whom_page(turn.texts, await _look(turn, callback_data.notice)))


@router.callback_query(WhomList.filter())
async def show_list(_press: object, callback_data: WhomList, turn: Turn) -> None:
    """Forms, groups or pupils."""
    desk = await _look(turn, callback_data.notice)
    await turn.reply.show(list_page(turn.texts, desk.notice, desk.reach, callback_data))


@router.callback_query(SetWhere.filter())
async def set_where(_press: object, callback_data: SetWhere, turn: Turn) -> None:
    """One more, one less, or something else altogether."""
    desk = await _look(turn, callback_data.notice)
    notice, reach = desk.notice, desk.reach
    audience = _where(notice.audience, callback_data)
    await _set(turn, notice, reach, audience)
    if callback_data.among is Among.SCHOOL or (len(reach.forms) == 1 and callback_data.among is Among.FORM):
        await show_whom(_press, ChooseWhom(notice=notice.id), turn)
    else:
        page = page_of(reach, callback_data.among, callback_data.one)
        await show_list(_press, WhomList(notice=notice.id, among=callback_data.among, page=page), turn)


@router.callback_query(SetWhom.filter())
async def set_whom(_press: object, callback_data: SetWhom, turn: Turn) -> None:
    """Which people there."""
    desk = await _look(turn, callback_data.notice)
    notice, reach = desk.notice, desk.reach
    await _set(turn, notice, reach, replace(notice.audience, whom=callback_data.whom))
    await show_whom(_press, ChooseWhom(notice=notice.id), turn)


async def _look(turn: Turn, number: int) -> Desk:
    async with turn.sessions() as session:
        desk = await notice_desk.of(session, turn.viewer, number, turn.now)
    if desk.notice.stage is not Stage.DRAFT:
        raise TooLate("notice-left")
    return desk


def _where(audience: Audience, data: SetWhere) -> Audience:
    whom = audience.whom
    if whom is Whom.STAFF and data.among in (Among.GROUP, Among.PUPIL):
        whom = Whom.GUARDIANS  # nobody works in a group or in a pupil
    match data.among:
        case Among.SCHOOL:
            return Audience(whom, school=not audience.school)
        case Among.FORM:
            return Audience(whom, forms=toggled(audience.forms, data.one))
        case Among.GROUP:
            return Audience(whom, group=None if audience.group == data.one else data.one)
    return Audience(whom, pupils=toggled(audience.pupils, data.one))


async def _set(turn: Turn, notice: Notice, reach: Reach, audience: Audience) -> None:
    """Keep it, in the post in which the author may address them; raises NotAllowed."""
    values: dict[str, Any] = {"audience": audience.to_json()}
    if audience.chosen:
        post = reach.speaks_as(audience)
        values |= {"role": post.role, "form_id": post.form_id}
    async with turn.sessions.begin() as session:
        done = await notices.change(session, notice.id, **values)
    if not done:
        raise TooLate("notice-left")
