"""The deputy changes lessons: another teacher, subject, time or room, with another group, from afar, or not at all."""

from dataclasses import dataclass
from datetime import datetime

from aiogram import F, Router
from aiogram.types import Message

from db.queries import chats, substitutions
from db.queries.substitutions import Made, Ordered
from domain.leading import LEAD
from domain.people import Expectation, NotAllowed, Post, local_day
from domain.substitutions import AHEAD, LONGEST_ROOM, LessonKey, Order, Reason, Way, Wish, over, print_of, wished
from domain.substitutions_board import Board, Lesson
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.substitutions import board_page, form_page, gone, lesson_page
from views.substitutions_buttons import (
    ChangeLesson,
    ChooseWay,
    LookOrder,
    MakeOrder,
    SubstitutionsOfDay,
    SubstitutionsOfForm,
    key_of,
    place_of,
    wish_of,
)
from views.substitutions_choices import days_page, hosts_page, numbers_page, room_page, subjects_page, teachers_page
from views.substitutions_look import Look, look_page, made_page, reason_words

ROOM = "lesson-room"  # the chat's next message is a room
LISTS = {Way.TEACHER: teachers_page, Way.SUBJECT: subjects_page, Way.JOIN: hosts_page}

router = only(Router(name=__name__), *OFFICE_PARTS)


@router.callback_query(SubstitutionsOfDay.filter())
async def show_day(_press: object, callback_data: SubstitutionsOfDay, turn: Turn) -> None:
    """The forms; first of the next school day."""
    post = turn.viewer.works_as(LEAD, callback_data.school)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        forms = await substitutions.forms(session, post.school_id, today, turn.now)
        days = forms.school_days(today)
        asked = [day for day in days if day.toordinal() == callback_data.day]
        day = (asked or [day for day in days if day > today] or days or [today])[0]
        board = await substitutions.board(session, post.school_id, day, day, turn.now)
    await turn.reply.show(board_page(turn.texts, post.school_id, board, today, day, callback_data.page))


@router.callback_query(SubstitutionsOfForm.filter())
async def show_form(press: object, callback_data: SubstitutionsOfForm, turn: Turn) -> None:
    """The lessons of a form; a day that cannot be chosen any more leads to the next one."""
    async with turn.sessions() as session:
        post = await substitutions.post_for_form(session, turn.viewer, callback_data.form)
        today = local_day(turn.now, post.zone)
        forms = await substitutions.forms(session, post.school_id, today, turn.now)
        form = forms.forms.get(callback_data.form)
        day = next((one for one in forms.school_days(today) if one.toordinal() == callback_data.day), None)
        if form is None or day is None:
            await show_day(press, SubstitutionsOfDay(school=post.school_id), turn)
            return
        board = await substitutions.board(session, post.school_id, day, day, turn.now)
    await turn.reply.show(form_page(turn.texts, post.school_id, board, form, today, day, callback_data.page))


@dataclass(frozen=True, slots=True)
class Open:
    """A lesson that is there, on the board of its school; `here` is now by the school's clock."""

    post: Post
    board: Board
    lesson: Lesson
    here: datetime

    @property
    def key(self) -> LessonKey:
        """Which one."""
        return self.lesson.key

    @property
    def stands(self) -> Order:
        """What is decided of it now."""
        return self.board.order(self.key)

    @property
    def past(self) -> bool:
        """Nothing of it can be changed any more."""
        return gone(self.board, self.key, self.stands, self.here)


async def _open(turn: Turn, key: LessonKey, wish: Wish | None = None) -> Open | None:
    """None when the timetable has no such lesson (any more)."""
    async with turn.sessions() as session:
        post = await substitutions.post_for_group(session, turn.viewer, key.group)
        board = await substitutions.board(session, post.school_id, key.day, key.day, turn.now)
        days = {key.day, board.order(key).place(key)[0]}
        if wish and wish.target and abs(wish.target[0] - key.day) <= AHEAD * 2:
            days.add(wish.target[0])
        if len(days) > 1:  # what it would collide with there
            board = await substitutions.board(session, post.school_id, min(days), max(days), turn.now)
    lesson = board.find(key)
    return None if lesson is None else Open(post, board, lesson, turn.now.astimezone(post.zone))


async def _show_lesson(turn: Turn, found: Open | None, key: LessonKey, said: str | None = None) -> None:
    if found is None:
        await turn.reply.say(turn.texts.plain("subs-no-lesson"), alert=True)
        async with turn.sessions() as session:
            post = await substitutions.post_for_group(session, turn.viewer, key.group)
        await show_day(None, SubstitutionsOfDay(school=post.school_id, day=key.day.toordinal()), turn)
    else:
        await turn.reply.show(lesson_page(turn.texts, found.board, found.lesson, found.here, said))


@router.callback_query(ChangeLesson.filter())
async def show_lesson(_press: object, callback_data: ChangeLesson, turn: Turn) -> None:
    """One lesson, and every way to change it."""
    key = _key(callback_data)
    await _forget_room(turn)
    await _show_lesson(turn, await _open(turn, key), key)


@router.callback_query(ChooseWay.filter(F.way == Way.ROOM))
async def ask_room(_press: object, callback_data: ChooseWay, turn: Turn) -> None:
    """The next message is the room."""
    key = _key(callback_data)
    found = await _open(turn, key)
    if found is None or found.past:
        await _show_lesson(turn, found, key)
        return
    async with turn.sessions.begin() as session:
        await chats.expect(session, turn.viewer.chat, Expectation(ROOM, {**place_of(key), "room": ""}), turn.now)
    await turn.reply.show(room_page(turn.texts, found.lesson))


@router.message(Awaits(ROOM))
async def take_room(message: Message, turn: Turn) -> None:
    """Shown with the lesson, not written yet."""
    data = turn.viewer.expects.data if turn.viewer.expects else {}
    key = _key(ChangeLesson(group=data["group"], day=data["day"], number=data["number"]))
    room, found = " ".join((message.text or "").split()), await _open(turn, key)
    if found is None or found.past:
        await _show_lesson(turn, found, key)
    elif not room or len(room) > LONGEST_ROOM:
        await turn.reply.show(room_page(turn.texts, found.lesson, wrong=True))
    else:
        async with turn.sessions.begin() as session:
            await chats.expect(session, turn.viewer.chat, Expectation(ROOM, {**data, "room": room}), turn.now)
        because = found.stands.reason
        shown = LookOrder(
            **place_of(key), way=Way.ROOM, value=print_of(room), stood=found.stands.print,
            because=Reason.KEPT if because else Reason.NONE,
        )  # fmt: skip
        wish = Wish(Way.ROOM, value=shown.value, room=room)
        await turn.reply.show(look_page(turn.texts, shown, await _looked(turn, found, shown, wish)))


@router.callback_query(ChooseWay.filter())
async def choose(_press: object, callback_data: ChooseWay, turn: Turn) -> None:
    """A list to choose from."""
    key = _key(callback_data)
    found = await _open(turn, key)
    if found is None or found.past:
        await _show_lesson(turn, found, key)
    elif (page := LISTS.get(callback_data.way)) is not None:
        await turn.reply.show(page(turn.texts, found.board, found.lesson, callback_data.page))
    else:
        await _choose_time(turn, found, callback_data.page)


async def _choose_time(turn: Turn, found: Open, chosen: int) -> None:
    days = found.board.school_days(found.here.date(), found.lesson.group.forms[0].id)
    day = next((one for one in days if one.toordinal() == chosen), None)
    if day is None:
        await turn.reply.show(days_page(turn.texts, found.board, found.lesson, found.here.date()))
        return
    async with turn.sessions() as session:
        board = await substitutions.board(
            session, found.post.school_id, min(day, found.key.day), max(day, found.key.day), turn.now
        )
    await turn.reply.show(numbers_page(turn.texts, board, found.lesson, day, found.here))


@router.callback_query(LookOrder.filter())
async def look(_press: object, callback_data: LookOrder, turn: Turn) -> None:
    """The lesson as it would be, to be confirmed."""
    key, wish = _key(callback_data), wish_of(callback_data, _room(turn))
    found = await _open(turn, key, wish)
    if found is None or found.past or not _fits(found, callback_data, wish):
        await _show_anew(turn, found, key)
    else:
        await turn.reply.show(look_page(turn.texts, callback_data, await _looked(turn, found, callback_data, wish)))


@router.callback_query(MakeOrder.filter())
async def make(_press: object, callback_data: MakeOrder, turn: Turn) -> None:
    """So be it, unless somebody else has changed the lesson since it was shown."""
    key, wish = _key(callback_data), wish_of(callback_data, _room(turn))
    found = await _open(turn, key, wish)
    if found is None or found.past or not _fits(found, callback_data, wish):
        await _show_anew(turn, found, key)
        return
    board, order = found.board, _order(found, callback_data, wish)
    concerned = board.concerned(key, order) - {turn.viewer.person}
    async with turn.sessions.begin() as session:
        ordered = Ordered(key, order, callback_data.stood, concerned)
        made = await substitutions.make(session, turn.viewer, ordered, turn.now)
    if made is Made.OVERTAKEN:
        await _show_lesson(turn, await _open(turn, key), key, turn.texts("subs-overtaken"))
        return
    await _forget_room(turn)
    await turn.reply.show(made_page(turn.texts, found.post.school_id, board, found.lesson, order))


async def _show_anew(turn: Turn, found: Open | None, key: LessonKey) -> None:
    """What the button means cannot be any more: the lesson as it is."""
    if found is not None:
        await turn.reply.say(turn.texts.plain("subs-stale"), alert=True)
    await _show_lesson(turn, found, key)


def _order(found: Open, data: LookOrder | MakeOrder, wish: Wish) -> Order:
    reason = reason_words(data.because, found.stands.reason)
    return wished(found.stands, found.key, wish, reason, found.lesson.group.subject_id)


def _fits(found: Open, data: LookOrder | MakeOrder, wish: Wish) -> bool:
    """A room must be the one that was typed; nothing can be put where it would be over."""
    if wish.way is Way.ROOM and print_of(wish.room) != data.value:
        return False
    order = _order(found, data, wish)
    then = found.board.held(found.key, order)
    fits = found.board.fits(found.lesson, wish, found.here.date())
    return fits and (then is None or not over(then.day, then.planned, found.here))


async def _looked(turn: Turn, found: Open, data: LookOrder, wish: Wish) -> Look:
    order = _order(found, data, wish)
    if wish.way not in (Way.TEACHER, Way.MOVE, Way.USUAL):
        return Look(found.board, found.lesson, order)
    async with turn.sessions() as session:
        sharing = await substitutions.sharing(session, found.key.group, order.place(found.key)[0])
    busy, pupils = found.board.clashes(found.key, order, sharing)
    return Look(found.board, found.lesson, order, busy, [] if wish.way is Way.TEACHER else pupils)


def _room(turn: Turn) -> str:
    expects = turn.viewer.expects
    return str(expects.data["room"]) if expects is not None and expects.what == ROOM else ""


async def _forget_room(turn: Turn) -> None:
    if turn.viewer.expects is not None and turn.viewer.expects.what == ROOM:
        async with turn.sessions.begin() as session:
            await chats.forget(session, turn.viewer.chat)


def _key(data: ChangeLesson | ChooseWay | LookOrder | MakeOrder) -> LessonKey:
    try:
        return key_of(data)
    except (ValueError, OverflowError):
        raise NotAllowed(f"day {data.day}") from None
