"""What a button of ours can have carried. Whoever forges a press may send any number, also one that is no day."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from aiogram.filters.callback_data import CallbackData

from views.absence_calendar import month_of

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)
DAYS = range(EARLIEST.toordinal(), LATEST.toordinal())
MONTHS = range(month_of(EARLIEST), month_of(LATEST))
MINUTES = range(-1, 2**27)  # since 1970, until 2225; -1: none
SMALL = range(-1, 2**31)  # -1: of all
IDS = range(-(2**53), 2**53)  # some buttons tell kinds apart by the sign
RANGES: Mapping[str, range] = {
    **dict.fromkeys(("day", "week", "first", "last"), DAYS),
    **dict.fromkeys(
        ("choice", "comment", "grade", "hour", "number", "page", "part", "place", "step", "wanted", "weight",
         "work"),
        SMALL,
    ),
    "days": range(400),
    "minutes": MINUTES,
    "month": MONTHS,
}  # fmt: skip
NUMBER = re.compile(r"[+-]?[0-9]{1,20}")


def possible(data: str) -> bool:
    """False for numbers that stand on no button: days far from any school year, what no table counts to.

    A field that may be left out may also be 0. What no button of ours is at all is not judged here.
    """
    return all(_fits(field, said) for field, said in _numbers(data))


def _numbers(data: str) -> Iterator[tuple[tuple[str, bool], str]]:
    prefix, *parts = data.split(":")
    return ((field, said) for field, said in zip(_fields().get(prefix, ()), parts, strict=False) if field[0])


def _fits(field: tuple[str, bool], said: str) -> bool:
    name, optional = field
    if not NUMBER.fullmatch(said):
        return not said and optional
    number = int(said)
    return number in RANGES.get(name, IDS) or (optional and number == 0)


@cache
def _fields() -> Mapping[str, list[tuple[str, bool]]]:
    """By prefix: each field's name, "" for what is no number, and whether it may be left out."""
    return {
        kind.__prefix__: [
            (name if field.annotation is int else "", not field.is_required())
            for name, field in kind.model_fields.items()
        ]
        for kind in CallbackData.__subclasses__()
    }
