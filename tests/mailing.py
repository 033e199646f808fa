"""Much mail at once: families with phones, and marks they are owed a message about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert

from db.models import Chat, Consent, Enrolment, Guardianship, Lesson, Mark, Notice, Preference
from db.queries import journal_changes, linking, notice_audience, notices
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Session, Sessions, inserted
from domain import consent
from domain.names import Name
from domain.notice import Audience
from domain.words import Kinship, LessonKind, Role, Source
from emulator.telegram import Telegram, User
from scheduler.alerts import owe
from tests.school import NOW, START, WEDNESDAY

FIRST_CHAT = 100_000
TICK = timedelta(seconds=15)
DUE = NOW + timedelta(minutes=15)  # the undo window of what was entered at NOW is over


@dataclass(frozen=True, slots=True)
class Families:
    """`guardians` of each of the `pupils` of 7Б; every guardian has a chat of their own and hears of marks at once."""

    pupils: Sequence[int]
    chats: Sequence[int]


async def join(sessions: Sessions, ids: Ids, channel: int, pupils: int, guardians: int) -> Families:
    """So many pupils with so many guardians each."""
    chats: list[int] = []
    async with sessions.begin() as session:
        numbers = [await linking.new_person(session, Name(f"Ученик {n:02}", "Имя")) for n in range(pupils)]
        for pupil in numbers:
            await session.execute(insert(Enrolment).values(pupil_id=pupil, form_id=ids.forms["7Б"], since=START))
            for _ in range(guardians):
                chats.append(FIRST_CHAT + len(chats))
                await _guardian(session, pupil, channel, chats[-1])
    return Families(numbers, chats)


async def _guardian(session: Session, pupil: int, channel: int, chat: int) -> None:
    person = await linking.new_person(session, Name(f"Родитель {chat}", "Имя"))
    agreed = {"person_id": person, "about_id": person, "kind": consent.OWN_DATA, "version": consent.VERSION}
    await session.execute(
        insert(Guardianship).values(guardian_id=person, pupil_id=pupil, kinship=Kinship.MOTHER, since=START)
    )
    await session.execute(insert(Consent).values(**agreed, given_at=NOW - timedelta(days=30)))
    await session.execute(insert(Preference).values(person_id=person, key="mark", value="now"))
    await session.execute(
        insert(Chat).values(
            channel_id=channel, external_id=chat, person_id=person, language="ru", linked_at=NOW - timedelta(days=30)
        )
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """One mark for each of the pupils, in a lesson of this group."""

    school: int
    group: int
    pupils: Sequence[int]


def marks_for(ids: Ids, pupils: Sequence[int]) -> Marks:
    """For pupils of 7Б."""
    return Marks(ids.school, ids.groups["7Б Русский"], pupils)


async def enter_marks(sessions: Sessions, marks: Marks, number: int = 1) -> None:
    """A teacher enters them NOW, in the lesson of that number."""
    entry = Entry(NOW, Source.CHAT)
    held = {"group_id": marks.group, "day": WEDNESDAY, "number": number, "topic": "", "kind": LessonKind.ORDINARY}
    async with sessions.begin() as session:
        lesson = await journal_changes.enter(session, marks.school, Lesson, held, entry)
        for pupil in marks.pupils:
            row = {"lesson_id": lesson, "pupil_id": pupil, "value": "5", "work": "ответ", "weight": 1, "comment": ""}
            await journal_changes.enter(session, marks.school, Mark, row, entry)


async def owed(sessions: Sessions, ids: Ids, channel: int, pupils: int, guardians: int) -> Families:
    """All of them are owed one message that is due at DUE."""
    families = await join(sessions, ids, channel, pupils, guardians)
    await enter_marks(sessions, marks_for(ids, families.pupils))
    await owe(sessions, NOW + TICK)
    return families


def open_chats(telegram: Telegram, token: str, chats: Sequence[int]) -> None:
    """These people have pressed Start."""
    account = telegram.bot(token)
    assert account
    for number in chats:
        user = telegram.users.setdefault(number, User(number, "Имя"))
        account.dialog(user).state = "open"


def arrived(telegram: Telegram) -> Counter[int]:
    """How many messages each chat has got."""
    dialogs = [one for bot in telegram.bots.values() for one in bot.dialogs.items()]
    return Counter({chat: len(dialog.messages) for chat, dialog in dialogs if dialog.messages})


async def announced(sessions: Sessions, ids: Ids, words: str, now: datetime = NOW, **values: Any) -> int:
    """The class teacher of 7Б has sent this notice to all guardians of the form; its number."""
    async with sessions.begin() as session:
        number = await _confirmed(session, ids, words, now, **values)
        known = await notices.read(session, [number])
        await notice_audience.lay_out(session, known[number], now)
    return number


async def scheduled(sessions: Sessions, ids: Ids, words: str, due: datetime) -> int:
    """Likewise, but it is to leave when its time has come."""
    async with sessions.begin() as session:
        return await _confirmed(session, ids, words, NOW, due_at=due)


async def _confirmed(session: Session, ids: Ids, words: str, now: datetime, **values: Any) -> int:
    author = {"school_id": ids.school, "author_id": ids.people["sokolova"], "role": Role.CLASS_TEACHER}
    row = {
        **author, "form_id": ids.forms["7Б"], "text": words, "created_at": now, "confirmed_at": now, "due_at": now,
        "audience": Audience(forms=(ids.forms["7Б"],)).to_json(), **values,
    }  # fmt: skip
    return await inserted(session, insert(Notice).values(**row).returning(Notice.id))
