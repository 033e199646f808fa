"""A typed line is read as it was meant, or it is asked or refused; nothing is guessed in silence."""

import pytest

from tests.unit.line_cases import Case, cases, told

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.place} {case.text[:40]!r}" for case in CASES])
def test_a_line_says_what_was_written_down_for_it(case: Case) -> None:
    assert told(case.read()) == case.expected
