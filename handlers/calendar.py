"""The timetable as a calendar: a file, and an address to subscribe at where the administrator has set one up."""

import asyncio
from datetime import date

from aiogram import Router

from db import addresses
from db.keys import Keys
from db.queries import feeds, timetable
from domain.agenda import span
from domain.people import Child, local_day
from domain.timetable import Timetable
from exchange.calendars import written
from handlers.common import families
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.agenda import agenda
from views.calendar import calendar_page
from views.page import Page
from views.timetable_buttons import NewAddress, RevokeAddress, SendCalendar

router = families(Router(name=__name__))


@router.callback_query(SendCalendar.filter())
async def send_calendar(
    _press: object, callback_data: SendCalendar, turn: Turn, keys: Keys, calendar_url: str | None
) -> None:
    """The file, and the address: the first one is made now, a revoked one is not made again by itself."""
    child = await turn.to_child(callback_data.pupil)
    table = await _table(turn, child)
    content = await asyncio.to_thread(written, agenda(turn.texts, child, table, _today(turn, child)), turn.now)
    name = turn.texts.plain("calendar-file-name", form=child.form)
    await turn.reply.send_file(OutgoingFile(name, lambda: content))
    feed = None
    if calendar_url is not None:
        async with turn.sessions.begin() as session:
            feed = await feeds.opened(session, turn.viewer, child.id, turn.now)
    await turn.reply.show(_page(turn, child, table, keys, calendar_url, feed))


@router.callback_query(NewAddress.filter())
async def new_address(
    _press: object, callback_data: NewAddress, turn: Turn, keys: Keys, calendar_url: str | None
) -> None:
    """The old address is dead."""
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions.begin() as session:
        feed = await feeds.renew(session, turn.viewer, child.id, turn.now)
    await turn.reply.show(_page(turn, child, await _table(turn, child), keys, calendar_url, feed))


@router.callback_query(RevokeAddress.filter())
async def revoke_address(
    _press: object, callback_data: RevokeAddress, turn: Turn, keys: Keys, calendar_url: str | None
) -> None:
    """No address any more."""
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions.begin() as session:
        await feeds.revoke(session, turn.viewer, child.id, turn.now)
    await turn.reply.show(_page(turn, child, await _table(turn, child), keys, calendar_url, None))


async def _table(turn: Turn, child: Child) -> Timetable:
    async with turn.sessions() as session:
        return await timetable.of_term(session, turn.viewer, child.id, _today(turn, child))


def _page(turn: Turn, child: Child, table: Timetable, keys: Keys, calendar_url: str | None, feed: int | None) -> Page:
    _, until = span(table.calendar, _today(turn, child))
    address = f"{calendar_url}/{addresses.token(keys, feed)}.ics" if calendar_url and feed is not None else None
    return calendar_page(turn.texts, child, until, address, offered=calendar_url is not None)


def _today(turn: Turn, child: Child) -> date:
    return local_day(turn.now, child.zone)
