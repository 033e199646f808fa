"""A school that nobody takes for a real one, for templates that shall show how a row is written."""

from dataclasses import dataclass
from datetime import date, time

from domain import defaults
from domain import roster as r
from domain.words import Attendance, GroupKind, Kinship, Role, TermKind
from exchange.school_words import MEANINGS

LOWER, UPPER = 7, 10  # grades of the two forms


@dataclass(frozen=True, slots=True)
class Words:
    """The example in one language: full names as surname, name, patronymic.

    `absences` are letters in the order of `Attendance`; none of these and no `work` is what Russian schools have.
    """

    school: str
    short_name: str
    zone: str
    letters: tuple[str, str]
    pupils: tuple[tuple[str, ...], ...]
    head: tuple[str, ...]
    teacher: tuple[str, ...]
    mother: tuple[str, ...]
    algebra: str
    english: str
    profile: str
    holiday: str
    absences: str
    work: tuple[str, ...]


WORDS = {
    "ru": Words(
        "Школа № 0 города Примерска", "Школа № 0", "Europe/Moscow", ("Б", "А"),
        (("Примеров", "Иван", "Иванович"), ("Примерова", "Анна", "Ивановна"), ("Образцов", "Пётр", "Петрович")),
        ("Директорова", "Мария", "Сергеевна"), ("Учителев", "Павел", "Павлович"), ("Примерова", "Ольга", "Петровна"),
        "Алгебра", "Английский язык", "Математика (профиль)", "осенние каникулы", "", (),
    ),
    "en": Words(
        "Example School", "Example", "Europe/London", ("B", "A"),
        (("Example", "Adam"), ("Example", "Eve"), ("Sample", "Peter")),
        ("Headwoman", "Mary"), ("Teacherman", "Paul"), ("Example", "Olivia"),
        "Algebra", "English", "Mathematics (profile)", "autumn holidays", "AIEULXR",
        ("classwork", "homework", "test"),
    ),
    "de": Words(
        "Musterschule Beispielstadt", "Musterschule", "Europe/Berlin", ("B", "A"),
        (("Mustermann", "Max"), ("Musterfrau", "Mia"), ("Beispiel", "Peter")),
        ("Leitner", "Maria"), ("Lehrmann", "Paul"), ("Mustermann", "Erika"),
        "Algebra", "Englisch", "Mathematik (Profil)", "Herbstferien", "AKEUVBF",
        ("Mitarbeit", "Hausaufgabe", "Klassenarbeit"),
    ),
}  # fmt: skip


def example_school(language: str, day: date) -> r.Roster:
    """Two forms in the school year of `day`; nobody has a key of a school's own."""
    words, year = WORDS[language], defaults.year_of(day)
    first, second, third = (_person(f"+{n}", *name) for n, name in enumerate(words.pupils, start=1))
    head, teacher, mother = _person("+4", *words.head), _person("+5", *words.teacher), _person("+6", *words.mother)
    lower, upper = (f"{grade}{letter}" for grade, letter in zip((LOWER, UPPER), words.letters, strict=True))
    groups = _groups(words, lower, upper)
    sits = ((first, LOWER), (second, LOWER), (third, UPPER))
    return r.Roster(
        r.School(words.school, words.short_name, words.zone),
        year,
        terms=_terms(year),
        holidays=(r.Holiday(words.holiday, date(year.starts.year, 10, 26), date(year.starts.year, 11, 1)),),
        bells=tuple(r.Bell(1, n, time(7 + n, 30), time(8 + n, 15)) for n in range(1, 7)),
        letters=_letters(words, language) or defaults.LETTERS,
        work_kinds=tuple(r.WorkKind(name, n) for n, name in enumerate(words.work, start=1)) or defaults.WORK_KINDS,
        subjects=tuple(r.Subject(name, name) for name in (words.algebra, words.english, words.profile)),
        people=(*(_born(person, year, grade) for person, grade in sits), head, teacher, mother),
        roles=(
            r.RoleHeld(head.key, Role.HEAD),
            r.RoleHeld(teacher.key, Role.TEACHER),
            r.RoleHeld(teacher.key, Role.CLASS_TEACHER, lower),
        ),
        guardianships=(r.Guardianship(mother.key, first.key, Kinship.MOTHER),),
        forms=(r.Form(lower, LOWER, words.letters[0]), r.Form(upper, UPPER, words.letters[1], days=6)),
        enrolments=tuple(
            r.Enrolment(person.key, lower if grade == LOWER else upper, year.starts) for person, grade in sits
        ),
        groups=groups,
        memberships=tuple(
            r.Membership(group.key, person.key, year.starts)
            for group, person in zip(groups[1:], (first, second, third), strict=True)
        ),
        teachings=tuple(r.Teaching(group.key, teacher.key, year.starts) for group in groups),
        slots=tuple(r.Slot(group.key, n, n, str(100 + n)) for n, group in enumerate(groups, start=1)),
    )


def _person(key: str, surname: str, name: str, patronymic: str = "") -> r.Person:
    return r.Person(key, surname, name, patronymic)


def _born(person: r.Person, year: r.Year, grade: int) -> r.Person:
    """Seven years old at the beginning of form 1."""
    born = date(year.starts.year - 6 - grade, 3, 14)
    return r.Person(person.key, person.surname, person.name, person.patronymic, born)


def _groups(words: Words, lower: str, upper: str) -> tuple[r.Group, ...]:
    return (
        r.Group("+a", words.algebra, GroupKind.FORM, (lower,)),
        r.Group("+b", words.english, GroupKind.SUBGROUP, (lower,), "1"),
        r.Group("+c", words.english, GroupKind.SUBGROUP, (lower,), "2"),
        r.Group("+d", words.profile, GroupKind.PROFILE, (upper,)),
    )


def _letters(words: Words, language: str) -> tuple[r.Letter, ...]:
    pairs = zip(words.absences, Attendance, strict=False)
    return tuple(r.Letter(letter, meaning, MEANINGS.write(meaning, language)) for letter, meaning in pairs)


def _terms(year: r.Year) -> tuple[r.Term, ...]:
    began, ends = year.starts.year, year.ends.year
    return (
        r.Term(TermKind.QUARTER, 1, year.starts, date(began, 10, 25)),
        r.Term(TermKind.QUARTER, 2, date(began, 11, 2), date(began, 12, 28)),
        r.Term(TermKind.QUARTER, 3, date(ends, 1, 11), date(ends, 3, 24)),
        r.Term(TermKind.QUARTER, 4, date(ends, 4, 2), year.ends),
    )
