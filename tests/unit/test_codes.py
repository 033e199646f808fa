"""A code survives paper, telephones and Russian keyboards; a slip of the finger is told from a wrong code."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import (
    ALPHABET,
    LENGTH,
    LOOKALIKES,
    RANDOM_LENGTH,
    check_character,
    has_slip,
    looks_like_code,
    new_code,
    read_code,
    spoken,
)

CYRILLIC = {chr(latin): chr(cyrillic) for cyrillic, latin in LOOKALIKES.items()}

bodies = st.text(ALPHABET, min_size=RANDOM_LENGTH, max_size=RANDOM_LENGTH)
codes = bodies.map(lambda body: body + check_character(body))


def test_a_code_cannot_be_guessed() -> None:
    assert RANDOM_LENGTH * math.log2(len(ALPHABET)) >= 60


def test_no_two_signs_of_a_code_look_alike_on_paper() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 31
    assert not set(ALPHABET) & set("01OIL")


def test_a_new_code_is_whole_and_another_one_each_time() -> None:
    made = [new_code() for _ in range(100)]
    assert len(set(made)) == 100
    assert all(read_code(code) == code and not has_slip(code) for code in made)


@given(codes)
def test_what_stands_on_paper_is_read_back(code: str) -> None:
    assert read_code(spoken(code)) == code
    assert [len(group) for group in spoken(code).split("-")] == [5, 5, 5]


@given(codes, st.sampled_from([" ", "-", " – ", "\n", "."]))
def test_lower_case_and_other_gaps_are_read(code: str, gap: str) -> None:
    assert read_code(gap.join(code.lower())) == code


@given(codes)
def test_a_code_typed_with_a_russian_keyboard_is_read(code: str) -> None:
    russian = "".join(CYRILLIC.get(sign, sign) for sign in code)
    assert read_code(russian) == read_code(russian.lower()) == code


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_a_single_wrong_sign_is_a_slip(code: str, place: int, wrong: str) -> None:
    assert has_slip(code[:place] + wrong + code[place + 1 :]) is (wrong != code[place])


@given(codes, st.integers(0, LENGTH - 2))
def test_two_neighbours_swapped_are_a_slip(code: str, place: int) -> None:
    left, right = code[place], code[place + 1]
    assert has_slip(code[:place] + right + left + code[place + 2 :]) is (left != right)


@pytest.mark.parametrize("typed", ["", "ABCDE", "A" * 14, "A" * 16, "ABCDE-FGHJK-MNPQ0", "где мой код, скажите"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param(spoken("23456789ABCDEFG"), True, id="as-on-paper"),
        pytest.param("23456 789ab cdefg", True, id="lower-case"),
        pytest.param("23456-789AB-CDEF", True, id="one-sign-short"),
        pytest.param("23456-789AB-CDEF0", True, id="a-zero-in-it"),
        pytest.param("ABCDE-FGHJK-MNPQR", True, id="no-digit-but-dashes"),
        pytest.param("ABC23", False, id="far-too-short"),
        pytest.param("ABCDE23456" * 4, False, id="far-too-long"),
        pytest.param("Когда собрание в 7Б классе?", False, id="a-question"),
        pytest.param("extraordinarily", False, id="a-word"),
        pytest.param("+7 913 000-00-00", False, id="a-telephone-number"),
    ],
)
def test_a_mistyped_code_is_told_from_a_sentence(typed: str, meant: bool) -> None:
    assert looks_like_code(typed) is meant
