"""The workbook for a parents' meeting: the whole form for its class teacher, then a sheet for each family.

A family's sheet is made of that pupil's book alone: nothing of anybody else can stand in it.
"""

from datetime import date

from domain.attendance import REASONS
from domain.class_book import ClassBook, PupilBook
from domain.class_report import Cell, ReportSheet
from domain.marks import Mark, SubjectMarks, average, shown
from domain.people import Post
from domain.terms import Term
from domain.words import Attendance, Scale
from locales import Texts
from views.terms import term_name


def report_sheets(texts: Texts, post: Post, book: ClassBook, term: Term | None, today: date) -> list[ReportSheet]:
    """The overview first. In a discreet school without the reasons of absence."""
    families = (pupil_sheet(texts, post, pupil, term, today, discreet=book.discreet) for pupil in book.pupils)
    return [_overview(texts, post, book, term, today), *families]


def pupil_sheet(
    texts: Texts, post: Post, pupil: PupilBook, term: Term | None, today: date, *, discreet: bool
) -> ReportSheet:
    """All subjects with marks, average and the mark of the term; the lessons missed."""
    headings = ("class-report-subject", "class-report-marks", "class-report-mean", "class-report-period")
    subjects = [one for one in pupil.subjects if one.scale is not Scale.NONE or one.marks]
    weighed = any(mark.weight != 1 for one in subjects for mark in one.within(term))
    notes: list[tuple[Cell, ...]] = [(texts.plain("class-report-weights"),)] if weighed else []
    title = texts.plain(
        "class-report-pupil-title", pupil=pupil.in_class, form=post.form or "", term=term_name(texts, term)
    )
    return ReportSheet(
        pupil.in_class,
        (title, post.school, texts.plain("class-report-day", day=today)),
        (tuple(map(texts.plain, headings)), *(_subject(texts, one, term) for one in subjects)),
        (*notes, *_attendance(texts, pupil, discreet=discreet)),
    )


def file_name(texts: Texts, post: Post, term: Term | None) -> str:
    """«7Б, 2 четверть, к собранию.xlsx»."""
    return texts.plain("class-report-file", form=post.form or "", term=term_name(texts, term))


def _overview(texts: Texts, post: Post, book: ClassBook, term: Term | None, today: date) -> ReportSheet:
    headings = [
        texts.plain("class-report-number"),
        texts.plain("class-report-pupil"),
        *(name for _, name in book.subjects),
        texts.plain("class-report-missed"),
        *([] if book.discreet else [texts.plain("class-report-unexplained")]),
    ]
    rows = [
        (
            number,
            pupil.in_class,
            *(_mean(pupil.subject(key), term) for key, _ in book.subjects),
            pupil.tally.missed,
            *(() if book.discreet else (pupil.tally.unexplained,)),
        )
        for number, pupil in enumerate(book.pupils, start=1)
    ]
    return ReportSheet(
        texts.plain("class-report-class"),
        (
            texts.plain("class-report-class-title", form=post.form or "", term=term_name(texts, term)),
            texts.plain("class-report-class-note"),
            texts.plain("class-report-day", day=today),
        ),
        (tuple(headings), *rows),
        wide=True,
    )


def _mean(subject: SubjectMarks | None, term: Term | None) -> float | None:
    mean = average(subject.within(term)) if subject else None
    return shown(mean) if mean is not None else None


def _subject(texts: Texts, subject: SubjectMarks, term: Term | None) -> tuple[Cell, ...]:
    marks = " ".join(_mark(texts, mark) for mark in subject.within(term))
    return subject.name, marks, _mean(subject, term), subject.period_mark(term.ordinal if term else None)


def _mark(texts: Texts, mark: Mark) -> str:
    if mark.weight == 1:
        return mark.value
    return texts.plain("class-report-weighted", value=mark.value, weight=mark.weight)


def _attendance(texts: Texts, pupil: PupilBook, *, discreet: bool) -> list[tuple[Cell, ...]]:
    tally = pupil.tally
    why = [(texts.plain(f"class-report-{one.value}"), tally.count(one)) for one in REASONS if tally.count(one)]
    return [
        (texts.plain("class-report-held"), tally.held),
        (texts.plain("class-report-missed"), tally.missed),
        *([] if discreet else why),
        (texts.plain("class-report-late"), tally.count(Attendance.LATE)),
    ]
