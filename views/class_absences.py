"""Missed lessons of a form, pupil by pupil: of a week, of a term, of the year."""

from collections.abc import Sequence
from datetime import date

from domain.attendance import REASONS
from domain.calendars import Calendar
from domain.class_book import ClassBook, PupilBook
from domain.people import Post
from domain.terms import Term
from domain.words import Attendance
from locales import Texts
from views.absence_class import ClassDay
from views.class_ways import ClassAbsencesOfTerm, ClassAbsencesOfWeek
from views.mark_lines import dotted
from views.page import Button, Page, Row, blocks, lines
from views.paging import folded, week_arrows
from views.terms import term_name, term_row

Here = ClassAbsencesOfWeek | ClassAbsencesOfTerm


def class_week_page(
    texts: Texts,
    post: Post,
    book: ClassBook,
    calendar: Calendar,
    today: date,
    first: date,
    last: date,
    here: ClassAbsencesOfWeek,
) -> Page:
    """From Monday to the last day of lessons of that week."""
    title = texts("class-absences-week", form=post.form or "", first=first, last=last)
    arrows = week_arrows(
        texts, lambda day: ClassAbsencesOfWeek(form=here.form, day=day.toordinal()), calendar, today, first
    )
    term = calendar.terms[0].kind.value if calendar.terms else ""
    other = texts.plain(f"attendance-term-{term}") if term else texts.plain("term-year-button")
    return _page(texts, book, title, here, arrows, [Button(other, ClassAbsencesOfTerm(form=here.form))])


def class_term_page(
    texts: Texts, post: Post, book: ClassBook, terms: Sequence[Term], term: Term | None, here: ClassAbsencesOfTerm
) -> Page:
    """Of a term, or (None) of the year."""
    title = texts("class-absences-term", form=post.form or "", term=term_name(texts, term))
    others = term_row(texts, terms, term, lambda number: ClassAbsencesOfTerm(form=here.form, term=number))
    week = [Button(texts.plain("attendance-week-button"), ClassAbsencesOfWeek(form=here.form))]
    return _page(texts, book, title, here, others, week)


def _page(texts: Texts, book: ClassBook, title: str, here: Here, *ways: Row) -> Page:
    """Who missed something or was late, in the order of the register; reasons as the school wishes."""
    noted = [pupil for pupil in book.pupils if pupil.tally.missed or pupil.tally.count(Attendance.LATE)]
    held = any(pupil.tally.held for pupil in book.pupils)
    reasons = here.full or not book.discreet
    nothing = texts("class-absences-none") if held else texts("attendance-term-none")
    missed = sum(pupil.tally.missed for pupil in book.pupils)
    details = [
        Button(
            texts.plain("attendance-brief" if here.full else "attendance-details"),
            here.model_copy(update={"full": not here.full, "part": 0}),
        )
    ]
    return folded(
        texts,
        blocks(
            title,
            lines(*(_pupil(texts, pupil, reasons=reasons) for pupil in noted)) or nothing,
            texts("class-absences-sum", missed=missed) if noted else None,
        ),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        *ways,
        details if book.discreet and noted else None,
        [Button(texts.plain("class-back"), ClassDay(form=here.form))],
    )


def _pupil(texts: Texts, pupil: PupilBook, *, reasons: bool) -> str:
    """«Ковалёв Артём: пропущено 4 из 24 — по болезни 3, причина не указана 1 · опозданий 1»."""
    tally = pupil.tally
    late = tally.count(Attendance.LATE)
    why = ", ".join(
        texts.plain(f"class-absences-{one.value}", lessons=tally.count(one)) for one in REASONS if tally.count(one)
    )
    said = texts("class-absences-pupil", pupil=pupil.in_class)
    if tally.missed and reasons:
        said = texts("class-absences-why", pupil=pupil.in_class, missed=tally.missed, held=tally.held, why=why)
    elif tally.missed:
        said = texts("class-absences-line", pupil=pupil.in_class, missed=tally.missed, held=tally.held)
    return dotted(said, texts("class-absences-late", late=late) if late else "")
