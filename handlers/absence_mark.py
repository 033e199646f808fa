"""The class teacher enters an absence for several pupils of the own form at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import F, Router

from db.queries import absence_class, calendars, chats, invitations
from db.session import Session
from domain.absence import Days, Misfit, Reason, misfit
from domain.calendars import Calendar
from domain.invitations import PupilLine
from domain.people import Expectation, Post, local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.absence_class import ClassDay
from views.absence_mark import (
    ClassCalendar,
    ClassMark,
    ClassPick,
    MarkStep,
    days_of,
    mark_calendar_page,
    mark_look_page,
    mark_misfit_page,
    mark_when_page,
    mark_why_page,
    marked_page,
    pick_page,
    subject_page,
)

CHOSEN = "class-absence"

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(ClassPick.filter())
async def pick(_press: object, callback_data: ClassPick, turn: Turn) -> None:
    """The class list, ten to a page; a pupil is put in or taken out."""
    post = _post(turn, callback_data.form)
    chosen = _chosen(turn, callback_data.form) ^ ({callback_data.pupil} - {0})
    async with turn.sessions.begin() as session:
        pupils = await invitations.class_list(session, post, turn.now)
        chosen &= {pupil.id for pupil in pupils}
        if callback_data.pupil:
            await _keep(session, turn, callback_data.form, chosen)
    await turn.reply.show(pick_page(turn.texts, post.form or "", callback_data, pupils, chosen))


@router.callback_query(ClassMark.filter(F.step == MarkStep.WHEN))
async def ask_when(_press: object, callback_data: ClassMark, turn: Turn) -> None:
    """Today, the next school day, or others."""
    post, calendar = await _calendar(turn, callback_data.form)
    today = local_day(turn.now, post.zone)
    await turn.reply.show(mark_when_page(turn.texts, callback_data.form, calendar, today))


@router.callback_query(ClassCalendar.filter())
async def pick_days(_press: object, callback_data: ClassCalendar, turn: Turn) -> None:
    """A month of days."""
    post, calendar = await _calendar(turn, callback_data.form)
    await turn.reply.show(mark_calendar_page(turn.texts, calendar, local_day(turn.now, post.zone), callback_data))


@router.callback_query(ClassMark.filter(F.step == MarkStep.WHY))
async def ask_why(_press: object, callback_data: ClassMark, turn: Turn) -> None:
    """The reason, once the days can be."""
    post, calendar = await _calendar(turn, callback_data.form)
    days, today = days_of(callback_data), local_day(turn.now, post.zone)
    if days is None:
        await turn.reply.show(mark_when_page(turn.texts, callback_data.form, calendar, today))
    elif wrong := misfit(days, today, calendar):
        await turn.reply.show(mark_misfit_page(turn.texts, callback_data.form, calendar, today, days, wrong))
    else:
        await turn.reply.show(mark_why_page(turn.texts, callback_data, days))


@router.callback_query(ClassMark.filter(F.step == MarkStep.SUBJECT))
async def ask_subject(_press: object, callback_data: ClassMark, turn: Turn) -> None:
    """Exempt from what?"""
    _post(turn, callback_data.form)
    async with turn.sessions() as session:
        subjects = await absence_class.subjects(session, callback_data.form)
    await turn.reply.show(subject_page(turn.texts, callback_data, subjects))


@router.callback_query(ClassMark.filter(F.step.in_({MarkStep.LOOK, MarkStep.SEND})))
async def look_or_send(press: object, callback_data: ClassMark, turn: Turn) -> None:
    """Everything, to be confirmed; when it is, one note for each pupil. What is missing is asked for."""
    entry = await _entry(turn, callback_data)
    if not entry.pupils:
        await pick(press, ClassPick(form=callback_data.form), turn)
    elif entry.days is None or entry.wrong or callback_data.reason is None:
        await ask_why(press, callback_data, turn)
    elif callback_data.reason is Reason.EXEMPT and not entry.subject:
        await ask_subject(press, callback_data, turn)
    elif callback_data.step is MarkStep.LOOK or entry.left:
        if entry.left:
            await turn.reply.say(turn.texts.plain("class-left"), alert=True)
        await turn.reply.show(
            mark_look_page(turn.texts, callback_data, entry.pupils, entry.days, callback_data.reason, entry.subject)
        )
    else:
        await _enter(turn, callback_data, entry.pupils, entry.days, callback_data.reason)


@dataclass(frozen=True, slots=True)
class Entry:
    """Who of the chosen is in the form now (`left`: somebody is not), the days, why they cannot be, the subject."""

    pupils: Sequence[PupilLine]
    left: bool
    days: Days | None
    wrong: Misfit | None
    subject: str


async def _entry(turn: Turn, data: ClassMark) -> Entry:
    post, chosen = _post(turn, data.form), _chosen(turn, data.form)
    days, today = days_of(data), local_day(turn.now, post.zone)
    async with turn.sessions.begin() as session:
        calendar = await calendars.of_form(session, data.form)
        listed = await invitations.class_list(session, post, turn.now)
        subjects = await absence_class.subjects(session, data.form) if data.subject else {}
        pupils = [pupil for pupil in listed if pupil.id in chosen]
        if left := len(pupils) < len(chosen):
            await _keep(session, turn, data.form, {pupil.id for pupil in pupils})
    wrong = misfit(days, today, calendar) if days else None
    return Entry(pupils, left, days, wrong, subjects.get(data.subject, ""))


async def _enter(turn: Turn, data: ClassMark, pupils: Sequence[PupilLine], days: Days, reason: Reason) -> None:
    subject = data.subject if reason is Reason.EXEMPT else None
    async with turn.sessions.begin() as session:
        ids = [pupil.id for pupil in pupils]
        known = await absence_class.enter(session, turn.viewer, ids, days, reason, subject, turn.now)
        await chats.forget(session, turn.viewer.chat)
    entered, before = ([p for p in pupils if (p.id in known) is was] for was in (False, True))
    await turn.reply.show(marked_page(turn.texts, ClassDay(form=data.form), entered, before))


def _post(turn: Turn, form: int) -> Post:
    return turn.viewer.post(Role.CLASS_TEACHER, form)


def _chosen(turn: Turn, form: int) -> set[int]:
    expects = turn.viewer.expects
    mine = expects is not None and expects.what == CHOSEN and expects.data["form"] == form
    return set(expects.data["pupils"]) if expects is not None and mine else set()


async def _keep(session: Session, turn: Turn, form: int, chosen: set[int]) -> None:
    kept = Expectation(CHOSEN, {"form": form, "pupils": sorted(chosen)})
    await chats.expect(session, turn.viewer.chat, kept, turn.now)


async def _calendar(turn: Turn, form: int) -> tuple[Post, Calendar]:
    post = _post(turn, form)
    async with turn.sessions() as session:
        return post, await calendars.of_form(session, form)
