"""Who still has to be told of a day without lessons, and what is a reason."""

import pytest

from domain.day_off import Say, next_part, toggled, typed
from domain.outbox import State

OFF, ON = Say.OFF, Say.ON
SENT, WAITING, GONE = State.SENT, State.WAITING, State.CANCELLED


@pytest.mark.parametrize(
    ("told", "say", "part"),
    [
        ([], OFF, 0),
        ([], ON, None),
        ([(0, OFF, WAITING, False)], OFF, None),
        ([(0, OFF, WAITING, False)], ON, None),
        ([(0, OFF, WAITING, True)], ON, 1),
        ([(0, OFF, WAITING, True)], OFF, None),
        ([(0, OFF, SENT, False)], OFF, None),
        ([(0, OFF, SENT, False)], ON, 1),
        ([(0, OFF, SENT, False), (1, ON, WAITING, False)], OFF, None),
        ([(0, OFF, SENT, False), (1, ON, WAITING, False)], ON, None),
        ([(0, OFF, SENT, False), (1, ON, GONE, False)], ON, 2),
        ([(0, OFF, SENT, False), (1, ON, SENT, False)], OFF, 2),
        ([(0, OFF, GONE, False)], ON, None),
        ([(0, OFF, GONE, False)], OFF, 1),
    ],
)
def test_nobody_is_told_the_same_twice_or_what_was_taken_back_before_they_heard(
    told: list[tuple[int, Say, State, bool]], say: Say, part: int | None
) -> None:
    assert next_part(told, say) == part


def test_a_parallel_is_ticked_whole_and_cleared_whole() -> None:
    assert toggled({1}, {1, 2}) == {1, 2}
    assert toggled({1, 2, 3}, {1, 2}) == {3}


@pytest.mark.parametrize(("text", "said"), [(" нет \n отопления ", "нет отопления"), ("", None), ("x" * 101, None)])
def test_a_reason_is_one_short_line(text: str, said: str | None) -> None:
    assert typed(text) == said
