"""A group's plan of topics (КТП): what it is now, what a list that was sent would change."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.keeping import Taught
from domain.lists import Complaint
from domain.topic_plan import PlanChange
from locales import Texts
from views.import_report import complaint_line
from views.journal import JournalDay
from views.lesson_lines import group_phrase
from views.page import Button, Page, blocks, lines, rows

SHOWN = 5


class OpenPlan(CallbackData, prefix="tq1"):
    """A group's plan; the next file or text is a new one."""

    group: int


class TakePlan(CallbackData, prefix="tv1"):
    """Take the plan that was shown; `token` says which."""

    group: int
    token: str


def plan_page(texts: Texts, group: Taught, topics: Sequence[str], said: str = "") -> Page:
    """How many topics it has and how it begins; how a new one is sent."""
    head = texts("plan-title", group=group_phrase(texts, group))
    known = texts("plan-has", count=len(topics)) if topics else texts("plan-none")
    return Page(
        blocks(said, lines(head, known, *_some(texts, list(enumerate(topics, start=1)))), texts("plan-send")),
        [[Button(texts.plain("journal-back"), JournalDay())]],
    )


def change_page(texts: Texts, group: Taught, change: PlanChange, complaints: Sequence[Complaint], token: str) -> Page:
    """What would come, go and stay, and what of the file is not taken."""
    wrong = [complaint_line(texts, one) for one in complaints[:SHOWN]]
    new = change.come or change.gone
    take = Button(texts.plain("plan-take"), TakePlan(group=group.id, token=token), style="success")
    return Page(
        blocks(
            texts("plan-title", group=group_phrase(texts, group)),
            lines(
                texts("plan-change", come=len(change.come), gone=len(change.gone), kept=change.kept),
                *_some(texts, change.come),
            ),
            lines(texts("plan-wrong", count=len(complaints)), *wrong) if complaints else None,
            None if new else texts("plan-same"),
        ),
        rows([take] if new else None, [Button(texts.plain("plan-other"), OpenPlan(group=group.id))]),
    )


def _some(texts: Texts, topics: Sequence[tuple[int, str]]) -> list[str]:
    shown = [texts("plan-line", place=place, topic=topic) for place, topic in topics[:SHOWN]]
    return [*shown, *([texts("plan-more", count=len(topics) - SHOWN)] if len(topics) > SHOWN else [])]
