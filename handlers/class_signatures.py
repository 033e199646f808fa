"""«Подписи недели» of the own form: week by week, and as a list to be printed."""

import asyncio
from dataclasses import dataclass
from datetime import date

from aiogram import Router

from db.queries import calendars, class_signatures
from domain.calendars import DAY, Calendar, monday
from domain.people import Post, local_day
from domain.signature import SignedPupil
from domain.words import Role
from exchange.drawn import weeks_pdf
from handlers.common import only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.class_signatures import class_signatures_page, sheet_name, signature_sheet
from views.class_ways import SignatureList, SignaturesOfWeek

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@dataclass(frozen=True, slots=True)
class Week:
    """A form's week that has begun, and who has signed it."""

    post: Post
    calendar: Calendar
    today: date
    first: date
    pupils: list[SignedPupil]


@router.callback_query(SignaturesOfWeek.filter())
async def show_signatures(_press: object, callback_data: SignaturesOfWeek, turn: Turn) -> None:
    """Of the week that contains the day; the year's last one when it is over."""
    one = await _week(turn, callback_data)
    page = class_signatures_page(
        turn.texts, one.post, one.pupils, one.calendar, one.today, one.first, callback_data.part
    )
    await turn.reply.show(page)


@router.callback_query(SignatureList.filter())
async def send_list(_press: object, callback_data: SignatureList, turn: Turn) -> None:
    """A file below the screen, which stays."""
    one = await _week(turn, callback_data)
    here = turn.now.astimezone(one.post.zone)
    sheet = signature_sheet(turn.texts, one.post, one.pupils, one.first, here)
    content = await asyncio.to_thread(weeks_pdf, sheet, here)
    await turn.reply.send_file(OutgoingFile(sheet_name(turn.texts, one.post, one.first), lambda: content))
    await turn.reply.say(turn.texts.plain("class-signatures-made"))


async def _week(turn: Turn, asked: SignaturesOfWeek | SignatureList) -> Week:
    post = turn.viewer.post(Role.CLASS_TEACHER, asked.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, asked.form)
        latest = max(calendar.starts, min(today, calendar.ends))
        first = monday(min(max(date.fromordinal(asked.day) if asked.day else today, calendar.starts), latest))
        on = max(calendar.starts, min(first + DAY * 6, latest))
        pupils = await class_signatures.of_week(session, post, first, on, today)
    return Week(post, calendar, today, first, pupils)
