"""Choices in words, as the settings, their toasts and their buttons say them."""

from collections.abc import Callable, Mapping
from datetime import datetime

from domain.office_hours import OfficeHours
from domain.preferences import EVERY_DAY, Preferences
from domain.quiet_hours import Quiet
from locales import Texts

WORKDAYS = frozenset(range(1, 6))


def said(texts: Texts, chosen: Preferences, group: str, here: datetime) -> str:
    """The present choice of a group; `here` is now by the person's own clock."""
    return WORDS[group](texts, chosen, here)


def hour(texts: Texts, full: int) -> str:
    """«18:00»."""
    return texts.plain("preferences-hour", hour=str(full))


def span(texts: Texts, quiet: Quiet | OfficeHours) -> str:
    """«21:00–7:00»."""
    return texts.plain("preferences-span", starts=str(quiet.starts), ends=str(quiet.ends))


def yes_or_no(texts: Texts, *, yes: bool) -> str:
    """«да», «нет»."""
    return texts.plain("preferences-yes" if yes else "preferences-no")


def _zone(texts: Texts, chosen: Preferences, here: datetime) -> str:
    key = "preferences-zone-own" if chosen.zone else "preferences-zone-school"
    return texts.plain(key, city=texts.city(str(here.tzinfo)), time=f"{here:%H:%M}")


def _evening(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    if chosen.evening is None:
        return texts.plain("preferences-no")
    return texts.plain("preferences-at", hour=hour(texts, chosen.evening), days=_days(texts, chosen.days))


def _days(texts: Texts, days: frozenset[int]) -> str:
    if days in (EVERY_DAY, WORKDAYS):
        return texts.plain("preferences-every-day" if days == EVERY_DAY else "preferences-workdays")
    return ", ".join(texts.weekdays[day - 1] for day in sorted(days))


def _morning(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return texts.plain("preferences-no") if chosen.morning is None else hour(texts, chosen.morning)


def _weekly(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return texts.plain("preferences-no" if chosen.weekly is None else f"preferences-on-{chosen.weekly}")


def _quiet(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return texts.plain("preferences-no") if chosen.quiet is None else span(texts, chosen.quiet)


def _events(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return texts.plain("preferences-own" if chosen.events else "preferences-usual")


def _calm(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return yes_or_no(texts, yes=chosen.calm)


def _private(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return yes_or_no(texts, yes=chosen.private)


def _class_day(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return yes_or_no(texts, yes=chosen.class_day)


def _tell_first(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    if chosen.tell_first is None:
        return texts.plain("preferences-no")
    return texts.plain("preferences-hours-later", hours=chosen.tell_first)


def _office(texts: Texts, chosen: Preferences, _here: datetime) -> str:
    return span(texts, chosen.office)


WORDS: Mapping[str, Callable[[Texts, Preferences, datetime], str]] = {
    "zone": _zone,
    "evening": _evening,
    "morning": _morning,
    "weekly": _weekly,
    "quiet": _quiet,
    "events": _events,
    "calm": _calm,
    "private": _private,
    "tell_first": _tell_first,
    "office": _office,
    "class_day": _class_day,
}
