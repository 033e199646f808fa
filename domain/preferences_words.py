"""Choices as words: a word under a key is what is stored, and what a button carries.

A stored word that nobody understands any more counts as not chosen.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import combinations
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from domain.office_hours import OfficeHours
from domain.people import Hat
from domain.preferences import (
    CHOICES,
    CLOSES,
    EVENINGS,
    EVERY_DAY,
    MORNINGS,
    OPENS,
    TELL_FIRST,
    WEEKLY,
    Event,
    Preferences,
    When,
)
from domain.quiet_hours import Quiet

Value = Quiet | OfficeHours | ZoneInfo | When | frozenset[int] | int | bool | None


def word(value: Value) -> str:
    """How a choice is stored, and carried by its button: at most 40 characters, without a colon."""
    match value:
        case None:
            return "off"
        case bool():
            return "yes" if value else "no"
        case Quiet() | OfficeHours():
            return f"{value.starts}-{value.ends}"
        case frozenset():
            return "".join(str(day) for day in sorted(value))
        case ZoneInfo():
            return value.key
        case _:
            return str(value)


def _worded(values: Iterable[Value]) -> Mapping[str, Value]:
    return {word(value): value for value in values}


MEANINGS: Mapping[str, Mapping[str, Value]] = MappingProxyType(
    {
        "evening": _worded([None, *EVENINGS]),
        "days": _worded(frozenset(some) for n in EVERY_DAY for some in combinations(sorted(EVERY_DAY), n)),
        "morning": _worded([None, *MORNINGS]),
        "weekly": _worded([None, *WEEKLY]),
        "quiet": _worded([None, *(Quiet(a, b) for a in range(24) for b in range(24) if a != b)]),
        "calm": _worded([False, True]),
        "private": _worded([False, True]),
        "muted": _worded([False, True]),
        "tell_first": _worded([None, *TELL_FIRST]),
        "office": _worded(OfficeHours(a, b) for a in OPENS for b in CLOSES),
        "class_day": _worded([False, True]),
        **{event.value: _worded(CHOICES[event]) for event in Event},
    }
)
EVENTS = frozenset(event.value for event in Event)
OF_ALL = frozenset({"zone", "quiet", "muted"})
OF_STAFF = frozenset({"class_day", "office"})
STAFF = OF_ALL | OF_STAFF
OF_GUARDIANS = frozenset({"tell_first"})


def understood(key: str, value: str) -> Value:
    """What a word under a key means. Raises ValueError when it means nothing."""
    if key == "zone":
        try:
            return ZoneInfo(value)
        except (KeyError, OSError) as error:  # unknown; the name of a folder of zones
            raise ValueError(value) from error
    try:
        return MEANINGS[key][value]
    except KeyError:
        raise ValueError(f"{key} {value}") from None


def is_choice(key: str, value: str) -> bool:
    """May this be stored? An empty word is: it takes the choice back."""
    with suppress(ValueError):
        understood(key, value)
        return True
    return not value


def preferences_of(rows: Iterable[tuple[int | None, str, str]]) -> Preferences:
    """From stored rows: pupil (None: all children), key, word."""
    chosen: dict[str, Any] = {}
    events: dict[tuple[int | None, Event], When] = {}
    for pupil, key, value in rows:
        with suppress(ValueError):
            meant = understood(key, value)
            if isinstance(meant, When):
                events[pupil, Event(key)] = meant
            elif pupil is None:
                chosen[key] = meant
    return Preferences(events=events, **chosen)


def keys_of(hat: Hat | None) -> frozenset[str]:
    """What one has a say in: staff have hours, but nobody's events; when a guardian is told is not a pupil's to say."""
    if hat is Hat.STAFF:
        return STAFF
    return OF_ALL | MEANINGS.keys() - OF_STAFF - (frozenset() if hat is Hat.GUARDIAN else OF_GUARDIANS)


def may_choose(hat: Hat | None, key: str, *, one_child: bool = False) -> bool:
    """Only events differ from child to child."""
    return key in keys_of(hat) and (key in EVENTS or not one_child)
