"""What the buttons of the office's substitutions carry; a lesson is its group and its place in the timetable."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.substitutions import LessonKey, Reason, Way, Wish


class SubstitutionsOfDay(CallbackData, prefix="za1"):
    """The forms of a school on a day; `day` 0 is the next school day."""

    school: int
    day: int = 0
    page: int = 0


class SubstitutionsOfForm(CallbackData, prefix="zb1"):
    """The lessons of a form on a day."""

    form: int
    day: int
    page: int = 0


class ChangeLesson(CallbackData, prefix="zc1"):
    """One lesson, and what can be changed of it."""

    group: int
    day: int
    number: int


class ChooseWay(CallbackData, prefix="zd1"):
    """Who, what or when: a `page` of a list; for a move the day's number (0: not chosen yet)."""

    group: int
    day: int
    number: int
    way: Way
    page: int = 0


class LookOrder(CallbackData, prefix="ze1"):
    """The lesson as it would be; `stood` is the fingerprint of what was decided of it when the button was made."""

    group: int
    day: int
    number: int
    way: Way
    value: int
    because: Reason
    stood: int


class MakeOrder(CallbackData, prefix="zf1"):
    """It shall be so."""

    group: int
    day: int
    number: int
    way: Way
    value: int
    because: Reason
    stood: int


Lessons = ChangeLesson | ChooseWay | LookOrder | MakeOrder


def key_of(data: Lessons) -> LessonKey:
    """The lesson a button is about; raises ValueError for a number that is no day."""
    return LessonKey(data.group, date.fromordinal(data.day), data.number)


def place_of(key: LessonKey) -> dict[str, int]:
    """The same as a button carries it."""
    return {"group": key.group, "day": key.day.toordinal(), "number": key.number}


def wish_of(data: LookOrder | MakeOrder, room: str) -> Wish:
    """A room is too long for a button: what was typed is kept in the chat's expectation."""
    return Wish(data.way, data.value, room)
