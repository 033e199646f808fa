"""The screens of a form: its list, a card, marks, who needs attention, missed lessons."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.attention import attention
from domain.class_book import ClassBook, PupilBook, Seat, Tally
from domain.class_roster import ClassMate
from domain.invitations import Relative
from domain.marks import Mark, SubjectMarks
from domain.names import Name
from domain.people import Post
from domain.words import Attendance, GroupKind, Kinship, Role, Scale
from locales import Texts
from tests.school import MONDAY, START, WEDNESDAY, ZONE
from tests.unit.kit import TERMS, YEAR
from views.attention import attention_page, good_news_page
from views.class_absences import class_term_page, class_week_page
from views.class_marks import class_subject_page, class_subjects_page
from views.class_roster import card_page, roster_page
from views.class_ways import (
    ClassAbsencesOfTerm,
    ClassAbsencesOfWeek,
    ClassAttention,
    ClassPupil,
    ClassSubject,
    ClassSubjects,
)
from views.page import Page

POST = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
MOTHER = Relative(6, Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER, linked=True)
FATHER = Relative(8, Name("Ковалёв", "Дмитрий", "Сергеевич"), Kinship.FATHER, linked=False)
NAMELESS = Relative(9, Name("", ""), Kinship.GRANDMOTHER, linked=True)
NAMES = (Name("Ковалёв", "Артём", "Дмитриевич"), Name("Лебедев", "Кирилл", "Павлович"), Name("Орлова", "Дарья"))
MATES = [
    ClassMate(1, NAMES[0], linked=True, guardians=(MOTHER, FATHER)),
    ClassMate(2, NAMES[1], home=True, guardians=(FATHER,)),
    ClassMate(3, NAMES[2]),
    *(ClassMate(n, Name("Ученик", f"{n}"), guardians=(NAMELESS,)) for n in range(4, 13)),
]
SEPTEMBER = date(2026, 9, 7)


def given(day: date, values: str, weight: int = 1) -> tuple[Mark, ...]:
    """A mark a day."""
    return tuple(Mark(day + timedelta(days=n), value, "", weight) for n, value in enumerate(values.split()))


def subject(number: int, name: str, marks: tuple[Mark, ...] = (), term_mark: str = "") -> SubjectMarks:
    """On the scale of five; `term_mark` is of the second quarter."""
    return SubjectMarks(number, name, Scale.FIVE, marks, ((2, term_mark),) if term_mark else ())


ENGLISH = Seat(3, 3, "Английский язык", GroupKind.SUBGROUP, "1", START)
ALGEBRA = Seat(1, 1, "Алгебра", GroupKind.FORM, "", START)
RUSSIAN = Seat(2, 2, "Русский язык", GroupKind.FORM, "", START)
AWAY = Tally(80, ((Attendance.ILL, 14), (Attendance.UNKNOWN, 8), (Attendance.UNEXCUSED, 4), (Attendance.LATE, 3)))
ARTYOM = PupilBook(
    1, NAMES[0], subjects=(
        subject(1, "Алгебра", (*given(SEPTEMBER, "4 4 5"), *given(MONDAY, "2 3 2", 3)), "3"),
        subject(2, "Русский язык", given(MONDAY, "2 3 2")),
        subject(3, "Английский язык", (Mark(SEPTEMBER, "зач", ""),)),
    ),
    seats=(ALGEBRA, RUSSIAN, ENGLISH), tally=AWAY,
)  # fmt: skip
KIRILL = PupilBook(
    2, NAMES[1], home=True, subjects=(
        subject(1, "Алгебра", (*given(SEPTEMBER, "3 3 3"), *given(MONDAY, "4 5 4"))), subject(2, "Русский язык")
    ),
    seats=(ALGEBRA, RUSSIAN), tally=Tally(80, ((Attendance.ILL, 1),)),
)  # fmt: skip
DARYA = PupilBook(
    3, NAMES[2], subjects=(subject(1, "Алгебра"), subject(2, "Русский язык"), subject(3, "Английский язык")),
    seats=(ALGEBRA, RUSSIAN, ENGLISH), tally=Tally(80, ((Attendance.LATE, 1),)),
)  # fmt: skip
WEEKS = tuple(WEDNESDAY - timedelta(days=7 * n) for n in (3, 2, 1))
BOOK = ClassBook((ARTYOM, KIRILL, DARYA), lessons={1: WEEKS, 2: (*WEEKS, WEDNESDAY), 3: WEEKS})
DISCREET = replace(BOOK, discreet=True)
EMPTY = ClassBook((PupilBook(3, NAMES[2]),))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    term = TERMS[1]
    yield "the class list", roster_page(texts, POST, MATES)
    yield "the class list, the second page", roster_page(texts, POST, MATES, 1)
    yield "nobody in the list", roster_page(texts, POST, [])
    yield from _cards(texts)
    marks = ClassSubjects(form=7)
    yield "the subjects", class_subjects_page(texts, POST, BOOK, TERMS, term, marks)
    yield "a form without marks", class_subjects_page(texts, POST, EMPTY, TERMS, term, marks)
    for one, key in (("a subject", 1), ("a subject that some have no marks in", 2)):
        yield one, class_subject_page(texts, POST, BOOK, TERMS, term, ClassSubject(form=7, subject=key))
    yield "a subject, the year", class_subject_page(texts, POST, BOOK, TERMS, None, ClassSubject(form=7, subject=1))
    found, here = attention(BOOK, term, WEDNESDAY), ClassAttention(form=7)
    yield "who needs attention", attention_page(texts, POST, found, term, here, discreet=False)
    yield "who needs attention, discreetly", attention_page(texts, POST, found, term, here, discreet=True)
    yield "good news", good_news_page(texts, POST, found, ClassAttention(form=7, good=True))
    nobody = attention(EMPTY, term, WEDNESDAY)
    yield "nobody needs attention", attention_page(texts, POST, nobody, term, here, discreet=False)
    yield "no news", good_news_page(texts, POST, nobody, ClassAttention(form=7, good=True))
    yield from _absences(texts)


def _cards(texts: Texts) -> Iterator[tuple[str, Page]]:
    for name, mate, book in (("a card", MATES[0], BOOK), ("a card, discreetly", MATES[0], DISCREET)):
        own = replace(book, pupils=(ARTYOM,))
        yield name, card_page(texts, POST, mate, own, TERMS, TERMS[1], WEDNESDAY, ClassPupil(form=7, pupil=1))
    full = ClassPupil(form=7, pupil=1, full=True)
    own = replace(DISCREET, pupils=(ARTYOM,))
    yield "a card with the reasons", card_page(texts, POST, MATES[0], own, TERMS, TERMS[1], WEDNESDAY, full)
    home = replace(BOOK, pupils=(replace(KIRILL, subjects=(), tally=Tally()),))
    mate = replace(MATES[1], guardians=())
    yield (
        "a card of a child taught at home",
        card_page(texts, POST, mate, home, TERMS, None, WEDNESDAY, ClassPupil(form=7, pupil=2)),
    )


def _absences(texts: Texts) -> Iterator[tuple[str, Page]]:
    friday, week = MONDAY + timedelta(days=4), ClassAbsencesOfWeek(form=7)
    term = ClassAbsencesOfTerm(form=7)
    yield "missed in the week", class_week_page(texts, POST, BOOK, YEAR, WEDNESDAY, MONDAY, friday, week)
    yield "no lessons yet", class_week_page(texts, POST, EMPTY, YEAR, WEDNESDAY, MONDAY, friday, week)
    nothing = ClassBook((replace(KIRILL, tally=Tally(20)),))
    yield "nothing missed", class_week_page(texts, POST, nothing, YEAR, WEDNESDAY, MONDAY, friday, week)
    yield "missed in the term", class_term_page(texts, POST, BOOK, TERMS, TERMS[1], term)
    yield "missed in the year, discreetly", class_term_page(texts, POST, DISCREET, TERMS, None, term)
    full = ClassAbsencesOfTerm(form=7, full=True)
    yield "missed in the year, with the reasons", class_term_page(texts, POST, DISCREET, TERMS, None, full)
