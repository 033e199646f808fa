"""Who looks into the logs of all tests finds what is there."""

from pathlib import Path

import pytest

from tests.leaks import judged, leaks


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('{"person": 7, "event": "refused", "level": "warning"}', []),
        ('{"reason": "for Ковалёв", "event": "refused"}', ["reason of refused", "Ковалёв"]),
        ('{"event": "x", "exception": "ValueError: Соколова"}', ["Соколова"]),
        ('{"event": "x", "exception": "  File a.py\\n    text = \'Привет\'"}', []),
        (f'{{"event": "https://api.telegram.org/bot1:{"t" * 35}"}}', ["t" * 35]),
        ("Which Ковалёв? Say more.", []),
        ('before\n{"event": "упр. 112"}', ["event of упр. 112", "упр. 112"]),
    ],
)
def test_names_words_and_secrets_are_found_in_log_lines_and_nowhere_else(said: str, found: list[str]) -> None:
    assert leaks(said) == found


@pytest.mark.parametrize(("said", "outcome"), [('{"event": "Ковалёв"}', "failed"), ('{"event": "running"}', "passed")])
def test_a_test_with_a_name_in_its_log_does_not_pass(said: str, outcome: str) -> None:
    report = pytest.TestReport(
        "x", ("x", 0, "x"), {}, "passed", None, "teardown", sections=[("Captured stderr call", said)]
    )
    assert judged(report).outcome == outcome


def test_the_logs_of_all_tests_are_looked_into(request: pytest.FixtureRequest) -> None:
    looking = request.config.pluginmanager.hook.pytest_runtest_makereport.get_hookimpls()
    files = [getattr(one.plugin, "__file__", None) for one in looking]
    assert str(Path(__file__).parents[1] / "conftest.py") in files
