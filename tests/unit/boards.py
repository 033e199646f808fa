"""A school for the office's screens: its forms, teachers and lessons of Thursdays and Fridays."""

from datetime import time

from domain.almanac import FormBook
from domain.substitutions import LessonKey, Order
from domain.substitutions_board import Board, FormLine, GroupLine, Teaching
from domain.timetable import Bell, Slot
from domain.words import Parity
from tests.school import FRIDAY, START, THURSDAY
from tests.unit.kit import YEAR

KEY = LessonKey(2, THURSDAY, 2)
MOVED = Order(new_day=FRIDAY, new_number=4, reason="школьное мероприятие")
ORDERS = (
    Order(cancelled=True, reason="болезнь учителя"),
    Order(teacher_id=103, room="31", reason="болезнь учителя"),
    Order(subject_id=13, teacher_id=103),
    Order(joined_group_id=9),
    Order(remote=True, reason="учитель на курсах"),
    Order(room="31"),
)
SUBJECTS = ("Русский язык", "Алгебра", "История", "Физика", "География", "Биология", "Музыка")
TEACHERS = (
    "Соколова М. И.",
    "Лебедева О. А.",
    "Ким А. Б.",
    "Цой В. Г.",
    "Морозова Т. П.",
    "Юсупов Р. Х.",
    "Орлова Н. Н.",
)


def board(teacher: str = "", word: str = "") -> Board:
    """Two forms of seven lessons; `teacher` and `word` are everybody's name and every subject's, if given."""
    forms = {1: FormLine(1, "7Б", 7), 2: FormLine(2, "7А", 7)}
    bells = tuple(Bell(n, None, own=False, starts=time(7 + n), ends=time(7 + n, 45)) for n in range(1, 8))
    subjects = {10 + n: word or subject for n, subject in enumerate(SUBJECTS)}
    people = {100 + n: teacher or name for n, name in enumerate(TEACHERS)}
    groups = {
        number: _group(number, form, place, subjects[10 + place], word)
        for number, form, place in [(n + 1, forms[1], n) for n in range(7)] + [(n + 8, forms[2], n) for n in range(7)]
    }
    books = dict.fromkeys(forms, FormBook(YEAR, bells))
    return Board(forms, books, groups, {KEY: MOVED}, people, set(people), subjects)


def _group(number: int, form: FormLine, place: int, subject: str, word: str) -> GroupLine:
    slots = tuple(Slot(number, subject, word[:200], day, place + 1, "", Parity.EVERY, START, None) for day in (4, 5))
    return GroupLine(number, 10 + place, subject, word[:200], (form,), slots, (Teaching(100 + place, START, None),))


def large() -> Board:
    """Sixty forms in eleven parallels."""
    forms = {n + 1: FormLine(n + 1, f"{grade}{letter}", grade) for n, (grade, letter) in enumerate(
        (grade, letter) for grade in range(1, 12) for letter in "АБВГДЕ"[: 6 if grade < 10 else 3])}  # fmt: skip
    return Board(forms, dict.fromkeys(forms, FormBook(YEAR)))
