"""A whole bot and a whole Telegram for each test: real HTTP on loopback, a clock that only the test moves."""

import asyncio
import math
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import func, insert, select, update

from bot import app
from bot.settings import Settings
from bot.upgrading import backups_of
from db import migrations
from db.files import Files
from db.models import (
    AbsenceNote,
    Attachment,
    AttendanceEntry,
    Complaint,
    Enrolment,
    Guardianship,
    Invitation,
    Lesson,
    Mark,
    Message,
    MessageAttachment,
    Preference,
    Thread,
)
from db.queries import chats, invitations, journal_changes, linking, talk_rows
from db.queries.absence_rows import WORDS
from db.queries.complaint import REASON
from db.queries.invitations import Draft
from db.queries.journal import Entry, write
from db.queries.roster import Ids
from db.session import Sessions, connect, inserted
from domain import journal
from domain.absence import Reason
from domain.codes import new_code
from domain.names import Name
from domain.talk import Words
from domain.words import LessonKind, Role, Source
from emulator.ready import comes_up
from emulator.telegram import Limits, Phone, Telegram, serve
from messenger import pace
from messenger.telegram import Telegram as Messenger
from messenger.telegram import make_bot
from scheduler.plan import PLAN
from scheduler.work import Work
from tests.conftest import KEYS, found_school
from tests.school import NOW, START, WEDNESDAY

UNHURRIED = pace.Limits(per_second=10_000, chat_seconds=0.0, per_group_minute=10_000)
TOKEN = "123456:" + "t" * 35
MAIL = ("alerts", "digests", "delivery")


@dataclass
class Clock:
    """Stands still until somebody moves it."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        """Forward only."""
        self.now += timedelta(**time)


@dataclass
class Town:
    """The school, its bot, and everybody with a phone."""

    telegram: Telegram
    sessions: Sessions
    clock: Clock
    ids: Ids
    settings: Settings
    phones: dict[str, Phone] = field(default_factory=dict)
    bot: asyncio.Task[None] | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    seen: dict[str, int] = field(default_factory=dict)
    most: float = math.inf  # its clock stands still: without this, whoever presses a lot presses too fast

    async def waits_until(self, moment: datetime) -> dict[str, dict[str, int]]:
        """The clock says so, and whatever runs by itself has run once; what each job did."""
        self.clock.now = moment
        return await self.ticks()

    async def ticks(self, *names: str) -> dict[str, dict[str, int]]:
        """The jobs of the plan (or these), as `zvonok job` runs them."""
        bot = make_bot(TOKEN, self.settings.telegram_api_base, UNHURRIED)
        try:
            async with self.sessions.begin() as session:
                channel = await chats.channel_of(session, app.MESSENGER, str(bot.id))
            files = Files(self.settings.files_dir, KEYS)
            work = Work(
                self.sessions, self.clock, {channel: Messenger(bot)}, files=files, backups=backups_of(self.settings)
            )
            return {job.name: await job.run(work) for job in PLAN if job.name in (names or MAIL)}
        finally:
            await bot.session.close()

    def new(self, phone: Phone) -> list[str]:
        """What has come to a phone since this was asked last."""
        seen = self.seen.get(phone.user.first_name, 0)
        self.seen[phone.user.first_name] = len(phone.texts)
        return phone.texts[seen:]

    def phone(self, name: str, language: str = "ru") -> Phone:
        """Somebody's phone; a new one for a new name."""
        if name not in self.phones:
            self.phones[name] = Phone(self.telegram, 1000 + len(self.phones), name, language_code=language)
        return self.phones[name]

    async def code(
        self, role: Role, person: str | None = None, pupil: str | None = None, form: str | None = None
    ) -> str:
        """A code as the command line would print it."""
        code = new_code()
        people, forms = self.ids.people, self.ids.forms
        draft = Draft(
            self.ids.school,
            role,
            people[person] if person else None,
            people[pupil] if pupil else None,
            forms[form] if form else None,
        )
        async with self.sessions.begin() as session:
            hashed = KEYS.hashes("invitation", code)[0]
            await invitations.issue(session, draft, hashed, self.clock(), timedelta(days=14))
        return code

    async def writes(self, book: journal.Journal) -> None:
        """Somebody enters this into the journal now."""
        entry = Entry(self.clock(), Source.CHAT)
        async with self.sessions.begin() as session:
            await write(session, self.ids, book, Files(self.settings.files_dir, KEYS), entry)

    async def enters(self, table: journal_changes.Changed, actor: str = "", **values: Any) -> int:
        """Somebody enters one record now; returns its id."""
        async with self.sessions.begin() as session:
            return await journal_changes.enter(session, self.ids.school, table, values, self.entry(actor))

    def entry(self, actor: str = "") -> Entry:
        """An entry of this person, now."""
        return Entry(self.clock(), Source.CHAT, self.ids.people[actor] if actor else None)

    async def lesson(self, group: str, day: date = WEDNESDAY, number: int = 1) -> int:
        """The lesson of the journal, made if it is not there."""
        values: dict[str, Any] = {"group_id": self.ids.groups[group], "day": day, "number": number}
        async with self.sessions.begin() as session:
            held = await session.scalar(select(Lesson.id).filter_by(**values))
        return held or await self.enters(Lesson, **values, topic="Наречие", kind=LessonKind.ORDINARY)

    async def marks(self, pupil: str, value: str, group: str = "7Б Русский", actor: str = "", **lesson: Any) -> int:
        """A teacher enters a mark now; returns its id."""
        return await self.enters(
            Mark, actor, lesson_id=await self.lesson(group, **lesson), pupil_id=self.ids.people[pupil], value=value,
            work="ответ на уроке", weight=1, comment="",
        )  # fmt: skip

    async def misses(self, pupil: str, letter: str, group: str = "7Б Русский", actor: str = "", **lesson: Any) -> int:
        """A teacher enters an attendance letter now; returns its id."""
        return await self.enters(
            AttendanceEntry, actor, lesson_id=await self.lesson(group, **lesson), pupil_id=self.ids.people[pupil],
            code_id=self.ids.letters[letter], minutes=None,
        )  # fmt: skip

    async def corrects(self, table: journal_changes.Changed, record: int, reason: str = "", **values: Any) -> None:
        """Somebody corrects a record now."""
        async with self.sessions.begin() as session:
            await journal_changes.correct(session, self.ids.school, table, record, values, self.entry(), reason)

    async def withdraws(self, table: journal_changes.Changed, record: int) -> None:
        """Somebody takes a record back now."""
        async with self.sessions.begin() as session:
            await journal_changes.withdraw(session, self.ids.school, table, record, self.entry())

    async def prefers(self, person: str, pupil: str | None = None, **choices: str) -> None:
        """A person has chosen this in the settings."""
        async with self.sessions.begin() as session:
            for key, value in choices.items():
                row = {"person_id": self.ids.people[person], "key": key, "value": value}
                await session.execute(
                    insert(Preference).values(**row, pupil_id=self.ids.people[pupil] if pupil else None)
                )

    async def announces(self, guardian: str, pupil: str, day: date, words: str = "") -> int:
        """A guardian has told that the pupil will be away for a day; returns the note's id."""
        values = {
            "pupil_id": self.ids.people[pupil],
            "author_id": self.ids.people[guardian],
            "since": day,
            "until": day,
            "reason": Reason.ILL.value,
            "words_sealed": KEYS.seal(WORDS, words.encode()) if words else None,
            "created_at": self.clock(),
        }
        async with self.sessions.begin() as session:
            return await inserted(session, insert(AbsenceNote).values(**values).returning(AbsenceNote.id))

    async def talks(self, family: str, teacher: str, pupil: str, reason: str = "Грубо пишет") -> None:
        """A family member has written to a teacher, with a file, and reported the conversation."""
        sides = {"family_id": self.ids.people[family], "teacher_id": self.ids.people[teacher]}
        thread = {"school_id": self.ids.school, "pupil_id": self.ids.people[pupil], **sides}
        sealed = talk_rows.sealed(KEYS, Words("Здравствуйте!"))
        kept = {"school_id": self.ids.school, "sha256": "c" * 64, "name": "План.pdf", "mime": "", "size": 4}
        async with self.sessions.begin() as session:
            number = await inserted(session, insert(Thread).values(**thread).returning(Thread.id))
            said = {"thread_id": number, "author_id": sides["family_id"], "text_sealed": sealed}
            moments = {"sent_at": self.clock(), "due_at": self.clock()}
            message = await inserted(session, insert(Message).values(**said, **moments).returning(Message.id))
            file = await inserted(session, insert(Attachment).values(**kept).returning(Attachment.id))
            held = {"message_id": message, "attachment_id": file, "position": 0}
            await session.execute(insert(MessageAttachment).values(**held))
            words = KEYS.seal(REASON, reason.encode())
            about = {"thread_id": number, "person_id": sides["family_id"], "reason_sealed": words}
            await session.execute(insert(Complaint).values(**about, at=self.clock()))

    async def newest_invitation(self) -> int:
        """The id of the invitation issued last."""
        async with self.sessions() as session:
            return (await session.scalar(select(func.max(Invitation.id)))) or 0

    async def restricts(self, guardian: str, pupil: str) -> None:
        """The deputy records a document that ends a guardian's access today."""
        people = self.ids.people
        async with self.sessions.begin() as session:
            await session.execute(
                update(Guardianship)
                .where(Guardianship.guardian_id == people[guardian], Guardianship.pupil_id == people[pupil])
                .values(restricted_since=self.clock().date(), document="решение суда № 2-114")
            )

    async def enrols(self, form: str, count: int) -> None:
        """So many more pupils in a form."""
        async with self.sessions.begin() as session:
            for number in range(count):
                pupil = await linking.new_person(session, Name(f"Ученик {number:02}", "Имя"))
                await session.execute(
                    insert(Enrolment).values(pupil_id=pupil, form_id=self.ids.forms[form], since=START)
                )

    async def linked(
        self,
        name: str,
        role: Role,
        person: str,
        pupil: str | None = None,
        form: str | None = None,
    ) -> Phone:
        """Somebody who has accepted their code and sees the welcome."""
        phone = self.phone(name)
        await phone.sends(f"/start {await self.code(role, person, pupil, form)}")
        await phone.presses("Согласен(на)")
        await phone.presses("Да, это я")
        return phone

    async def start(self) -> None:
        """The bot comes up, as after a restart."""
        ready = asyncio.Event()
        self.stop = asyncio.Event()
        self.bot = asyncio.create_task(
            app.run(self.settings, self.clock, self.stop, ready, limits=UNHURRIED, scheduled=False, most=self.most)
        )
        await comes_up(self.bot, ready)

    async def end(self) -> None:
        """SIGTERM."""
        self.stop.set()
        if self.bot is not None:
            await self.bot


@pytest.fixture(scope="session")
async def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ids]:
    """The small school in an SQLite file, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    url = f"sqlite+aiosqlite:///{folder}/school.db"
    await migrations.upgrade(url)
    sessions = connect(url)
    ids = await found_school(sessions, Files(folder / "files", KEYS))
    await sessions.close()
    return folder, ids


@asynccontextmanager
async def opened(database_url: str, files: Path, ids: Ids) -> AsyncIterator[Town]:
    """A Telegram and a bot over a database that holds the small school."""
    clock = Clock()
    telegram = Telegram(clock, strict_html=True, limits=Limits(per_second=10_000))

    async def settled() -> None:
        """The bot confirms an update only when it has answered it, so there is nothing to wait for."""

    telegram.settled = settled
    async with serve(telegram) as server:
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr(TOKEN),
            telegram_api_base=server.url,
            database_url=database_url,
            secret_keys=tuple(SecretStr(secret.decode()) for secret in KEYS.secrets),
            files_dir=files,
            backups_dir=files.with_name("backups"),
        )
        made = Town(telegram, connect(database_url), clock, ids, settings)
        await made.start()
        yield made
        await made.end()
        await made.sessions.close()


@pytest.fixture
async def town(template: tuple[Path, Ids], tmp_path: Path) -> AsyncIterator[Town]:
    """Everything running; nobody has written yet."""
    folder, ids = template
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    async with opened(f"sqlite+aiosqlite:///{tmp_path}/school.db", tmp_path / "files", ids) as made:
        yield made


@pytest.fixture
async def mother(town: Town) -> Phone:
    """Elena Kovalyova, mother of Artyom (7Б) and Sonya (1А)."""
    return await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
