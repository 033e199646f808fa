"""Headings with a slip, numbers with a nought too many, scales of every shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spelling import slips
from exchange.oneroster.columns import FILES
from exchange.oneroster.grades import form_name, grade_of, tidy
from exchange.oneroster.scales import plain
from exchange.oneroster.spelling import nearest


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sourcedId", "sourcedId"),
        ("SOURCEDID", "sourcedId"),
        ("sourceId", "sourcedId"),
        ("giveName", "givenName"),
        ("familyNmae", "familyName"),
        ("orgSourcedID", "orgSourcedIds"),
        ("rolle", "role"),
        ("rule", "role"),
        ("rules", None),
        ("surname", None),
        ("x", None),
    ],
)
def test_a_slip_is_understood_and_another_word_is_not(written: str, meant: str | None) -> None:
    assert nearest(written, FILES["users"]) == meant


def test_a_word_between_two_is_neither() -> None:
    assert nearest("grabe", ("grade", "grape")) is None


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_slips_are_counted_alike_from_both_sides(one: str, other: str, more: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert slips(one, one + more) == len(more)


@pytest.mark.parametrize(
    ("written", "grade"),
    [("7", 7), ("07", 7), ("11", 11), ("13", 13), ("14", None), ("0", None), ("KG", None), ("PS1", None), ("", None)],
)
def test_grades_are_numbers_of_a_school(written: str, grade: int | None) -> None:
    assert grade_of(written) == grade


@pytest.mark.parametrize(
    ("names", "form"),
    [
        (("HR-7B", "7Б"), ("7Б", 7, "Б")),
        (("", "10 А"), ("10 А", 10, "А")),
        (("7 Advanced Maths",), ("7 Advanced Maths", 7, "Advanced Maths")),
        (("2027 выпуск",), ("2027 выпуск", None, "2027 выпуск")),
        (("", ""), ("", None, "")),
    ],
)
def test_a_form_is_called_by_the_name_that_begins_with_its_grade(
    names: tuple[str, ...], form: tuple[str, int | None, str]
) -> None:
    assert form_name(*names) == form


@pytest.mark.parametrize(
    ("written", "number"), [("5", "5"), ("5.00", "5"), ("100", "100"), ("4,5", "4.5"), ("зач", "зач"), ("NaN", "NaN")]
)
def test_a_score_has_no_nought_too_many(written: str, number: str) -> None:
    assert plain(written) == number


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('10 "а"', "10А"),
        ("7-й «Б»", "7Б"),
        ("7 b", "7B"),
        ("7 Advanced Maths", "7 Advanced Maths"),
        ("Ромашка", "Ромашка"),
    ],
)
def test_a_short_name_of_a_form_is_tidied(written: str, name: str) -> None:
    assert tidy(written) == name
