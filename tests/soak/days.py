"""The days themselves: who does what at which hour, and what is looked at in the evening."""

import asyncio
import random
import resource
import time as wall
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import select

from bot import app
from bot.settings import Settings
from db import migrations
from db.models import AttendanceEntry, Chat, Homework, Mark, Outbox
from db.queries import journal_changes, outbox
from db.queries.journal import Entry
from db.session import Sessions, connect
from domain.outbox import State
from domain.words import Source
from emulator.ready import comes_up
from emulator.telegram import Phone, Telegram, serve
from emulator.telegram.acts import leave
from emulator.telegram.message import User
from tests.soak.beat import Beat
from tests.soak.faults import Weather
from tests.soak.model import Model, Post, arrived
from tests.soak.school import FIRST_DAY, SUBJECTS, SURNAMES, ZONE, Families, found

TOKEN = "123456:" + "t" * 35
SECRET = "the secret of a school that is not there"
ASKED = ("/homework", "/diary", "/marks", "/today", "/attendance")
CONCURRENCY = 4
SETTLING = 9  # seconds; after an hour that was put forward every job ticks within one
LOOK = 2.7  # seconds; not those of any job, or each look could meet the same one at its beginning
HURRY = 1.2  # seconds of a delivery after which it is cut off
DAY = timedelta(days=1)


class HeldClock:
    """The school's: goes with the loop's seconds, and is put forward by hand."""

    def __init__(self, now: datetime) -> None:
        self._base = now
        self._since = asyncio.get_running_loop().time()

    def __call__(self) -> datetime:
        return self._base + timedelta(seconds=asyncio.get_running_loop().time() - self._since)

    def put(self, now: datetime) -> None:
        """Forward only."""
        self._base, self._since = max(now, self()), asyncio.get_running_loop().time()


@dataclass(frozen=True, slots=True)
class Line:
    """A day in figures."""

    day: date
    answered: int
    entries: int
    owed: int
    delivered: int
    twice: int
    faults: int
    refused: int
    seconds: float
    megabytes: float


@dataclass
class Play:
    """A school, its bot, its Telegram, and the model that knows better."""

    telegram: Telegram
    sessions: Sessions
    settings: Settings
    families: Families
    clock: HeldClock
    weather: Weather
    chance: random.Random
    questions: int
    model: Model = field(init=False)
    bot: asyncio.Task[None] | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    beating: set[Beat] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    allowed: int = 0  # doubles, of cut off deliveries

    def __post_init__(self) -> None:
        self.model = Model(self.families, wrong=self.wrong)

    async def start(self) -> None:
        """The bot comes up."""
        ready, self.stop = asyncio.Event(), asyncio.Event()
        self.bot = asyncio.create_task(
            app.run(self.settings, self.clock, self.stop, ready, ticking=lambda work: Beat(work, self.beating))
        )
        await comes_up(self.bot, ready)

    async def end(self) -> None:
        """SIGTERM."""
        self.stop.set()
        if self.bot is not None:
            await self.bot

    async def settles(self) -> None:
        """Everything that is due by now has left."""
        await asyncio.sleep(SETTLING)
        for _ in range(600):
            async with self.sessions() as session:
                left = await outbox.due(session, self.clock())
            running = [name for beat in self.beating for name in beat.running]
            if not left and not running:
                return
            await asyncio.sleep(LOOK)
        self.wrong.append(f"{self.clock()}: {left} messages do not leave, {running} do not end")

    async def hour(self, day: date, hour: int, minute: int = 0, *acts: Callable[[date], Any]) -> None:
        """It is that late: the jobs tick, and meanwhile people do this."""
        self.clock.put(datetime.combine(day, time(hour, minute), ZONE))
        await asyncio.gather(self.settles(), *(act(day) for act in acts))

    async def school_day(self, day: date, number: int) -> Line:
        """From seven to nine in the evening."""
        began, self.counts = wall.perf_counter(), Counter()
        await self.hour(day, 7)
        await self.hour(day, 7, 46, self.asking)
        for lesson, name in enumerate(SUBJECTS, 1):
            await self.hour(day, 7 + lesson, 40, self.entering(name, lesson), self.asking)
        await self.hour(day, 12, 5, self.correcting, self.lines)
        await self.hour(day, 12, 30, self.blocking)
        await self.hour(day, 15, 0, self.asking)
        await self.hour(day, 18, 0, self.restarting(number), self.asking)
        await self.hour(day, 20, 0)
        return await self.evening(day, wall.perf_counter() - began)

    async def weekend(self, friday: date) -> None:
        """Nobody enters anything; on Sunday evening weeks are to be signed."""
        for days in (1, 2):
            await self.hour(friday + days * DAY, 18)
            await self.hour(friday + days * DAY, 19, 30)

    def entering(self, name: str, number: int) -> Callable[[date], Any]:
        """Every teacher fills the journal of a lesson, as the journal does."""

        async def enter(day: date) -> None:
            for form, pupils in self.families.pupils.items():
                group = self.families.ids.groups[f"{form} {name}"]
                async with self.sessions.begin() as session:
                    await self._lesson(session, group, form, pupils, day, number)

        return enter

    async def _lesson(self, session: Any, group: int, form: str, pupils: list[int], day: date, number: int) -> None:
        ids, entry = self.families.ids, Entry(self.clock(), Source.CHAT, self.families.teachers[form])
        lesson = await journal_changes.lesson(session, ids.school, group, day, number, entry)
        for pupil in self.chance.sample(pupils, max(1, len(pupils) // 6)):
            value = self.chance.choice("2345")
            values = {"lesson_id": lesson, "pupil_id": pupil, "value": value, "weight": 1, "comment": ""}
            work = f"работа {self.model.enters(pupil, day, value)}"
            record = await journal_changes.enter(session, ids.school, Mark, {**values, "work": work}, entry)
            self.records[self.model.works] = record
            self.counts["entries"] += 1
        if number == 1:
            values = {"lesson_id": lesson, "pupil_id": self.chance.choice(pupils), "minutes": None}
            letter = ids.letters[self.chance.choice(("Н", "ОП"))]
            await journal_changes.enter(session, ids.school, AttendanceEntry, {**values, "code_id": letter}, entry)
            self.counts["entries"] += 1
        due = day + (3 if day.isoweekday() == 5 else 1) * DAY
        values = {"group_id": group, "lesson_id": lesson, "due": due, "text": f"упр. {day.day}", "bring": ""}
        await journal_changes.enter(session, ids.school, Homework, {**values, "minutes": 20}, entry)
        self.counts["entries"] += 1

    records: dict[int, int] = field(default_factory=dict)  # of works, those that may still be changed

    async def correcting(self, day: date) -> None:
        """Some marks were wrong, or were not to be there at all; also of the days before."""
        school, numbers = self.families.ids.school, sorted(self.model.marks.keys() & self.records.keys())
        entry = Entry(self.clock(), Source.CHAT)
        for number in self.chance.sample(numbers, len(numbers) // 30):
            given, record = self.model.marks[number], self.records[number]
            given.day = day
            async with self.sessions.begin() as session:
                if self.chance.random() < 0.3:
                    await journal_changes.withdraw(session, school, Mark, record, entry)
                    given.value = None
                    del self.records[number]
                else:
                    given.value = self.chance.choice("2345")
                    change = {"value": given.value}
                    await journal_changes.correct(session, school, Mark, record, change, entry, "опечатка")
            self.counts["entries"] += 1

    async def lines(self, _: date) -> None:
        """Teachers type a line into the chat and save it."""
        forms = self.chance.sample(sorted(self.families.teachers), min(10, len(self.families.teachers)))
        for form in forms:
            phone = Phone(self.telegram, self.families.teachers[form], "Учитель")
            one, two = self.chance.sample(range(len(self.families.pupils[form])), 2)
            subject = self.chance.choice(list(SUBJECTS.values()))
            await phone.sends(f"{form} {subject}: {SURNAMES[one]} 5, {SURNAMES[two]} 4")
            await phone.presses("Сохранить")
            if not phone.sees.startswith("Сохранено."):
                self.wrong.append(f"a line was answered: {phone.sees}")
            self.counts["answered"] += 2
            self.counts["entries"] += 2

    async def asking(self, _: date) -> None:
        """Parents ask, one after the other, while whatever is sent is sent."""
        for _number in range(self.questions):
            phone = Phone(self.telegram, self.chance.choice(self.families.askers), "Родитель")
            command = self.chance.choice(ASKED)
            try:
                await phone.sends(command)
            except AssertionError as silence:
                self.wrong.append(f"{self.clock()}: {silence}")
            else:
                self.counts["answered"] += 1
            await asyncio.sleep(self.chance.random())

    async def blocking(self, _: date) -> None:
        """Somebody has had enough."""
        listeners = sorted({one for people in self.families.listeners.values() for one in people} - self.model.left)
        if len(listeners) > 10 * len(self.model.left):
            person = self.chance.choice(listeners)
            bot = self.telegram.bots[TOKEN]
            leave(self.telegram, bot, self.telegram.users[person], self.telegram.users[person])
            self.model.left.add(person)

    def restarting(self, number: int) -> Callable[[date], Any]:
        """In the middle of the digests: one day by SIGTERM, the next cut off as by kill -9."""

        async def restart(_: date) -> None:
            before = len(self.telegram.calls)
            await self.telegram.bell.until(lambda: len(self.telegram.calls) > before + 5, SETTLING)
            await asyncio.sleep(HURRY)
            if number % 2:
                for beat in tuple(self.beating):
                    await beat.cut()
                self.allowed += CONCURRENCY
            await self.end()
            await self.start()

        return restart

    async def evening(self, day: date, seconds: float) -> Line:
        """What was owed has come, nothing else has, and the phones are emptied."""
        post = await self.post(day)
        met, self.weather.met = self.weather.met, 0
        self.wrong += [f"{day}: chat {chat} never got message {number}" for chat, number in sorted(post.lost)]
        refused = Counter(f"{call.status} {call.description}" for call in self.telegram.refusals)
        blocked = sum(n for what, n in refused.items() if what.startswith("403"))
        self.wrong += self._refusals(refused, met)
        self.telegram.refusals.clear()
        repeated: dict[int, set[int]] = {}
        for chat, number in post.twice:
            repeated.setdefault(chat, set()).add(number)
        self.model.hears(self.telegram, repeated)
        self.model.settle(day)
        self.records = {n: one for n, one in self.records.items() if n in self.model.marks}
        if len(post.twice) > self.allowed:
            self.wrong.append(f"{day}: {len(post.twice)} messages came twice, {self.allowed} may")
        self.allowed = 0
        return Line(
            day, self.counts["answered"], self.counts["entries"], len(post.booked), len(post.arrived - post.twice),
            len(post.twice), met, blocked, seconds, megabytes(),
        )  # fmt: skip

    def _refusals(self, refused: Counter[str], met: int) -> list[str]:
        """Telegram refuses what was to be refused: what the weather did, and the chats that are closed."""
        others = {n: one for n, one in refused.items() if not n.startswith("403")}
        return [f"refused beyond the weather: {others}"] if sum(others.values()) > met else []

    async def post(self, day: date) -> Post:
        """What the bot has noted as sent since the phones were emptied, and what lies in them."""
        families = {one for people in self.families.listeners.values() for one in people} | set(self.families.deaf)
        async with self.sessions() as session:
            rows = await session.execute(
                select(Chat.external_id, Outbox.sent_ref)
                .join(Chat, Chat.person_id == Outbox.person_id)
                .where(Outbox.state == State.SENT, Outbox.sent_at > self.since)
            )
            booked = {
                (int(chat), int(number)) for chat, ref in rows for number in (ref or "").partition(":")[2].split(",")
            }
        self.since = self.clock()
        there = arrived(self.telegram, self.families.everybody)
        if strangers := {chat for chat, _ in booked} & set(self.families.askers):
            self.wrong.append(f"{day}: {sorted(strangers)} wanted nothing unasked")
        return Post(booked, {one for one in there if one[0] in families or one in booked})

    since: datetime = datetime(2026, 1, 1, tzinfo=ZONE)


def megabytes() -> float:
    """What this process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


async def play(folder: Path, days: int, pupils: int, tell: Callable[[Line], None], seed: int = 1) -> list[str]:
    """So many school days of a school of that size; returns what went wrong."""
    clock = HeldClock(datetime.combine(FIRST_DAY, time(6), ZONE))
    loop = asyncio.get_running_loop()
    telegram, chance = Telegram(clock, steady=loop.time), random.Random(seed)
    url = f"sqlite+aiosqlite:///{folder}/school.db"
    await migrations.upgrade(url)
    sessions = connect(url)
    async with serve(telegram) as server:
        settings = Settings(
            _env_file=None, bot_token=SecretStr(TOKEN), telegram_api_base=server.url, database_url=url,
            secret_keys=(SecretStr(SECRET),), files_dir=folder / "files", backups_dir=folder / "backups",
            delivery_concurrency=CONCURRENCY,
        )  # fmt: skip
        families = await found(sessions, app.MESSENGER, TOKEN.partition(":")[0], pupils)
        spared = {*families.askers, *families.teachers.values()}
        weather = Weather(random.Random(seed), spared)
        made = Play(
            telegram, sessions, settings, families, clock, weather, chance, questions=max(2, min(25, pupils // 20))
        )
        await _open(telegram, families)
        telegram.faults.hook = weather
        await made.start()
        await _days(made, days, tell)
        await made.end()
    await sessions.close()
    return made.wrong


async def _open(telegram: Telegram, families: Families) -> None:
    """Everybody has pressed Start before."""

    async def settled() -> None:
        """The bot confirms an update only when it has answered it."""

    telegram.settled = settled
    account = telegram.bot(TOKEN)
    assert account
    for person in families.everybody:
        user = telegram.users.setdefault(person, User(person, "Имя", None, "ru"))
        account.dialog(user).state = "open"


async def _days(made: Play, days: int, tell: Callable[[Line], None]) -> None:
    day = FIRST_DAY
    for number in range(days):
        tell(await made.school_day(day, number))
        if day.isoweekday() == 5:
            await made.weekend(day)
            day += 2 * DAY
        day += DAY
    if day.isoweekday() != 1:  # whoever has no evening digest waits for the week's
        while day.isoweekday() != 6:
            await made.hour(day, 18)
            await made.hour(day, 20)
            day += DAY
    tell(await made.evening(day, 0.0))
    made.model.settle(day, everything=True)
