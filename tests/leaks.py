"""Nothing that was logged in the whole run of the tests may hold what the tests plant: names, words, tokens, secrets.

What a test writes to stderr is looked at when it ends, also what the processes it has started write there.
"""

import json
from collections.abc import Iterator

import pytest

from tests.databases import KEYS
from tests.school import JOURNAL, PEOPLE

TOKENS = ("t" * 35, "d" * 35, *(secret.decode() for secret in KEYS.secrets))
TYPED = tuple(text for text in {homework.text for homework in JOURNAL.homework} if len(text) > 5)
PLANTED = (*{person.surname for person in PEOPLE}, *TYPED, *TOKENS)


def logged(said: str) -> Iterator[dict[str, object]]:
    """The log lines among whatever stands in a stderr; what a command tells its administrator is none."""
    for line in said.splitlines():
        if line.startswith("{") and '"event"' in line:
            yield json.loads(line)


def leaks(said: str) -> list[str]:
    """What a log must not hold: something planted, or (a trace quotes our code) a letter that is not English."""
    found = [one for line in logged(said) for one in PLANTED if one in json.dumps(line, ensure_ascii=False)]
    foreign = [
        f"{name} of {line['event']}"
        for line in logged(said)
        for name, value in line.items()
        if name != "exception" and not str(value).isascii()
    ]
    return sorted({*found, *foreign})


def judged(report: pytest.TestReport) -> pytest.TestReport:
    """A test whose log holds what it must not ends as an error."""
    if report.when == "teardown" and report.passed and (found := leaks(report.capstderr)):
        report.outcome = "failed"
        report.longrepr = f"the log holds {found}"
    return report
