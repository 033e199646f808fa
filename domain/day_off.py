"""A day on which some forms have no lessons («актированный день»): whom it is for, why, and who is still to be told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.outbox import State

AHEAD = timedelta(days=14)
LONGEST_WHY = 100
EVERY = -1  # every form, on a button for one


class Why(StrEnum):
    """Why; a letter, for buttons have little room. `OTHER` is typed."""

    FROST = "f"
    QUARANTINE = "q"
    ACCIDENT = "a"
    OTHER = "o"


@dataclass(frozen=True, slots=True)
class DayOff:
    """Forms that have no lessons on a day, for one and the same reason."""

    day: date
    reason: str
    forms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Pupils whom a day concerns, and of how many somebody can be told by the bot."""

    pupils: int
    reached: int


def toggled(chosen: Collection[int], pressed: Collection[int]) -> set[int]:
    """All of the pressed ones are chosen, unless all were: then none of them is any more."""
    together = set(pressed)
    return set(chosen) - together if together <= set(chosen) else set(chosen) | together


def typed(text: str) -> str | None:
    """A reason in the deputy's own words, on one line; None when it is none, or too long."""
    said = " ".join(text.split())
    return said if 0 < len(said) <= LONGEST_WHY else None


class Say(StrEnum):
    """What a message tells of a day; stored in its reference."""

    OFF = "off"
    ON = "on"


def next_part(told: Iterable[tuple[int, Say, State, bool]], say: Say) -> int | None:
    """The part of a new message that says this; None when nothing has to be said.

    `told` are part, word and state of those there are about the same day and pupil, and whether somebody is sending it.
    What waits is written when it leaves, and says nothing if the day is otherwise by then. So a day that is taken back
    before anybody was told stays a secret, and nobody is told the same twice in a row.
    """
    some = sorted(told)
    if any(word is say and state is State.WAITING and not sending for _, word, state, sending in some):
        return None
    heard = [word for _, word, state, sending in some if state is State.SENT or (state is State.WAITING and sending)]
    if (heard[-1] if heard else Say.ON) is say:
        return None
    return max((part for part, *_ in some), default=-1) + 1


def names_of(forms: Collection[int], names: Mapping[int, str]) -> str:
    """«7А, 7Б», in the school's order of forms."""
    return ", ".join(name for number, name in names.items() if number in forms)
