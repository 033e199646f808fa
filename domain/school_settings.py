"""What a school decides for itself: rounding, the class average, discretion, which journal is the official one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.names import Name
from domain.words import Role

DECIDE = (Role.ADMIN, Role.HEAD, Role.DEPUTY)

Value = str | bool


class Setting(StrEnum):
    """Named after the columns of `school` that keep them."""

    ROUNDING = "rounding"
    CLASS_AVERAGE = "class_average"
    DISCREET = "discreet"
    OFFICIAL = "official"


# As `domain.marks.rounding_of` reads them: an average of 3.5, 3.6 or 3.65 is a 4.
ROUNDINGS = ("half_up", "0.6", "0.65")
YES, NO = "yes", "no"


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
    last: Change | None = None


def value_of(setting: Setting, said: str) -> Value:
    """What a button's word means for the setting; raises ValueError for a word that no button of ours says."""
    if said not in (ROUNDINGS if setting is Setting.ROUNDING else (YES, NO)):
        raise ValueError(said)
    return said if setting is Setting.ROUNDING else said == YES
