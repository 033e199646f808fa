"""The settings: of a mother of two, of a teacher; every group; silence."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.people import Hat, Post, Viewer
from domain.preferences import Event, Preferences, When
from domain.quiet_hours import Quiet
from domain.words import Role
from locales import Texts
from tests.school import NOW, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views.help import help_page
from views.language import language_chosen_page, language_page
from views.page import Page
from views.preferences import ChoosePreference, OpenPreferences, Sheet, preferences_page, reset_page, stopped_page
from views.preferences_choices import PAGES, changed_toast, opened_page, zone_question_page

MOTHER = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=CHILDREN)
TEACHER = Viewer(
    2, 1, "ru", 7, ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=(Post(Role.TEACHER, 1, "Школа № 7", ZONE),)
)
HERS = Preferences(
    zone=ZoneInfo("Europe/Moscow"),
    evening=20,
    days=frozenset({1, 3, 7}),
    morning=7,
    weekly=7,
    quiet=Quiet(22, 8),
    calm=True,
    private=True,
    events={(None, Event.MARK): When.NOW, (SONYA.id, Event.LATE): When.OFF},
)
SILENT = Preferences(evening=None, weekly=None, quiet=None, muted=True)
TAPS = (("zone", 0), ("days", 0), ("weekly", 0), ("quiet", 0), ("calm", 0), ("mark", 0), ("late", 2), ("muted", 0))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page; toasts are told as if they were pages."""
    usual = Sheet(texts, MOTHER, Preferences(), NOW)
    hers = replace(usual, chosen=HERS)
    silent = replace(usual, chosen=SILENT)
    yield "the language", language_page(texts)
    yield "the language is chosen", language_chosen_page(texts)
    yield "as usual", preferences_page(usual)
    yield "by her own choice", preferences_page(hers)
    yield "a teacher", preferences_page(replace(usual, viewer=TEACHER))
    office = opened_page(replace(usual, viewer=TEACHER), OpenPreferences(group="office"))
    assert office is not None
    yield "a teacher’s office hours", office
    leads = replace(usual, viewer=replace(TEACHER, posts=(Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 71, "7Б"),)))
    yield "a class teacher", preferences_page(leads)
    yield "the form's morning", _opened(leads, "class_day")
    yield "silence", stopped_page(texts)
    yield "after silence", preferences_page(silent)
    yield "started again after silence", help_page(texts, TEACHER, muted=True)
    for group in (*(group for group in PAGES if group in usual.groups or "-" in group), *Event):
        yield group, _opened(usual, group)
    yield "evening, by her own choice", _opened(hers, "evening")
    yield "quiet hours from nine", _opened(usual, "quiet-until", hour=21)
    yield "no digest at all", _opened(silent, "events")
    yield "one child otherwise", _opened(hers, "events", pupil=SONYA.id)
    yield "one child otherwise, lateness", _opened(hers, "late", pupil=SONYA.id)
    yield "an only child", _opened(replace(usual, viewer=replace(MOTHER, children=CHILDREN[:1])), "events")
    allowed = replace(usual, viewer=replace(MOTHER, children=(replace(ARTYOM, tell_first=8), SONYA)))
    chosen = replace(allowed, chosen=Preferences(tell_first=24))
    yield "where the school lets the pupil tell first", preferences_page(allowed)
    yield "tell first", _opened(allowed, "tell_first")
    yield "tell first, longer than the school allows by now", _opened(chosen, "tell_first")
    yield (
        "a word over the screen: tell first",
        Page(
            changed_toast(
                replace(allowed, chosen=Preferences(tell_first=4)), ChoosePreference(key="tell_first", value="4")
            )
        ),
    )
    yield "which city", zone_question_page(texts)
    yield "no such city", zone_question_page(texts, unclear=True)
    yield "back to what is usual", reset_page(hers)
    for key, pupil in TAPS:
        yield (
            f"a word over the screen: {key}",
            Page(changed_toast(hers, ChoosePreference(key=key, value="", pupil=pupil))),
        )


def _opened(sheet: Sheet, group: str, *, pupil: int = 0, hour: int = 0) -> Page:
    page = opened_page(sheet, OpenPreferences(group=group, pupil=pupil, hour=hour))
    assert page is not None
    return page
