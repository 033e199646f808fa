"""`make soak`, or `python -m tests.soak --days 30 --pupils 1200`: a table of days; exits with 1 on any violation."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.soak.days import Line, play
from tests.soak.hurry import hurried
from tests.soak.listening import errors

GROWTH = 1.10  # of memory between the tenth day and the last
WARM = 10  # before it the model has not its eight days yet, nor each of SQLite's connections its 2 MB of pages
HEAD = "day          answered  entries   owed  delivered  twice  faults  403s  seconds      MB"


def soak(days: int, pupils: int, seed: int = 1, *, aloud: bool = False) -> tuple[list[Line], list[str]]:
    """The days in figures, and everything that was wrong."""
    wrong: list[str] = []
    lines: list[Line] = []

    def tell(line: Line) -> None:
        lines.append(line)
        if aloud:
            print(written(line), flush=True)  # noqa: T201 - a report

    with tempfile.TemporaryDirectory() as folder, errors(wrong):
        wrong += hurried(play(Path(folder), days, pupils, tell, seed), wrong)
    return lines, wrong


def written(line: Line) -> str:
    """A row of the table."""
    return (
        f"{line.day}  {line.answered:9}{line.entries:9}{line.owed:7}{line.delivered:11}{line.twice:7}{line.faults:8}"
        f"{line.refused:6}{line.seconds:9.1f}{line.megabytes:8.1f}"
    )


def growth(lines: list[Line]) -> float:
    """Memory of the last day over that of the tenth; 1 when there were no more days than that."""
    return lines[-1].megabytes / lines[WARM - 1].megabytes if len(lines) > WARM else 1.0


def main() -> int:
    """Play, print, judge."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--days", type=int, default=30)
    asked.add_argument("--pupils", type=int, default=1200)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    print(HEAD)  # noqa: T201 - a report
    lines, wrong = soak(given.days, given.pupils, given.seed, aloud=True)
    grown = growth(lines)
    if grown > GROWTH:
        wrong.append(f"memory has grown to {grown:.2f} of the tenth day's")
    seconds, sent = sum(line.seconds for line in lines), sum(line.delivered for line in lines)
    print(f"{len(lines) - 1} days in {seconds:.0f} s; {sent} messages; memory ×{grown:.2f}; {len(wrong)} violations")  # noqa: T201 - a report
    for one in wrong[:40]:
        print(f"  {one}")  # noqa: T201 - a report
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
