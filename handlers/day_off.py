"""The deputy declares a day without lessons for some forms, and takes it back; families are told at any hour."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aiogram import F, Router
from aiogram.types import Message

from db.queries import chats, day_off, day_off_told, substitutions
from db.session import Session
from domain.day_off import EVERY, DayOff, Why, names_of, toggled, typed
from domain.leading import LEAD
from domain.people import Expectation, Post, local_day
from domain.substitutions_board import Board
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.day_off import (
    DaysOff,
    LookOff,
    LookOn,
    MakeOff,
    MakeOn,
    PickDay,
    PickForms,
    PickWhy,
    day_page,
    days_off_page,
    declared_page,
    forms_page,
    look_off_page,
    look_on_page,
    print_of_off,
    returned_page,
    typed_page,
    why_page,
    why_words,
)

KEPT, ASKED = "day-off", "day-off-why"

router = only(Router(name=__name__), *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Open:
    """The school's forms, and what this chat has chosen of them so far; `why` is a reason that was typed."""

    post: Post
    board: Board
    today: date
    chosen: frozenset[int]
    why: str

    def days(self, form: int) -> list[date]:
        """The coming days on which the form has lessons."""
        return self.board.school_days(self.today, form)

    def names(self) -> Mapping[int, str]:
        """Of all forms, in order."""
        return {number: form.name for number, form in self.board.forms.items()}

    def on(self, day: date) -> tuple[list[int], list[int]]:
        """Of the chosen forms those that have lessons that day, and those that have none anyway."""
        held = [form for form in self.board.forms if form in self.chosen and day in self.days(form)]
        return held, [form for form in self.board.forms if form in self.chosen and form not in held]


async def _open(session: Session, turn: Turn, school: int) -> Open:
    post = turn.viewer.works_as(LEAD, school)
    today = local_day(turn.now, post.zone)
    board = await substitutions.forms(session, post.school_id, today, turn.now)
    expects = turn.viewer.expects
    data = expects.data if expects is not None and expects.what in (KEPT, ASKED) else {}
    mine = data if data.get("school") == post.school_id else {}
    chosen = frozenset(mine.get("forms", ())) & set(board.forms)
    return Open(post, board, today, chosen, str(mine.get("why", "")))


async def _keep(session: Session, turn: Turn, what: str, school: int, forms: object, **more: object) -> None:
    kept = Expectation(what, {"school": school, "forms": forms, **more})
    await chats.expect(session, turn.viewer.chat, kept, turn.now)


@router.callback_query(DaysOff.filter())
async def show_days(_press: object, callback_data: DaysOff, turn: Turn) -> None:
    """What is decided for today and later."""
    async with turn.sessions() as session:
        found = await _open(session, turn, callback_data.school)
        coming = await day_off.coming(session, found.post.school_id, found.today)
    await turn.reply.show(days_off_page(turn.texts, found.post.school_id, found.board.forms, coming))


@router.callback_query(PickForms.filter())
async def pick_forms(_press: object, callback_data: PickForms, turn: Turn) -> None:
    """All, a parallel or one form is put in or taken out."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        forms = found.board.forms
        pressed = {
            form.id for form in forms.values()
            if callback_data.form in (form.id, EVERY) or form.grade == callback_data.grade
        }  # fmt: skip
        chosen = toggled(found.chosen, pressed) if pressed else set(found.chosen)
        if pressed:
            await _keep(session, turn, KEPT, found.post.school_id, sorted(chosen))
    await turn.reply.show(forms_page(turn.texts, callback_data, forms, chosen))


@router.callback_query(PickDay.filter())
async def pick_day(press: object, callback_data: PickDay, turn: Turn) -> None:
    """One of the coming school days."""
    async with turn.sessions() as session:
        found = await _open(session, turn, callback_data.school)
    if not found.chosen:
        await pick_forms(press, PickForms(school=callback_data.school), turn)
        return
    page = day_page(turn.texts, found.post.school_id, found.board, found.chosen, found.today)
    await turn.reply.show(page)


@router.callback_query(PickWhy.filter())
async def pick_why(press: object, callback_data: PickWhy, turn: Turn) -> None:
    """The usual reasons."""
    async with turn.sessions() as session:
        found = await _open(session, turn, callback_data.school)
    day = _day(found, callback_data.day)
    if day is None:
        await pick_day(press, PickDay(school=callback_data.school), turn)
    else:
        page = why_page(turn.texts, found.post.school_id, found.board.forms, found.chosen, day)
        await turn.reply.show(page)


def _day(found: Open, number: int) -> date | None:
    """A coming day on which some of the chosen forms have lessons."""
    days = {day for form in found.chosen for day in found.days(form)}
    return next((day for day in days if day.toordinal() == number), None)


@router.callback_query(LookOff.filter(F.why == Why.OTHER))
async def ask_why(press: object, callback_data: LookOff, turn: Turn) -> None:
    """The next message is the reason."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        day = _day(found, callback_data.day)
        if day is not None:
            about = found.post.school_id, sorted(found.chosen)
            await _keep(session, turn, ASKED, *about, day=day.toordinal())
    if day is None:
        await pick_day(press, PickDay(school=callback_data.school), turn)
    else:
        await turn.reply.show(typed_page(turn.texts, found.post.school_id, day))


@router.message(Awaits(ASKED))
async def take_why(message: Message, turn: Turn) -> None:
    """Shown with everything else, not written yet."""
    data = turn.viewer.expects.data if turn.viewer.expects else {}
    why = typed(message.text or "")
    if why is None:
        await turn.reply.show(typed_page(turn.texts, data["school"], date.fromordinal(data["day"]), wrong=True))
        return
    async with turn.sessions.begin() as session:
        await _keep(session, turn, ASKED, data["school"], data["forms"], day=data["day"], why=why)
        turn = await turn.anew(session)
    await _look(turn, LookOff(school=data["school"], day=data["day"], why=Why.OTHER))


@router.callback_query(LookOff.filter())
async def look_off(_press: object, callback_data: LookOff, turn: Turn) -> None:
    """Everything, to be confirmed."""
    await _look(turn, callback_data)


async def _look(turn: Turn, data: LookOff) -> None:
    async with turn.sessions() as session:
        found = await _open(session, turn, data.school)
        day, reason = _day(found, data.day), why_words(data.why, found.why)
        held, closed = found.on(day) if day is not None else ([], [])
        reach = await day_off_told.reach(session, held, day, turn.now) if day is not None else None
    if reach is None or not reason:
        await pick_day(None, PickDay(school=data.school), turn)
    else:
        await turn.reply.show(look_off_page(turn.texts, data, found.board.forms, held, closed, reason, reach))


@router.callback_query(MakeOff.filter())
async def make_off(_press: object, callback_data: MakeOff, turn: Turn) -> None:
    """No lessons from now on, if this is still what was shown; a second tap finds it done."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        day, reason = _day(found, callback_data.day), why_words(callback_data.why, found.why)
        held = found.on(day)[0] if day is not None else []
        fits = bool(held) and print_of_off(held, reason) == callback_data.stood
        if fits and day is not None:
            await day_off.declare(session, turn.viewer, found.post.school_id, held, day, reason, turn.now)
            await chats.forget(session, turn.viewer.chat)
        one = await _decided(session, found, callback_data)
    if one is None:
        await _anew(turn, found.post.school_id)
    else:
        names = names_of(one.forms, found.names())
        await turn.reply.show(declared_page(turn.texts, found.post.school_id, names, one.day, one.reason))


async def _anew(turn: Turn, school: int) -> None:
    """The button is about something that has changed meanwhile: what holds now."""
    await turn.reply.say(turn.texts.plain("dayoff-stale"), alert=True)
    await show_days(None, DaysOff(school=school), turn)


@router.callback_query(LookOn.filter())
async def look_on(_press: object, callback_data: LookOn, turn: Turn) -> None:
    """Lessons after all, to be confirmed."""
    async with turn.sessions() as session:
        found = await _open(session, turn, callback_data.school)
        one = await _decided(session, found, callback_data)
        forms = _about(one, callback_data) if one is not None else []
        reach = await day_off_told.reach(session, forms, one.day, turn.now) if one is not None and forms else None
    if one is None or reach is None:
        await _anew(turn, found.post.school_id)
    else:
        await turn.reply.show(look_on_page(turn.texts, callback_data, found.board.forms, one, reach))


@router.callback_query(MakeOn.filter())
async def make_on(_press: object, callback_data: MakeOn, turn: Turn) -> None:
    """Lessons after all."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        one = await _decided(session, found, callback_data)
        forms = _about(one, callback_data) if one is not None else []
        if one is not None and forms:
            await day_off.take_back(session, turn.viewer, found.post.school_id, forms, one.day, turn.now)
    if one is None or not forms:
        await _anew(turn, found.post.school_id)
    else:
        names = names_of(forms, found.names())
        await turn.reply.show(returned_page(turn.texts, found.post.school_id, names, one.day))


async def _decided(session: Session, found: Open, data: MakeOff | LookOn | MakeOn) -> DayOff | None:
    """The decision the button was made for (or has made), if it stands as it was shown."""
    coming = await day_off.coming(session, found.post.school_id, found.today)
    here = (one for one in coming if one.day.toordinal() == data.day)
    return next((one for one in here if print_of_off(one.forms, one.reason) == data.stood), None)


def _about(one: DayOff, data: LookOn | MakeOn) -> list[int]:
    return [form for form in one.forms if data.form in (0, form)]
