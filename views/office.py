"""The office: what can be sent there, workbooks to fill in, what is decided of a day and for the whole school."""

from aiogram.filters.callback_data import CallbackData

from domain.people import Post
from locales import Texts
from views.closing_buttons import ClosingTerms
from views.day_off import DaysOff
from views.delegations import Delegations
from views.guardianship import GuardianForms
from views.page import Button, Page
from views.school_settings import OpenSchoolSettings
from views.substitutions_buttons import SubstitutionsOfDay
from views.talk_buttons import Complaints
from views.unfilled_board_buttons import UnfilledBoard
from views.unlock import Unlocks

TEMPLATES = ("roster", "timetable", "marks")


class OpenOffice(CallbackData, prefix="of1"):
    """What the office can do here."""


class SendTemplate(CallbackData, prefix="tp1"):
    """An empty workbook with an example, or (`filled`) one with what is known today."""

    kind: str
    filled: bool = False


def office_page(texts: Texts, files: Post | None, decides: Post | None, leads: Post | None = None) -> Page:
    """What the viewer can do here: send files as whoever keeps the lists, decide as whoever leads the school."""
    said = texts("office", school=files.school) if files else ""
    if not files and decides:
        said = texts("office-lead", school=decides.school)
    settings = OpenSchoolSettings(school=decides.school_id) if decides else None
    return Page(
        said,
        [
            *(day_buttons(texts, leads) if leads else []),
            *(journal_buttons(texts, leads) if leads else []),
            *(template_buttons(texts) if files else []),
            *([[Button(texts.plain("office-settings"), settings)]] if settings else []),
        ],
    )


def journal_buttons(texts: Texts, leads: Post) -> list[list[Button]]:
    """How the journals are kept: who has not filled in theirs, the end of a term; what was reported."""
    school = leads.school_id
    return [
        [Button(texts.plain("office-unfilled"), UnfilledBoard(school=school))],
        [Button(texts.plain("office-closing"), ClosingTerms(school=school))],
        [Button(texts.plain("complaint-office"), Complaints(school=school))],
    ]


def day_buttons(texts: Texts, leads: Post) -> list[list[Button]]:
    """What is decided of days, lessons and people."""
    school = leads.school_id
    return [
        [
            Button(texts.plain("office-substitutions"), SubstitutionsOfDay(school=school)),
            Button(texts.plain("office-day-off"), DaysOff(school=school)),
        ],
        [
            Button(texts.plain("office-delegations"), Delegations(school=school)),
            Button(texts.plain("office-unlock"), Unlocks(school=school)),
        ],
        [Button(texts.plain("office-guardianship"), GuardianForms(school=school))],
    ]


def template_buttons(texts: Texts) -> list[list[Button]]:
    """Empty ones, and the lists as they are today."""
    empty = [[Button(texts.plain(f"office-template-{kind}"), SendTemplate(kind=kind))] for kind in TEMPLATES]
    return [*empty, [Button(texts.plain("office-lists-today"), SendTemplate(kind="roster", filled=True))]]
