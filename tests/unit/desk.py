"""The desk of one teacher on 11 November 2026: eleven groups, and names that are easily taken for others."""

from datetime import date, datetime, time

from domain.line import Desk, Group, Meeting, Pupil
from domain.names import parse_full_name
from domain.words import Attendance, Scale

TODAY = date(2026, 11, 11)  # a Wednesday
MORNING = datetime(2026, 11, 11, 10, 0)  # noqa: DTZ001 - the school's local time; 9А has Algebra

BELLS = {
    1: (time(8, 30), time(9, 15)), 2: (time(9, 25), time(10, 10)), 3: (time(10, 25), time(11, 10)),
    4: (time(11, 30), time(12, 15)), 5: (time(12, 25), time(13, 10)), 6: (time(13, 20), time(14, 5)),
}  # fmt: skip

NINTH = """
101 Алексеева Дарья Игоревна
102 Иванов Пётр Сергеевич
103 Иванова Мария Олеговна
104 Иванова Анна Павловна
105 Ким Нина Андреевна
106 Ковалёв Артём Дмитриевич
107 Ковалёва София Дмитриевна
108 Кузнецов Александр Ильич
109 Лебедева Александра Юрьевна
110 О'Нил Шон
111 Петров Роман Алексеевич
112 Петрова Ольга Викторовна
113 Петрова-Водкина Елизавета Романовна
114 Роман Кирилл Ильич
115 Сидоров Глеб Максимович
116 Смирнова Екатерина Денисовна
117 Соболь Михаил Андреевич
118 Островский Илья Павлович
119 Черных Ярослав Петрович
120 Щербакова Валерия Олеговна
"""
SEVENTH = """
201 Абрамов Никита Олегович
202 Васильев Сергей Павлович
203 Васильева Светлана Павловна
204 Гончаренко Алёна Игоревна
205 Ефимов Фёдор Ильич
206 Журавлёва Юлия Сергеевна
207 Ким Денис Олегович
208 Петров Павел Андреевич
209 Петрова Анастасия Денисовна
210 Сидоров Егор Олегович
211 Соколов Тимофей Андреевич
212 Соколов Тимур Андреевич
213 Фомин Матвей Юрьевич
214 Шевченко Полина Романовна
"""
FIFTH = """
301 Белов Иван Олегович
302 Белова Ирина Олеговна
303 Борисов Борис Павлович
304 Гусева Алиса Юрьевна
305 Иванов Максим Ильич
306 Морозов Лев Андреевич
307 Нечаева Нина Павловна
308 Орлов Константин Юрьевич
309 Самойлова Варвара Ильинична
310 Тестов Олег Денисович
311 Уваров Глеб Сергеевич
312 Яковлева Яна Игоревна
"""
FIRST = """
401 Андреев Степан Олегович
402 Быкова Таисия Павловна
403 Волков Марк Ильич
404 Громова Василиса Юрьевна
405 Дьячков Семён Павлович
406 Зайцева Ева Олеговна
407 Калинин Лев Ильич
408 Лукина Людмила Сергеевна
409 Новиков Богдан Андреевич
410 Попова Злата Денисовна
411 Семёнов Тихон Юрьевич
412 Титова Ульяна Павловна
"""
JOINT = """
501 Жуков Вадим Олегович
502 Зимина Вера Павловна
503 Иванов Олег Юрьевич
106 Ковалёв Артём Дмитриевич
112 Петрова Ольга Викторовна
115 Сидоров Глеб Максимович
"""
LEFT = {119: date(2026, 10, 30)}
CAME = {120: TODAY}


def pupils(names: str) -> tuple[Pupil, ...]:
    """One line each: id, surname, name, patronymic."""
    found = []
    for line in names.split("\n"):
        number, _, name = line.partition(" ")
        if name:
            since = CAME.get(int(number), date.min)
            found.append(Pupil(int(number), parse_full_name(name), since, LEFT.get(int(number))))
    return tuple(found)


def meetings(said: str) -> tuple[Meeting, ...]:
    """«09.11/1 10.11/5»; one that begins with `-` is cancelled."""
    found = []
    for one in said.split():
        day, number = one.removeprefix("-").split("/")
        starts, ends = BELLS.get(int(number), (None, None))
        at = date(2026, int(day[3:]), int(day[:2]))
        found.append(Meeting(at, int(number), starts, ends, held=not one.startswith("-")))
    return tuple(sorted(found, key=lambda one: (one.day, one.number)))


G9, G7, G5, G1 = pupils(NINTH), pupils(SEVENTH), pupils(FIFTH), pupils(FIRST)
GROUPS = {
    "9А-алг": Group(1, "Алгебра", "Алг.", ("9А",), G9, meetings("06.11/1 09.11/3 11.11/2 13.11/1 16.11/3")),
    "9А-геом": Group(2, "Геометрия", "Геом.", ("9А",), G9, meetings("05.11/4 10.11/4 12.11/4")),
    "9А-рус": Group(
        3, "Русский язык", "Русский", ("9А",), G9, meetings("09.11/1 10.11/2 11.11/1 12.11/2"), keeps=False
    ),
    "7Б-алг": Group(4, "Алгебра", "Алг.", ("7Б",), G7, meetings("06.11/3 10.11/2 10.11/5 11.11/1 13.11/3")),
    "7Б-инф1": Group(5, "Информатика", "Инф.", ("7Б",), G7[:7], meetings("09.11/5 16.11/5"), "1 группа"),
    "7Б-инф2": Group(6, "Информатика", "Инф.", ("7Б",), G7[7:], meetings("09.11/6 16.11/6"), "2 группа"),
    "5В-мат": Group(7, "Математика", "Матем.", ("5В",), G5, meetings("-09.11/1 10.11/1 11.11/3 13.11/2")),
    "5В-тех": Group(8, "Технология", "Техн.", ("5В",), G5, meetings("10.11/6"), scale=Scale.PASS),
    "5В-однкнр": Group(9, "ОДНКНР", "ОДНКНР", ("5В",), G5, meetings("09.11/4"), scale=Scale.NONE),
    "1А-мат": Group(
        10, "Математика", "Матем.", ("1А",), G1, meetings("09.11/2 10.11/3 11.11/4"), scale=Scale.NONE, homework=False
    ),
    "9-прак": Group(
        11, "Практикум по физике", "Практ.", ("9А", "9Б"), pupils(JOINT), meetings("09.11/7"), scale=Scale.TEN
    ),
}  # fmt: skip
DESK = Desk(
    MORNING,
    tuple(GROUPS.values()),
    {
        "Н": Attendance.UNKNOWN, "Б": Attendance.ILL, "У": Attendance.EXCUSED, "НП": Attendance.UNEXCUSED,
        "ОП": Attendance.LATE, "ОСВ": Attendance.EXEMPT,
    },
    {
        "ответ на уроке": 1, "домашняя работа": 1, "самостоятельная работа": 2, "диктант": 2, "проект": 2,
        "контрольная работа": 3,
    },
    {"5-": "5", "5+": "5", "4-": "4", "4+": "4", "3-": "3"},
)  # fmt: skip
