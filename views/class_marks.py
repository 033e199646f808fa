"""Marks of a form for its class teacher: the subjects of a term, and one subject with everybody in it."""

from collections.abc import Sequence
from fractions import Fraction

from domain.class_book import ClassBook, PupilBook
from domain.marks import SubjectMarks, average, shown
from domain.people import Post
from domain.terms import Term
from locales import Texts
from views.absence_class import ClassDay
from views.class_ways import ClassReport, ClassSubject, ClassSubjects
from views.mark_lines import dotted, short_mark
from views.page import Button, Page, blocks, lines
from views.paging import folded, page_arrows, part_of_list
from views.terms import number_of, term_name, term_row

PER_PAGE = 10
IN_A_ROW = 2


def class_subjects_page(
    texts: Texts, post: Post, book: ClassBook, terms: Sequence[Term], term: Term | None, here: ClassSubjects
) -> Page:
    """A line for each subject; ten of them have buttons, and the workbook for the meeting."""
    back = [Button(texts.plain("class-back"), ClassDay(form=here.form))]
    title = texts("class-marks-title", form=post.form or "", term=term_name(texts, term))
    if not book.subjects:
        return Page(blocks(title, texts("class-marks-nothing")), [back])
    page, named = part_of_list(book.subjects, here.page, PER_PAGE)
    buttons = [Button(name, ClassSubject(form=here.form, subject=key, term=number_of(term))) for key, name in named]
    report = [Button(texts.plain("class-report-button"), ClassReport(form=here.form, term=number_of(term)))]
    return folded(
        texts,
        blocks(title, lines(*(_subject(texts, book, key, name, term) for key, name in book.subjects))),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        *(buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)),
        page_arrows(texts, page, len(book.subjects), PER_PAGE, lambda n: here.model_copy(update={"page": n})),
        term_row(texts, terms, term, lambda number: ClassSubjects(form=here.form, term=number)),
        report,
        back,
    )


def class_subject_page(
    texts: Texts, post: Post, book: ClassBook, terms: Sequence[Term], term: Term | None, here: ClassSubject
) -> Page:
    """Everybody who is taught the subject, in whichever group, in the order of the register."""
    taking = book.taking(here.subject)
    mean = class_mean(taking, term)
    return folded(
        texts,
        blocks(
            texts("class-marks-subject", form=post.form or "", subject=taking[0][1].name, term=term_name(texts, term)),
            lines(*(_pupil(texts, n, *one, term) for n, one in enumerate(taking, start=1))),
            texts("class-marks-mean", mean=shown(mean)) if mean is not None else None,
        ),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        term_row(texts, terms, term, lambda number: here.model_copy(update={"term": number, "part": 0})),
        [Button(texts.plain("marks-all-button"), ClassSubjects(form=here.form, term=number_of(term)))],
    )


def class_mean(taking: Sequence[tuple[PupilBook, SubjectMarks]], term: Term | None) -> Fraction | None:
    """The mean of the pupils' averages: each counts once, whoever has more marks."""
    means = [mean for _, one in taking if (mean := average(one.within(term))) is not None]
    return sum(means, Fraction(0)) / len(means) if means else None


def _subject(texts: Texts, book: ClassBook, key: int, name: str, term: Term | None) -> str:
    taking = book.taking(key)
    mean = class_mean(taking, term)
    without = sum(not one.within(term) for _, one in taking)
    if without == len(taking):
        return texts("class-marks-line-none", subject=name)
    return dotted(
        texts("class-marks-line", subject=name, mean=shown(mean))
        if mean is not None
        else texts("marks-subject", subject=name),
        texts("class-marks-without", pupils=without) if without else "",
    )


def _pupil(texts: Texts, number: int, pupil: PupilBook, subject: SubjectMarks, term: Term | None) -> str:
    marks = subject.within(term)
    mean, period = average(marks), subject.period_mark(term.ordinal if term else None)
    return dotted(
        texts("class-marks-pupil", number=str(number), pupil=pupil.in_class),
        " ".join(short_mark(texts, mark) for mark in marks) or texts("class-marks-pupil-none"),
        texts("marks-mean", mean=shown(mean)) if mean is not None else "",
        texts("marks-period", value=period) if period else "",
    )
