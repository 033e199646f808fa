"""Quiet hours: usual nights, or two hours one after the other."""

from collections.abc import Callable, Mapping

from domain.quiet_hours import Quiet
from locales import Texts
from views.page import Button, Page
from views.preferences import OpenPreferences, Sheet, choose, group_page, in_rows, marked

NIGHTS = (Quiet(20, 7), Quiet(21, 7), Quiet(22, 7), Quiet(22, 8))
HOURS_IN_A_ROW = 6


def quiet_page(sheet: Sheet, _asked: OpenPreferences) -> Page:
    """Usual nights, none, or hours of one's own."""
    texts, chosen = sheet.texts, sheet.chosen.quiet
    nights = [marked(_span(texts, night), chosen=night == chosen) for night in NIGHTS]
    none = Button(texts.plain("preferences-quiet-none"), choose("quiet", None))
    other = Button(texts.plain("preferences-quiet-other"), OpenPreferences(group="quiet-from"))
    return group_page(sheet, "quiet", *in_rows(nights), [marked(none, chosen=chosen is None), other])


def _span(texts: Texts, night: Quiet) -> Button:
    label = {"starts": str(night.starts), "ends": str(night.ends)}
    return Button(texts.plain("preferences-span", **label), choose("quiet", night))


def from_page(sheet: Sheet, _asked: OpenPreferences) -> Page:
    """The first of two hours."""
    texts = sheet.texts
    hours = [
        Button(texts.plain("preferences-hour", hour=str(n)), OpenPreferences(group="quiet-until", hour=n))
        for n in range(24)
    ]
    return Page(texts("preferences-quiet-from"), [*in_rows(hours, HOURS_IN_A_ROW), [_back_to_quiet(texts)]])


def until_page(sheet: Sheet, asked: OpenPreferences) -> Page:
    """The second one: from the hour after the first, round the clock."""
    texts, starts = sheet.texts, asked.hour % 24
    hours = [
        Button(texts.plain("preferences-hour", hour=str(n)), choose("quiet", Quiet(starts, n)))
        for n in (hour % 24 for hour in range(starts + 1, starts + 24))
    ]
    text = texts("preferences-quiet-until", hour=str(starts))
    return Page(text, [*in_rows(hours, HOURS_IN_A_ROW), [_back_to_quiet(texts)]])


def _back_to_quiet(texts: Texts) -> Button:
    return Button(texts.plain("preferences-back-quiet"), OpenPreferences(group="quiet"))


QUIET_PAGES: Mapping[str, Callable[[Sheet, OpenPreferences], Page]] = {
    "quiet": quiet_page,
    "quiet-from": from_page,
    "quiet-until": until_page,
}
