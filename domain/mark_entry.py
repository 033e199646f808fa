"""The keys of a mark keypad, and what may be done with a mark that stands in the journal."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from domain.resolving import ALLOWED, ALWAYS
from domain.words import Scale

# 1 is allowed on the scale of five and typed by who needs it: a key beside the others would be hit by mistake.
KEYS: Mapping[Scale, tuple[str, ...]] = MappingProxyType(
    {
        Scale.FIVE: ("5", "4", "3", "2", "н/а", "осв", "•"),
        Scale.PASS: ("зач", "незач", "н/а", "осв"),
        Scale.TEN: tuple(str(n) for n in range(10, 0, -1)),
        Scale.HUNDRED: ("100", "90", "80", "70", "60", "50", "40", "30"),
        Scale.NONE: (),
    }
)
WEIGHTS = (1, 2, 3, 4, 5)


class Reason(StrEnum):
    """Why a mark is corrected (school rule 10); what families read beside the change."""

    SLIP = "slip"
    APPEAL = "appeal"
    RECHECK = "recheck"


# As the journal keeps them, in the school's language.
REASONS: Mapping[Reason, str] = MappingProxyType(
    {Reason.SLIP: "опечатка", Reason.APPEAL: "апелляция", Reason.RECHECK: "работа проверена ещё раз"}
)


def is_mark(scale: Scale, value: str) -> bool:
    """Is it a mark of the scale, or one that stands for a mark? «4/5» are two."""
    if value in ALWAYS:
        return scale is not Scale.NONE
    return bool(value) and all(part in ALLOWED[scale] for part in value.split("/"))
