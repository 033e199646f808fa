"""No answer to a family looks at everybody's rows: what one school costs must not grow with its neighbours."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_statements import COMMANDS, PRESSED, SCREENS
from tests.statements import Said, counted

# What a plan may go through from end to end: what was handed over with the question, and what the answer is made of.
OWN = re.compile(r"SCAN (json_each|asked|each|\(subquery|anon|CONSTANT|\d+ CONSTANT)")


def scans(town: Town, said: list[Said]) -> list[str]:
    """Steps of SQLite's plans that look at every row of a table."""
    with closing(sqlite3.connect(Path(town.sessions.engine.url.database or ""))) as database:
        plans = [database.execute(f"EXPLAIN QUERY PLAN {one.text}", one.parameters) for one in said]
        steps = {str(row[3]) for plan in plans for row in plan}
    return sorted(step for step in steps if step.startswith("SCAN") and not OWN.match(step))


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_scans_no_table(town: Town, mother: Phone, command: str) -> None:
    with counted() as said:
        await mother.sends(command)
    assert said
    assert scans(town, said) == []


WAYS = [*SCREENS, *(("/marks", *labels) for labels, _ in PRESSED.values())]


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_screen_behind_a_button_scans_no_table(town: Town, mother: Phone, way: tuple[str, ...]) -> None:
    command, *labels = way
    with counted() as said:
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
    with counted() as said:
        await teacher.sends(command)
        for label in labels:
            await teacher.presses(label)
    assert said
    assert scans(town, said) == []
