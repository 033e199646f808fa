"""A code survives paper, a Russian keyboard and a hurry; a guess does not pass for a slip."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import (
    ALPHABET,
    LENGTH,
    RANDOM_LENGTH,
    check_character,
    has_slip,
    looks_like_code,
    new_code,
    read_code,
    spoken,
)

bodies = st.text(ALPHABET, min_size=RANDOM_LENGTH, max_size=RANDOM_LENGTH)
codes = bodies.map(lambda body: body + check_character(body))


def test_a_code_holds_more_than_sixty_bits_and_no_look_alikes() -> None:
    assert math.log2(len(ALPHABET)) * RANDOM_LENGTH > 60
    assert not set("01OIL") & set(ALPHABET)
    assert len({new_code() for _ in range(1000)}) == 1000
    assert all(read_code(new_code()) and not has_slip(new_code()) for _ in range(100))


@given(codes, st.sampled_from(["{}", " {} ", "код: {}".removeprefix("код: "), "{}\n"]))
def test_whatever_way_a_code_is_written_it_is_read(code: str, around: str) -> None:
    assert read_code(around.format(spoken(code))) == code
    assert read_code(around.format(spoken(code).lower().replace("-", " "))) == code
    assert looks_like_code(spoken(code))


@given(codes)
def test_a_russian_keyboard_makes_the_same_code(code: str) -> None:
    assert read_code(code.translate(str.maketrans("ABEKMHPCTYX", "АВЕКМНРСТУХ"))) == code


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_a_slip(code: str, place: int, wrong: str) -> None:
    mistyped = code[:place] + wrong + code[place + 1 :]
    assert has_slip(mistyped) == (mistyped != code)


@given(codes, st.integers(0, LENGTH - 3))
def test_every_swap_of_two_neighbours_is_a_slip(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert has_slip(swapped) == (swapped != code)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("привет", False),
        ("/homework", False),
        ("какая завтра погода?", False),
        ("2026", False),
        ("ABCDE-FGHJK-MNPQR", True),
        ("abcd2 efgh3 jkmn4", True),
        ("ABCDE2FGHJK", True),
        ("9А алгебра: Иванов 5, Петрова 4 3", False),
        ("", False),
    ],
)
def test_only_what_looks_like_a_code_is_taken_for_one(text: str, meant: bool) -> None:
    assert looks_like_code(text) is meant


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_code(text)
    assert read is None or (len(read) == LENGTH and set(read) <= set(ALPHABET))
    looks_like_code(text)
