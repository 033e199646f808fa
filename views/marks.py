"""Marks: all subjects of a term, and one subject with everything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.charts import comparable, dots
from domain.class_average import ClassAverage
from domain.forecast import BEST
from domain.marks import Mark, MarkBook, SubjectMarks, average, rounded, shown
from domain.people import Child
from domain.terms import Term
from domain.words import Scale
from locales import Texts
from views.forecast import MarkForecast
from views.mark_lines import average_lines, dotted, mark_line, short_mark
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import child_row, folded
from views.talk_buttons import AskMark
from views.terms import number_of, term_name, term_row

IN_A_ROW = 2


class MarksOfTerm(CallbackData, prefix="mt1"):
    """All subjects of a term; `term` 0 is the present one, `views.terms.WHOLE_YEAR` the year."""

    pupil: int
    term: int = 0
    part: int = 0


class MarksOfWeek(CallbackData, prefix="mw1"):
    """The marks of the week of `day` (`date.toordinal()`)."""

    pupil: int
    day: int
    part: int = 0


class MarksChart(CallbackData, prefix="mc1"):
    """A picture, as a new message: all subjects of a term (`subject` 0), or one subject in it."""

    pupil: int
    subject: int = 0
    term: int = 0


class MarksOfSubject(CallbackData, prefix="ms1"):
    """One subject in that term."""

    pupil: int
    subject: int
    term: int = 0
    part: int = 0


def marks_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    book: MarkBook,
    today: date,
    term: Term | None,
    part: int = 0,
) -> Page:
    """A line for each subject with marks; the others are named below, so that nobody misses one."""
    given = [one for one in book.subjects if one.within(term) or _period(one, term) or one.ended(term)]
    without = [subject.name for subject in book.subjects if subject not in given and subject.scale is not Scale.NONE]
    body = [_subject_line(texts, subject, term) for subject in given] or [texts("marks-none")]
    buttons = [
        Button(subject.name, MarksOfSubject(pupil=child.id, subject=subject.id, term=number_of(term)))
        for subject in given
    ]
    here = MarksOfTerm(pupil=child.id, term=number_of(term))
    return folded(
        texts,
        blocks(
            texts("marks-title", child=child.title, term=term_name(texts, term)),
            lines(*body),
            texts("marks-without", subjects=", ".join(without)) if given and without else None,
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        *(buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)),
        [*_week_button(texts, child, book, today, term), *_chart_button(texts, child, term, comparable(book, term))],
        term_row(texts, book.terms, term, lambda number: MarksOfTerm(pupil=child.id, term=number)),
        child_row(children, child, lambda pupil: MarksOfTerm(pupil=pupil)),
    )


def no_marks_page(texts: Texts, children: Sequence[Child], child: Child) -> Page:
    """The form learns without marks: said plainly."""
    others = child_row(children, child, lambda pupil: MarksOfTerm(pupil=pupil))
    return Page(texts("marks-without-marks", child=child.title), rows(others))


def subject_page(
    texts: Texts,
    child: Child,
    book: MarkBook,
    subject: SubjectMarks,
    today: date,
    term: Term | None,
    beside: ClassAverage | None,
    part: int = 0,
) -> Page:
    """Every mark with its work, weight and comment; averages; the mark of the term.

    What a better mark takes is asked of the present term only: nothing can be added to another.
    """
    marks = subject.within(term)
    here = MarksOfSubject(pupil=child.id, subject=subject.id, term=number_of(term))
    title = texts("marks-subject-title", child=child.title, subject=subject.name, term=term_name(texts, term))
    body = [mark_line(texts, texts("marks-day", day=mark.day), mark) for mark in marks] or [texts("marks-none")]
    averages = average_lines(texts, book, marks, beside)
    return folded(
        texts,
        blocks(
            title,
            lines(*body),
            lines(averages, _period_line(texts, subject, term), *_ending_lines(texts, subject, term)),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _wanted_row(texts, child, book, subject, marks) if term == book.term(today) else None,
        _chart_button(texts, child, term, dots(marks), subject.id),
        term_row(
            texts, book.terms, term, lambda number: MarksOfSubject(pupil=child.id, subject=subject.id, term=number)
        ),
        [Button(texts.plain("marks-all-button"), MarksOfTerm(pupil=child.id, term=number_of(term)))],
    )


def _subject_line(texts: Texts, subject: SubjectMarks, term: Term | None) -> str:
    marks = subject.within(term)
    mean, period = average(marks), _period(subject, term)
    return dotted(
        texts("marks-subject", subject=subject.name),
        " ".join(short_mark(texts, mark) for mark in marks),
        texts("marks-mean", mean=shown(mean)) if mean is not None else "",
        texts("marks-period", value=period) if period else "",
        *(
            texts("marks-ending", ending=texts.plain(f"ending-{one}"), value=value)
            for one, value in subject.ended(term)
        ),
    )


def _period(subject: SubjectMarks, term: Term | None) -> str | None:
    return subject.period_mark(term.ordinal if term else None)


def _period_line(texts: Texts, subject: SubjectMarks, term: Term | None) -> str | None:
    value = _period(subject, term)
    return texts("marks-period-line", term=term_name(texts, term), value=value) if value else None


def _ending_lines(texts: Texts, subject: SubjectMarks, term: Term | None) -> list[str]:
    return [texts(f"marks-ended-{one}", value=value) for one, value in subject.ended(term)]


def _wanted_row(texts: Texts, child: Child, book: MarkBook, subject: SubjectMarks, marks: Sequence[Mark]) -> Row | None:
    """«Что нужно для 4?» for each better mark; only on the scale of five, and while something is better."""
    if subject.scale is not Scale.FIVE:
        return None
    mean = average(marks)
    now = rounded(mean, book.rounding) if mean is not None else 3
    wanted = range(max(3, now + 1), BEST + 1)
    return [
        Button(
            texts.plain("marks-wanted-button", wanted=mark),
            MarkForecast(pupil=child.id, subject=subject.id, wanted=mark),
        )
        for mark in wanted
    ]


def asking(texts: Texts, page: Page, child: Child, subject: SubjectMarks, term: Term | None) -> Page:
    """The same for a guardian, who may ask the teacher about one of the marks."""
    if not subject.within(term):
        return page
    ask = AskMark(pupil=child.id, subject=subject.id, term=number_of(term))
    *others, last = page.buttons
    return replace(page, buttons=[*others, [Button(texts.plain("talk-about-mark"), ask)], last])


def _week_button(texts: Texts, child: Child, book: MarkBook, today: date, term: Term | None) -> Row:
    """The present week, or the nearest one of the term; none for a year without terms."""
    days = [term.starts, term.ends] if term else [day for one in book.terms for day in (one.starts, one.ends)]
    if not days:
        return []
    day = min(max(today, min(days)), max(days))
    return [Button(texts.plain("marks-week-button"), MarksOfWeek(pupil=child.id, day=day.toordinal()))]


def _chart_button(texts: Texts, child: Child, term: Term | None, drawn: Sequence[object], subject: int = 0) -> Row:
    """Only where there is something to draw."""
    chart = MarksChart(pupil=child.id, subject=subject, term=number_of(term))
    return [Button(texts.plain("marks-chart-button"), chart)] if drawn else []
