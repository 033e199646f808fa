"""A school of any size, by rule: forms of 25, four subjects, a class teacher for each form, families with phones."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from db.models import Chat, Consent, Preference
from db.queries import chats, roster
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain import consent
from domain import roster as r
from domain.words import Attendance, GroupKind, Kinship, Role, Scale, TermKind

ZONE = ZoneInfo("Asia/Novokuznetsk")
START = date(2026, 9, 1)
FIRST_DAY = date(2026, 11, 9)  # a Monday; the quarter has seven weeks from here on
IN_FORM = 25
GRADES, LETTERS = (5, 6, 7, 8, 9), "АБВГДЕЖЗИК"
SUBJECTS = {"Русский язык": "русский", "Алгебра": "алгебра", "История": "история", "Биология": "биология"}
SURNAMES = (
    "Абрамов", "Белов", "Волков", "Громов", "Дроздов", "Ершов", "Жуков", "Зайцев", "Ильин", "Комаров", "Лебедев",
    "Морозов", "Никитин", "Орлов", "Павлов", "Рыбаков", "Соколов", "Титов", "Уваров", "Фролов", "Харитонов", "Цветков",
    "Чернов", "Шубин", "Щукин",
)  # fmt: skip
# What somebody chose beside the usual: in turn, so that every tenth family asks and is told nothing unasked.
CHOICES: tuple[dict[str, str], ...] = (
    {}, {"mark": "now"}, {"mark": "now", "correction": "now"}, {"muted": "yes"}, {}, {"mark": "digest"},
    {"mark": "now"}, {"evening": "off"}, {"correction": "now"}, {"mark": "off", "correction": "off"},
)  # fmt: skip
MUTED, DEAF = 3, 9  # places in CHOICES: who only asks, and who is told of no marks


@dataclass
class Families:
    """Numbers of chats are numbers of persons. `listeners` of each pupil are told of every mark, `deaf` of none;
    `askers` are told nothing unasked."""

    ids: Ids
    channel: int
    pupils: dict[str, list[int]] = field(default_factory=dict)  # of each form
    teachers: dict[str, int] = field(default_factory=dict)
    listeners: dict[int, list[int]] = field(default_factory=dict)
    deaf: list[int] = field(default_factory=list)
    askers: list[int] = field(default_factory=list)

    @property
    def everybody(self) -> list[int]:
        """All chats."""
        heard = {person for people in self.listeners.values() for person in people}
        return [*heard, *self.deaf, *self.askers, *self.teachers.values()]


def form_names(pupils: int) -> list[str]:
    """As many as are needed; at most fifty."""
    names = [f"{grade}{letter}" for letter in LETTERS for grade in GRADES]
    return names[: -(-pupils // IN_FORM)]


def invented(pupils: int) -> r.Roster:
    """The school's lists; every other pupil has a second guardian."""
    forms = form_names(pupils)
    of = {number: forms[number // IN_FORM] for number in range(pupils)}
    groups = [(form, subject) for form in forms for subject in SUBJECTS]
    days = range(1, 6)
    return r.Roster(
        school=r.School("Школа № 12 города Кедровска", "Школа № 12", ZONE.key),
        year=r.Year("2026/27", START, date(2027, 5, 31)),
        terms=(
            r.Term(TermKind.QUARTER, 1, START, date(2026, 10, 23)),
            r.Term(TermKind.QUARTER, 2, date(2026, 11, 2), date(2026, 12, 30)),
        ),
        holidays=(),
        bells=tuple(r.Bell(1, n, time(7 + n), time(7 + n, 45)) for n in range(1, len(SUBJECTS) + 1)),
        letters=(r.Letter("Н", Attendance.UNKNOWN, "причина не указана"), r.Letter("ОП", Attendance.LATE, "опоздание")),
        work_kinds=(r.WorkKind("ответ на уроке", 1), r.WorkKind("контрольная работа", 3)),
        scales=(r.ScaleRule(Scale.FIVE),),
        subjects=tuple(r.Subject(name, name) for name in SUBJECTS),
        people=(
            *(r.Person(f"p{n}", SURNAMES[n % IN_FORM], f"Имя{n}", "", date(2012, 5, 4)) for n in of),
            *(r.Person(f"g{n}", SURNAMES[n % IN_FORM], f"Мать{n}", "") for n in of),
            *(r.Person(f"h{n}", SURNAMES[n % IN_FORM], f"Отец{n}", "") for n in of if n % 2),
            *(r.Person(f"t{form}", "Учителев", f"Имя{form}", "") for form in forms),
        ),
        roles=tuple(
            held
            for form in forms
            for held in (r.RoleHeld(f"t{form}", Role.TEACHER), r.RoleHeld(f"t{form}", Role.CLASS_TEACHER, form))
        ),
        guardianships=(
            *(r.Guardianship(f"g{n}", f"p{n}", Kinship.MOTHER) for n in of),
            *(r.Guardianship(f"h{n}", f"p{n}", Kinship.FATHER) for n in of if n % 2),
        ),
        forms=tuple(r.Form(form, int(form[:-1]), form[-1]) for form in forms),
        enrolments=tuple(r.Enrolment(f"p{n}", form, START) for n, form in of.items()),
        groups=tuple(r.Group(f"{form} {one}", one, GroupKind.FORM, (form,)) for form, one in groups),
        memberships=tuple(r.Membership(f"{form} {one}", f"p{n}", START) for n, form in of.items() for one in SUBJECTS),
        teachings=tuple(r.Teaching(f"{form} {one}", f"t{form}", START) for form, one in groups),
        slots=tuple(
            r.Slot(f"{form} {one}", day, number)
            for form in forms for day in days for number, one in enumerate(SUBJECTS, 1)
        ),
    )  # fmt: skip


async def found(sessions: Sessions, messenger: str, bot: str, pupils: int) -> Families:
    """The school with everybody linked and agreed; pupils have no phones."""
    async with sessions.begin() as session:
        made = Families(
            await roster.create(session, invented(pupils)), await chats.register_channel(session, messenger, bot, "")
        )
        people = made.ids.people
        for form in form_names(pupils):
            made.teachers[form] = people[f"t{form}"]
        for n in range(pupils):
            made.pupils.setdefault(form_names(pupils)[n // IN_FORM], []).append(people[f"p{n}"])
            made.listeners[people[f"p{n}"]] = []
            for turn, key in enumerate((f"g{n}", f"h{n}")[: 1 + n % 2]):
                await _guardian(session, made, people[f"p{n}"], people[key], (n * 3 + turn) % len(CHOICES))
        await _link(session, made)
    return made


async def _guardian(session: Session, made: Families, pupil: int, person: int, choice: int) -> None:
    for key, value in CHOICES[choice].items():
        await session.execute(insert(Preference).values(person_id=person, key=key, value=value))
    if choice == MUTED:
        made.askers.append(person)
    elif choice == DEAF:
        made.deaf.append(person)
    else:
        made.listeners[pupil].append(person)


async def _link(session: Session, made: Families) -> None:
    before = datetime.combine(FIRST_DAY, time(7), ZONE) - timedelta(days=30)
    agreed: dict[str, Any] = {"kind": consent.OWN_DATA, "version": consent.VERSION, "given_at": before}
    chat = {"channel_id": made.channel, "language": "ru", "linked_at": before}
    people = made.everybody
    await session.execute(insert(Consent), [{"person_id": one, "about_id": one, **agreed} for one in people])
    await session.execute(insert(Chat), [{"person_id": one, "external_id": one, **chat} for one in people])
