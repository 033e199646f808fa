"""About ten messages between people and the bot, printed as the emulated Telegram received them.

Nothing of the bot's words is written here: buttons are found by the locale's own labels, texts are read from the
phones. Change a line of a `.ftl` file, and the story changes.
"""

import html
import re
from collections.abc import Callable
from datetime import datetime, time, timedelta

from emulator.kedrovsk.cast import CAST
from emulator.stage import ZONE, Stage
from emulator.telegram import Phone
from locales import texts_in

LINK = re.compile(r"https://t\.me/\S+\?start=\w+")
TAGS = re.compile(r"</?[a-z][^>]*>")
TEXTS = texts_in("ru")

NOTICE = "В пятницу едем в музей. Сбор в 9:00 у школы, с собой — сменная обувь."
LINE = '7Б русский: Ковалёв Артём 5 "отличный пересказ"'
EVENING = time(20, 45)  # 7Б learns in the second shift: its families hear an hour after the last lesson
TICKS = 60.0  # seconds; the plan's slowest tick on the way is 15

Print = Callable[[str], None]


class Narrator:
    """Acts on phones and prints what was said on both sides."""

    def __init__(self, say: Print) -> None:
        """`say` prints one line."""
        self._say = say

    async def sends(self, phone: Phone, text: str) -> None:
        """Somebody writes; the bot answers."""
        self._say(f"\n{_name(phone)}: {text}")
        await phone.sends(text)
        self._show(phone)

    async def opens(self, phone: Phone, link: str) -> None:
        """Somebody follows a link from an invitation."""
        self._say(f"\n{_name(phone)} → {link}")
        await phone.opens(link)
        self._show(phone)

    async def presses(self, phone: Phone, label: str) -> None:
        """Somebody presses a button; the screen changes."""
        self._say(f"\n{_name(phone)} → [{label}]")
        await phone.presses(label)
        self._show(phone)

    async def comes(self, phone: Phone, when: str, there: Callable[[], bool]) -> None:
        """Something comes by itself."""
        self._say(f"\n{_name(phone)} ← {when}")
        await phone.waits(there, TICKS)
        self._show(phone)

    def _show(self, phone: Phone) -> None:
        for line in plain(phone.sees_changed).splitlines():
            self._say(f"    {line}".rstrip())
        for row in phone.labels_changed:
            self._say("    " + "  ".join(f"[{label}]" for label in row))


def plain(text: str) -> str:
    """A message as a terminal shows it: no tags."""
    return html.unescape(TAGS.sub("", text))


async def tell(stage: Stage, say: Print) -> None:
    """Class teacher → code → mother → consent → homework, diary, attendance → a teacher's line →
    a notice and who has read it → a digest.
    """
    narrator = Narrator(say)
    teacher, mother = stage.phone("teacher"), stage.phone("mother")
    await narrator.sends(teacher, "/invite")
    await _find(narrator, teacher, "Ковалёв Артём")
    await narrator.presses(teacher, _label(teacher, "Ковалёва"))
    link = LINK.search(plain(teacher.sees_changed))
    if link is None:
        raise AssertionError("the invitation holds no link")
    await narrator.opens(mother, link[0])
    await narrator.presses(mother, TEXTS.plain("consent-agree"))
    await narrator.presses(mother, TEXTS.plain("identity-yes"))
    await narrator.sends(mother, "/homework")
    await narrator.presses(mother, mother.labels[0][0])
    await narrator.presses(mother, TEXTS.plain("homework-week-button"))
    await narrator.sends(mother, "/diary")
    await narrator.sends(mother, "/attendance")
    await narrator.presses(mother, _label(mother, CAST.sister.split()[1]))
    await _journal(narrator, teacher)
    await _notice(narrator, teacher, mother)
    await _evening(narrator, stage, mother)


async def _journal(narrator: Narrator, teacher: Phone) -> None:
    """The class teacher enters a mark by one typed line, which is shown before it is saved."""
    await narrator.sends(teacher, LINE)
    await narrator.presses(teacher, TEXTS.plain("line-confirm"))


async def _notice(narrator: Narrator, teacher: Phone, mother: Phone) -> None:
    """The class teacher asks the families for a signature, and sees that one has come."""
    await narrator.sends(teacher, "/notice")
    await narrator.presses(teacher, TEXTS.plain("notice-new"))
    await narrator.sends(teacher, NOTICE)
    for step in ("notice-sign-on", "notice-preview", "notice-send"):
        await narrator.presses(teacher, TEXTS.plain(step))
    await narrator.comes(mother, TEXTS.plain("delivery-kind-notice"), lambda: NOTICE in mother.sees)
    await narrator.presses(mother, TEXTS.plain("notice-sign"))
    await narrator.presses(teacher, TEXTS.plain("receipts-refresh"))


async def _evening(narrator: Narrator, stage: Stage, mother: Phone) -> None:
    """Time passes, and what nobody asked for comes by itself."""
    day = stage.clock().date() + timedelta(days=1)
    known = len(mother.screens)
    stage.clock.move_to(datetime.combine(day, EVENING, ZONE))
    await narrator.comes(mother, f"{day:%d.%m} {EVENING:%H:%M}", lambda: len(mother.screens) > known)


async def _find(narrator: Narrator, phone: Phone, name: str) -> None:
    """Turn the class list until the name is there, then press it."""
    while not any(name in row for row in phone.labels):
        await phone.presses(phone.labels[-1][-1])
    await narrator.presses(phone, name)


def _label(phone: Phone, beginning: str) -> str:
    return next(label for row in phone.labels for label in row if label.removeprefix("✓ ").startswith(beginning))


def _name(phone: Phone) -> str:
    return phone.user.first_name
