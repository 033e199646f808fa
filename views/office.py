"""The office: what can be sent there, and workbooks to fill in."""

from aiogram.filters.callback_data import CallbackData

from locales import Texts
from views.page import Button, Page

TEMPLATES = ("roster", "timetable", "marks")


class OpenOffice(CallbackData, prefix="of1"):
    """What the office can do here."""


class SendTemplate(CallbackData, prefix="tp1"):
    """An empty workbook with an example, or (`filled`) one with what is known today."""

    kind: str
    filled: bool = False


def office_page(texts: Texts, school: str) -> Page:
    """What the office can do here."""
    return Page(texts("office", school=school), template_buttons(texts))


def template_buttons(texts: Texts) -> list[list[Button]]:
    """Empty ones, and the lists as they are today."""
    empty = [[Button(texts.plain(f"office-template-{kind}"), SendTemplate(kind=kind))] for kind in TEMPLATES]
    return [*empty, [Button(texts.plain("office-lists-today"), SendTemplate(kind="roster", filled=True))]]
