"""People, forms, groups and timetable, from the tables."""

from datetime import date
from functools import cache

from domain import roster as r
from domain.words import GroupKind, Parity, Role, Scale
from emulator.kedrovsk import people, year
from emulator.kedrovsk.people import ELECTIVE_SHARE, HOME_PUPIL, MOVED_PUPIL
from emulator.kedrovsk.tables import chance, table

SCHOOL = r.School("Школа № 7 города Кедровска", "Школа № 7", "Asia/Novokuznetsk")
FORMS = (
    r.Form("1А", 1, "А"),
    r.Form("7Б", 7, "Б", shift=2),
    r.Form("9А", 9, "А", days=6),
    r.Form("10А", 10, "А", days=6),
    r.Form("10Б", 10, "Б", days=6),
)
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота")
PARITIES = {"": Parity.EVERY, "нечётная": Parity.ODD, "чётная": Parity.EVEN}
SHORT = {"Основы безопасности и защиты Родины": "ОБЗР", "Изобразительное искусство": "ИЗО"}


@cache
def roster_of(today: date) -> r.Roster:
    """The school in the year of `today`; dated things (a move to another form) are inside that year."""
    began = year.year_of(today)
    opens = date(began, 9, 1)
    moves = date(began, 10, 12)
    enrolments = _enrolments(opens, moves)
    return r.Roster(
        school=SCHOOL,
        year=year.school_year(began),
        terms=year.terms(began),
        holidays=year.holidays(began),
        moved_days=year.moved_days(began),
        bells=year.bells(),
        letters=year.LETTERS,
        work_kinds=year.WORK_KINDS,
        scales=year.SCALES,
        subjects=_subjects(),
        people=people.people(began),
        roles=_roles(),
        guardianships=people.guardianships(),
        forms=FORMS,
        enrolments=enrolments,
        groups=_groups(),
        memberships=tuple(m for e in enrolments for m in _memberships(e)),
        teachings=tuple(r.Teaching(g["группа"], g["учитель"], opens) for g in table("groups")),
        slots=_slots(),
    )


def _subjects() -> tuple[r.Subject, ...]:
    names = dict.fromkeys(group["предмет"] for group in table("groups"))
    return tuple(r.Subject(name, SHORT.get(name, name)) for name in names)


def _roles() -> tuple[r.RoleHeld, ...]:
    """Who teaches is a teacher, whatever else they are."""
    posts = [r.RoleHeld(people.key(s), Role(s["роль"]), s["класс"] or None) for s in table("staff")]
    teaching = dict.fromkeys(group["учитель"] for group in table("groups"))
    return (
        *(post for post in posts if post.role is not Role.TEACHER),
        *(r.RoleHeld(name, Role.TEACHER) for name in teaching),
    )


def _groups() -> tuple[r.Group, ...]:
    return tuple(
        r.Group(
            g["группа"],
            g["предмет"],
            GroupKind(g["вид"]),
            tuple(g["классы"].split(",")),
            g["подгруппа"],
            Scale.PASS if g["вид"] == "elective" else None,
        )
        for g in table("groups")
    )


def _slots() -> tuple[r.Slot, ...]:
    return tuple(
        r.Slot(s["группа"], WEEKDAYS.index(s["день"]) + 1, int(s["урок"]), s["кабинет"], PARITIES[s["неделя"]])
        for s in table("timetable")
    )


def _enrolments(opens: date, moves: date) -> tuple[r.Enrolment, ...]:
    made: list[r.Enrolment] = []
    for pupil in table("pupils"):
        key, form = people.pupil_key(pupil), pupil["класс"]
        if key == MOVED_PUPIL:
            made.append(r.Enrolment(key, form, opens, date(moves.year, moves.month, moves.day - 1)))
            made.append(r.Enrolment(key, "10Б", moves))
        else:
            made.append(r.Enrolment(key, form, opens, home=key == HOME_PUPIL))
    return tuple(made)


def _memberships(enrolment: r.Enrolment) -> list[r.Membership]:
    return [
        r.Membership(group["группа"], enrolment.pupil, enrolment.since, enrolment.until)
        for group in table("groups")
        if enrolment.form in group["классы"].split(",") and _belongs(enrolment, group)
    ]


def _belongs(enrolment: r.Enrolment, group: dict[str, str]) -> bool:
    """Half of a form in each English group, half of the tenth forms in each profile, some in the elective."""
    kind = GroupKind(group["вид"])
    if enrolment.home or kind is GroupKind.HOME:
        return enrolment.home and kind is GroupKind.HOME
    half = people.halves()[enrolment.pupil]
    if kind is GroupKind.SUBGROUP:
        return half == group["подгруппа"]
    if kind is GroupKind.PROFILE:
        return (half == "м") == ("Математика" in group["предмет"])
    if kind is GroupKind.ELECTIVE:
        return chance("elective", enrolment.pupil) < ELECTIVE_SHARE
    return True
