"""A file on its way in: what it would change, what is open, what was done."""

from collections.abc import Iterable, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.asking import Question
from domain.lists import Complaint
from domain.movements import Summary
from locales import Texts
from views import import_report as report
from views.office import template_buttons
from views.page import Button, Page, lines, rows

SHOWN, SHOWN_WRONG = 5, 10
LIMIT = 3500


class AnswerImport(CallbackData, prefix="ia1"):
    """The answer to the question that was open when `step` questions had been answered."""

    run: int
    step: int
    choice: int


class ConfirmImport(CallbackData, prefix="ic1"):
    """Do what was shown; `seen` is the fingerprint of it."""

    run: int
    seen: str


class CancelImport(CallbackData, prefix="ix1"):
    """Forget the file."""

    run: int


def reading_page(texts: Texts, name: str) -> Page:
    """A large file takes its time."""
    return Page(texts("import-reading", name=name))


def refused_page(texts: Texts, said: str) -> Page:
    """What is wrong with the file, and a file that would be right."""
    return Page(texts("import-refused", said=said), template_buttons(texts))


def plan_page(
    texts: Texts,
    run: int,
    name: str,
    school: str,
    complaints: Sequence[Complaint],
    summary: Summary,
    day: date,
    seen: str,
) -> Page:
    """What would change, and what cannot be read; with nothing to change there is nothing to confirm."""
    partly = any(not complaint.note for complaint in complaints)
    told = [*report.complaint_lines(texts, complaints, SHOWN_WRONG), *report.summary_lines(texts, summary, day, SHOWN)]
    confirm = Button(
        texts.plain("import-confirm-rest" if partly else "import-confirm"),
        ConfirmImport(run=run, seen=seen),
        style="primary",
    )
    text = lines(texts("import-preview", name=name, school=school), *fitting(texts, told))
    cancel = Button(texts.plain("import-cancel"), CancelImport(run=run))
    return Page(text, rows([confirm] if summary.total else None, [cancel]))


def question_page(texts: Texts, run: int, name: str, question: Question, step: int) -> Page:
    """One question at a time, an answer on each button."""
    choices = enumerate(question.choices)
    asked = texts("import-question", name=name, said=report.question_line(texts, question))
    said = [texts("import-choice", number=n + 1, said=report.choice_line(texts, c)) for n, c in choices]
    numbers = [Button(str(n + 1), AnswerImport(run=run, step=step, choice=n)) for n in range(len(question.choices))]
    return Page(lines(asked, *said), rows(numbers, [Button(texts.plain("import-cancel"), CancelImport(run=run))]))


def done_page(texts: Texts, name: str, school: str, told: Iterable[str]) -> Page:
    """What was changed."""
    return Page(lines(texts("import-done", name=name, school=school), *fitting(texts, told)))


def fitting(texts: Texts, told: Iterable[str]) -> Iterable[str]:
    """As many lines as fit; the counts come first in each part, so what is cut off are examples."""
    room = LIMIT
    for line in told:
        room -= len(line) + 1
        if room < 0:
            yield texts("import-line", line="…")
            return
        yield texts("import-line", line=line)
