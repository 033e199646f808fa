"""What the deputy decides of a guardian's access to a pupil's data, by a document or until a date (school rule 2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.names import Name
from domain.words import Kinship

LONGEST_DOCUMENT = 100


class Act(StrEnum):
    """What is decided; a letter, for buttons have little room."""

    RESTRICT = "r"
    LIFT = "l"
    UNTIL = "u"
    OPEN_ENDED = "o"


class Standing(StrEnum):
    """How a guardianship stands today."""

    HOLDS = "holds"
    ENDS = "ends"  # on a day that is known
    WILL_BE_RESTRICTED = "will_be_restricted"
    RESTRICTED = "restricted"
    NOT_YET = "not_yet"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Guarding:
    """A guardian of a pupil, as the school's record has it."""

    id: int
    name: Name
    kinship: Kinship
    since: date | None
    until: date | None
    restricted_since: date | None
    document: str

    def standing(self, today: date) -> Standing:
        """The weightiest of it."""
        if self.restricted_since is not None:
            return Standing.RESTRICTED if self.restricted_since <= today else Standing.WILL_BE_RESTRICTED
        if self.until is not None:
            return Standing.OVER if self.until < today else Standing.ENDS
        return Standing.NOT_YET if self.since is not None and self.since > today else Standing.HOLDS

    @property
    def acts(self) -> tuple[Act, ...]:
        """What can be decided now."""
        access = Act.LIFT if self.restricted_since is not None else Act.RESTRICT
        return (access, Act.UNTIL, *((Act.OPEN_ENDED,) if self.until is not None else ()))


def decided(act: Act, day: date | None, document: str, today: date) -> dict[str, date | str | None] | None:
    """The columns of the record; None for a day that is over, a restriction without a day or without a document."""
    match act:
        case Act.LIFT:
            return {"restricted_since": None, "document": ""}
        case Act.OPEN_ENDED:
            return {"until": None}
        case Act.RESTRICT if day is not None and day >= today and document:
            return {"restricted_since": day, "document": document}
        case Act.UNTIL if day is not None and day >= today:
            return {"until": day}
        case _:
            return None


def holds(act: Act, day: int, one: Guarding) -> bool:
    """Is it decided so already: a second tap? `day` is an ordinal."""
    chosen = one.restricted_since if act in (Act.RESTRICT, Act.LIFT) else one.until
    return (chosen.toordinal() if chosen is not None else 0) == (day if act in (Act.RESTRICT, Act.UNTIL) else 0)


def document_of(text: str) -> str | None:
    """Number and date of a document on one line; None when it is none, or too long."""
    said = " ".join(text.split())
    return said if 0 < len(said) <= LONGEST_DOCUMENT else None
