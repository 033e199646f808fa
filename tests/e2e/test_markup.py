"""What people, lists and files call things is never markup: planted everywhere, walked to, and read as it was typed."""

from aiogram.filters.callback_data import CallbackData
from sqlalchemy import String, Table, cast, insert, literal, update

from db.models import Base, Substitution
from domain import journal
from emulator.telegram import Phone
from tests.e2e.cast import insiders
from tests.e2e.conftest import Town
from tests.e2e.test_rights import COMMANDS, a_notice, stands_in
from tests.school import FRIDAY, THURSDAY, WEDNESDAY, at
from views.children import AllowAccount
from views.consent import Withdraw
from views.deletion import DeleteNow
from views.help import SpeakAs
from views.language import ChooseLanguage
from views.notice_sending import CorrectNotice

PLANTED = {  # by table: the columns that hold what somebody typed
    "person": ("surname", "name", "patronymic"),
    "school": ("name", "short_name"),
    "attachment": ("name",),
    "attendance_code": ("title",),
    "subject": ("name", "short_name"),
    "work_kind": ("name",),
    "form": ("name",),
    "holiday": ("name",),
    "study_group": ("name",),
    "lesson": ("topic",),
    "notice": ("text", "urgent_reason"),
    "substitution": ("room", "reason"),
    "timetable_slot": ("room",),
    "topic_plan": ("topic",),
    "homework": ("text", "bring"),
    "mark": ("work", "comment"),
    "guardianship": ("document",),
    "delegation": ("document",),
}
# Not on the way of this walk; `tests/unit/test_telegram_takes_it.py` puts markup into every screen by itself.
NOT_SHOWN = {
    "attendance_code.title", "delegation.document", "notice.urgent_reason", "school.name", "subject.short_name",
    "topic_plan.topic",
}  # fmt: skip
UNDONE: set[type[CallbackData]] = {
    DeleteNow,
    Withdraw,
    AllowAccount,
    SpeakAs,
    ChooseLanguage,
}  # after these somebody else would walk on
EACH = 2  # presses of a kind, for each person
BROKEN = "внутренняя ошибка"


def evil(table: str, column: str) -> str:
    """Short enough for every column, another for each."""
    return f'<b>&"{table[:3]}.{column[:4]}<i>'


async def plant(town: Town) -> None:
    """Into every row there is."""
    async with town.sessions.begin() as session:
        for name, columns in PLANTED.items():
            table: Table = Base.metadata.tables[name]
            number = cast(table.c.id, String)
            values = {column: literal(evil(name, column)).concat(number) for column in columns}
            await session.execute(update(table).values(values))


async def fill(town: Town) -> None:
    """A notice, a substitution, a post that is stood in for, a talk and a mark, beside what the small school has."""
    lesson = at("7Б Русский", WEDNESDAY, 1)
    group = town.ids.groups["7Б Русский"]
    await town.writes(
        journal.Journal(
            lessons=(journal.Lesson(lesson, "x"),),
            marks=(journal.Mark(lesson, "artyom", "5", "x", 1, "x"),),
            homework=(journal.Homework(lesson, FRIDAY, "x", bring="x"),),
        )
    )
    await stands_in(town)
    await a_notice(town, CorrectNotice)
    await town.talks("elena", "sokolova", "artyom")
    async with town.sessions.begin() as session:
        await session.execute(insert(Substitution).values(group_id=group, day=THURSDAY, number=1, room="1", reason="x"))


async def walk(phone: Phone, seen: set[str]) -> None:
    """Every command, then whatever buttons there are, breadth first, so many of each kind."""
    pressed: dict[str, int] = {}
    for command in sorted({*COMMANDS} - {"stop"}):
        await phone.sends(f"/{command}")
        look(phone, seen)
        waiting = list(found(phone))
        while waiting:
            message, data = waiting.pop(0)
            prefix = data.partition(":")[0]
            if pressed.get(prefix, 0) >= EACH or any(kind.__prefix__ == prefix for kind in UNDONE):
                continue
            pressed[prefix] = pressed.get(prefix, 0) + 1
            await phone.presses_data(message, data)
            look(phone, seen, data)
            waiting += found(phone)


def found(phone: Phone) -> list[tuple[int, str]]:
    """The buttons of the newest screen with any, as (message, data)."""
    for message in reversed(phone.screens):
        if message.keyboard:
            buttons = (button for row in message.keyboard for button in row)
            return [(message.id, one["callback_data"]) for one in buttons if "callback_data" in one]
    return []


def look(phone: Phone, seen: set[str], data: str = "") -> None:
    """Notes what was planted and is read here as it was typed."""
    assert BROKEN not in phone.sees_changed, data
    shown = [message.text for message in phone.screens[-2:]] + [str(phone.labels), phone.toast]
    for name, columns in PLANTED.items():
        seen.update(f"{name}.{one}" for one in columns if any(evil(name, one) in text for text in shown))


async def test_what_looks_like_markup_is_read_as_it_was_typed_on_every_screen(town: Town) -> None:
    people = await insiders(town)
    await fill(town)
    await plant(town)
    seen: set[str] = set()
    for phone in people.values():
        await walk(phone, seen)
    assert {f"{table}.{one}" for table, columns in PLANTED.items() for one in columns} - seen == NOT_SHOWN
    assert {
        call.description for call in town.telegram.refusals if "message is not modified" not in call.description
    } == set()
