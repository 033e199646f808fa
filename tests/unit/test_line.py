"""A typed line is read as the people who wrote it down meant it, or it is asked or refused; never guessed in silence."""

import pytest

from tests.unit.line_cases import Case, cases, told

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.place} {case.text[:40]!r}" for case in CASES])
def test_a_line_says_what_was_written_down_for_it(case: Case) -> None:
    assert told(case.read()) == case.expected
