"""A notice is cut into messages without losing a word."""

from hypothesis import given
from hypothesis import strategies as st

from domain.notice import PART, parts_of


@given(st.text(alphabet="ab \n", max_size=4 * PART))
def test_parts_hold_every_word_and_none_is_too_long(words: str) -> None:
    parts = parts_of(words)
    assert "".join("".join(parts).split()) == "".join(words.split())
    assert all(len(part) <= PART for part in parts)


def test_a_long_notice_is_cut_at_a_line() -> None:
    line = "а" * 99
    assert parts_of("\n".join([line] * 60)) == ("\n".join([line] * 34), "\n".join([line] * 26))


def test_a_word_without_end_is_cut_where_it_must_be() -> None:
    assert parts_of("а" * (PART + 1)) == ("а" * PART, "а")
