"""The sheets about the school itself: its name, year, bells, letters, kinds of work and scales.

The first three words of each are those of our templates in Russian, English and German.
"""

from dataclasses import replace
from types import MappingProxyType

from exchange.headings import Kind

STARTS = ("Начало", "From", "Beginn", "С", "Дата начала", "Начинается", "Starts", "Start", "Begins", "Von", "Anfang")
ENDS = ("Конец", "To", "Ende", "По", "Дата окончания", "Окончание", "Заканчивается", "Until", "Ends", "End", "Bis")
GRADE = ("Параллель", "Grade", "Jahrgang", "Параллели", "Grades", "Jahrgänge", "Year group", "Klassenstufe")

SCHOOL = Kind(
    "school",
    ("Школа", "School", "Schule", "О школе", "Сведения о школе", "About the school"),
    MappingProxyType({
        "name": ("Название", "Name", "Bezeichnung", "Школа", "Полное название", "Полное наименование", "Наименование",
                 "Название школы", "School", "School name", "Schule", "Schulname"),
        "short_name": ("Краткое название", "Short name", "Kurzname", "Краткое наименование", "Сокращённое название",
                       "Сокращённое наименование", "Kurzbezeichnung"),
        "zone": ("Часовой пояс", "Time zone", "Zeitzone", "Время", "Город", "Timezone"),
    }),
    frozenset({"name", "zone"}),
)  # fmt: skip

BELLS = Kind(
    "bells",
    ("Звонки", "Bells", "Klingelzeiten", "Расписание звонков", "Bell times", "Bell schedule", "Stundenzeiten"),
    MappingProxyType({
        "shift": ("Смена", "Shift", "Schicht"),
        "number": ("Урок", "Lesson", "Stunde", "№ урока", "Номер урока", "№ п/п", "Period", "Lesson number"),
        "starts": (*STARTS, "Начало урока"),
        "ends": (*ENDS, "Конец урока", "Окончание урока"),
        "weekday": ("День", "Day", "Tag", "День недели", "Weekday", "Wochentag"),
        "times": ("Время", "Time", "Zeit", "Время урока", "Times", "Uhrzeit"),
    }),
    frozenset({"number", "starts", "ends"}),
)  # fmt: skip
# The same with «8:00–8:45» in one column.
TIMES = replace(BELLS, required=frozenset({"number", "times"}))

PERIODS = Kind(
    "periods",
    ("Периоды", "Periods", "Zeiträume", "Учебный год", "Каникулы", "Четверти", "Учебные периоды",
     "Календарный график", "Календарный учебный график", "Calendar", "School year", "Terms", "Schuljahr", "Ferien"),
    MappingProxyType({
        "name": ("Название", "Name", "Bezeichnung", "Период", "Наименование", "Учебный период", "Каникулы", "Period",
                 "Zeitraum"),
        "starts": STARTS,
        "ends": ENDS,
        "grade": (*GRADE, "Классы", "Класс", "Forms", "Klassen"),
        "kind": ("Вид", "Kind", "Art", "Тип", "Type"),
    }),
    frozenset({"name", "starts", "ends"}),
)  # fmt: skip

LETTERS = Kind(
    "letters",
    ("Коды посещаемости", "Attendance codes", "Fehlzeitenkürzel", "Буквы", "Посещаемость", "Letters", "Attendance",
     "Kürzel"),
    MappingProxyType({
        "letter": ("Буква", "Letter", "Kürzel", "Код", "Буква (код)", "Code", "Обозначение"),
        "meaning": ("Значение", "Meaning", "Bedeutung", "Смысл", "Причина"),
        "title": ("Название", "Name", "Bezeichnung", "Расшифровка", "Пояснение", "Title"),
    }),
    frozenset({"letter", "meaning"}),
)  # fmt: skip

WORK = Kind(
    "work",
    ("Виды работ", "Kinds of work", "Arbeitsarten", "Виды работы", "Types of work", "Work", "Leistungsarten"),
    MappingProxyType({
        "name": ("Название", "Name", "Bezeichnung", "Вид работы", "Виды работ", "Kind of work", "Work", "Art"),
        "weight": ("Вес", "Weight", "Gewicht", "Коэффициент", "Gewichtung"),
    }),
    frozenset({"name", "weight"}),
)  # fmt: skip

SCALES = Kind(
    "scales",
    ("Шкалы", "Scales", "Notenskalen", "Шкалы отметок", "Системы оценивания", "Mark scales", "Skalen"),
    MappingProxyType({
        "scale": ("Шкала", "Scale", "Skala", "Шкала отметок", "Система оценивания", "Notenskala"),
        "grade": GRADE,
        "form": ("Класс", "Form", "Klasse", "Class"),
        "subject": ("Предмет", "Subject", "Fach"),
        "term": ("Период", "Period", "Zeitraum", "Четверть", "Term"),
    }),
    frozenset({"scale"}),
)  # fmt: skip
