"""Telegram on a bad day: everything arrives in the end, once, at an hour that wakes nobody."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import func, insert, select, update

from bot import app
from db.models import Chat, Mark, Outbox, OutboxEvent
from db.queries import chats
from emulator.telegram import Fault, Phone, acts
from emulator.telegram.faults import Faults
from messenger.port import Messenger as Port
from messenger.telegram import Telegram as Messenger
from messenger.telegram import make_bot
from scheduler.delivery import deliver
from scheduler.work import Work
from tests import mailing
from tests.e2e.conftest import TOKEN, UNHURRIED, Town
from tests.e2e.test_alerts import TITLE, clock
from tests.mailing import DUE, Families, arrived
from tests.school import NOW, TUESDAY
from views.page import Page

MINUTE = timedelta(minutes=1)
FOUR = TITLE + "Русский язык: <b>4</b> · ответ на уроке"


async def mailed(town: Town, guardians: int = 12) -> Families:
    """So many guardians of one pupil are owed a message at DUE, each in a chat of their own."""
    families = await mailing.owed(town.sessions, town.ids, await channel(town), 1, guardians)
    mailing.open_chats(town.telegram, TOKEN, families.chats)
    return families


async def channel(town: Town) -> int:
    """The bot's."""
    async with town.sessions.begin() as session:
        return await chats.channel_of(session, app.MESSENGER, TOKEN.partition(":")[0])


def came(town: Town, families: Families) -> Counter[int]:
    """Messages in the families' chats."""
    return Counter({chat: count for chat, count in arrived(town.telegram).items() if chat in families.chats})


async def rows(town: Town, *columns: Any) -> list[tuple[Any, ...]]:
    """Of the outbox, in the order they were laid."""
    async with town.sessions() as session:
        return [tuple(row) for row in await session.execute(select(*columns).order_by(Outbox.id))]


def away(town: Town, since: datetime, until: datetime) -> None:
    """Telegram takes no message between the two moments."""

    def hook(method: str, _: dict[str, object]) -> Fault | None:
        return Fault("page", 502) if method == "sendMessage" and since <= town.clock.now < until else None

    town.telegram.faults.hook = hook


@pytest.mark.parametrize(
    "storm",
    [
        pytest.param(lambda faults: faults.flood("sendMessage", 1, times=7), id="429"),
        pytest.param(lambda faults: faults.fail("sendMessage", 500, times=7), id="500"),
        pytest.param(lambda faults: faults.bad_gateway("sendMessage", times=7), id="the 502 page of a proxy"),
        pytest.param(lambda faults: faults.hang("sendMessage", 0.3, times=7), id="slow"),
    ],
)
async def test_after_a_storm_everybody_has_got_the_message_once(town: Town, storm: Callable[[Faults], None]) -> None:
    families = await mailed(town)
    storm(town.telegram.faults)
    for minutes in range(4):
        done = await town.waits_until(DUE + minutes * MINUTE)
    assert done["delivery"]["left"] == 0
    assert came(town, families) == dict.fromkeys(families.chats, 1)


async def test_an_answer_that_is_lost_after_the_message_arrived_makes_one_double_and_no_more(town: Town) -> None:
    families = await mailed(town)
    town.telegram.faults.drop("sendMessage")
    for minutes in range(3):
        await town.waits_until(DUE + minutes * MINUTE)
    got = came(town, families)
    assert set(got) == set(families.chats)
    assert got.total() == len(families.chats) + 1


async def test_when_telegram_is_away_most_of_the_mail_waits_untouched(town: Town) -> None:
    families = await mailed(town, guardians=40)
    away(town, DUE, DUE + MINUTE)
    done = (await town.waits_until(DUE))["delivery"]
    assert (done["sent"], done["left"]) == (0, 40)
    tried = [tries for (tries,) in await rows(town, Outbox.tries) if tries]
    assert len(tried) <= 8  # five without an answer, and what was in flight beside them
    assert [row for row in await rows(town, Outbox.leased_by) if row[0]] == []
    await town.waits_until(DUE + MINUTE)
    assert came(town, families) == dict.fromkeys(families.chats, 1)


async def test_away_for_two_hours_across_the_digest_hour_telegram_gets_one_message(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="digest")
    await town.marks("artyom", "4", day=TUESDAY)
    town.new(mother)
    away(town, clock(17), clock(19))
    for minutes in range(0, 160, 10):
        await town.waits_until(clock(16, 50) + minutes * MINUTE)
        if town.clock.now < clock(19):
            assert town.new(mother) == []
    (told,) = town.new(mother)
    assert told.count("внесено 11.11 за 10.11") == 1


async def test_an_alert_that_is_three_hours_late_is_a_line_of_the_next_digest(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now")
    await town.marks("artyom", "4", day=TUESDAY)
    town.new(mother)
    await town.ticks("alerts")
    away(town, clock(16), clock(20))
    for moment in (clock(17), clock(18), clock(19)):
        await town.waits_until(moment)
    assert town.new(mother) == []
    for moment in (clock(20, 10), clock(18, days=1)):
        await town.waits_until(moment)
    assert "".join(town.new(mother)).count("внесено 11.11 за 10.11") == 1
    told_by = select(Outbox.kind, Outbox.state).join(OutboxEvent, OutboxEvent.outbox_id == Outbox.id)
    async with town.sessions() as session:
        assert [tuple(row) for row in await session.execute(told_by)] == [("evening", "sent")]
    assert (await rows(town, Outbox.kind, Outbox.state))[0] == ("alert", "folded")


async def test_an_alert_that_is_put_off_into_quiet_hours_arrives_at_their_end(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now", evening="off")
    town.clock.now = clock(20, 45)
    await town.marks("artyom", "4")
    town.new(mother)
    away(town, clock(20, 50), clock(21, 5))
    for moment in (clock(20, 55), clock(21, 6), clock(23), clock(6, 59, days=1)):
        await town.waits_until(moment)
        assert town.new(mother) == []
    await town.waits_until(clock(7, days=1))
    assert town.new(mother) == [FOUR + " · за 11 ноября"]


async def test_every_pause_is_longer_and_a_message_that_waits_still_takes_a_correction(
    town: Town, mother: Phone
) -> None:
    await town.prefers("elena", mark="now")
    mark = await town.marks("artyom", "3")
    town.new(mother)
    away(town, clock(16), clock(17, 20))
    pauses: list[float] = []
    moment = clock(16, 50)
    for _ in range(5):
        await town.waits_until(moment)
        ((until, leased_by, failure),) = await rows(town, Outbox.leased_until, Outbox.leased_by, Outbox.failure)
        assert (leased_by, failure) == (None, "unreachable: no answer of Telegram's")
        pauses.append((until - moment).total_seconds())
        moment = until
    assert all(full / 2 <= pause <= full for pause, full in zip(pauses, (5, 10, 20, 40, 80), strict=True))
    await town.corrects(Mark, mark, "опечатка", value="4")
    for minutes in (0, 11, 22, 33):
        await town.waits_until(max(moment, clock(17, 20)) + minutes * MINUTE)
    assert town.new(mother) == [FOUR]


async def test_one_message_that_telegram_will_never_take_is_put_aside_and_the_others_go_on(town: Town) -> None:
    families = await mailed(town)
    town.telegram.faults.fail("sendMessage", 400)
    done = (await town.waits_until(DUE))["delivery"]
    assert (done["sent"], done["failed"], done["left"]) == (11, 1, 0)
    assert came(town, families).total() == 11
    failed = [why for state, why in await rows(town, Outbox.state, Outbox.failure) if state == "failed"]
    assert failed == ["refused: Internal Server Error"]


def block(town: Town, chat: int) -> None:
    """The person has stopped the bot."""
    account = town.telegram.bot(TOKEN)
    assert account
    account.dialogs[chat].state = "blocked"


def deactivate(town: Town, chat: int) -> None:
    """The account is gone, the chat is not."""
    town.telegram.users[chat].deactivated = True


def forget(town: Town, chat: int) -> None:
    """Telegram knows no such chat."""
    del town.telegram.users[chat]


@pytest.mark.parametrize(
    ("gone", "reason"),
    [(block, "blocked"), (deactivate, "deactivated"), (forget, "not_found")],
    ids=["403 blocked", "403 deactivated", "400 chat not found"],
)
async def test_a_chat_that_takes_nothing_any_more_is_closed_and_its_mail_says_why(
    town: Town, gone: Callable[[Town, int], None], reason: str
) -> None:
    families = await mailed(town, guardians=3)
    lost = families.chats[1]
    gone(town, lost)
    done = (await town.waits_until(DUE))["delivery"]
    assert (done["sent"], done["cancelled"], done["failed"], done["left"]) == (2, 1, 0, 0)
    async with town.sessions() as session:
        closed = await session.execute(select(Chat.external_id, Chat.closed_reason).where(Chat.closed_at.is_not(None)))
    assert [tuple(row) for row in closed] == [(lost, reason)]
    ended = Counter(await rows(town, Outbox.state, Outbox.failure))
    assert ended == {("sent", None): 2, ("cancelled", reason): 1}


async def test_who_has_a_second_phone_gets_it_there_when_the_first_is_gone(town: Town) -> None:
    families = await mailed(town, guardians=2)
    first, second, bot = families.chats[0], 555, await channel(town)
    async with town.sessions.begin() as session:
        person = await session.scalar(select(Chat.person_id).where(Chat.external_id == first))
        row = {"channel_id": bot, "external_id": second, "person_id": person, "language": "de"}
        await session.execute(insert(Chat).values(**row, linked_at=NOW - timedelta(days=99)))
    mailing.open_chats(town.telegram, TOKEN, [second])
    deactivate(town, first)
    await town.waits_until(DUE)
    assert arrived(town.telegram)[second] == 1
    assert arrived(town.telegram)[first] == 0
    assert [state for (state,) in await rows(town, Outbox.state)] == ["sent", "sent"]


@pytest.mark.parametrize("known", [False, True], ids=["new", "known under its new number already"])
async def test_a_group_that_became_a_supergroup_is_followed(town: Town, mother: Phone, *, known: bool) -> None:
    families, bot = await mailed(town, guardians=1), await channel(town)
    account = town.telegram.bot(TOKEN)
    assert account
    group = town.telegram.group("Семья")
    account.dialog(group).state = "open"
    moved = acts.migrate(town.telegram, account, group, mother.user)
    ours = Chat.external_id == families.chats[0]
    async with town.sessions.begin() as session:
        await session.execute(update(Chat).where(ours).values(external_id=group.id))
        if known:
            await session.execute(insert(Chat).values(channel_id=bot, external_id=moved.id, language="ru"))
    done = (await town.waits_until(DUE))["delivery"]
    assert (done["sent"], done["left"]) == (1, 0)
    assert arrived(town.telegram)[moved.id] == 1
    async with town.sessions() as session:
        assert await session.scalar(select(func.count()).where(Chat.external_id == moved.id)) == 1


async def test_asked_to_stop_it_ends_what_is_in_flight_and_lets_go_of_the_rest(town: Town) -> None:
    families = await mailed(town, guardians=30)
    town.telegram.latency = 0.03
    bot = make_bot(TOKEN, town.settings.telegram_api_base, UNHURRIED)
    work = Work(town.sessions, lambda: DUE, {await channel(town): Messenger(bot)})
    running = asyncio.create_task(deliver(work))
    assert await town.telegram.bell.until(lambda: came(town, families).total() >= 6, 30)
    work.stop.set()
    done = await running
    await bot.session.close()
    sent = came(town, families)
    assert 6 <= sent.total() <= 6 + 2 * work.concurrency
    assert (done["sent"], done["left"]) == (sent.total(), 30 - sent.total())
    assert {row for row in await rows(town, Outbox.leased_by) if row[0] is not None} <= {(work.name,)}
    assert [row for row in await rows(town, Outbox.leased_until) if row[0] is not None] == []
    await town.waits_until(DUE)
    assert came(town, families) == dict.fromkeys(families.chats, 1)


class Stumbling:
    """Our messenger with a fault: one chat makes it fail as nobody has foreseen."""

    def __init__(self, messenger: Messenger, chat: int) -> None:
        self._messenger = messenger
        self._chat = chat

    async def post(self, chat: int, page: Page, *, silent: bool = False) -> int:
        """Likewise."""
        if chat == self._chat:
            raise RuntimeError(chat)
        return await self._messenger.post(chat, page, silent=silent)


async def test_a_fault_of_ours_with_one_message_stops_no_other(town: Town) -> None:
    families = await mailed(town)
    bot = make_bot(TOKEN, town.settings.telegram_api_base, UNHURRIED)
    stumbling = cast("Port", Stumbling(Messenger(bot), families.chats[0]))
    done = await deliver(Work(town.sessions, lambda: DUE, {await channel(town): stumbling}))
    await bot.session.close()
    assert (done["sent"], done["postponed"], done["left"]) == (11, 1, 1)
    waiting = [why for state, why in await rows(town, Outbox.state, Outbox.failure) if state == "waiting"]
    assert waiting == ["error: RuntimeError"]
    await town.waits_until(DUE + MINUTE)
    assert came(town, families) == dict.fromkeys(families.chats, 1)
