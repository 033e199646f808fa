"""How people are called, and how they are found however their name is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import Name, apart, parse_full_name, search_key

ELENA = Name("Ковалёва", "Елена", "Викторовна")
SEAN = Name("О'Нил", "Шон")
NOBODY = Name("", "", "")

words = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "full", "polite", "short", "in_class"),
    [
        pytest.param(
            ELENA, "Ковалёва Елена Викторовна", "Елена Викторовна", "Ковалёва Е. В.", "Ковалёва Елена", id="three-parts"
        ),
        pytest.param(SEAN, "О'Нил Шон", "Шон", "О'Нил Ш.", "О'Нил Шон", id="no-patronymic"),
        pytest.param(Name("Ким", ""), "Ким", "Ким", "Ким", "Ким", id="a-surname-only"),
        pytest.param(Name("", "Марина"), "Марина", "Марина", "Марина", "Марина", id="a-first-name-only"),
        pytest.param(NOBODY, "", "", "", "", id="a-guardian-without-a-name"),
    ],
)
def test_everybody_is_called_as_the_occasion_asks(
    name: Name, full: str, polite: str, short: str, in_class: str
) -> None:
    assert (name.full, name.polite, name.short, name.in_class) == (full, polite, short, in_class)


@pytest.mark.parametrize(
    "typed",
    ["Ковалёва Елена", "КОВАЛЁВА ЕЛЕНА", "ковалева елена", "  Ковалёва\t Елена\n"],
)
def test_somebody_is_found_whatever_the_case_the_yo_and_the_spaces(typed: str) -> None:
    assert search_key(typed) == "ковалева елена"


@pytest.mark.parametrize("typed", ["О'Нил-Смит", "О’Нил–Смит", "о`нил‑смит", "Оʼнил—смит"])
def test_apostrophes_and_hyphens_are_of_one_kind(typed: str) -> None:
    assert search_key(typed) == "о'нил-смит"


@given(st.text())
def test_a_search_key_is_its_own(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(words, words, st.lists(words, max_size=3))
def test_a_full_name_is_read_in_its_parts_and_said_again(surname: str, name: str, rest: list[str]) -> None:
    typed = " ".join([surname, name, *rest])
    assert parse_full_name(typed) == Name(surname, name, " ".join(rest))
    assert parse_full_name(typed).full == typed


@pytest.mark.parametrize("typed", ["", "  ", "Ковалёва"])
def test_one_word_is_no_full_name(typed: str) -> None:
    with pytest.raises(ValueError, match=typed.strip() or None):
        parse_full_name(typed)


def test_namesakes_are_told_apart_by_patronymic_and_else_by_their_place_in_the_list() -> None:
    names = [
        Name("Иванов", "Пётр", "Ильич"),
        Name("Иванов", "Саша", "Олегович"),
        Name("Иванов", "Саша", "Сергеевич"),
        Name("Иванов", "Саша", "Сергеевич"),
    ]
    assert apart(names) == [
        "Иванов Пётр",
        "Иванов Саша Олегович",
        "Иванов Саша Сергеевич (№ 3)",
        "Иванов Саша Сергеевич (№ 4)",
    ]
