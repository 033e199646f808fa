"""Twelve days without a mark, fifteen days: counted in the term, without its holidays; and whose business it is."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.calendars import Swap
from domain.filling import LessonLine
from domain.keeping import At, Held, Right, Taught
from domain.names import Name
from domain.nudge import LINE, NUDGE, Silence, candidates, counted, first_silent_day, silences
from domain.planned import Otherwise, Planned
from domain.teaching import Charge, SchoolTerm, Teaching
from domain.words import Scale
from tests.school import START, ZONE
from tests.unit.kit import TERMS, YEAR

DAY = timedelta(days=1)
FIRST, SECOND = TERMS
OCTOBER_2, OCTOBER_13 = date(2026, 10, 2), date(2026, 10, 13)
NOON = datetime(2026, 10, 13, 12, tzinfo=ZONE)
GROUP = Taught(7, 3, "7Б", "Алгебра", "Алгебра", "", 1, (70,), 7)
ONE, TWO, THREE = 1, 2, 3


def held(person: int, right: Right, since: date = START, **more: date | int | None) -> Charge:
    """Somebody's right in the group."""
    return person, Held(7, right, since, **more)  # type: ignore[arg-type]  # dates and numbers


def teaching(latest: date | None, *charges: Charge) -> Teaching:
    """7Б's algebra, with its last mark."""
    return Teaching(
        {7: GROUP}, {ONE: Name("Соколова", "Марина")}, {7: charges or (held(ONE, Right.OWN),)},
        tuple(SchoolTerm(n, term) for n, term in enumerate(TERMS)), {7: latest} if latest else {},
    )  # fmt: skip


def lesson(day: date, *otherwise: Otherwise) -> LessonLine:
    """The second lesson of a day."""
    return LessonLine(At(7, day, 2), GROUP, Planned(2, "Алгебра", otherwise=otherwise))


def silent(known: Teaching, now: datetime, least: int, *lines: LessonLine) -> list[Silence]:
    """Those who are."""
    since = candidates(known, now.date(), least)
    return silences(known, {70: YEAR}, since, lines, now, least)


@pytest.mark.parametrize(
    ("first", "today", "days"),
    [
        (date(2026, 11, 9), date(2026, 11, 15), 7),  # a weekend is part of two weeks
        (date(2026, 10, 20), date(2026, 11, 2), 5),  # the autumn holidays are not
        (date(2026, 11, 3), date(2026, 11, 5), 2),  # nor the feast
        (date(2026, 11, 10), date(2026, 11, 9), 0),
    ],
)
def test_holidays_do_not_count_and_weekends_do(first: date, today: date, days: int) -> None:
    assert counted(YEAR, first, today) == days


def test_a_day_without_school_does_not_count_either() -> None:
    frost = replace(YEAR, swaps=(Swap(date(2026, 11, 10), None, "мороз"),))
    assert counted(frost, date(2026, 11, 9), date(2026, 11, 11)) == 2


def test_a_silence_begins_after_the_last_mark_and_never_before_the_term() -> None:
    assert first_silent_day(SECOND, date(2026, 11, 6)) == date(2026, 11, 7)
    assert first_silent_day(SECOND, date(2026, 10, 20)) == SECOND.starts
    assert first_silent_day(SECOND, None) == SECOND.starts


def test_the_twelfth_day_is_told_with_the_last_mark_and_whose_it_is() -> None:
    known, lines = teaching(date(2026, 10, 1)), [lesson(OCTOBER_2), lesson(date(2026, 10, 5))]
    found = Silence(GROUP, FIRST, OCTOBER_2, date(2026, 10, 1), NUDGE, (ONE,))
    assert silent(known, NOON, NUDGE, *lines) == [found]
    assert silent(known, NOON - DAY, NUDGE, *lines) == []
    assert silent(known, NOON, LINE, *lines) == []
    assert silent(known, NOON + DAY * 3, LINE, *lines) == [replace(found, days=LINE)]


@pytest.mark.parametrize(
    "lines",
    [
        [lesson(OCTOBER_2)],
        [lesson(OCTOBER_2), lesson(date(2026, 10, 5), Otherwise.CANCELLED)],
        [lesson(date(2026, 9, 30)), lesson(OCTOBER_2)],
        [lesson(OCTOBER_2), lesson(OCTOBER_13 + DAY)],
    ],
    ids=["one lesson", "one was cancelled", "one was before", "one is to come"],
)
def test_a_group_that_hardly_met_is_not_silent(lines: list[LessonLine]) -> None:
    assert silent(teaching(date(2026, 10, 1)), NOON, NUDGE, *lines) == []


def test_without_marks_and_between_terms_nobody_is_silent() -> None:
    known = teaching(None)
    assert candidates(known, date(2026, 10, 28), NUDGE) == {}
    assert candidates(replace(known, groups={7: replace(GROUP, scale=Scale.NONE)}), OCTOBER_13, NUDGE) == {}
    assert candidates(known, date(2026, 11, 12), NUDGE) == {}
    assert candidates(known, date(2026, 11, 13), NUDGE) == {7: SECOND.starts}


@pytest.mark.parametrize(
    ("charges", "teachers", "keepers"),
    [
        ([held(ONE, Right.OWN)], (ONE,), (ONE,)),
        ([held(ONE, Right.OWN), held(TWO, Right.OWN)], (ONE, TWO), (ONE, TWO)),
        ([held(ONE, Right.OWN), held(TWO, Right.DELEGATE, instead_of=ONE)], (), (TWO,)),
        ([held(ONE, Right.OWN), held(TWO, Right.SUBSTITUTE, OCTOBER_13, until=OCTOBER_13, number=2)], (ONE,), (TWO,)),
        ([held(ONE, Right.OWN, until=OCTOBER_2)], (), ()),
    ],
    ids=["the teacher", "two of them", "somebody stands in", "a substitute for one lesson", "nobody any more"],
)
def test_whose_group_and_whose_lesson_it_is(
    charges: list[Charge], teachers: tuple[int, ...], keepers: tuple[int, ...]
) -> None:
    known = teaching(None, *charges)
    assert known.teachers(7, OCTOBER_13) == teachers
    assert known.keepers(At(7, OCTOBER_13, 2)) == keepers


def test_a_parallel_has_its_own_terms_or_everybodys() -> None:
    known = teaching(None)
    own = SchoolTerm(9, SECOND, grade=7)
    assert known.within(known.terms[0]) == {7: GROUP}
    other = replace(known, terms=(*known.terms, own))
    assert other.within(own) == {7: GROUP}
    assert other.within(known.terms[0]) == {}
