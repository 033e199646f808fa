"""The sheet of a timetable as a list; the first three words are those of our templates."""

from types import MappingProxyType

from exchange.headings import Kind

DAY = ("День", "Day", "Tag", "День недели", "Дни недели", "Дни", "Weekday", "Wochentag")
LESSON = ("Урок", "Lesson", "Stunde", "№ урока", "Номер урока", "№ п/п", "Уроки", "Period", "Lesson number")
ROOM = ("Кабинет", "Room", "Raum", "Каб.", "Каб", "Аудитория", "Ауд.", "№ каб.", "Rm", "Classroom")
TIME = ("Время", "Time", "Zeit", "Звонки", "Звонок", "Время урока", "Начало", "Начало урока", "Uhrzeit")
SUBJECT = ("Предмет", "Subject", "Fach", "Дисциплина", "Учебный предмет", "Урок, предмет", "Course")

SLOTS = Kind(
    "timetable",
    ("Расписание", "Timetable", "Stundenplan", "Расписание уроков", "Расписание занятий", "Schedule"),
    MappingProxyType({
        "form": ("Класс", "Form", "Klasse", "Классы", "Class", "Forms", "Classes", "Klassen"),
        "day": DAY,
        "number": LESSON,
        "subject": SUBJECT,
        "subgroup": ("Подгруппа", "Subgroup", "Untergruppe", "Группа", "Group", "Gruppe"),
        "teacher": ("Учитель", "Teacher", "Lehrkraft", "Преподаватель", "Педагог", "ФИО учителя", "Lehrer", "Lehrerin"),
        "room": ROOM,
        "parity": ("Неделя", "Week", "Woche", "Чётность", "Чётность недели", "Недели", "Parity", "Weeks"),
    }),
    frozenset({"form", "day", "number", "subject"}),
)  # fmt: skip
