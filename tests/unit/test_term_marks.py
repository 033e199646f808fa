"""What is proposed for a term and the year, whom it is for, and until when it may be set."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from domain.keeping import Held, Keeping, Leave, Right, Taught
from domain.marks import HALF, Mark
from domain.names import Name
from domain.term_desk import Desk, Refusal, kept_by, offered, own_groups
from domain.term_marks import Place, Span, Standing, TermSheet, can_be, choices, of_year, proposal, seal, to_set
from domain.terms import Term
from domain.words import Scale, TermKind
from tests.school import NOW, START

STRICT = Fraction(3, 5)
TODAY = date(2026, 11, 11)
FIRST = Term(1, TermKind.QUARTER, START, date(2026, 10, 23))
SECOND = Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30))
THIRD = Term(3, TermKind.QUARTER, date(2027, 1, 11), date(2027, 3, 26))
GROUP = Taught(7, 3, "7Б", "Алгебра", "Алгебра", "", 1, (70,), 7)
KEEPING = Keeping(5, (Held(7, Right.OWN, START),), {7: GROUP})


def marks(said: str, day: date = TODAY) -> tuple[Mark, ...]:
    """«5 4×3 н/а» as marks of one day."""
    words = (word.partition("×") for word in said.split())
    return tuple(Mark(day, value, "", int(weight or 1)) for value, _, weight in words)


@pytest.mark.parametrize(
    ("scale", "given", "rounding", "said"),
    [
        (Scale.FIVE, "5 4 4", HALF, "4"),
        (Scale.FIVE, "3 4×3 3 3", HALF, "4"),
        (Scale.FIVE, "3 4×3 3 3", STRICT, "3"),
        (Scale.FIVE, "5 5", HALF, "н/а"),
        (Scale.FIVE, "4/5 5", HALF, "5"),
        (Scale.FIVE, "5 5 н/а осв •", HALF, "н/а"),
        (Scale.FIVE, "", HALF, "н/а"),
        (Scale.FIVE, "5×0 5×0 5×0", HALF, "н/а"),
        (Scale.TEN, "10 9 9", HALF, "9"),
        (Scale.HUNDRED, "87 88 88", HALF, "88"),
        (Scale.PASS, "зач зач зач", HALF, None),
    ],
)
def test_the_average_is_rounded_as_the_school_says(
    scale: Scale, given: str, rounding: Fraction, said: str | None
) -> None:
    assert proposal(scale, marks(given), rounding) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [("4 5", "5"), ("3 4 4 4", "4"), ("5 н/а", "5"), ("осв осв", "осв"), ("осв н/а", "н/а"), ("", None)],
)
def test_the_year_is_the_mean_of_its_terms(given: str, said: str | None) -> None:
    assert of_year(Scale.FIVE, marks(given), HALF) == said
    assert of_year(Scale.PASS, marks(given), HALF) is None


def test_what_can_be_chosen() -> None:
    assert choices(Scale.FIVE, "4") == ["5", "4", "3", "2", "н/а", "осв"]
    assert choices(Scale.FIVE, "1")[:5] == ["5", "4", "3", "2", "1"]
    assert choices(Scale.PASS, None) == ["зач", "незач", "н/а", "осв"]
    assert choices(Scale.TEN, "9")[-3:] == ["1", "н/а", "осв"]
    assert [key for key in choices(Scale.HUNDRED, "87") if 80 < int(key.replace("н/а", "0").replace("осв", "0")) < 90]
    assert "87" in choices(Scale.HUNDRED, "87")
    for value in ("•", "4/5", "6", ""):
        assert not can_be(Scale.FIVE, value), value


@pytest.mark.parametrize(
    ("here", "elsewhere", "enrolled", "listed"),
    [
        ([(START, None)], [], [(START, None)], True),
        ([(START, None)], [], [(START, date(2026, 11, 6))], False),
        ([(START, date(2026, 11, 6))], [], [(START, date(2026, 11, 6))], False),
        ([(START, date(2026, 11, 6))], [], [(START, None)], True),
        ([(START, date(2026, 11, 6))], [(date(2026, 11, 7), None)], [(START, None)], False),
        ([(START, date(2026, 10, 1))], [], [(START, None)], False),
        ([(date(2026, 11, 12), None)], [], [(START, None)], False),
    ],
    ids=["sits", "has left the school", "left both", "left the group alone", "sits in the other group",
         "left in another term", "comes tomorrow"],
)  # fmt: skip
def test_who_left_in_the_term_is_listed_only_while_still_at_the_school(
    here: list[tuple[date, date | None]],
    elsewhere: list[tuple[date, date | None]],
    enrolled: list[tuple[date, date | None]],
    listed: bool,
) -> None:
    sits, others, belongs = (tuple(Span(*one) for one in some) for some in (here, elsewhere, enrolled))
    place = Place(1, Name("Ковалёв", "Артём"), sits, others, belongs)
    sheet = TermSheet(GROUP, (FIRST, SECOND), START, date(2027, 5, 31), (place,))
    assert bool(sheet.lines(SECOND, TODAY)) is listed


def sheet_of(*places: Place) -> TermSheet:
    """7Б's algebra."""
    sits = (Span(START),)
    return TermSheet(
        GROUP, (FIRST, SECOND), START, date(2027, 5, 31),
        tuple(replace(place, here=sits, enrolled=sits) for place in places),
    )  # fmt: skip


def test_what_stands_is_not_set_again_and_a_yes_is_for_what_was_shown() -> None:
    artyom = Place(1, Name("Ковалёв", "Артём"), marks=marks("5 5 4") + marks("2 2 2", START))
    kirill = Place(2, Name("Лебедев", "Кирилл"), marks=marks("3 3 3"), period={2: Standing(9, "4", NOW)})
    lines = sheet_of(artyom, kirill).lines(SECOND, TODAY)
    assert [(line.mean, line.proposed, line.standing and line.standing.value) for line in lines] == [
        (Fraction(14, 3), "5", None), (Fraction(3), "3", "4"),
    ]  # fmt: skip
    assert to_set(lines) == [(1, "5")]
    assert seal([(1, "5")]) != seal([(1, "4")])
    assert seal([(1, "5"), (2, "4")]) == seal([(2, "4"), (1, "5")])


def test_the_year_waits_for_the_last_term() -> None:
    artyom = Place(1, Name("Ковалёв", "Артём"), period={1: Standing(8, "4", NOW), 2: Standing(9, "5", NOW)})
    kirill = Place(2, Name("Лебедев", "Кирилл"), period={1: Standing(7, "3", NOW)})
    assert not sheet_of(kirill).has_year(TODAY)
    sheet = sheet_of(artyom, kirill)
    assert sheet.has_year(TODAY)
    assert [line.proposed for line in sheet.lines(None, TODAY)] == ["5", None]


CLOSED = replace(KEEPING, closed=((7, FIRST.starts, FIRST.ends),))
LEAVE = Leave(7, date(2026, 10, 19), date(2026, 10, 20), until=TODAY)


@pytest.mark.parametrize(
    ("keeping", "today", "terms"),
    [
        (KEEPING, TODAY, [FIRST, SECOND]),
        (CLOSED, TODAY, [SECOND]),
        (replace(CLOSED, leaves=(LEAVE,)), TODAY, [FIRST, SECOND]),
        (replace(CLOSED, leaves=(LEAVE,)), TODAY + timedelta(days=1), [SECOND]),
        (replace(CLOSED, leaves=(replace(LEAVE, group=8),)), TODAY, [SECOND]),
        (KEEPING, date(2027, 1, 5), [FIRST, SECOND]),
        (KEEPING, date(2027, 1, 11), [SECOND, THIRD]),
        (KEEPING, date(2026, 8, 31), []),
    ],
    ids=["the present and the last", "closed", "a leave", "a leave that is over", "a leave for another group",
         "in the holidays", "the one before last", "before the year"],
)  # fmt: skip
def test_marks_are_set_for_the_present_term_and_for_the_last_until_it_is_closed(
    keeping: Keeping, today: date, terms: list[Term]
) -> None:
    assert offered(keeping, 7, (FIRST, SECOND, THIRD), today) == terms


def test_why_nothing_can_be_set() -> None:
    sheet = replace(sheet_of(), terms=(FIRST, SECOND, THIRD))
    held = KEEPING.rights[0]
    assert Desk(CLOSED, held, sheet, TODAY).refusal(FIRST) is Refusal.CLOSED
    assert Desk(KEEPING, held, sheet, date(2027, 1, 11)).refusal(FIRST) is Refusal.PAST
    assert Desk(KEEPING, held, sheet, TODAY).refusal(THIRD) is Refusal.EARLY
    assert Desk(KEEPING, held, sheet, TODAY).refusal(None) is Refusal.EARLY
    assert Desk(KEEPING, held, sheet, TODAY).refusal(SECOND) is None


@pytest.mark.parametrize(
    ("right", "since", "keeps"),
    [
        (Right.OWN, START, True),
        (Right.DELEGATE, START, True),
        (Right.SUBSTITUTE, TODAY, False),
        (Right.FORM, START, False),
        (Right.OWN, TODAY + timedelta(days=1), False),
    ],
)
def test_only_who_keeps_the_whole_journal_today_sets_marks_of_terms(right: Right, since: date, *, keeps: bool) -> None:
    keeping = replace(KEEPING, rights=(Held(7, right, since),))
    assert bool(kept_by(keeping, 7, TODAY)) is keeps
    assert own_groups(keeping, TODAY) == ([GROUP] if keeps else [])


def test_where_there_are_no_marks_there_are_none_for_a_term() -> None:
    assert own_groups(replace(KEEPING, groups={7: replace(GROUP, scale=Scale.NONE)}), TODAY) == []
