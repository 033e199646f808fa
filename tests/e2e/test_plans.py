"""No answer to a family looks at everybody's rows: what one school costs must not grow with its neighbours."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_statements import COMMANDS, PRESSED, SCREENS

# What a plan may go through from end to end: what was handed over with the question, and what the answer is made of.
OWN = re.compile(r"SCAN (json_each|asked|each|\(subquery|anon|CONSTANT|\d+ CONSTANT)")

Asked = list[tuple[str, Any]]


@contextmanager
def heard() -> Iterator[Asked]:
    """The reading statements of everybody in this process, with what was asked."""
    said: Asked = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def scans(town: Town, said: Asked) -> list[str]:
    """Steps of SQLite's plans that look at every row of a table."""
    with closing(sqlite3.connect(Path(town.sessions.engine.url.database or ""))) as database:
        plans = [database.execute(f"EXPLAIN QUERY PLAN {statement}", asked) for statement, asked in said]
        steps = {str(row[3]) for plan in plans for row in plan}
    return sorted(step for step in steps if step.startswith("SCAN") and not OWN.match(step))


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_scans_no_table(town: Town, mother: Phone, command: str) -> None:
    with heard() as said:
        await mother.sends(command)
    assert said
    assert scans(town, said) == []


WAYS = [*SCREENS, *(("/marks", *labels) for labels, _ in PRESSED.values())]


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_screen_behind_a_button_scans_no_table(town: Town, mother: Phone, way: tuple[str, ...]) -> None:
    command, *labels = way
    with heard() as said:
        await mother.sends(command)
        for label in labels:
            await mother.presses(label)
    assert len(said) > 1
    assert scans(town, said) == []


STAFF = [
    *(
        (Role.CLASS_TEACHER, command)
        for command in ("/journal", "/class", "/notice", "/help", "/settings", "/signatures")
    ),
    *((Role.CLASS_TEACHER, "/class", label) for label in ("Список класса", "Отметки класса", "Кому нужно внимание")),
    *((Role.DEPUTY, command) for command in ("/journal", "/class", "/office", "/substitutions", "/delivery")),
    *((Role.SECRETARY, command) for command in ("/office", "/invite", "/help")),
]


@pytest.mark.parametrize("way", STAFF, ids=" ".join)
async def test_a_screen_of_the_staff_scans_no_table(town: Town, way: tuple[str, ...]) -> None:
    role, command, *labels = way
    form = {"form": "7Б"} if role == Role.CLASS_TEACHER else {}
    teacher = await town.linked("Марина", Role(role), "sokolova", **form)
    with heard() as said:
        await teacher.sends(command)
        for label in labels:
            await teacher.presses(label)
    assert said
    assert scans(town, said) == []
