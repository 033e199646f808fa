"""Several bots in one process, over one HTTP session: everybody has to do with the one they linked their chat with."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import insert, select, update

from bot import app
from bot.settings import SettingsError
from db.models import Chat, Outbox
from db.queries import chats, outbox
from domain.outbox import State
from domain.words import Role
from emulator.telegram import Phone
from messenger.telegram import Telegram as Messenger
from messenger.telegram import make_bots
from scheduler.delivery import BOTS_AT_ONCE, deliver
from scheduler.work import Work
from tests import mailing
from tests.e2e.conftest import TOKEN, UNHURRIED, Town
from tests.e2e.test_faults import rows
from tests.mailing import DUE
from tests.school import NOW
from views.page import Page

OTHER = "234567:" + "o" * 35
REFUSED = "345678:short"


async def starts_with(town: Town, *tokens: str) -> None:
    """The process comes up with these bots."""
    await town.end()
    town.bot = None
    changed = {"bot_token": None, "bot_tokens": tuple(SecretStr(token) for token in tokens)}
    town.settings = town.settings.model_copy(update=changed)
    await town.start()


@asynccontextmanager
async def messengers(town: Town, *tokens: str) -> AsyncIterator[dict[int, Messenger]]:
    """By channel."""
    bots = make_bots(tokens, town.settings.telegram_api_base, UNHURRIED)
    async with town.sessions.begin() as session:
        channels = [await chats.channel_of(session, app.MESSENGER, str(bot.id)) for bot in bots]
    yield {channel: Messenger(bot) for channel, bot in zip(channels, bots, strict=True)}
    await bots[0].session.close()


async def moved(town: Town, numbers: Sequence[int], channel: int) -> None:
    """These people have linked their chats with the bot of that channel."""
    async with town.sessions.begin() as session:
        await session.execute(update(Chat).where(Chat.external_id.in_(numbers)).values(channel_id=channel))


async def also_at(town: Town, known: int, channel: int, chat: int) -> None:
    """Whose chat this is has an older one there."""
    async with town.sessions.begin() as session:
        person = await session.scalar(select(Chat.person_id).where(Chat.external_id == known))
        row = {"channel_id": channel, "external_id": chat, "person_id": person, "language": "ru"}
        await session.execute(insert(Chat).values(**row, linked_at=NOW - timedelta(days=99)))


def has_got(town: Town, token: str) -> list[int]:
    """Chats with this bot in which a message has arrived."""
    account = town.telegram.bot(token)
    assert account
    return [chat for chat, dialog in account.dialogs.items() if dialog.messages]


async def test_each_bot_answers_its_own_people_and_one_code_is_good_with_any(town: Town) -> None:
    await starts_with(town, TOKEN, OTHER)
    mother, father = Phone(town.telegram, 71, "Елена"), Phone(town.telegram, 72, "Дмитрий", token=OTHER)
    for phone, person in ((mother, "elena"), (father, "dmitry")):
        await phone.sends(f"/start {await town.code(Role.GUARDIAN, person, 'artyom')}")
        await phone.presses("Согласен(на)")
        await phone.presses("Да, это я")
        await phone.sends("/homework")
        assert "Задано на 12 ноября" in phone.sees
    stranger = Phone(town.telegram, 71, "Елена", token=OTHER)
    await stranger.sends("/homework")
    assert "код" in stranger.sees


async def test_mail_goes_through_the_bot_the_person_is_linked_with(town: Town) -> None:
    async with messengers(town, TOKEN, OTHER) as both:
        first, second = both
        families = await mailing.owed(town.sessions, town.ids, first, pupils=1, guardians=3)
        here, there = list(families.chats[:1]), list(families.chats[1:])
        await moved(town, there, second)
        mailing.open_chats(town.telegram, TOKEN, here)
        mailing.open_chats(town.telegram, OTHER, there)
        done = await deliver(Work(town.sessions, lambda: DUE, both))
    assert (done["sent"], done["left"]) == (3, 0)
    assert [sorted(has_got(town, token)) for token in (TOKEN, OTHER)] == [here, there]


async def test_a_chat_with_a_bot_of_another_process_is_left_to_that_process(town: Town) -> None:
    """The person's chat with our bot is closed while we send; the one with the other bot is not ours to judge."""
    async with messengers(town, TOKEN, OTHER) as both:
        first, second = both
        (chat,) = (await mailing.owed(town.sessions, town.ids, first, pupils=1, guardians=1)).chats
        await also_at(town, chat, second, 555)
        mailing.open_chats(town.telegram, TOKEN, [chat])
        mailing.open_chats(town.telegram, OTHER, [555])
        account = town.telegram.bot(TOKEN)
        assert account
        account.dialogs[chat].state = "blocked"
        done = await deliver(Work(town.sessions, lambda: DUE, {first: both[first]}))
        assert (done["sent"], done["cancelled"], done["left"]) == (0, 0, 1)
        later = DUE + timedelta(seconds=16)
        done = await deliver(Work(town.sessions, lambda: later, {second: both[second]}))
    assert (done["sent"], done["left"]) == (1, 0)
    assert await rows(town, Outbox.state) == [(State.SENT,)]


async def test_a_refused_token_stops_no_other_bot(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    await starts_with(town, REFUSED, OTHER)
    phone = Phone(town.telegram, 73, "Ольга", token=OTHER)
    await phone.sends("/start")
    assert "код" in phone.sees
    said = capsys.readouterr().err
    assert '"bot": 345678, "event": "telegram refuses the token"' in said
    assert "short" not in said


async def test_when_every_token_is_refused_the_process_says_so(town: Town) -> None:
    with pytest.raises(SettingsError) as told:
        await starts_with(town, REFUSED, "456789:short")
    assert str(told.value) == "Telegram refuses every token of BOT_TOKENS"
    town.bot = None


@asynccontextmanager
async def counting(callers: set[object]) -> AsyncIterator[str]:
    """A Telegram that knows who is connected with it."""

    async def me(request: web.Request) -> web.Response:
        assert request.transport
        callers.add(request.transport.get_extra_info("peername"))
        bot = {"id": 1, "is_bot": True, "first_name": "Звонок"}
        return web.json_response({"ok": True, "result": bot})

    made = web.Application()
    made.router.add_route("*", "/{path:.*}", me)
    runner = web.AppRunner(made)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_fifty_bots_that_speak_in_turn_need_one_connection(town: Town) -> None:
    assert town
    callers: set[object] = set()
    async with counting(callers) as url:
        bots = make_bots([f"{number}:{'t' * 35}" for number in range(1, 51)], url)
        for bot in bots:
            await bot.get_me()
        assert len(callers) == 1
        await asyncio.gather(*(bot.get_me() for bot in bots))
        assert len(callers) <= 50
        await bots[0].session.close()


async def test_only_bots_that_have_mail_are_asked_for_it(town: Town) -> None:
    async with messengers(town, TOKEN, OTHER, "456789:" + "n" * 35) as three:
        first, second, third = three
    families = await mailing.owed(town.sessions, town.ids, first, pupils=1, guardians=2)
    await moved(town, families.chats[1:], second)
    async with town.sessions() as session:
        assert await outbox.channels_due(session, [first, second, third], DUE) == [first, second]
        assert await outbox.channels_due(session, [second, third], DUE) == [second]
        assert await outbox.channels_due(session, [first, second], NOW) == []


@dataclass
class Slow(Messenger):
    """A bot whose messages are on their way until `arrive`; `under_way` names the chats of all such bots."""

    under_way: asyncio.Queue[int]
    arrive: asyncio.Event

    async def post(self, chat: int, page: Page, *, silent: bool = False) -> int:
        """Noted and held back; no Telegram hears of it."""
        del page, silent
        self.under_way.put_nowait(chat)
        await self.arrive.wait()
        return chat


async def test_two_processes_with_the_same_bots_begin_with_different_ones(town: Town) -> None:
    under_way: asyncio.Queue[int] = asyncio.Queue()
    arrive = asyncio.Event()
    async with town.sessions.begin() as session:
        channels = [await chats.channel_of(session, app.MESSENGER, str(number)) for number in range(1, 25)]
    slow = {channel: Slow(under_way, arrive) for channel in channels}
    families = await mailing.owed(town.sessions, town.ids, channels[0], pupils=len(channels), guardians=2)
    at = dict(zip(families.chats, 2 * channels, strict=True))
    for chat, channel in at.items():
        await moved(town, [chat], channel)
    running, busy = [], set()
    for name in ("here-1-1", "there-2-1"):
        work = Work(town.sessions, lambda: DUE, slow, concurrency=1, batch=1, name=name)
        running.append(asyncio.create_task(deliver(work)))
        async with asyncio.timeout(10):
            busy |= {at[await under_way.get()] for _ in range(BOTS_AT_ONCE)}
    arrive.set()
    done = await asyncio.gather(*running)
    assert len(busy) > BOTS_AT_ONCE * 1.5
    assert sum(one["sent"] for one in done) == len(families.chats)
