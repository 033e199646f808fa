"""The school's year: terms, holidays, bells, letters, scales. Shifts by a year with `today`."""

from datetime import date, time

from domain import roster as r
from domain.calendars import Break, Calendar, Closed, Swap
from domain.words import Attendance, Scale, TermKind

FIRST_FORM, TENTH_FORM = 1, 10

LETTERS = (
    r.Letter("Н", Attendance.UNKNOWN, "причина не указана"),
    r.Letter("Б", Attendance.ILL, "по болезни"),
    r.Letter("У", Attendance.EXCUSED, "по уважительной причине"),
    r.Letter("НП", Attendance.UNEXCUSED, "без уважительной причины"),
    r.Letter("ОП", Attendance.LATE, "опоздание"),
    r.Letter("ОСВ", Attendance.EXEMPT, "освобождение"),
    r.Letter("Д", Attendance.REMOTE, "дистанционно"),
)
WORK_KINDS = (
    r.WorkKind("ответ на уроке", 1),
    r.WorkKind("домашняя работа", 1),
    r.WorkKind("самостоятельная работа", 2),
    r.WorkKind("диктант", 2),
    r.WorkKind("проект", 2),
    r.WorkKind("контрольная работа", 3),
)
SCALES = (
    r.ScaleRule(Scale.FIVE),
    r.ScaleRule(Scale.NONE, grade=FIRST_FORM),
    r.ScaleRule(Scale.PASS, subject="Олимпиадная математика"),
)
FIRST_SHIFT = ("8:00", "8:55", "9:55", "10:55", "11:50", "12:45", "13:35")
SECOND_SHIFT = ("14:25", "15:20", "16:20", "17:15", "18:05", "18:55")


def year_of(today: date) -> int:
    """The calendar year in which the school year of `today` began; summer belongs to the year that ended."""
    return today.year if today.month >= 9 else today.year - 1


def school_year(began: int) -> r.Year:
    """1 September to 31 May."""
    return r.Year(f"{began}/{(began + 1) % 100:02}", date(began, 9, 1), date(began + 1, 5, 31))


def terms(began: int) -> tuple[r.Term, ...]:
    """Quarters; half-years in form 10."""
    quarters = (
        (date(began, 9, 1), date(began, 10, 23)),
        (date(began, 11, 2), date(began, 12, 30)),
        (date(began + 1, 1, 11), date(began + 1, 3, 26)),
        (date(began + 1, 4, 5), date(began + 1, 5, 31)),
    )
    halves = ((quarters[0][0], quarters[1][1]), (quarters[2][0], quarters[3][1]))
    return (
        *(r.Term(TermKind.QUARTER, n, *days) for n, days in enumerate(quarters, start=1)),
        *(r.Term(TermKind.HALF_YEAR, n, *days, grade=TENTH_FORM) for n, days in enumerate(halves, start=1)),
    )


def holidays(began: int) -> tuple[r.Holiday, ...]:
    """Between the quarters, public holidays, and a week of its own for form 1."""
    after = began + 1
    return (
        r.Holiday("осенние каникулы", date(began, 10, 24), date(began, 11, 1)),
        r.Holiday("День народного единства", date(began, 11, 4), date(began, 11, 4)),
        r.Holiday("зимние каникулы", date(began, 12, 31), date(after, 1, 10)),
        r.Holiday("дополнительные каникулы", date(after, 2, 15), date(after, 2, 21), grade=FIRST_FORM),
        r.Holiday("День защитника Отечества", date(after, 2, 23), date(after, 2, 23)),
        r.Holiday("Международный женский день", date(after, 3, 8), date(after, 3, 8)),
        r.Holiday("весенние каникулы", date(after, 3, 27), date(after, 4, 4)),
        r.Holiday("Праздник Весны и Труда", date(after, 5, 1), date(after, 5, 1)),
        r.Holiday("День Победы", date(after, 5, 9), date(after, 5, 9)),
    )


def moved_days(began: int) -> tuple[r.MovedDay, ...]:
    """The Saturday of the third week of November is held by Monday's timetable, by everybody."""
    saturday = next(day for day in (date(began, 11, n) for n in range(15, 22)) if day.isoweekday() == 6)
    return (r.MovedDay(saturday, 1, "учимся по расписанию понедельника"),)


def bells() -> tuple[r.Bell, ...]:
    """Lessons of 45 minutes; the second shift begins when the first has gone."""
    return tuple(
        r.Bell(shift, number, starts, _after_lesson(starts))
        for shift, begins in ((1, FIRST_SHIFT), (2, SECOND_SHIFT))
        for number, starts in enumerate(map(_clock, begins), start=1)
    )


def calendar(roster: r.Roster, form: r.Form) -> Calendar:
    """The year as a form lives it."""
    mine = (None, form.grade)
    return Calendar(
        roster.year.starts,
        roster.year.ends,
        form.days,
        tuple(Break(Closed.HOLIDAY, h.starts, h.ends, h.name) for h in roster.holidays if h.grade in mine),
        tuple(Swap(m.day, m.as_weekday, m.reason) for m in roster.moved_days if m.grade in mine),
    )


def _clock(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def _after_lesson(starts: time) -> time:
    minutes = starts.hour * 60 + starts.minute + 45
    return time(minutes // 60, minutes % 60)
