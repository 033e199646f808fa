"""What the school decides for itself, and buttons to decide otherwise."""

from aiogram.filters.callback_data import CallbackData

from domain.marks import rounding_of, shown
from domain.people import Post
from domain.school_settings import NO, ROUNDINGS, TELL_FIRST, YES, Change, SchoolSettings, Setting
from locales import Texts
from views.page import Button, Page, Row, blocks

WORDS = {True: "on", False: "off"}


class OpenSchoolSettings(CallbackData, prefix="os1"):
    """The settings of a school."""

    school: int


class DecideSetting(CallbackData, prefix="ds1"):
    """From now on it is so: `said` is a word of `domain.school_settings.value_of`."""

    school: int
    setting: Setting
    said: str


def school_settings_page(texts: Texts, post: Post, settings: SchoolSettings) -> Page:
    """Each setting in a sentence, the last change, and a button for each other way."""
    said = (
        _rounding_line(texts, settings.rounding),
        texts(f"school-settings-average-{WORDS[settings.class_average]}"),
        texts(f"school-settings-discreet-{WORDS[settings.discreet]}"),
        texts(f"school-settings-official-{WORDS[settings.official]}"),
        texts(f"school-settings-birthdays-{WORDS[settings.birthdays]}"),
        _tell_first_line(texts, settings.tell_first),
    )
    last = _last(texts, post, settings.last) if settings.last else None
    return Page(
        blocks(texts("school-settings-title", school=post.school), *said, last),
        [
            _rounding_row(texts, post, settings.rounding),
            *_switches(texts, post, settings),
            *_tell_first_rows(texts, post, settings.tell_first),
        ],
    )


def _rounding_line(texts: Texts, rounding: str) -> str:
    return texts("school-settings-rounding", example=_example(rounding))


def _example(rounding: str) -> float:
    """The average from which on it is a 4."""
    return shown(3 + rounding_of(rounding))


def _rounding_row(texts: Texts, post: Post, rounding: str) -> Row:
    return [
        Button(
            texts.plain("school-settings-rounding-button", example=_example(other)),
            DecideSetting(school=post.school_id, setting=Setting.ROUNDING, said=other),
        )
        for other in ROUNDINGS
        if other != rounding
    ]


def _switches(texts: Texts, post: Post, settings: SchoolSettings) -> list[Row]:
    def to(setting: Setting, on: bool) -> DecideSetting:  # noqa: FBT001 - how it is now
        return DecideSetting(school=post.school_id, setting=setting, said=NO if on else YES)

    average, discreet, official = settings.class_average, settings.discreet, settings.official
    birthdays = settings.birthdays
    return [
        [
            Button(
                texts.plain("school-settings-hide-average" if average else "school-settings-show-average"),
                to(Setting.CLASS_AVERAGE, average),
            )
        ],
        [
            Button(
                texts.plain("school-settings-openly" if discreet else "school-settings-discreetly"),
                to(Setting.DISCREET, discreet),
            )
        ],
        [
            Button(
                texts.plain("school-settings-other-journal" if official else "school-settings-own-journal"),
                to(Setting.OFFICIAL, official),
            )
        ],
        [
            Button(
                texts.plain("school-settings-hide-birthdays" if birthdays else "school-settings-tell-birthdays"),
                to(Setting.BIRTHDAYS, birthdays),
            )
        ],
    ]


def _tell_first_line(texts: Texts, hours: int) -> str:
    return texts("school-settings-first-on", hours=str(hours)) if hours else texts("school-settings-first-off")


def _tell_first_rows(texts: Texts, post: Post, hours: int) -> list[Row]:
    """Every other limit, two in a row."""
    others = [
        Button(texts.plain("school-settings-first-hours", hours=str(other)), _first(post, other))
        for other in TELL_FIRST
        if other not in (0, hours)
    ]
    none = [Button(texts.plain("school-settings-first-none"), _first(post, 0))] if hours else []
    both = [*none, *others]
    return [both[n : n + 2] for n in range(0, len(both), 2)]


def _first(post: Post, hours: int) -> DecideSetting:
    return DecideSetting(school=post.school_id, setting=Setting.TELL_FIRST, said=str(hours))


def _last(texts: Texts, post: Post, change: Change) -> str:
    at = change.at.astimezone(post.zone)
    return texts("school-settings-last", at=at, name=change.who.short, what=_what(texts, change))


def _what(texts: Texts, change: Change) -> str:
    """What was decided: the setting's own sentence."""
    if change.setting is Setting.ROUNDING:
        return texts.plain("school-settings-rounding", example=_example(str(change.value)))
    if change.setting is Setting.TELL_FIRST:
        return _tell_first_line(texts, int(change.value))
    word = WORDS[bool(change.value)]
    name = "average" if change.setting is Setting.CLASS_AVERAGE else change.setting.value
    return texts.plain(f"school-settings-{name}-{word}")
