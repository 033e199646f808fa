"""What a school decides: rounding, class average, discretion, the official journal, who tells first, birthdays."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.names import Name
from domain.words import Role

DECIDE = (Role.ADMIN, Role.HEAD, Role.DEPUTY)

Value = str | bool | int


class Setting(StrEnum):
    """Named after the columns of `school` that keep them."""

    ROUNDING = "rounding"
    CLASS_AVERAGE = "class_average"
    DISCREET = "discreet"
    OFFICIAL = "official"
    TELL_FIRST = "tell_first"
    BIRTHDAYS = "birthdays"


# As `domain.marks.rounding_of` reads them: an average of 3.5, 3.6 or 3.65 is a 4.
ROUNDINGS = ("half_up", "0.6", "0.65")
YES, NO = "yes", "no"
TELL_FIRST = (0, 2, 4, 8, 24)  # hours a family may give a pupil at most; 0: none


@dataclass(frozen=True, slots=True)
class Change:
    """Who decided what, and when."""

    at: datetime
    who: Name
    setting: Setting
    value: Value


@dataclass(frozen=True, slots=True)
class SchoolSettings:
    """How a school has decided, and its last change (None: nobody has decided anything yet)."""

    rounding: str
    class_average: bool
    discreet: bool
    official: bool
    tell_first: int = 0
    birthdays: bool = False
    last: Change | None = None


def value_of(setting: Setting, said: str) -> Value:
    """What a button's word means for the setting; raises ValueError for a word that no button of ours says."""
    if said not in _words(setting):
        raise ValueError(said)
    match setting:
        case Setting.ROUNDING:
            return said
        case Setting.TELL_FIRST:
            return int(said)
        case _:
            return said == YES


def _words(setting: Setting) -> Collection[str]:
    match setting:
        case Setting.ROUNDING:
            return ROUNDINGS
        case Setting.TELL_FIRST:
            return [str(hours) for hours in TELL_FIRST]
        case _:
            return YES, NO
