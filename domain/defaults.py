"""What a Russian school has when its lists do not say otherwise; every row can be changed by a list."""

from datetime import date

from domain.roster import Letter, ScaleRule, WorkKind, Year
from domain.words import Attendance, Scale

LETTERS = (
    Letter("Н", Attendance.UNKNOWN, "причина не указана"),
    Letter("Б", Attendance.ILL, "по болезни"),
    Letter("У", Attendance.EXCUSED, "по уважительной причине"),
    Letter("НП", Attendance.UNEXCUSED, "без уважительной причины"),
    Letter("ОП", Attendance.LATE, "опоздание"),
    Letter("ОСВ", Attendance.EXEMPT, "освобождение"),
    Letter("Д", Attendance.REMOTE, "дистанционно"),
)
WORK_KINDS = (
    WorkKind("ответ на уроке", 1),
    WorkKind("домашняя работа", 1),
    WorkKind("самостоятельная работа", 2),
    WorkKind("диктант", 2),
    WorkKind("проект", 2),
    WorkKind("контрольная работа", 3),
)
# Marks from 2 to 5; the first form learns without marks (sanitary rules SP 2.4.3648-20, 3.4.16).
SCALES = (ScaleRule(Scale.FIVE), ScaleRule(Scale.NONE, grade=1))
ZONE = "Europe/Moscow"


def year_of(day: date) -> Year:
    """The school year of `day`, 1 September to 31 May; the summer belongs to the one that begins."""
    began = day.year if day.month >= 6 else day.year - 1
    return Year(f"{began}/{(began + 1) % 100:02}", date(began, 9, 1), date(began + 1, 5, 31))
