"""Answers to «не отмечен(а) на уроке»: of a guardian, and of the class teacher who knows why."""

from datetime import date

from aiogram import Router

from db.queries import alarms, invitations, letters_absence
from domain.alarms import Answer
from domain.people import NotAllowed, local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.alarm import AnswerAlarm, ClearAlarm, absent_page, answered_page, over_page

guardians = only(Router(name=f"{__name__}.guardians"), "guardian")
teachers = only(Router(name=f"{__name__}.teachers"), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@guardians.callback_query(AnswerAlarm.filter())
async def answer(_press: object, callback_data: AnswerAlarm, turn: Turn) -> None:
    """A guardian knows, or wants to be called; on another day the question is over."""
    child, day = turn.viewer.child(callback_data.pupil), date.fromordinal(callback_data.day)
    said = Answer.WORRIED if callback_data.worried else Answer.KNOWN
    taken = False
    if day == local_day(turn.now, child.zone):
        async with turn.sessions.begin() as session:
            taken = await alarms.answer(session, turn.viewer, child.id, day, said, turn.now)
    page = answered_page(turn.texts, child, day, said) if taken else over_page(turn.texts, child, day)
    await turn.reply.show(page)


@teachers.callback_query(ClearAlarm.filter())
async def clear(_press: object, callback_data: ClearAlarm, turn: Turn) -> None:
    """The reason is known; what else is open in the form that day stays on the screen."""
    post, day = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form), date.fromordinal(callback_data.day)
    async with turn.sessions.begin() as session:
        pupils = {pupil.id for pupil in await invitations.class_list(session, post, turn.now)}
        if callback_data.pupil not in pupils:
            raise NotAllowed(f"alarm of {callback_data.pupil}")
        await alarms.clear(session, callback_data.pupil, day, turn.viewer.person, turn.now)
        missing = await letters_absence.missing(session, pupils, day)
    await turn.reply.show(absent_page(turn.texts, post.form or "", missing, day))
