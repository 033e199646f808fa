"""Marks: all subjects of a term, and one subject with everything."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.forecast import BEST
from domain.marks import Mark, MarkBook, SubjectMarks, average, rounded, shown
from domain.people import Child
from domain.terms import Term
from domain.words import Scale
from locales import Texts
from views.forecast import MarkForecast
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import child_row, folded
from views.terms import WHOLE_YEAR, term_name, term_row

IN_A_ROW = 2


class MarksOfTerm(CallbackData, prefix="mt1"):
    """All subjects of a term; `term` 0 is the present one, `WHOLE_YEAR` the year."""

    pupil: int
    term: int = 0
    part: int = 0


class MarksOfSubject(CallbackData, prefix="ms1"):
    """One subject in that term."""

    pupil: int
    subject: int
    term: int = 0
    part: int = 0


def marks_page(
    texts: Texts, children: Sequence[Child], child: Child, book: MarkBook, term: Term | None, part: int = 0
) -> Page:
    """A line for each subject with marks; the others are named below, so that nobody misses one."""
    given = [subject for subject in book.subjects if subject.within(term) or _period(subject, term)]
    without = [subject.name for subject in book.subjects if subject not in given and subject.scale is not Scale.NONE]
    body = [_subject_line(texts, subject, term) for subject in given] or [texts("marks-none")]
    buttons = [
        Button(subject.name, MarksOfSubject(pupil=child.id, subject=subject.id, term=_number(term)))
        for subject in given
    ]
    here = MarksOfTerm(pupil=child.id, term=_number(term))
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
        term_row(texts, book.terms, term, lambda number: MarksOfTerm(pupil=child.id, term=number)),
        child_row(children, child, lambda pupil: MarksOfTerm(pupil=pupil)),
    )


def no_marks_page(texts: Texts, children: Sequence[Child], child: Child) -> Page:
    """The form learns without marks: said plainly."""
    others = child_row(children, child, lambda pupil: MarksOfTerm(pupil=pupil))
    return Page(texts("marks-without-marks", child=child.title), rows(others))


def subject_page(
    texts: Texts, child: Child, book: MarkBook, subject: SubjectMarks, term: Term | None, part: int = 0
) -> Page:
    """Every mark with its work, weight and comment; averages; the mark of the term."""
    marks = subject.within(term)
    here = MarksOfSubject(pupil=child.id, subject=subject.id, term=_number(term))
    title = texts("marks-subject-title", child=child.title, subject=subject.name, term=term_name(texts, term))
    body = [_mark_line(texts, mark) for mark in marks] or [texts("marks-none")]
    return folded(
        texts,
        blocks(title, lines(*body), lines(_average_line(texts, book, marks), _period_line(texts, subject, term))),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _wanted_row(texts, child, book, subject, marks),
        term_row(
            texts, book.terms, term, lambda number: MarksOfSubject(pupil=child.id, subject=subject.id, term=number)
        ),
        [Button(texts.plain("marks-all-button"), MarksOfTerm(pupil=child.id, term=_number(term)))],
    )


def _subject_line(texts: Texts, subject: SubjectMarks, term: Term | None) -> str:
    marks = subject.within(term)
    values = " ".join(
        texts("marks-value", value=mark.value)
        if mark.weight == 1
        else texts("marks-value-weight", value=mark.value, weight=mark.weight)
        for mark in marks
    )
    mean = average(marks)
    period = _period(subject, term)
    return " · ".join(
        part
        for part in (
            texts("marks-subject", subject=subject.name),
            values,
            texts("marks-mean", mean=shown(mean)) if mean is not None else "",
            texts("marks-period", value=period) if period else "",
        )
        if part
    )


def _mark_line(texts: Texts, mark: Mark) -> str:
    if mark.retake:
        said = texts("marks-retake", day=mark.day, value=mark.value, work=mark.work)
    elif mark.weight == 1:
        said = texts("marks-line", day=mark.day, value=mark.value, work=mark.work)
    else:
        said = texts("marks-line-weight", day=mark.day, value=mark.value, work=mark.work, weight=mark.weight)
    return lines(said, texts("marks-comment", comment=mark.comment) if mark.comment else None)


def _average_line(texts: Texts, book: MarkBook, marks: Sequence[Mark]) -> str | None:
    mean = average(marks)
    if mean is None:
        return texts("marks-no-mean") if marks else None
    return texts("marks-mean-line", mean=shown(mean), mark=rounded(mean, book.rounding))


def _period(subject: SubjectMarks, term: Term | None) -> str | None:
    return subject.period_mark(term.ordinal if term else None)


def _period_line(texts: Texts, subject: SubjectMarks, term: Term | None) -> str | None:
    value = _period(subject, term)
    return texts("marks-period-line", term=term_name(texts, term), value=value) if value else None


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


def _number(term: Term | None) -> int:
    return term.ordinal if term else WHOLE_YEAR
