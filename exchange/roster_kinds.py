"""The sheets of people, forms and groups: what they are called and what their columns are called.

The first three words of each are those of our templates in Russian, English and German.
"""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from exchange import marks_kinds
from exchange.form_names import looks_like_form
from exchange.headings import Kind, fold
from exchange.school_kinds import BELLS, LETTERS, PERIODS, SCALES, SCHOOL, TIMES, WORK
from exchange.timetable_kind import SLOTS

FORM = ("Класс", "Form", "Klasse", "Класс (группа)", "Class", "Форма")
KEY = ("Код", "ID", "Kennung", "Идентификатор", "Ключ", "Schüler-ID")
SURNAME = ("Фамилия", "Surname", "Nachname", "Last name", "Family name", "Familienname", "Фамилия ученика")
NAME = ("Имя", "First name", "Vorname", "Given name", "Forename", "Имя ученика")
PATRONYMIC = (
    "Отчество", "Patronymic", "Vatersname", "Отчество (при наличии)", "Отчество при наличии", "Middle name",
    "Отчество ученика", "Zweiter Vorname",
)  # fmt: skip
FULL = (
    "ФИО", "Full name", "Vollständiger Name", "Ф.И.О.", "Фамилия, имя, отчество", "Фамилия, имя", "Фамилия и имя",
    "Фамилия Имя Отчество (при наличии)", "Name and surname", "Nachname, Vorname",
)  # fmt: skip
PUPIL = ("Ученик", "Pupil", "Schüler", "ФИО ученика", "Ф.И.О. ученика", "ФИО обучающегося", "Ф.И.О. обучающегося",
         "Обучающийся", "Учащийся", "Ребёнок", "ФИО ребёнка", "Student", "Student name", "Child", "Kind",
         "Schülerin")  # fmt: skip

PUPILS = Kind(
    "pupils",
    ("Ученики", "Pupils", "Schüler", "Список учеников", "Обучающиеся", "Учащиеся", "Контингент", "Students",
     "Schülerinnen und Schüler"),
    MappingProxyType({
        "form": FORM,
        "surname": SURNAME,
        "name": NAME,
        "patronymic": PATRONYMIC,
        "born": ("Дата рождения", "Date of birth", "Geburtsdatum", "День рождения", "Родился", "Д.р.", "Д/р",
                 "Дата рожд.", "Birth date", "Birthday", "Birthdate", "DOB", "Born", "Geboren", "Geburtstag"),
        "subgroups": ("Подгруппы", "Subgroups", "Untergruppen", "Подгруппа", "Группы", "Группа", "Subgroup", "Groups",
                      "Group", "Untergruppe", "Gruppen", "Gruppe"),
        "since": ("Зачислен", "Enrolled", "Aufgenommen", "Дата зачисления", "Прибыл", "Дата прибытия", "Enrolled on",
                  "Start date", "Aufnahmedatum", "Eintritt"),
        "until": ("Выбыл", "Left", "Abgegangen", "Дата выбытия", "Отчислен", "Дата отчисления", "Left on", "End date",
                  "Abgang", "Austritt"),
        "home": ("На дому", "Home-schooled", "Hausunterricht", "Надомное обучение", "Обучение на дому",
                 "Home schooling", "Taught at home"),
        "full": FULL + PUPIL,
        "key": (*KEY, "Код ученика", "Личный номер", "Pupil ID", "Student ID"),
    }),
    frozenset({"form", "surname", "name"}),
)  # fmt: skip

STAFF = Kind(
    "staff",
    ("Сотрудники", "Staff", "Personal", "Учителя", "Педагоги", "Работники", "Кадры", "Коллектив", "Teachers",
     "Employees", "Lehrkräfte", "Kollegium", "Lehrer"),
    MappingProxyType({
        "surname": (*SURNAME, "Фамилия сотрудника"),
        "name": NAME,
        "patronymic": PATRONYMIC,
        "roles": ("Роль", "Role", "Funktion", "Должность", "Роли", "Должности", "Position", "Roles", "Post", "Amt",
                  "Funktionen", "Rolle"),
        "subjects": ("Предметы", "Subjects", "Fächer", "Предмет", "Subject", "Fach"),
        "forms": ("Классное руководство", "Class teacher of", "Klassenleitung", "Классный руководитель", "Кл. рук.",
                  "Кл. руководство", "Классное рук-во", "Руководство классом", "Form tutor of", "Klassenlehrer von"),
        "full": (*FULL, "Сотрудник", "Учитель", "ФИО сотрудника", "ФИО учителя", "ФИО педагога", "Teacher", "Employee",
                 "Lehrkraft"),
        "key": (*KEY, "Код сотрудника", "Табельный номер", "Staff ID", "Teacher ID", "Personalnummer"),
    }),
    frozenset({"surname", "name", "roles"}),
)  # fmt: skip

GUARDIANS = Kind(
    "guardians",
    ("Родители", "Guardians", "Erziehungsberechtigte", "Законные представители", "Представители", "Семьи", "Parents",
     "Eltern", "Sorgeberechtigte"),
    MappingProxyType({
        "form": FORM,
        "pupil": PUPIL,
        "surname": (*SURNAME, "Фамилия родителя", "Фамилия представителя"),
        "name": (*NAME, "Имя родителя", "Имя представителя"),
        "patronymic": (*PATRONYMIC, "Отчество родителя", "Отчество представителя"),
        "kinship": ("Кем приходится", "Relationship", "Verhältnis", "Степень родства", "Родство", "Кто",
                    "Кем приходится ученику", "Kinship", "Verwandtschaft", "Beziehung"),
        "full": (*FULL, "ФИО родителя", "Родитель", "Законный представитель", "ФИО законного представителя",
                 "ФИО представителя", "Parent", "Guardian", "Parent name", "Guardian name", "Elternteil",
                 "Erziehungsberechtigter"),
        "key": (*KEY, "Код родителя", "Код представителя", "Guardian ID", "Parent ID"),
    }),
    frozenset({"pupil", "surname", "name"}),
)  # fmt: skip

LOAD = Kind(
    "load",
    ("Нагрузка", "Load", "Lehrauftrag", "Учебная нагрузка", "Педагогическая нагрузка", "Тарификация", "Группы",
     "Teaching load", "Groups", "Teaching", "Lehraufträge", "Unterrichtsverteilung", "Deputat"),
    MappingProxyType({
        "form": (*FORM, "Классы", "Forms", "Classes", "Klassen"),
        "subgroup": ("Подгруппа", "Subgroup", "Untergruppe", "Группа", "Group", "Gruppe", "Название группы"),
        "subject": ("Предмет", "Subject", "Fach", "Дисциплина", "Учебный предмет", "Курс", "Course", "Kurs"),
        "teacher": ("Учитель", "Teacher", "Lehrkraft", "Преподаватель", "Педагог", "ФИО учителя", "ФИО педагога",
                    "Lehrer", "Lehrerin"),
        "kind": ("Вид", "Kind", "Art", "Вид группы", "Тип группы", "Тип", "Type", "Kursart"),
        "key": ("Код группы", "Group ID", "Gruppenkennung", "Код", "ID", "Kennung"),
    }),
    frozenset({"form", "subject", "teacher"}),
)  # fmt: skip

FORMS = Kind(
    "forms",
    ("Классы", "Forms", "Klassen", "Список классов", "Classes"),
    MappingProxyType({
        "form": FORM,
        "shift": ("Смена", "Shift", "Schicht"),
        "days": ("Дней в неделе", "Days a week", "Tage pro Woche", "Учебных дней в неделе", "Учебная неделя", "Дней",
                 "Days per week", "Days", "Tage", "Schultage"),
        "homework": ("Домашние задания", "Homework", "Hausaufgaben", "ДЗ", "Д/з", "Домашнее задание"),
    }),
    frozenset({"form", "shift"}),
)  # fmt: skip


def _or_full(kind: Kind) -> tuple[Kind, ...]:
    """The same sheet with one column for the whole name."""
    return kind, replace(kind, required=kind.required - {"surname", "name"} | {"full"})


ALWAYS: tuple[Kind, ...] = (
    *_or_full(PUPILS), *_or_full(STAFF), *_or_full(GUARDIANS), LOAD, FORMS,
    replace(FORMS, required=frozenset({"form", "days"})),
    SCHOOL, BELLS, TIMES, PERIODS, LETTERS, WORK, SCALES,
    SLOTS, *marks_kinds.KINDS,  # not read here, but not to be taken for anything else
)  # fmt: skip
# What a sheet's own name makes plain need not be a column.
BY_TITLE: tuple[Kind, ...] = (
    *_or_full(replace(STAFF, required=STAFF.required - {"roles"})),
    replace(FORMS, required=frozenset({"form"})),
    replace(SCHOOL, required=frozenset({"name"})),
)
OF_ONE_FORM = _or_full(replace(PUPILS, required=PUPILS.required - {"form"}))


def kinds_for(title: str) -> Sequence[Kind]:
    """What a sheet of that name may be; one called «7Б» may be the pupils of that form without a column for it."""
    called = [kind for kind in BY_TITLE if fold(title) in {fold(name) for name in kind.titles}]
    return (*ALWAYS, *called, *(OF_ONE_FORM if looks_like_form(title, russian=True) else ()))
