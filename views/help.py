"""What the bot can do for whom, and as whom one is speaking."""

from aiogram.filters.callback_data import CallbackData

from domain.people import Hat, Viewer
from domain.words import Role
from locales import Texts
from views.page import Button, Page, blocks

MENUS = {
    "stranger": ("start", "help", "language", "privacy"),
    "guardian": (
        "homework",
        "diary",
        "marks",
        "timetable",
        "attendance",
        "children",
        "language",
        "privacy",
        "help",
        "cancel",
    ),
    "pupil": ("homework", "diary", "marks", "timetable", "attendance", "language", "privacy", "help", "cancel"),
    "class_teacher": ("invite", "language", "privacy", "help", "cancel"),
    "class_teacher_office": ("invite", "office", "language", "privacy", "help", "cancel"),
    "office": ("office", "language", "privacy", "help", "cancel"),
    "staff": ("language", "privacy", "help", "cancel"),
}


class SpeakAs(CallbackData, prefix="sa1"):
    """Put on another hat."""

    hat: Hat


def part_of(viewer: Viewer) -> str:
    """Which menu and help a viewer gets: a key of `MENUS`."""
    if not viewer.ready or viewer.hat is None:
        return "stranger"
    return _staff(viewer) if viewer.hat is Hat.STAFF else viewer.hat.value


def _staff(viewer: Viewer) -> str:
    """The secretary and the administrator keep the lists; either may have a form as well."""
    office = viewer.holds(Role.SECRETARY) or viewer.holds(Role.ADMIN)
    if viewer.holds(Role.CLASS_TEACHER):
        return "class_teacher_office" if office else "class_teacher"
    return "office" if office else "staff"


def help_page(texts: Texts, viewer: Viewer) -> Page:
    """The commands of the part the viewer plays, and the way to the other parts."""
    if part_of(viewer) == "stranger":
        return stranger_page(texts, viewer)
    return Page(blocks(texts(f"help-{part_of(viewer)}"), _speaking(texts, viewer)), hat_buttons(texts, viewer))


def stranger_page(texts: Texts, viewer: Viewer) -> Page:
    """For who is not linked yet, and for a pupil whose guardian has not agreed yet."""
    return Page(texts("pupil-waits" if viewer.hat is Hat.PUPIL else "stranger"))


def hat_buttons(texts: Texts, viewer: Viewer) -> list[list[Button]]:
    """One button for each other hat; none for who has only one."""
    others = [hat for hat in viewer.hats if hat is not viewer.hat]
    return [[Button(texts.plain(f"hat-switch-{hat.value}"), SpeakAs(hat=hat))] for hat in others]


def _speaking(texts: Texts, viewer: Viewer) -> str | None:
    if len(viewer.hats) < 2 or viewer.hat is None:
        return None
    return texts("speaking-as", hat=texts.plain(f"hat-{viewer.hat.value}"))
