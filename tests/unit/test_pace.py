"""The gate, with hours that pass at once: what leaves when, and what happens to whom Telegram refuses."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessages,
    EditMessageText,
    SendChatAction,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import BotCommandScopeChat, InputMediaPhoto
from hypothesis import given, settings
from hypothesis import strategies as st

from messenger.pace import Gate, Limits, background
from messenger.parcels import read
from messenger.slots import FEW, Parcel, Slots
from messenger.turnstile import Turnstile
from tests.unit.virtual import hours_pass

BOT = Bot("7:" + "p" * 35)


def now() -> float:
    return asyncio.get_running_loop().time()


@dataclass
class Far:
    """A Telegram `latency` seconds away, which counts what arrives and refuses what is too fast.

    `floods` says of a chat for how many seconds a message is refused.
    """

    latency: float = 0.0
    per_second: int = 30
    arrived: list[tuple[float, int]] = field(default_factory=list)
    refused: int = 0
    floods: Callable[[int], int] = lambda _: 0
    last: deque[float] = field(default_factory=deque)

    async def __call__(self, _: Bot, method: TelegramMethod[Any]) -> Any:
        await asyncio.sleep(self.latency)
        parcel = read(method, unasked=False)
        assert parcel
        chat = int(parcel.chat)
        seconds = self.floods(chat) or self._too_fast(parcel.messages)
        await asyncio.sleep(self.latency)
        if seconds:
            self.refused += 1
            raise TelegramRetryAfter(method, "Too Many Requests", seconds)
        self.arrived.append((now(), chat))

    def _too_fast(self, messages: int) -> int:
        while self.last and self.last[0] <= now() - 1:
            self.last.popleft()
        if len(self.last) + messages > self.per_second:
            return 1
        self.last.extend([now()] * messages)
        return 0


def once(chats: set[int], seconds: int) -> Callable[[int], int]:
    """Each of these chats is refused the first time."""
    left = set(chats)

    def flood(chat: int) -> int:
        if chat not in left:
            return 0
        left.discard(chat)
        return seconds

    return flood


Request = Callable[..., Any]


async def says(gate: Gate, far: Request, chat: int) -> None:
    await gate(far, BOT, SendMessage(chat_id=chat, text="x"))


async def mails(gate: Gate, far: Request, chat: int) -> None:
    with background():
        await says(gate, far, chat)


async def mails_all(gate: Gate, far: Far, count: int, workers: int = 4) -> None:
    """As delivery does: a few workers, one message of each chat."""
    chats = iter(range(1, count + 1))

    async def work() -> None:
        for chat in chats:
            await mails(gate, far, chat)

    await asyncio.gather(*(work() for _ in range(workers)))


@pytest.mark.parametrize("latency", [0.0, 0.01, 0.1])
def test_mail_leaves_evenly_and_as_fast_as_telegram_takes_it(latency: float) -> None:
    async def story() -> None:
        gate, far = Gate(), Far(latency)
        began = now()
        await mails_all(gate, far, 600, workers=16)
        assert far.refused == 0
        assert now() - began < 600 / 30 * (1 + 2 * latency) + 1
        times = [moment for moment, _ in far.arrived]
        assert min(later - earlier for earlier, later in pairwise(times)) > 1 / 31

    hours_pass(story())


def test_an_answer_overtakes_all_mail() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(0.01)
        mail = asyncio.gather(*(mails(gate, far, chat) for chat in range(1, 201)))
        await asyncio.sleep(1.7)
        for answer in range(1000, 1010):
            asked = now()
            await says(gate, far, answer)
            assert now() - asked < (0.06 if answer == 1000 else 0.0201)
            await asyncio.sleep(0.3)
        assert len(far.arrived) < 200
        await mail
        assert far.refused == 0

    hours_pass(story())


def test_answers_of_one_chat_may_run_ahead_by_five_and_mail_by_none() -> None:
    async def story() -> None:
        gate, far = Gate(), Far()
        began = now()
        await asyncio.gather(*(says(gate, far, 7) for _ in range(8)))
        assert [round(moment - began, 3) for moment, _ in far.arrived] == [0, 0, 0, 0, 0, 1, 2, 3]
        await asyncio.sleep(60)
        began = now()
        far.arrived.clear()
        await asyncio.gather(mails(gate, far, 7), mails(gate, far, 7), mails(gate, far, 8))
        assert [(round(moment - began, 2), chat) for moment, chat in far.arrived] == [(0, 7), (0.03, 8), (1, 7)]

    hours_pass(story())


def test_a_group_hears_twenty_a_minute_and_mail_for_it_is_handed_back() -> None:
    async def story() -> None:
        gate, far = Gate(), Far()
        began = now()
        for _ in range(21):
            await says(gate, far, -7)
        assert round(far.arrived[19][0] - began) == 15
        assert round(far.arrived[20][0] - began) == 60
        await asyncio.gather(*(mails(gate, far, 7) for _ in range(2)))
        await asyncio.sleep(20)
        for _ in range(19):
            await says(gate, far, -8)
        await mails(gate, far, -8)
        with pytest.raises(TelegramRetryAfter) as refusal:
            await mails(gate, far, -8)
        assert 30 < refusal.value.retry_after <= 60

    hours_pass(story())


def test_a_hundred_answers_come_through_a_flood() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(0.01, floods=once(set(range(1, 71)), 7))
        await asyncio.gather(*(says(gate, far, chat) for chat in range(1, 101)))
        assert Counter(chat for _, chat in far.arrived) == Counter(range(1, 101))
        assert gate.of(BOT).tally.refused_everybody > 0

    hours_pass(story())


def test_one_chat_that_is_refused_stops_nobody_else() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(floods=once({7}, 50))
        began = now()
        waiting = asyncio.ensure_future(says(gate, far, 7))
        await asyncio.sleep(0.1)
        await says(gate, far, 8)
        await mails(gate, far, 9)
        assert now() - began < 0.2
        with pytest.raises(TelegramRetryAfter) as refusal:
            await mails(gate, far, 7)
        assert refusal.value.retry_after == 50
        await waiting
        assert round(now() - began) == 50
        assert (gate.of(BOT).tally.refused_chat, gate.of(BOT).tally.refused_everybody, far.refused) == (1, 0, 1)

    hours_pass(story())


def test_mail_whose_chat_is_refused_comes_back_at_once() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(floods=once({7}, 50))
        began = now()
        with pytest.raises(TelegramRetryAfter):
            await mails(gate, far, 7)
        assert now() == began

    hours_pass(story())


def test_a_second_chat_that_is_refused_stops_everybody() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(floods=once({7, 8}, 50))
        began = now()
        refused = asyncio.gather(says(gate, far, 7), says(gate, far, 8))
        await asyncio.sleep(0.1)
        edit = EditMessageText(chat_id=10, message_id=1, text="x")
        await asyncio.gather(mails(gate, far, 9), gate(far, BOT, edit), refused)
        assert sorted(chat for _, chat in far.arrived) == [7, 8, 9, 10]
        assert all(50 <= moment - began < 51 for moment, _ in far.arrived)

    hours_pass(story())


def test_nobody_waits_longer_than_two_minutes_or_more_than_five_times() -> None:
    async def story() -> None:
        gate, far = Gate(), Far(floods=lambda _: 1)
        with pytest.raises(TelegramRetryAfter):
            await says(gate, far, 7)
        assert far.refused == 6
        far.floods = lambda _: 50
        began = now()
        with pytest.raises(TelegramRetryAfter):
            await says(gate, far, 8)
        assert round(now() - began) == 100
        await asyncio.sleep(60)
        far.floods = once({7, 8}, 900)
        answers = [says(gate, far, 7), says(gate, far, 8), says(gate, far, 9), mails(gate, far, 10)]
        began = now()
        handed_back = await asyncio.gather(*answers, return_exceptions=True)
        late = await asyncio.gather(says(gate, far, 11), mails(gate, far, 12), return_exceptions=True)
        assert all(isinstance(one, TelegramRetryAfter) for one in (*handed_back[:2], *late))
        assert now() - began < 1

    hours_pass(story())


@settings(deadline=None, max_examples=60)
@given(
    orders=st.lists(
        st.tuples(
            st.sampled_from([1, 2, 3, -4, -5]),
            st.booleans(),  # mail
            st.floats(0, 3),  # comes so late
            st.none() | st.floats(0, 3),  # is cancelled after so long
        ),
        max_size=60,
    ),
    latency=st.sampled_from([0.0, 0.05, 0.4]),
    fails=st.sets(st.integers(0, 59), max_size=10),
)
def test_whoever_leaves_the_queue_leaves_nothing_behind(
    orders: list[tuple[int, bool, float, float | None]], latency: float, fails: set[int]
) -> None:
    async def story() -> None:
        gate, far = Gate(Limits(per_second=3, per_group_minute=5)), Far(latency, per_second=3)

        async def one(number: int, chat: int, *, mail: bool, late: float, cancelled: float | None) -> None:
            async def broken(bot: Bot, method: TelegramMethod[Any]) -> Any:
                await far(bot, method)
                if number in fails:
                    raise ConnectionError

            await asyncio.sleep(late)
            with suppress(TimeoutError, ConnectionError, TelegramRetryAfter):
                await asyncio.wait_for((mails if mail else says)(gate, broken, chat), cancelled)

        await asyncio.gather(
            *(
                one(number, chat, mail=mail, late=late, cancelled=cancelled)
                for number, (chat, mail, late, cancelled) in enumerate(orders)
            )
        )
        assert (far.refused, gate.of(BOT).waiting) == (0, 0)
        for group in (-4, -5):
            times = [moment for moment, chat in far.arrived if chat == group]
            assert all(later - earlier > 59.99 for earlier, later in zip(times, times[5:], strict=False))
        await asyncio.sleep(120)
        began = now()
        await asyncio.gather(*(says(gate, far, chat) for chat in (11, 12, 13)))
        assert round(now() - began, 3) == round(2 * latency, 3)

    hours_pass(story())


def test_who_is_cancelled_at_the_moment_of_being_called_gives_the_turn_back() -> None:
    async def story() -> None:
        turnstile, mail = Turnstile(Limits(chat_seconds=0)), Parcel(7, 1, unasked=True)
        await turnstile.enter(mail, now() + 9)
        called = asyncio.ensure_future(turnstile.enter(mail, now() + 9))
        await asyncio.sleep(0.5)
        turnstile.leave(mail)
        called.cancel()
        with pytest.raises(asyncio.CancelledError):
            await called
        await turnstile.enter(mail, now() + 9)

    hours_pass(story())


def test_chats_that_are_idle_are_forgotten() -> None:
    slots, moment = Slots(Limits()), 0.0
    for chat in range(10 * FEW):
        parcel = Parcel(-chat - 1 if chat % 2 else chat + 1, 1, unasked=False)
        slots.take(moment, parcel)
        slots.free(moment, parcel)
        moment += 1 / 30
    assert len(slots.chats) <= 2 * FEW


@pytest.mark.parametrize(
    ("method", "chat", "messages"),
    [
        pytest.param(SendMessage(chat_id=7, text="x"), 7, 1, id="text"),
        pytest.param(SendPhoto(chat_id=7, photo="x"), 7, 1, id="picture"),
        pytest.param(SendMediaGroup(chat_id=7, media=[InputMediaPhoto(media="x")] * 3), 7, 3, id="album"),
        pytest.param(CopyMessages(chat_id=7, from_chat_id=8, message_ids=[1, 2]), 7, 2, id="copies"),
        pytest.param(EditMessageText(chat_id=7, message_id=1, text="x"), 7, 0, id="edit"),
        pytest.param(SendChatAction(chat_id=7, action="typing"), 7, 0, id="typing"),
    ],
)
def test_what_telegram_counts(method: TelegramMethod[Any], chat: int, messages: int) -> None:
    assert read(method, unasked=True) == Parcel(chat, messages, unasked=True)


def test_a_menu_and_a_press_concern_no_chat() -> None:
    menu = SetMyCommands(commands=[], scope=BotCommandScopeChat(chat_id=7))
    assert read(menu, unasked=False) is read(AnswerCallbackQuery(callback_query_id="7"), unasked=False) is None


def test_a_menu_that_is_refused_stops_nobody() -> None:
    async def story() -> None:
        gate, far, began = Gate(), Far(), now()
        waits = [4, 900]

        async def refuses(_: Bot, method: TelegramMethod[Any]) -> Any:
            if waits:
                raise TelegramRetryAfter(method, "Too Many Requests", waits.pop(0))

        menu: TelegramMethod[Any] = SetMyCommands(commands=[])
        setting = asyncio.ensure_future(gate(cast("Any", refuses), BOT, menu))
        await asyncio.sleep(0.1)
        await says(gate, far, 7)
        assert now() - began < 0.2
        with pytest.raises(TelegramRetryAfter):
            await setting
        assert round(now() - began) == 4
        await says(gate, far, 8)
        await gate(cast("Any", refuses), BOT, menu)
        assert round(now() - began) == 4

    hours_pass(story())
