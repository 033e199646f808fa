"""A very small school for tests: two families, a teacher who is also a mother, three school days in November 2026."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from domain import journal
from domain import roster as r
from domain.words import Attendance, GroupKind, Kinship, LessonKind, Role, Scale, TermKind

ZONE = ZoneInfo("Asia/Novokuznetsk")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in range(9, 14))
NOW = datetime(2026, 11, 11, 16, 40, tzinfo=ZONE).astimezone(UTC)
START = date(2026, 9, 1)

PEOPLE = (
    r.Person("artyom", "Ковалёв", "Артём", "Дмитриевич", date(2013, 5, 4)),
    r.Person("sonya", "Ковалёва", "Софья", "Дмитриевна", date(2019, 3, 1)),
    r.Person("kirill", "Лебедев", "Кирилл", "Павлович", date(2012, 9, 30)),
    r.Person("onil", "О'Нил <b>", "Шон & «Ко»", "", date(2013, 1, 2)),
    r.Person("vera", "Белова", "Вера", "Ильинична", date(2008, 11, 20)),
    r.Person("elena", "Ковалёва", "Елена", "Викторовна"),
    r.Person("dmitry", "Ковалёв", "Дмитрий", "Сергеевич"),
    r.Person("sokolova", "Соколова", "Марина", "Игоревна"),
    r.Person("morozova", "Морозова", "Татьяна", "Павловна"),
    r.Person("lebedeva", "Лебедева", "Ольга", "Андреевна"),
    r.Person("belov", "Белов", "Илья", "Олегович"),
    r.Person("petrov", "Петров", "Олег", "Иванович"),
    r.Person("krylova", "Крылова", "Анна", "Петровна"),
)

ROSTER = r.Roster(
    school=r.School("Школа № 7 города Кедровска", "Школа № 7", ZONE.key),
    year=r.Year("2026/27", START, date(2027, 5, 31)),
    terms=(
        r.Term(TermKind.QUARTER, 1, START, date(2026, 10, 23)),
        r.Term(TermKind.QUARTER, 2, date(2026, 11, 2), date(2026, 12, 30)),
        r.Term(TermKind.HALF_YEAR, 1, START, date(2026, 12, 30), grade=10),
    ),
    holidays=(
        r.Holiday("осенние каникулы", date(2026, 10, 24), date(2026, 11, 1)),
        r.Holiday("День народного единства", date(2026, 11, 4), date(2026, 11, 4)),
        r.Holiday("дополнительные каникулы", date(2027, 2, 15), date(2027, 2, 21), grade=1),
    ),
    bells=(r.Bell(1, 1, time(8), time(8, 45)), r.Bell(2, 1, time(13, 30), time(14, 15))),
    letters=(
        r.Letter("Н", Attendance.UNKNOWN, "причина не указана"),
        r.Letter("Б", Attendance.ILL, "по болезни"),
        r.Letter("ОП", Attendance.LATE, "опоздание"),
    ),
    work_kinds=(r.WorkKind("ответ на уроке", 1), r.WorkKind("контрольная работа", 3)),
    scales=(r.ScaleRule(Scale.FIVE), r.ScaleRule(Scale.NONE, grade=1)),
    subjects=(
        r.Subject("Алгебра", "Алгебра"),
        r.Subject("Английский язык", "Англ."),
        r.Subject("Русский язык", "Русский"),
        r.Subject("Чтение", "Чтение"),
    ),
    people=PEOPLE,
    roles=(
        r.RoleHeld("sokolova", Role.TEACHER),
        r.RoleHeld("sokolova", Role.CLASS_TEACHER, "7Б"),
        r.RoleHeld("morozova", Role.TEACHER),
        r.RoleHeld("morozova", Role.CLASS_TEACHER, "1А"),
        r.RoleHeld("lebedeva", Role.TEACHER),
        r.RoleHeld("petrov", Role.DEPUTY),
        r.RoleHeld("krylova", Role.SECRETARY),
    ),
    guardianships=(
        r.Guardianship("elena", "artyom", Kinship.MOTHER),
        r.Guardianship("elena", "sonya", Kinship.MOTHER),
        r.Guardianship("dmitry", "artyom", Kinship.FATHER),
        r.Guardianship("lebedeva", "kirill", Kinship.MOTHER),
        r.Guardianship("belov", "vera", Kinship.FATHER),
    ),
    forms=(r.Form("7Б", 7, "Б", shift=2), r.Form("1А", 1, "А"), r.Form("10А", 10, "А", days=6)),
    enrolments=(
        r.Enrolment("artyom", "7Б", START),
        r.Enrolment("kirill", "7Б", START),
        r.Enrolment("onil", "7Б", START),
        r.Enrolment("sonya", "1А", START),
        r.Enrolment("vera", "10А", START),
    ),
    groups=(
        r.Group("7Б Алгебра", "Алгебра", GroupKind.FORM, ("7Б",)),
        r.Group("7Б Русский", "Русский язык", GroupKind.FORM, ("7Б",)),
        r.Group("7Б Англ 1", "Английский язык", GroupKind.SUBGROUP, ("7Б",), "1"),
        r.Group("7Б Англ 2", "Английский язык", GroupKind.SUBGROUP, ("7Б",), "2"),
        r.Group("1А Чтение", "Чтение", GroupKind.FORM, ("1А",)),
        r.Group("10А Алгебра", "Алгебра", GroupKind.FORM, ("10А",)),
    ),
    memberships=(
        *(r.Membership(g, p, START) for g in ("7Б Алгебра", "7Б Русский") for p in ("artyom", "kirill", "onil")),
        r.Membership("7Б Англ 1", "artyom", START),
        r.Membership("7Б Англ 2", "kirill", START),
        r.Membership("7Б Англ 2", "onil", START),
        r.Membership("1А Чтение", "sonya", START),
        r.Membership("10А Алгебра", "vera", START),
    ),
    teachings=(r.Teaching("7Б Алгебра", "lebedeva", START), r.Teaching("7Б Русский", "sokolova", START)),
    slots=(
        *(r.Slot("7Б Русский", day, 1) for day in range(1, 6)),
        *(r.Slot("7Б Алгебра", day, 2) for day in range(1, 6)),
        r.Slot("7Б Англ 1", 2, 3),
        r.Slot("7Б Англ 2", 2, 3),
        r.Slot("7Б Англ 1", 4, 3),
        r.Slot("7Б Англ 2", 4, 3),
        *(r.Slot("1А Чтение", day, 1) for day in range(1, 6)),
        *(r.Slot("10А Алгебра", day, 1) for day in range(1, 7)),
    ),
)


def at(group: str, day: date, number: int) -> journal.LessonAt:
    """A lesson of the small school."""
    return journal.LessonAt(group, day, number)


CARD = journal.File("Карточка 3.txt", "text/plain", "Вариант 1\n2x + 3 = 7\n".encode())

JOURNAL = journal.Journal(
    lessons=(
        journal.Lesson(at("7Б Русский", MONDAY, 1), "Деепричастие"),
        journal.Lesson(at("7Б Алгебра", MONDAY, 2), "Степень и её свойства", LessonKind.CONTROL),
        journal.Lesson(at("7Б Русский", TUESDAY, 1), "Деепричастный оборот"),
        journal.Lesson(at("7Б Алгебра", TUESDAY, 2), "Одночлены"),
        journal.Lesson(at("7Б Англ 1", TUESDAY, 3), "Present Perfect"),
        journal.Lesson(at("7Б Англ 2", TUESDAY, 3), "Past Simple"),
        journal.Lesson(at("1А Чтение", TUESDAY, 1), "Буква Ш"),
    ),
    marks=(
        journal.Mark(at("7Б Алгебра", MONDAY, 2), "artyom", "3", "контрольная работа", 3, "проверь знаки"),
        journal.Mark(at("7Б Алгебра", MONDAY, 2), "artyom", "4", "контрольная работа", 3, retake=True),
        journal.Mark(at("7Б Алгебра", MONDAY, 2), "kirill", "5", "контрольная работа", 3),
        journal.Mark(at("7Б Русский", TUESDAY, 1), "artyom", "5", "ответ на уроке", 1),
    ),
    absences=(
        journal.Absence(at("7Б Русский", MONDAY, 1), "artyom", "ОП", 10),
        journal.Absence(at("7Б Англ 1", TUESDAY, 3), "artyom", "Б"),
        journal.Absence(at("7Б Англ 2", TUESDAY, 3), "kirill", "Н"),
    ),
    homework=(
        journal.Homework(at("7Б Русский", TUESDAY, 1), WEDNESDAY, "упр. 112"),
        journal.Homework(at("7Б Алгебра", TUESDAY, 2), THURSDAY, "№ 412–415; 3 < x < 7 & y > 2", 30, files=(CARD,)),
        journal.Homework(at("7Б Англ 1", TUESDAY, 3), THURSDAY, "Unit 4, ex. 5"),
        journal.Homework(at("7Б Англ 2", TUESDAY, 3), THURSDAY, "Unit 3, ex. 1"),
        journal.Homework(at("7Б Русский", TUESDAY, 1), FRIDAY, "словарный диктант", pupils=("kirill",)),
    ),
)
