"""What it costs to read a line of 35 pupils, in `line.split()` of the same line: `python -m tests.bench.lines`.

Warm: the desk has read a line before. New desk: as for every message that arrives, its names known from the last.
First: nothing is known yet, as after a start of the bot.
"""

import gc
import time
from collections.abc import Callable
from datetime import date, datetime

from domain.given_names import said_for
from domain.line import Desk, Group, Meeting, Pupil, read
from domain.line.endings import is_female, surname_forms
from domain.line.register import roll_of
from domain.names import Name, search_key
from domain.words import Attendance

TODAY, NUMBER = date(2026, 11, 11), 2
NOW = datetime(2026, 11, 11, 10, 0)  # noqa: DTZ001 - the school's local time
GROUPS, ROUNDS, FRESH = 6, 40, 30
CALLED = (
    "Абрамов Алексеев Белов Борисов Васильев Волков Гончаренко Гусев Дмитриев Егоров Жуков Зайцев Иванов Калинин Ким"
    " Ковалёв Козлов Кузнецов Лебедев Макаров Морозов Никитин Новиков Орлов Павлов Петров Попов Романов Семёнов Сидоров"
    " Соболь Тарасов Фёдоров Шевченко Яковлев"
)
SURNAMES = CALLED.split()
NAMES = "Александр Артём Вадим Глеб Денис Егор Илья Кирилл Максим Никита Олег Павел Роман Сергей Тимофей".split()  # noqa: SIM905 - a list
VALUES = ("5", "4 3", "н", "4", "5 к/р")


def desk() -> Desk:
    """A teacher with six forms of 35, the same surnames in each; the first has its lesson now."""
    groups = []
    for number in range(1, GROUPS + 1):
        pupils = tuple(Pupil(100 * number + n, Name(s, NAMES[n % 15], "Ильич")) for n, s in enumerate(SURNAMES))
        meetings = (Meeting(TODAY, NUMBER),) if number == 1 else ()
        groups.append(Group(number, "Алгебра", "Алг.", (f"{number + 4}А",), pupils, meetings))
    letters = {"Н": Attendance.UNKNOWN, "Б": Attendance.ILL, "ОП": Attendance.LATE}
    return Desk(NOW, tuple(groups), letters, {"контрольная работа": 3})


BODY = ", ".join(f"{surname} {VALUES[n % 5]}" for n, surname in enumerate(SURNAMES))
LINES = {"form and subject said": f"5А алгебра сегодня: {BODY}", "nothing said": BODY}


def seconds(act: Callable[[], object], times: int = 1) -> float:
    """Of one."""
    begun = time.perf_counter()
    for _ in range(times):
        act()
    return (time.perf_counter() - begun) / times


def forget() -> None:
    """What the process remembers of names."""
    for remembered in (said_for, surname_forms, is_female, roll_of, search_key):
        remembered.cache_clear()


def measure(line: str) -> dict[str, float]:
    """The quickest of many runs of each, so that what else the machine does is left out."""
    known = desk()
    assert len(read(line, known).parts[0].marks) == 35
    split = min(seconds(line.split, 500) for _ in range(ROUNDS))
    warm = min(seconds(lambda: read(line, known), 5) for _ in range(ROUNDS))
    new = min(on_new_desk(line) for _ in range(FRESH))
    first = min(on_new_desk(line, known=False) for _ in range(FRESH // 3))
    found = {"warm": warm, "new_desk": new, "first": first}
    return {name: round(spent / split, 1) for name, spent in found.items()}


def on_new_desk(line: str, *, known: bool = True) -> float:
    """Seconds of the first line that is read over it."""
    there = desk()
    if not known:
        forget()
    return seconds(lambda: read(line, there))


def table() -> dict[str, dict[str, float]]:
    """By kind of line."""
    gc.collect()
    return {f"line, {name}": measure(line) for name, line in LINES.items()}


def show(found: dict[str, dict[str, float]]) -> None:
    """The lines of `make bench`."""
    print("a typed line of 35 pupils    ratio to split(): warm    new desk    first")  # noqa: T201 - the table is the product
    for name, row in found.items():
        print(f"{name:<29}{row['warm']:>22.0f}{row['new_desk']:>12.0f}{row['first']:>9.0f}")  # noqa: T201 - likewise


if __name__ == "__main__":
    show(table())
