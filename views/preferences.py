"""The settings of a person: everything on one screen, silence, and the way back to what is usual."""

from dataclasses import dataclass, replace
from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from domain.people import Hat, Viewer
from domain.preferences import Preferences
from domain.preferences_words import Value, word
from domain.words import Role
from locales import Texts
from views.page import Button, Page, Row, blocks, lines, rows
from views.preferences_words import said

FAMILY = ("zone", "evening", "morning", "weekly", "quiet", "events", "calm", "private")
STAFF = ("zone", "quiet")
TEACHERS = (*STAFF, "office")
IN_A_ROW = 2


class OpenPreferences(CallbackData, prefix="po1"):
    """A screen of the settings: all of them (""), a group, or an event (of one child; `pupil` 0 is all children).

    `hour` is the first of the quiet hours that are being put together.
    """

    group: str = ""
    pupil: int = 0
    hour: int = 0


class ChoosePreference(CallbackData, prefix="pc1"):
    """From now on it is so; an empty `value` is as usual again, or for one child as for all."""

    key: str
    value: str
    pupil: int = 0


class TypeZone(CallbackData, prefix="pz1"):
    """The next message will say the city or the zone."""


class ResetPreferences(CallbackData, prefix="pr1"):
    """Everything as usual again."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every screen of the settings is made from."""

    texts: Texts
    viewer: Viewer
    chosen: Preferences
    now: datetime

    @property
    def groups(self) -> tuple[str, ...]:
        """What there is to set in the hat the viewer wears."""
        if self.viewer.hat is Hat.STAFF:
            teaches = self.viewer.holds(Role.TEACHER) or self.viewer.holds(Role.CLASS_TEACHER)
            groups = TEACHERS if teaches else STAFF
            return (*groups, "class_day") if self.viewer.holds(Role.CLASS_TEACHER) else groups
        return (*FAMILY, "tell_first") if self.viewer.tell_first else FAMILY

    @property
    def tell_first(self) -> int | None:
        """The hours a pupil has to tell of a mark: what was chosen, as far as the school allows it now."""
        return min(self.chosen.tell_first or 0, self.viewer.tell_first) or None

    def said(self, group: str) -> str:
        """The present choice of a group, in words."""
        chosen = replace(self.chosen, tell_first=self.tell_first)
        return said(self.texts, chosen, group, self.now.astimezone(self.chosen.clock(self.viewer.zone)))


def preferences_page(sheet: Sheet) -> Page:
    """Every choice with its present value; one button for each, and one to take all of them back."""
    texts, usual = sheet.texts, replace(sheet.chosen, muted=False) == Preferences()
    groups = [Button(texts.plain(f"preferences-group-{group}"), OpenPreferences(group=group)) for group in sheet.groups]
    return Page(
        blocks(
            texts("preferences-title"),
            texts("preferences-muted") if sheet.chosen.muted else None,
            lines(
                texts("preferences-language", language=texts.plain(f"language-{texts.language}")),
                *(_line(sheet, group) for group in sheet.groups),
            ),
            None if sheet.chosen.muted else texts("preferences-stop"),
        ),
        rows(
            speak_again(texts) if sheet.chosen.muted else None,
            *in_rows(groups),
            None if usual else [Button(texts.plain("preferences-reset"), OpenPreferences(group="reset"))],
        ),
    )


def group_page(sheet: Sheet, group: str, *buttons: Row) -> Page:
    """What it is, what it is now, what it may be."""
    texts = sheet.texts
    text = blocks(
        texts("preferences-name", name=texts.plain(f"preferences-group-{group}")),
        texts(f"preferences-about-{group}"),
        texts("preferences-now", value=sheet.said(group)),
    )
    return Page(text, rows(*buttons, [back(texts)]))


def reset_page(sheet: Sheet) -> Page:
    """What would be as usual again, before it is."""
    texts, usual = sheet.texts, replace(sheet, chosen=Preferences())
    return Page(
        lines(texts("preferences-reset-question"), *(_line(usual, group) for group in sheet.groups)),
        [[Button(texts.plain("preferences-reset"), ResetPreferences())], [back(texts)]],
    )


def stopped_page(texts: Texts) -> Page:
    """Nothing is sent unasked any more; one tap leads back."""
    return Page(texts("preferences-stopped"), [speak_again(texts)])


def speak_again(texts: Texts) -> Row:
    """The way back from silence."""
    return [Button(texts.plain("preferences-again"), choose("muted", value=False), style="success")]


def back(texts: Texts) -> Button:
    """To all settings."""
    return Button(texts.plain("preferences-back"), OpenPreferences())


def choose(about: str, value: Value, pupil: int = 0) -> ChoosePreference:
    """What a button carries that makes this choice."""
    return ChoosePreference(key=about, value=word(value), pupil=pupil)


def marked(button: Button, *, chosen: bool) -> Button:
    """✓ before what is so now; the text above says it too."""
    return replace(button, label=f"✓ {button.label}") if chosen else button


def in_rows(buttons: list[Button], width: int = IN_A_ROW) -> list[Row]:
    """So many in a row."""
    return [buttons[n : n + width] for n in range(0, len(buttons), width)]


def _line(sheet: Sheet, group: str) -> str:
    name = sheet.texts.plain(f"preferences-group-{group}")
    return sheet.texts("preferences-line", name=name, value=sheet.said(group))
