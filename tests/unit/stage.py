"""A lesson as its teacher has it open: 7Б, Russian, on 11 November 2026, with what is written about it so far."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.absence import Reason
from domain.filling import LessonLine, Recorded
from domain.keeping import At, Held, Keeping, Right, Taught
from domain.line import Part
from domain.line_plan import Plan, TaskPlan
from domain.names import Name
from domain.planned import Otherwise, Planned
from domain.scene import Scene
from domain.sheet import Draft, Given, Letter, NewMark, Seat, Set, Sheet
from domain.words import Attendance, LessonKind, Scale
from tests.school import START, WEDNESDAY, ZONE

AT = At(1, WEDNESDAY, 1)
NOON = datetime(2026, 11, 11, 14, 0, tzinfo=ZONE)
CONTROL = "контрольная работа"
WORKS = {"ответ на уроке": 1, "домашняя работа": 1, "диктант": 2, CONTROL: 3}
LETTERS = {
    "Н": Attendance.UNKNOWN, "Б": Attendance.ILL, "У": Attendance.EXCUSED, "ОП": Attendance.LATE,
}  # fmt: skip
RUSSIAN = Taught(1, 1, "7Б", "Русский язык", "Русский", "", 1, (7,), 7, ("7Б",))
ENGLISH = Taught(2, 2, "7Б", "Английский язык", "Англ.", "1 группа", 1, (7,), 7, ("7Б",))
PHYSICS = Taught(3, 3, "9А, 9Б", "Практикум по физике", "Практ.", "", 1, (9, 10), 9, ("9А", "9Б"), Scale.TEN)
READING = Taught(4, 4, "1А", "Чтение", "Чтение", "", 1, (1,), 1, ("1А",), Scale.NONE, homework=False)
NAMES = (
    Name("Ковалёв", "Артём", "Дмитриевич"),
    Name("Лебедев", "Кирилл", "Павлович"),
    Name("О'Нил <b>", "Шон & «Ко»"),
    Name("Орлова", "Дарья", "Ильинична"),
)
OWN = Held(1, Right.OWN, START)


def seats(names: tuple[Name, ...] = NAMES) -> tuple[Seat, ...]:
    """Pupils of 7Б of whom nothing is written."""
    return tuple(Seat(n, name, 7) for n, name in enumerate(names, start=1))


def planned(number: int = 1, *otherwise: Otherwise) -> Planned:
    """A lesson of the second shift."""
    return Planned(number, "Русский язык", starts=time(13, 30), ends=time(14, 15), otherwise=otherwise)


def scene(sheet: Sheet | None = None, draft: Draft | None = None, group: Taught = RUSSIAN) -> Scene:
    """By its own teacher, while it is going on."""
    keeping = Keeping(5, (OWN,), {group.id: group})
    at = replace(AT, group=group.id)
    sheet = sheet or Sheet(at, seats(), LETTERS)
    return Scene(keeping, replace(OWN, group=group.id), group, at, NOON, planned(), sheet, draft, None, WORKS)


def given(number: int, value: str, work: str = "ответ на уроке", weight: int = 1, comment: str = "") -> Given:
    """A mark that stands in the journal since an hour."""
    return Given(number, value, work, weight, comment, entered=NOON - timedelta(hours=1))


FIRST, SECOND, THIRD, FOURTH = seats()
FILLED = Sheet(
    AT,
    (
        replace(FIRST, presence=Letter(), marks=(given(1, "5", CONTROL, 3, "решено чисто"), given(2, "3"))),
        replace(SECOND, presence=Letter("Б"), announced=Reason.ILL),
        replace(THIRD, presence=Letter("ОП", 10), marks=(replace(given(4, "4"), retake_of=3),)),
        FOURTH,
    ),
    LETTERS,
    lesson=9,
    topic="Деепричастный оборот",
    kind=LessonKind.CONTROL,
    rolled=True,
    tasks=(
        Set(1, "упр. 145, § 12", date(2026, 11, 12), 30),
        Set(2, "карточка 3, a < b", date(2026, 11, 13), None, (1, 2), 2),
    ),
)
TAPPED = Draft(
    {2: Letter("Н"), 3: Letter("ОП", 10)},
    (NewMark(1, "5", CONTROL, 3, "решено чисто"), NewMark(1, "4"), NewMark(2, "2", CONTROL, 3)),
    rolled=True,
    work=CONTROL,
    weight=3,
)
NOTHING = Recorded()


def large(name: Name, word: str, pupils: int = 35) -> Scene:
    """A lesson of as many pupils as there are, with three marks for everybody and long words about each."""
    column = word[:200]
    marks = tuple(given(n, value, column, 3, word[:500]) for n, value in enumerate(("5", "4", "зач")))
    places = tuple(
        Seat(n, name, 7, Letter("ОП", 10), marks, reason)
        for n, reason in zip(range(1, pupils + 1), list(Reason) * pupils, strict=False)
    )
    tasks = tuple(Set(n, word, date(2026, 11, 12), 30, tuple(range(1, n)), n) for n in range(4))
    sheet = Sheet(AT, places, LETTERS, 9, word[:500], rolled=True, tasks=tasks)
    new = tuple(NewMark(n, value, column, 5, word[:500]) for n in range(1, pupils + 1) for value in "543")
    draft = Draft({n: Letter("Н") for n in range(1, pupils + 1)}, new, rolled=True, work=column, weight=5, comment=word)
    group = replace(RUSSIAN, title="7А, 7Б, 7В", subject_name=column, short=column[:20], name=column[:40])
    works = dict.fromkeys((f"{column[:60]}{n}" for n in range(9)), 3)
    return replace(scene(sheet, draft, group), works=works, instead_of=name)


def line(group: Taught, number: int, recorded: Recorded = NOTHING, *otherwise: Otherwise) -> LessonLine:
    """A lesson of a day's list."""
    return LessonLine(At(group.id, WEDNESDAY, number), group, planned(number, *otherwise), recorded)


def plan_of(one: Scene, draft: Draft, **more: object) -> Plan:
    """What a line will do to that lesson."""
    part = Part(one.group.id, one.at.day, one.at.number, topic="Наречие", kind=LessonKind.CONTROL, rolled=draft.rolled)
    return replace(Plan(part, one, draft), **more)  # type: ignore[arg-type]


TASK = TaskPlan("упр. 145", date(2026, 11, 13), 40)
