"""What holds for every line: nothing breaks it, it is read the same way twice, what is written is read back."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.line import (
    PRESENT,
    Choice,
    Desk,
    Fault,
    Group,
    MarkSaid,
    Meeting,
    Part,
    PresenceSaid,
    Pupil,
    Reading,
    TaskSaid,
    read,
    written,
)
from domain.line.said import Why
from domain.names import Name
from domain.resolving import ALLOWED
from domain.words import Attendance, LessonKind, Scale
from tests.unit.desk import BELLS, DESK, GROUPS, TODAY
from tests.unit.line_cases import cases

TYPED = sorted({case.text for case in cases()})
PIECES = sorted({piece for text in TYPED for piece in re.findall(r"\s+|[^\s]+", text)})

MEN = ("Иванов", "Петров", "Роман", "Ким", "Лобода", "Соболь", "Крутой", "Сидоренко", "Черных", "О'Нил", "Тема",
       "Среда", "Нет", "Соловьёв-Седой", "Алгебра", "Ли", "Ван дер Ваальс", "Ё", "Проектов")  # fmt: skip
WOMEN = ("Иванова", "Петрова", "Роман", "Ким", "Лобода", "Соболь", "Крутая", "Петрова-Водкина", "Черных", "Маша")
GIVEN_TO_MEN = ("Пётр", "Роман", "Илья", "Никита", "Саша", "Борис", "Олег", "Артём", "Нурсултан")
GIVEN_TO_WOMEN = ("Мария", "Марина", "Нина", "Ольга", "Софья", "Евгения", "Ум")
FORMS = ("9А", "10Б", "1В")
SUBJECTS = (
    "Алгебра",
    "Русский язык",
    "Труд (технология)",
    "Основы безопасности и защиты Родины",
    "Химия",
    "Тема",
    "ИЗО",
)
LETTERS = tuple(DESK.letters)
WORKS = (*DESK.works, "сочинение", "макет моста", "к/р № 2", "5", "5 Иванов, ×2")


def men() -> st.SearchStrategy[Name]:
    """Names of boys."""
    return st.builds(
        Name, st.sampled_from(MEN), st.sampled_from(GIVEN_TO_MEN), st.sampled_from(("", "Ильич", "Олегович"))
    )


def women() -> st.SearchStrategy[Name]:
    """Names of girls."""
    return st.builds(
        Name, st.sampled_from(WOMEN), st.sampled_from(GIVEN_TO_WOMEN), st.sampled_from(("", "Ильинична", "Олеговна"))
    )


@st.composite
def groups(draw: st.DrawFn, number: int) -> Group:
    """A group with a lesson today, another one yesterday, and whatever names."""
    names = draw(st.lists(men() | women(), min_size=1, max_size=9))
    pupils = tuple(Pupil(100 * number + n, name) for n, name in enumerate(names))
    meetings = (
        Meeting(TODAY - timedelta(days=1), 3, *BELLS[3]),
        Meeting(TODAY, draw(st.sampled_from((1, 2))), *BELLS[1]),
    )
    return Group(
        number, draw(st.sampled_from(SUBJECTS)), "", (draw(st.sampled_from(FORMS)),), pupils, meetings,
        draw(st.sampled_from(("", "1 группа", "базовая"))), draw(st.sampled_from(list(Scale))),
    )  # fmt: skip


def own_words(longest: int = 12) -> st.SearchStrategy[str]:
    """Text as a person may type it, and worse."""
    odd = st.text(st.sampled_from("абв Нн5,;:.«»\"“'()№-\n\t×#йЁ"), max_size=longest)
    usual = st.sampled_from(
        (
            "№ 5",
            "с. 5, № 6 на пятницу",
            "30 мин",
            "нет",
            "тема: 5",
            "Иванов 5",
            "дз",
            "§ 5\nдз нет",
            '""" x """',
            "к 12.11",
        )
    )
    return (odd | usual | st.text(max_size=longest)).map(str.strip).filter(bool)


def marks(group: Group) -> st.SearchStrategy[MarkSaid]:
    """Of its scale."""
    return st.builds(
        MarkSaid, st.sampled_from([one.id for one in group.pupils]),
        st.sampled_from(sorted(ALLOWED[group.scale])) | st.just("н/а"),
        st.just("") | st.sampled_from(WORKS), st.none() | st.integers(1, 10), st.just("") | own_words(), st.booleans(),
    )  # fmt: skip


def presences(group: Group) -> st.SearchStrategy[list[PresenceSaid]]:
    """One letter each."""
    one = st.builds(
        PresenceSaid, st.sampled_from([one.id for one in group.pupils]), st.sampled_from((*LETTERS, PRESENT))
    )
    late = st.builds(
        PresenceSaid, st.sampled_from([one.id for one in group.pupils]), st.just("ОП"), st.none() | st.integers(1, 90)
    )
    return st.lists(one | late, max_size=4, unique_by=lambda said: said.pupil)


def tasks(group: Group) -> st.SearchStrategy[TaskSaid]:
    """For all of them or for some."""
    some = st.lists(st.sampled_from([one.id for one in group.pupils]), max_size=3, unique=True).map(tuple)
    due = st.none() | st.dates(TODAY + timedelta(days=1), date(2027, 12, 31))
    return st.builds(TaskSaid, own_words(), due, st.none() | st.integers(1, 240), some) | st.just(TaskSaid(""))


@st.composite
def desks(draw: st.DrawFn) -> tuple[Desk, Part]:
    """A desk, and something to be entered in one of its lessons."""
    number = draw(st.integers(1, 3))
    there = tuple(draw(groups(n)) for n in range(1, number + 1))
    group = draw(st.sampled_from(there))
    meeting = draw(st.sampled_from(group.meetings))
    marked = group.scale is not Scale.NONE
    part = Part(
        group.id, meeting.day, meeting.number, tuple(draw(presences(group))),
        tuple(draw(st.lists(marks(group), max_size=5))) if marked else (),
        tuple(draw(st.lists(tasks(group), max_size=2))), draw(st.none() | own_words()),
        draw(st.none() | st.sampled_from(LessonKind)), draw(st.booleans()),
    )  # fmt: skip
    empty = not (part.presences or part.marks or part.tasks or part.topic or part.kind or part.rolled)
    return replace(DESK, groups=there), replace(part, rolled=True) if empty else part


@settings(max_examples=400, deadline=None)
@given(desks())
def test_what_is_written_is_read_back_to_the_letter(made: tuple[Desk, Part]) -> None:
    desk, part = made
    line = written(part, desk)
    assert read(line, desk) == Reading((part,)), line


def texts() -> st.SearchStrategy[str]:
    """Anything, and mixtures of what teachers type."""
    mixed = st.lists(st.sampled_from(PIECES) | st.sampled_from(TYPED), max_size=12).map(" ".join)
    return st.text(max_size=80) | mixed | st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@settings(max_examples=600, deadline=None)
@given(texts())
def test_no_text_breaks_it_and_twice_is_the_same(text: str) -> None:
    reading = read(text, DESK)
    assert read(text, DESK) == reading
    assert bool(reading.faults) != bool(reading.parts or reading.doubts)
    assert len(reading.faults) <= 8
    assert len({doubt.key for doubt in reading.doubts}) == len(reading.doubts)


@settings(max_examples=300, deadline=None)
@given(texts(), st.data())
def test_answers_settle_every_doubt(text: str, data: st.DataObject) -> None:
    answers: dict[str, str] = {}
    for _ in range(40):
        doubts = read(text, DESK, answers).doubts
        if not doubts:
            break
        assert not {doubt.key for doubt in doubts} & answers.keys()
        answers[doubts[0].key] = data.draw(st.sampled_from(doubts[0].choices)).value
    assert not read(text, DESK, answers).doubts


@given(st.permutations(("Сидоров н", "Иванов 5", "Смирнова 4 3", "Ким 5 к/р", "Маша 4", "Соболь оп 5 мин", "О'Нил 5-")))
def test_each_gets_the_same_in_whatever_order_they_are_typed(pieces: list[str]) -> None:
    found = read(f"9А алгебра сегодня: {', '.join(pieces)}", DESK)
    usual = read(f"9А алгебра сегодня: {', '.join(sorted(pieces))}", DESK)
    assert by_pupil(found) == by_pupil(usual)
    assert len(by_pupil(found)) == 7


def by_pupil(reading: Reading) -> dict[int, list[MarkSaid | PresenceSaid]]:
    """What each gets, in order."""
    found: defaultdict[int, list[MarkSaid | PresenceSaid]] = defaultdict(list)
    for part in reading.parts:
        for presence in part.presences:
            found[presence.pupil].append(presence)
        for mark in part.marks:
            found[mark.pupil].append(mark)
    return dict(found)


@pytest.mark.parametrize("text", ["5 " * 2001, "Иванов 5\n" * 61], ids=["4,002 characters", "61 lines"])
def test_what_is_too_long_is_not_read(text: str) -> None:
    assert read(text, DESK) == Reading(faults=(Fault(Why.TOO_LONG),))


@pytest.mark.parametrize("text", ["Иванова 5", "Саша 5, Иванова 4", "7Б алгебра 10.11: Соколов 5"])
def test_an_answer_that_is_none_of_the_choices_is_no_answer(text: str) -> None:
    reading = read(text, DESK)
    for answer in ("305", "x", "-1"):
        assert read(text, DESK, {doubt.key: answer for doubt in reading.doubts}) == reading


def test_a_school_without_that_letter_is_told() -> None:
    bare = replace(DESK, letters={"ОТС": Attendance.UNKNOWN})
    assert read("9А алгебра сегодня: Сидоров нет", bare).parts[0].presences == (PresenceSaid(115, "ОТС"),)
    assert read("9А алгебра сегодня: Сидоров болеет", bare) == Reading(faults=(Fault(Why.NO_LETTER, "болеет", "ОТС"),))


def test_whole_namesakes_are_told_apart_by_their_patronymics_or_by_a_number() -> None:
    name = Name("Иванов", "Пётр", "Олегович")
    twice = (Pupil(1, name), Pupil(2, name), Pupil(3, replace(name, patronymic="Ильич")))
    desk = replace(DESK, groups=(replace(GROUPS["9А-алг"], pupils=twice),))
    (doubt,) = read("Иванов Пётр 5", desk).doubts
    assert doubt.choices == (
        Choice("3", "Иванов Пётр Ильич"),
        Choice("1", "Иванов Пётр Олегович (№ 1)"),
        Choice("2", "Иванов Пётр Олегович (№ 2)"),
        Choice(""),
    )
    part = Part(1, TODAY, 2, marks=(MarkSaid(2, "5"), MarkSaid(3, "4")))
    assert written(part, desk) == "9А Алгебра 11.11 2 урок: #2 5, Иванов Пётр Ильич 4"
