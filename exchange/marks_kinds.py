"""The sheets of a running journal: what they are called and what their columns are called.

The first three words of each are those of our templates in Russian, English and German.
"""

from types import MappingProxyType

from exchange.headings import Kind

DAY = ("Дата", "Date", "Datum", "День", "Дата урока", "Day", "Lesson date")
FORM = ("Класс", "Form", "Klasse", "Class")
SUBJECT = ("Предмет", "Subject", "Fach", "Дисциплина", "Учебный предмет")
SUBGROUP = ("Подгруппа", "Subgroup", "Untergruppe", "Группа", "Group", "Gruppe")
NUMBER = ("Урок", "Lesson", "Stunde", "№ урока", "Номер урока", "Lesson number", "Period")
PUPIL = ("Ученик", "Pupil", "Schüler", "ФИО ученика", "ФИО", "Учащийся", "Обучающийся", "Student", "Код ученика")
MARK = ("Отметка", "Mark", "Note", "Оценка", "Grade", "Балл", "Zensur")
LESSON_KEYS = {"day": DAY, "form": FORM, "subject": SUBJECT, "subgroup": SUBGROUP, "number": NUMBER}

MARKS = Kind(
    "marks",
    ("Отметки", "Marks", "Noten", "Оценки", "Grades"),
    MappingProxyType(
        LESSON_KEYS
        | {
            "pupil": PUPIL,
            "mark": MARK,
            "work": ("Вид работы", "Kind of work", "Art der Arbeit", "Вид контроля", "Тип работы", "Work"),
            "weight": ("Вес", "Weight", "Gewicht", "Коэффициент"),
            "comment": ("Комментарий", "Comment", "Bemerkung", "Примечание"),
            "retake": ("Пересдача", "Retake", "Nachprüfung"),
        }
    ),
    frozenset({"day", "form", "subject", "pupil", "mark"}),
)
ABSENCES = Kind(
    "absences",
    ("Пропуски", "Absences", "Fehlzeiten", "Посещаемость", "Attendance"),
    MappingProxyType(
        LESSON_KEYS
        | {
            "pupil": PUPIL,
            "letter": ("Код", "Code", "Kürzel", "Буква", "Причина", "Пропуск", "Letter"),
            "minutes": ("Минуты", "Minutes", "Minuten", "Опоздание, мин"),
        }
    ),
    frozenset({"day", "form", "subject", "pupil", "letter"}),
)
HOMEWORK = Kind(
    "homework",
    ("Домашние задания", "Homework", "Hausaufgaben", "Домашнее задание", "ДЗ"),
    MappingProxyType(
        LESSON_KEYS
        | {
            "day": ("Задано", "Set on", "Gestellt am", "Дата урока", "Дата", "Date"),
            "due": ("На дату", "Due", "Zum", "Срок", "Сдать", "Due date"),
            "text": ("Задание", "Task", "Aufgabe", "Домашнее задание", "Homework", "Что задано"),
            "minutes": ("Минуты", "Minutes", "Minuten", "Время"),
            "bring": ("Принести", "Bring", "Mitbringen", "С собой", "Взять с собой"),
            "pupils": ("Ученики", "Pupils", "Schüler", "Кому"),
        }
    ),
    frozenset({"day", "form", "subject", "due", "text"}),
)
LESSONS = Kind(
    "lessons",
    ("Уроки", "Lessons", "Stunden", "Темы", "Topics"),
    MappingProxyType(
        LESSON_KEYS
        | {
            "topic": ("Тема", "Topic", "Thema", "Тема урока"),
            "kind": ("Вид", "Kind", "Art", "Вид урока", "Тип урока"),
        }
    ),
    frozenset({"day", "form", "subject", "topic"}),
)
PERIOD_MARKS = Kind(
    "period_marks",
    ("Итоговые", "Period marks", "Zeugnisnoten", "Итоговые отметки", "Итоги", "Term marks"),
    MappingProxyType(
        {
            "form": FORM,
            "subject": SUBJECT,
            "pupil": PUPIL,
            "period": ("Период", "Period", "Zeitraum", "Четверть", "Полугодие", "Триместр", "Term"),
            "mark": MARK,
        }
    ),
    frozenset({"form", "subject", "pupil", "period", "mark"}),
)
KINDS = (MARKS, ABSENCES, HOMEWORK, LESSONS, PERIOD_MARKS)
