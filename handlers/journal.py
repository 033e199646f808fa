"""`/journal`: a teacher's lessons of a day, one lesson, and what is missing of two weeks."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import calendars, keeping, lessons, scenes
from domain.filling import by_day, of_form, unfilled
from domain.keeping import FORTNIGHT
from domain.people import NotAllowed, local_day
from domain.term_desk import own_groups
from domain.terms import term_at
from handlers.common import JOURNAL_PARTS, only, stop_asking
from handlers.turn import Turn
from views.journal import Day, JournalDay, OpenLesson, Unfilled, at_of, journal_page, no_groups_page, unfilled_page
from views.lesson import lesson_page

WEEK = timedelta(days=7)

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.message(Command("journal"))
async def ask_journal(_message: object, turn: Turn) -> None:
    """The lessons of today."""
    await show_day(_message, JournalDay(), turn)


@router.callback_query(JournalDay.filter())
async def show_day(_press: object, callback_data: JournalDay, turn: Turn) -> None:
    """The own lessons of a day, or those of the own form; 0 is today, or the next day with lessons."""
    now = turn.now.astimezone(turn.viewer.zone)
    await stop_asking(turn)
    async with turn.sessions() as session:
        kept = await keeping.of_viewer(session, turn.viewer, *_around(callback_data.day, now.date()))
        if not kept.groups:
            await turn.reply.show(no_groups_page(turn.texts))
            return
        if callback_data.form and callback_data.form not in kept.forms:
            raise NotAllowed(f"form {callback_data.form}")
        calendar = await calendars.of_form(session, next(iter(kept.groups.values())).forms[0])
        day = date.fromordinal(callback_data.day) if callback_data.day else calendar.nearest(now.date())
        found = await lessons.of_keeping(session, kept, day, day, turn.now)
    shown = of_form(found, callback_data.form) if callback_data.form else [line for line in found if line.form is None]
    term = term_at(calendar.terms, now.date()) if own_groups(kept, now.date()) else None
    kind = term.kind if term else None
    one = Day(day, calendar, shown, now, kept.oldest(now.date()), callback_data.form, kept.forms, kind)
    await turn.reply.show(journal_page(turn.texts, one, callback_data.part))


@router.callback_query(OpenLesson.filter())
async def show_lesson(_press: object, callback_data: OpenLesson, turn: Turn) -> None:
    """What is written about it, and what can be; a topic or task that was asked for is not any more."""
    await stop_asking(turn)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at_of(callback_data), turn.now)
    await turn.reply.show(lesson_page(turn.texts, scene, callback_data.part))


@router.callback_query(Unfilled.filter())
async def show_unfilled(_press: object, callback_data: Unfilled, turn: Turn) -> None:
    """Of lessons whose whole journal the viewer keeps; what is only a class teacher's is not theirs to fill."""
    today = local_day(turn.now, turn.viewer.zone)
    async with turn.sessions() as session:
        kept = await keeping.of_viewer(session, turn.viewer, today - FORTNIGHT, today)
        found = await lessons.of_keeping(session, kept, today - FORTNIGHT, today, turn.now)
    own = [line for line in found if line.form is None]
    late = unfilled(own, turn.now.astimezone(turn.viewer.zone))
    await turn.reply.show(unfilled_page(turn.texts, by_day(late), callback_data.part))


def _around(asked: int, today: date) -> tuple[date, date]:
    """The week around the day asked for; around today for who opens the journal."""
    day = date.fromordinal(asked) if asked else today
    return day - WEEK, day + WEEK
