"""Reading the tables of `data/`, and chance that is the same everywhere."""

import csv
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

Item = TypeVar("Item")


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.csv`, by their Russian headings."""
    text = (files("emulator.kedrovsk") / "data" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter=";"))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt`."""
    text = (files("emulator.kedrovsk") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(text.splitlines())


def chance(*what: object) -> float:
    """A number in [0, 1) that depends on nothing but `what`: Python's own shuffling differs between versions."""
    digest = hashlib.sha256("|".join(map(str, what)).encode()).digest()
    return int.from_bytes(digest[:7]) / 2**56


def pick(items: Sequence[Item], *what: object) -> Item:
    """One of `items`, always the same for the same `what`."""
    return items[int(chance(*what) * len(items))]


def whole(low: int, high: int, *what: object) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(chance(*what) * (high - low + 1))
