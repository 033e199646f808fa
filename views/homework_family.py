"""Homework of all children in one message."""

from collections.abc import Sequence

from domain.homework import ChildDay, DayTasks, gets_any, tasks_on
from locales import Texts
from views.homework import HomeworkDay, HomeworkOfAll, no_homework_line
from views.homework_lines import day_lines
from views.page import Button, Page, blocks
from views.paging import folded, year_line

IN_A_ROW = 2


def family_page(texts: Texts, days: Sequence[ChildDay], due: Sequence[DayTasks], shown: HomeworkOfAll) -> Page:
    """A block for each child under its own name and day, and a button to each child's own screen."""
    buttons = [
        Button(one.child.title, HomeworkDay(pupil=one.child.id, day=one.day.toordinal() if shown.day else 0))
        for one in days
    ]
    return folded(
        texts,
        blocks(*(_block(texts, one, due) for one in days)),
        shown.part,
        lambda n: shown.model_copy(update={"part": n}),
        *(buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)),
    )


def _block(texts: Texts, one: ChildDay, due: Sequence[DayTasks]) -> str:
    """One line for a form that gets none, and for a child whose school year is over or has not begun."""
    child = one.child
    if not gets_any(child):
        return no_homework_line(texts, child)
    if not one.in_year:
        return f"{texts('homework-child', child=child.title)} {year_line(texts, one.calendar, one.day)}"
    return day_lines(texts, one, tasks_on(due, child.id, one.day))
