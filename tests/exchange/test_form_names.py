"""A form has one name, however it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.roster import Form
from exchange.form_names import form_name, form_names, make_form


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("7Б", "7Б"),
        ("7 б", "7Б"),
        ("7-Б", "7Б"),
        ('7"Б"', "7Б"),
        ("7 «Б»", "7Б"),
        ("7«б» класс", "7Б"),
        ("Класс 7Б", "7Б"),
        ("10\u00a0 А кл.", "10А"),
        ("7B", "7В"),
        ("11 a", "11А"),
        ("5", "5"),
        (5.0, "5"),
        ("11", "11"),
        ("5-1", "5-1"),
        ("5/2", "5-2"),
        (5.1, "5-1"),
        ("10 сэ", "10СЭ"),
        ("10 Физмат", "10физмат"),
        ("10Ф", "10Ф"),
        ("9А1", "9А1"),
    ],
)
def test_a_form_on_a_russian_sheet(written: str, name: str) -> None:
    assert form_name(written, russian=True) == name


@pytest.mark.parametrize(("written", "name"), [("7B", "7B"), ("7 b", "7B"), ("Form 10A", "10A"), ("Klasse 7c", "7C")])
def test_a_form_on_another_sheet_keeps_its_latin_letter(written: str, name: str) -> None:
    assert form_name(written, russian=False) == name


@pytest.mark.parametrize(
    "written",
    ["класс", "", None, "А", "0А", "14Б", "17", "7Б8В", "Иванов", "7b", "7?", "201", "2 урок", "1 гр.", "1 смена"],
)
def test_what_is_no_form_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the caller's
        form_name(written, russian=True)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("10А, 10Б", ("10А", "10Б")),
        ("10А+10Б", ("10А", "10Б")),
        ("10А и 10Б", ("10А", "10Б")),
        ("10 А, Б", ("10А", "10Б")),
        ("5А\n5Б", ("5А", "5Б")),
        ("7Б, 7 б", ("7Б",)),
        ("", ()),
        (None, ()),
    ],
)
def test_several_forms_in_one_cell(written: str, names: tuple[str, ...]) -> None:
    assert form_names(written, russian=True) == names


@given(
    st.integers(1, 13),
    st.sampled_from("АБВГДЕЖИКЛМН"),
    st.sampled_from(["", " ", "  ", "-", " - ", "\u00a0", ' "', "«"]),
    st.booleans(),
)
def test_any_spelling_is_read_and_read_again(grade: int, letter: str, between: str, small: bool) -> None:
    name = form_name(f" {grade}{between}{letter.lower() if small else letter} ", russian=True)
    assert name == f"{grade}{letter}" == form_name(name, russian=True)
    assert make_form(name, 1, 5, None) == Form(name, grade, letter)
