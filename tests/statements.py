"""What the database is asked while a test lasts: to count it, or to look at its plans."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

READING = ("SELECT", "WITH")


@dataclass(frozen=True)
class Said:
    """One statement as the driver gets it."""

    text: str
    parameters: Any


@contextmanager
def heard(where: Any = Engine, only: tuple[str, ...] = ("",)) -> Iterator[list[Said]]:
    """The statements of an engine, or of everybody in this process, that begin with one of these words."""
    said: list[Said] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith(only):
            said.append(Said(statement, parameters))

    event.listen(where, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(where, "before_cursor_execute", note)


def counted(where: Any = Engine) -> AbstractContextManager[list[Said]]:
    """Those that read."""
    return heard(where, READING)
