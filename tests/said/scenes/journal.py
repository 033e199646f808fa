"""The teacher's journal: a day, a lesson, roll call, marks, topic, and why something cannot be entered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.filling import Recorded, by_day
from domain.keeping import Held, Right
from domain.mark_entry import Reason
from domain.names import Name
from domain.planned import Otherwise
from domain.scene import Refusal, Scene
from domain.sheet import Clash, Draft, Letter, NewMark, Sheet, begun
from domain.words import TermKind
from locales import Texts
from tests.school import START, WEDNESDAY
from tests.unit.kit import YEAR
from tests.unit.stage import (
    AT,
    ENGLISH,
    FILLED,
    LETTERS,
    NOON,
    PHYSICS,
    READING,
    RUSSIAN,
    TAPPED,
    given,
    line,
    scene,
    seats,
)
from views.journal import Day, journal_page, key, no_groups_page, unfilled_page, unknown_content_page
from views.lesson import UndoEntry, clash_page, lesson_page, refused_page
from views.mark_change import CORRECT, REMOVE, RETAKE, change_page, done_line, gone_page, new_value_page, reason_page
from views.mark_entry import ChangeMark, keypad_page, marks_page, works_page
from views.page import Page
from views.roll import roll_page
from views.topic import kind_page, topic_page

LESSONS = [
    line(RUSSIAN, 1, Recorded("Деепричастный оборот", rolled=True, homework=True, marks=3)),
    line(ENGLISH, 2, Recorded("Past Simple", rolled=True, homework=True)),
    replace(line(PHYSICS, 3, Recorded("Измерения")), draft=True),
    line(RUSSIAN, 4, Recorded(), Otherwise.CANCELLED),
    line(RUSSIAN, 5, Recorded(), Otherwise.MOVED_AWAY),
    replace(line(READING, 6), planned=replace(line(READING, 6).planned, starts=None, ends=None)),
]
UNDO = UndoEntry(**key(AT), event=7, span=2)
MANY = tuple(Name("Ученик", f"{n}") for n in range(1, 36))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield from _days(texts)
    yield from _lessons(texts)
    yield from _refusals(texts)
    yield from _roll(texts)
    yield from _marks(texts)
    yield from _changes(texts)
    yield from _topics(texts)
    yield from _undone(texts)


def _days(texts: Texts) -> Iterator[tuple[str, Page]]:
    day = Day(WEDNESDAY, YEAR, LESSONS, NOON, START, 0, {7: "7Б"}, TermKind.QUARTER)
    yield "a day", journal_page(texts, day)
    early = replace(day, now=NOON - timedelta(hours=6), lessons=LESSONS[:1], term=TermKind.TRIMESTER, forms={})
    yield "before the lessons", journal_page(texts, early)
    yield "no lessons", journal_page(texts, replace(day, lessons=[], forms={}, term=TermKind.HALF_YEAR))
    monday = replace(day, day=date(2026, 11, 2), lessons=[])
    yield "after the holidays", journal_page(texts, monday)
    own = [replace(one, form=7) for one in LESSONS[:2]]
    yield "the lessons of the own form", journal_page(texts, replace(day, form=7, lessons=own))
    late = [line(RUSSIAN, 1), line(ENGLISH, 2, Recorded(homework=True)), LESSONS[2]]
    earlier = [replace(one, at=replace(one.at, day=date(2026, 11, 9))) for one in (LESSONS[2], line(READING, 1))]
    yield "what is missing", unfilled_page(texts, by_day([*late, *earlier]))
    yield "nothing is missing", unfilled_page(texts, {})
    yield "no groups", no_groups_page(texts)
    yield "a voice, a sticker", unknown_content_page(texts)


def _lessons(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "a lesson of which nothing is written", lesson_page(texts, scene())
    yield "a lesson that is filled in", lesson_page(texts, scene(FILLED))
    yield "something is not saved", lesson_page(texts, scene(FILLED, TAPPED))
    everybody = Sheet(AT, seats(MANY), LETTERS, 9, rolled=True, no_homework=True)
    yield "35 pupils, all there, no homework", lesson_page(texts, scene(everybody))
    substitute = replace(scene(FILLED), instead_of=Name("Соколова", "Марина", "Игоревна"))
    yield "a substitute", lesson_page(texts, substitute)
    yield "a group of the form", lesson_page(texts, scene(Sheet(replace(AT, group=2), seats(), LETTERS), group=ENGLISH))
    yield "saved", lesson_page(texts, scene(FILLED), 0, texts("lesson-saved"), UNDO)
    for said in ("lesson-saved-already", "lesson-dropped", "lesson-theirs"):
        yield said, lesson_page(texts, scene(FILLED), 0, texts(said))
    found = [
        Clash(2, FILLED.seats[1].called, "", "Б"),
        Clash(1, FILLED.seats[0].called, "|1=5", "ОП|1=5|2=4"),
    ]
    yield "somebody was faster", clash_page(texts, scene(FILLED, TAPPED), found)


def _refusals(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "before the lesson", lesson_page(texts, replace(scene(), now=NOON - timedelta(hours=6)))
    yield "a form without marks and homework", lesson_page(texts, scene(group=READING))
    yield "a class teacher's own form", lesson_page(texts, _form_teacher(scene(FILLED)))
    yield "older than two weeks", lesson_page(texts, replace(scene(FILLED), now=NOON + timedelta(days=20)))
    for refusal in Refusal:
        yield f"refused: {refusal.value}", refused_page(texts, scene(), refusal)


def _form_teacher(one: Scene) -> Scene:
    return replace(one, held=Held(1, Right.FORM, START, form=7))


def _roll(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "the roll", roll_page(texts, scene(), begun(scene().sheet, scene().seats))
    yield "the roll, somebody is announced", roll_page(texts, scene(FILLED), Draft(rolled=True))
    yield "the roll, tapped", roll_page(texts, scene(), TAPPED)
    many = scene(Sheet(AT, seats(MANY), LETTERS))
    yield "the roll of 35, the second page", roll_page(texts, many, Draft({11: Letter("Н")}), 1)


def _marks(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "whom to give a mark", marks_page(texts, scene(), Draft())
    yield "marks that are not saved", marks_page(texts, scene(FILLED, TAPPED), TAPPED)
    one = scene(FILLED, TAPPED)
    yield "one mark is not saved", marks_page(texts, one, Draft(marks=(NewMark(4, "5"),)))
    five = tuple(NewMark(pupil, "5") for pupil in (1, 2, 3, 4, 4))
    yield "five marks are not saved", marks_page(texts, one, Draft(marks=five))
    for pupil in (one.sheet.seats[0], one.sheet.seats[3]):
        yield (
            f"the keypad of {pupil.name.in_class}",
            keypad_page(texts, one, replace(TAPPED, comment="нет тетради"), pupil, 0),
        )
    ten = scene(Sheet(replace(AT, group=3), seats(), LETTERS), group=PHYSICS)
    yield "the keypad on the scale of ten", keypad_page(texts, ten, Draft(), ten.seats[0], 0)
    yield "what the mark is for", works_page(texts, one, TAPPED)


def _changes(texts: Texts) -> Iterator[tuple[str, Page]]:
    one = scene(FILLED)
    seat = one.sheet.seats[0]
    mark = seat.marks[0]
    yield "a mark", change_page(texts, one, seat, mark)
    yield "which mark for the retake", new_value_page(texts, one, seat, mark, RETAKE)
    yield "which mark instead", new_value_page(texts, one, seat, mark, CORRECT)
    wanted = ChangeMark(mark=1, step=CORRECT, given="4")
    yield "why it is corrected", reason_page(texts, one, seat, mark, wanted)
    removal = ChangeMark(mark=1, step=REMOVE)
    yield "why it is removed", reason_page(texts, one, seat, mark, removal)
    retake = ChangeMark(mark=1, step=RETAKE, given="4", reason=Reason.SLIP.value)
    for name, data in (("retaken", retake), ("corrected", wanted), ("removed", removal)):
        yield name, lesson_page(texts, one, 0, done_line(texts, given(1, "3"), data), UNDO)
    yield "it is so already", lesson_page(texts, one, 0, texts("mark-same"))
    yield "the mark is gone", gone_page(texts)


def _topics(texts: Texts) -> Iterator[tuple[str, Page]]:
    plan = [(7, "Наречие"), (8, "Правописание не с наречиями и слитное написание приставок")]
    yield "the topic", topic_page(texts, scene(), [])
    yield "the topic, with a plan", topic_page(texts, scene(FILLED), plan)
    yield "a topic too long", topic_page(texts, scene(), [], too_long=612)
    yield "how it is held", kind_page(texts, scene(FILLED))
    yield "a second control work", kind_page(texts, scene(), ["Алгебра", "Физика"])
    for said in ("topic-said", "topic-said-foreign", "topic-kind-said"):
        yield said, lesson_page(texts, scene(FILLED), 0, texts(said), UNDO)


def _undone(texts: Texts) -> Iterator[tuple[str, Page]]:
    for kept in (1, 2, 5):
        yield f"undone but {kept}", lesson_page(texts, scene(), 0, texts("undo-partly", kept=kept))
    for said in ("undo-done", "undo-nothing", "undo-late"):
        yield said, lesson_page(texts, scene(), 0, texts(said))
