"""The hours and manners one may choose: a screen for each group of the settings, the present choice marked."""

from collections.abc import Callable, Mapping

from domain.office_hours import OfficeHours
from domain.preferences import CLOSES, EVENINGS, EVERY_DAY, MORNINGS, OPENS, WEEKLY, Event
from locales import Texts
from views.page import Button, Page, Row
from views.preferences import (
    ChoosePreference,
    OpenPreferences,
    Sheet,
    TypeZone,
    back,
    choose,
    group_page,
    in_rows,
    marked,
    preferences_page,
    reset_page,
)
from views.preferences_events import EVENT_PAGES
from views.preferences_quiet import QUIET_PAGES

# From west to east; the last Russian one has a long name in Russian and a row of its own.
ZONES = (
    "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Krasnoyarsk",
    "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan",
)  # fmt: skip
KAMCHATKA, BERLIN = "Asia/Kamchatka", "Europe/Berlin"
HOURS_IN_A_ROW = 4
TELL_FIRST_HOURS = (1, 2, 4, 8, 24)


def opened_page(sheet: Sheet, asked: OpenPreferences) -> Page | None:
    """The screen asked for; None when there is none of that name for the viewer. `asked.pupil` is one of theirs."""
    if asked.group in ("", "reset"):
        return preferences_page(sheet) if not asked.group else reset_page(sheet)
    if asked.group.partition("-")[0] in sheet.groups:
        page = PAGES.get(asked.group)
        return page(sheet, asked) if page else None
    event_page = EVENT_PAGES.get(asked.group) if "events" in sheet.groups else None
    return event_page(sheet, asked) if event_page else None


def after(made: ChoosePreference) -> OpenPreferences:
    """The screen on which a choice was made."""
    group = {"days": "evening", "muted": ""}.get(made.key, made.key)
    return OpenPreferences(group=group, pupil=made.pupil)


def changed_toast(sheet: Sheet, made: ChoosePreference) -> str:
    """What is so now; `sheet` holds the choice already."""
    texts, group = sheet.texts, after(made).group
    if not group:
        return texts.plain("preferences-speaking")
    if group in sheet.groups:
        name, value = texts.plain(f"preferences-group-{group}"), sheet.said(group)
    else:
        name = texts.plain(f"preferences-event-{group}")
        value = texts.plain(f"preferences-when-{sheet.chosen.when(Event(group), made.pupil or None).value}")
    return texts.plain("preferences-toast", name=name, value=value)


def zone_question_page(texts: Texts, *, unclear: bool = False) -> Page:
    """«Which city?»; `unclear` when the last answer was none we know."""
    return Page(texts("preferences-zone-unclear" if unclear else "preferences-zone-question"), [[back(texts)]])


def _zone(sheet: Sheet, _asked: OpenPreferences) -> Page:
    texts, chosen = sheet.texts, sheet.chosen.zone

    def city(zone: str) -> Button:
        button = Button(texts.city(zone), ChoosePreference(key="zone", value=zone))
        return marked(button, chosen=chosen is not None and chosen.key == zone)

    school = Button(texts.plain("preferences-as-school"), ChoosePreference(key="zone", value=""))
    return group_page(
        sheet,
        "zone",
        *in_rows([city(zone) for zone in ZONES]),
        [city(KAMCHATKA)],
        [city(BERLIN), marked(school, chosen=chosen is None)],
        [Button(texts.plain("preferences-zone-other"), TypeZone())],
    )


def _evening(sheet: Sheet, _asked: OpenPreferences) -> Page:
    texts, chosen = sheet.texts, sheet.chosen
    days = [marked(_day(sheet, day), chosen=day in chosen.days) for day in sorted(EVERY_DAY)]
    return group_page(
        sheet,
        "evening",
        *_hours(texts, "evening", EVENINGS, chosen.evening),
        *(in_rows(days, HOURS_IN_A_ROW) if chosen.evening else []),
    )


def _day(sheet: Sheet, day: int) -> Button:
    """Carries all the days there will be; without the last one there is no digest."""
    left = sheet.chosen.days ^ {day}
    data = choose("days", left) if left else choose("evening", None)
    return Button(sheet.texts.weekdays[day - 1], data)


def _morning(sheet: Sheet, _asked: OpenPreferences) -> Page:
    return group_page(sheet, "morning", *_hours(sheet.texts, "morning", MORNINGS, sheet.chosen.morning))


def _hours(texts: Texts, about: str, hours: range, chosen: int | None) -> list[Row]:
    full = [
        marked(Button(texts.plain("preferences-hour", hour=str(n)), choose(about, n)), chosen=n == chosen)
        for n in hours
    ]
    return [*in_rows(full, HOURS_IN_A_ROW), [_none(texts, about, chosen)]]


def _none(texts: Texts, about: str, chosen: int | None) -> Button:
    return marked(Button(texts.plain("preferences-choose-none"), choose(about, None)), chosen=chosen is None)


def _weekly(sheet: Sheet, _asked: OpenPreferences) -> Page:
    texts, chosen = sheet.texts, sheet.chosen.weekly
    days = [
        marked(Button(texts.plain(f"preferences-choose-on-{day}"), choose("weekly", day)), chosen=day == chosen)
        for day in WEEKLY
    ]
    return group_page(sheet, "weekly", days, [_none(texts, "weekly", chosen)])


def _calm(sheet: Sheet, _asked: OpenPreferences) -> Page:
    return group_page(sheet, "calm", _yes_or_no(sheet.texts, "calm", chosen=sheet.chosen.calm))


def _private(sheet: Sheet, _asked: OpenPreferences) -> Page:
    return group_page(sheet, "private", _yes_or_no(sheet.texts, "private", chosen=sheet.chosen.private))


def _class_day(sheet: Sheet, _asked: OpenPreferences) -> Page:
    return group_page(sheet, "class_day", _yes_or_no(sheet.texts, "class_day", chosen=sheet.chosen.class_day))


def _tell_first(sheet: Sheet, _asked: OpenPreferences) -> Page:
    """As many hours as the school of one of the children allows."""
    texts, chosen = sheet.texts, sheet.tell_first
    hours = [
        marked(
            Button(texts.plain("preferences-choose-hours", hours=str(n)), choose("tell_first", n)), chosen=n == chosen
        )
        for n in TELL_FIRST_HOURS
        if n <= sheet.viewer.tell_first
    ]
    none = Button(texts.plain("preferences-choose-now"), choose("tell_first", None))
    return group_page(sheet, "tell_first", [marked(none, chosen=chosen is None)], *in_rows(hours))


def _office(sheet: Sheet, _asked: OpenPreferences) -> Page:
    """Two rows of hours: each press keeps the other end."""
    texts, chosen = sheet.texts, sheet.chosen.office
    opens = [marked(_office_from(texts, OfficeHours(n, chosen.ends)), chosen=n == chosen.starts) for n in OPENS]
    closes = [marked(_office_until(texts, OfficeHours(chosen.starts, n)), chosen=n == chosen.ends) for n in CLOSES]
    return group_page(sheet, "office", *in_rows(opens, 3), *in_rows(closes, HOURS_IN_A_ROW))


def _office_from(texts: Texts, hours: OfficeHours) -> Button:
    return Button(texts.plain("preferences-choose-from", hour=str(hours.starts)), choose("office", hours))


def _office_until(texts: Texts, hours: OfficeHours) -> Button:
    return Button(texts.plain("preferences-choose-until", hour=str(hours.ends)), choose("office", hours))


def _yes_or_no(texts: Texts, about: str, *, chosen: bool) -> Row:
    return [
        marked(Button(texts.plain("preferences-choose-yes"), choose(about, value=True)), chosen=chosen),
        marked(Button(texts.plain("preferences-choose-no"), choose(about, value=False)), chosen=not chosen),
    ]


PAGES: Mapping[str, Callable[[Sheet, OpenPreferences], Page]] = {
    "zone": _zone,
    "evening": _evening,
    "morning": _morning,
    "weekly": _weekly,
    **QUIET_PAGES,
    "events": EVENT_PAGES["events"],
    "calm": _calm,
    "private": _private,
    "tell_first": _tell_first,
    "office": _office,
    "class_day": _class_day,
}
