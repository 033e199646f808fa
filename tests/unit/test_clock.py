"""Time is an argument: a school's evening can be played at noon, and no rule depends on when a test runs."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
CLOCKS = {"bot/clock.py", "emulator/clock.py"}
ASKED = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}


def rooms() -> list[str]:
    """Every package of the project."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(settings["tool"]["importlinter"]["root_packages"])


def asked_in(source: str) -> Iterator[str]:
    """Where a module asks for the time itself: by a method, also through a module, or by an imported function."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and ".".join(ast.unparse(node).split(".")[-2:]) in ASKED:
            yield f"{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (f"{node.lineno}: time.{name.name}" for name in node.names if f"time.{name.name}" in ASKED)


def test_only_the_clocks_ask_what_time_it_is() -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for room in rooms()
        for path in (ROOT / room).rglob("*.py")
        if path.relative_to(ROOT).as_posix() not in CLOCKS
        for line in asked_in(path.read_text(encoding="utf-8"))
    }
    assert found == set()


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("datetime.datetime.now(UTC)", True),
        ("date.today()", True),
        ("from time import time", True),
        ("clock = datetime.now", True),
        ("time.monotonic()", False),
        ("telegram.now()", False),
    ],
)
def test_whoever_asks_is_found(source: str, asks: bool) -> None:
    assert bool(list(asked_in(source))) is asks
